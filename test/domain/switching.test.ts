import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SwitchAccount } from "../../src/domain/background-views";
import { accountId } from "../../src/domain/ids";
import { STEPS, switchTarget } from "../../src/domain/switching";

/** `a`, `b`… oldest first. `p` and a number: pinned at that place; `h`: hidden; `u` and a moment: last used then. */
const accountsOf = (said: string): readonly SwitchAccount[] =>
  said
    .split(" ")
    .filter((word) => word !== "")
    .map((word, at) => {
      const pin = /p(\d+)/.exec(word)?.[1];
      const used = /u(\d+)/.exec(word)?.[1];
      return {
        id: accountId(word.charAt(0)),
        pinned: pin !== undefined,
        order: Number(pin ?? at),
        hidden: word.includes("h"),
        createdAt: at,
        lastUsedAt: Number(used ?? at),
      };
    });

/** Accounts, who is active, and where the keys lead: last, next, previous. */
const TABLE = `
                     | - | - | - | -
a                    | a | - | - | -
a                    | - | a | a | a
a b                  | a | b | b | b
a b c                | a | b | b | c
a b c                | c | a | a | b
a bu90 c             | a | b | b | c
au91 bu90 c          | c | a | a | b
au90 bu91 c          | a | b | b | c
a b cu90             | c | a | a | b
a bh c               | a | c | c | c
ah bh c              | c | - | - | -
ah b c               | a | b | b | c
a bp2 c              | a | b | b | c
a bp2 cp1            | c | a | b | b
a bp2 cp1 d          | a | b | c | b
ap3 bp2 cp1          | c | a | b | a
ap3 bp2h cp1         | c | a | a | a
a bp2h cp1           | c | a | a | a
`;
const ROWS = TABLE.trim()
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()));

describe("the account that a key leads to", () => {
  it.each(ROWS)("of “%s”, where %s is active, is %s, next %s, previous %s", (said, active, ...targets) => {
    const facts = { accounts: accountsOf(said ?? ""), active: active === "-" ? null : accountId(active ?? "") };
    expect(STEPS.map((step) => switchTarget(step, facts) ?? "-")).toEqual(targets);
  });

  it("comes round to everybody in the ring and back, forwards as backwards", () => {
    const account = fc.record({
      pinned: fc.boolean(),
      hidden: fc.boolean(),
      order: fc.double({ noNaN: true }),
      lastUsedAt: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(account, { minLength: 1, maxLength: 12 }), fc.nat(), (many, pick) => {
        const accounts = many.map((each, at) => ({ ...each, id: accountId(`a${at}`), createdAt: at }));
        const shown = accounts.filter((each) => !each.hidden);
        const pinned = shown.filter((each) => each.pinned);
        const ring = pinned.length > 1 ? pinned : shown;
        const first = ring[pick % Math.max(1, ring.length)];
        if (first === undefined) return;
        for (const step of ["next", "previous"] as const) {
          const been = [first.id];
          for (let turn = 0; turn < ring.length - 1; turn++)
            been.push(switchTarget(step, { accounts, active: been.at(-1) ?? null }) ?? first.id);
          expect(new Set(been)).toEqual(new Set(ring.map((each) => each.id)));
          expect(switchTarget(step, { accounts, active: been.at(-1) ?? null }) ?? first.id).toBe(first.id);
        }
      }),
      { numRuns: 300, seed: 20260117 },
    );
  });

  it("goes to and fro between two that were switched to, whoever was added meanwhile", () => {
    let accounts = accountsOf("au90 bu91 c d");
    let active = accountId("b");
    const been: string[] = [];
    for (let now = 100; now < 104; now++) {
      const target = switchTarget("last", { accounts, active });
      if (target === null) throw new Error("nobody");
      accounts = accounts.map((each) => (each.id === target ? { ...each, lastUsedAt: now } : each));
      been.push(target);
      active = target;
    }
    expect(been).toEqual(["a", "b", "a", "b"]);
  });
});
