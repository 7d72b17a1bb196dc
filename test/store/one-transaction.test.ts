import { describe, expect, it } from "vitest";
import type { CommandName } from "../../src/domain/commands";
import { accountId } from "../../src/domain/ids";
import { newWorld, TERMS, type World } from "../support/world";
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

/** Anna, linked, and everything that can happen to her next. */
async function prepared(world: World) {
  const anna = await world.person();
  const oleg = await world.person({ name: "Oleg" });
  const firm = await world.firm();
  const two = await world.firm({ name: "two" });
  const link = await world.linked(anna, firm);
  const waiting = await world.request(oleg, two);
  const code = await world.codeFor(waiting);
  return { anna, oleg, firm, two, link, waiting, code };
}

type Cast = Awaited<ReturnType<typeof prepared>>;

const COMMANDS: readonly (readonly [CommandName, (cast: Cast) => object])[] = [
  ["account.add", () => ({ marketplace: "ozon", kind: "personal", name: "Vera" })],
  ["account.edit", ({ anna }) => ({ account: anna, name: "Anna B." })],
  ["account.switch", ({ oleg }) => ({ account: oleg })],
  ["link.confirm-code", ({ waiting, code }) => ({ link: waiting, code })],
  ["link.confirm-code", ({ waiting }) => ({ link: waiting, code: "000000" })],
  ["link.revoke", ({ waiting }) => ({ link: waiting })],
  ["link.unlink", ({ link }) => ({ link })],
  ["clock.advance", () => ({ by: 1 })],
  ["preferences.set", () => ({ theme: "dark" })],
];

describe("a command whose write goes wrong", () => {
  for (const how of ["thrown", "aborted"] as const) {
    it.each(COMMANDS)(`leaves the database as it was, at whichever write: %s, ${how}`, async (name, argsOf) => {
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

  it("can be given again with the same op, and is then done once", async () => {
    const { world, arm, disarm } = faultyWorld("aborted");
    const { waiting, code } = await prepared(world);
    const undisturbed = newWorld();
    const twin = await prepared(undisturbed);
    arm(2);
    const first = world.store.command({
      name: "link.confirm-code",
      args: { link: waiting, code },
      op: "x",
      by: "user",
    });
    await expect(first).rejects.toThrow();
    disarm();
    await world.give("link.confirm-code", { link: waiting, code }, "x");
    await world.give("link.confirm-code", { link: waiting, code }, "x");
    await undisturbed.give("link.confirm-code", { link: twin.waiting, code: twin.code }, "x");
    expect(await world.dump()).toEqual(await undisturbed.dump());
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

  it("opens the one transaction that may write, where nothing is due, and reading opens none", async () => {
    const opened: string[] = [];
    const world = newWorld({ addon: onTransactions((mode) => opened.push(mode)) });
    const link = await world.request(await world.person(), await world.firm());
    const writing = async (deed: () => Promise<unknown>): Promise<number> => {
      opened.length = 0;
      await deed();
      return opened.filter((mode) => mode === "readwrite").length;
    };
    expect(await writing(() => world.give("link.revoke", { link }))).toBe(1);
    expect(await writing(() => world.see("popup", {}))).toBe(0);
    expect(await writing(() => world.store.catchUp())).toBe(0);
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
