import { describe, expect, it } from "vitest";
import type { CommandName } from "../../src/domain/commands";
import { accountId } from "../../src/domain/ids";
import { newWorld, TERMS } from "../support/world";
import { type Cast, COMMAND_NAMES, COMMANDS, prepared, VIEW_NAMES, VIEWS } from "./every-command";
import { onTransactions, onWrites } from "./fault";

/** A world whose `at`th write from the arming on goes wrong, in one of two ways. */
function faultyWorld(how: "thrown" | "aborted") {
  let left = Number.POSITIVE_INFINITY;
  const world = newWorld({
    addon: onWrites(async (_, request, go) => {
      const armed = --left === 0;
      if (armed && how === "thrown") throw new DOMException("planted", "QuotaExceededError");
      const answer = await go();
      // What a browser does that loses its disk: the write seemed to succeed, the transaction is gone.
      if (armed) (request.trans as unknown as IDBTransaction).abort();
      return answer;
    }),
  });
  const arm = (at: number): void => {
    left = at;
  };
  const disarm = (): boolean => {
    const struck = left <= 0;
    left = Number.POSITIVE_INFINITY;
    return struck;
  };
  return { world, arm, disarm };
}

/** Every command once, and a wrong code, whose try is counted though it is refused. */
const DEEDS: readonly (readonly [CommandName, string, (cast: Cast) => object])[] = [
  ...COMMAND_NAMES.map((name) => [name, "", COMMANDS[name]] as const),
  ["link.confirm-code", "wrong", ({ waiting }) => ({ link: waiting, code: "000000" })],
  ["link.accept", "for a bare contact", ({ invited }) => ({ link: invited })],
  ["account.remove", "with what belongs to it", ({ dina }) => ({ account: dina })],
];

describe("a command whose write goes wrong", () => {
  for (const how of ["thrown", "aborted"] as const) {
    it.each(DEEDS)(`leaves the database as it was, at whichever write: %s %s, ${how}`, async (name, _, argsOf) => {
      const { world, arm, disarm } = faultyWorld(how);
      const args = argsOf(await prepared(world)) as never;
      const before = await world.dump();
      let writes = 0;
      for (let at = 1; ; at++) {
        arm(at);
        const given = world.store.command({ name, args, op: "faulty", by: "user" });
        const outcome = await given.then(
          () => "done",
          () => "failed",
        );
        if (!disarm()) {
          expect(outcome).toBe("done");
          break;
        }
        writes = at;
        expect(outcome, `write ${at}`).toBe("failed");
        expect(await world.dump(), `write ${at}`).toEqual(before);
      }
      expect(writes).toBeGreaterThanOrEqual(2);
      expect(await world.dump()).not.toEqual(before);
    });
  }

  it.each(COMMAND_NAMES)("can be given again with the same op, and is then done once: %s", async (name) => {
    const { world, arm, disarm } = faultyWorld("aborted");
    const args = COMMANDS[name](await prepared(world)) as never;
    const before = await world.dump();
    arm(2);
    await expect(world.store.command({ name, args, op: "x", by: "user" })).rejects.toThrow();
    disarm();
    expect(await world.dump()).toEqual(before);
    await world.give(name, args, "x");
    const after = await world.dump();
    await world.give(name, args, "x");
    expect(await world.dump()).toEqual(after);
  });

  it("writes records, journal, letter and op of a request in one go", async () => {
    const tables: string[] = [];
    let transactions = new Set<unknown>();
    const world = newWorld({
      addon: onWrites((table, { trans }, go) => {
        tables.push(table);
        transactions.add(trans);
        return go();
      }),
    });
    const personal = await world.person();
    const business = await world.firm();
    tables.length = 0;
    transactions = new Set();
    await world.give("link.request-business", { personal, business, channel: "email", termsVersion: TERMS });
    expect(new Set(tables)).toEqual(new Set(["journal", "keyed", "letters", "links", "challenges", "ops"]));
    expect(transactions.size).toBe(1);
  });

  it("that is refused writes nothing at all, not even its op", async () => {
    const tables: string[] = [];
    const world = newWorld({
      addon: onWrites((table, _, go) => {
        tables.push(table);
        return go();
      }),
    });
    await world.person();
    tables.length = 0;
    await world.refused("account.remove", { account: accountId("nobody") });
    expect(tables).toEqual([]);
  });
});

describe("one transaction", () => {
  /** What is opened by a deed, in order. */
  async function watched() {
    const opened: string[] = [];
    const world = newWorld({ addon: onTransactions((mode) => opened.push(mode)) });
    const cast = await prepared(world);
    const by = async (deed: () => Promise<unknown>): Promise<readonly string[]> => {
      opened.length = 0;
      await deed();
      return [...opened];
    };
    return { world, cast, by };
  }

  it.each(COMMAND_NAMES)("is all in which the command %s writes", async (name) => {
    const { world, cast, by } = await watched();
    const opened = await by(() => world.give(name, COMMANDS[name](cast) as never));
    expect(opened.filter((mode) => mode === "readwrite")).toHaveLength(1);
  });

  it.each(VIEW_NAMES)("is all in which the view %s reads", async (name) => {
    const { world, cast, by } = await watched();
    expect(await by(() => world.see(name, VIEWS[name](cast) as never))).toEqual(["readonly"]);
  });

  it("is opened for nothing where nothing is due", async () => {
    const { world, by } = await watched();
    expect(await by(() => world.store.catchUp())).toEqual(["readonly"]);
  });
});
