import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountId } from "../../src/domain/ids";
import { Paper } from "./paper";

const NAMES = ["a", "b", "c", "d", "e"];

function pinnedRow(orders: readonly number[] = [1, 2, 3, 4, 5]): Paper {
  const paper = new Paper();
  NAMES.forEach((name, at) => {
    paper.account(name, { pinned: true, order: orders[at] ?? at });
  });
  return paper;
}

/** The pinned ones as they stand, by `order`. */
const row = (paper: Paper): string =>
  [...paper.book.accounts.values()]
    .filter((account) => account.pinned)
    .sort((a, b) => a.order - b.order)
    .map((account) => account.id)
    .join("");

const move = (paper: Paper, account: string, before: string): void => {
  paper.give("account.move", { account: accountId(account), before: accountId(before) });
};

describe("moving a pinned account before another", () => {
  it.each([
    ["e", "a", "eabcd"],
    ["e", "c", "abecd"],
    ["a", "c", "bacde"],
    ["a", "e", "bcdae"],
    ["b", "c", "abcde"],
    ["c", "b", "acbde"],
  ])("puts %s right before %s: %s", (account, before, after) => {
    const paper = pinnedRow();
    move(paper, account, before);
    expect(row(paper)).toBe(after);
  });

  it("writes one account while there is room between the numbers", () => {
    const paper = pinnedRow();
    move(paper, "e", "c");
    expect(paper.journal.map((entry) => entry.what)).toEqual([
      { type: "account.edited", account: "e", change: { order: 2.5 } },
    ]);
  });

  it("before itself writes nothing", () => {
    const paper = pinnedRow();
    move(paper, "c", "c");
    expect(paper.journal).toEqual([]);
  });

  it.each([
    ["nobody", "a"],
    ["a", "nobody"],
  ])("of %s before %s finds nobody", (account, before) => {
    const args = { account: accountId(account), before: accountId(before) };
    expect(pinnedRow().refused("account.move", args)).toMatchObject({ code: "not-found", values: { id: "nobody" } });
  });

  it("numbers all anew where no number fits between two any more", () => {
    const next = 1 + Number.EPSILON;
    const paper = pinnedRow([1, next, 3, 4, 5]);
    move(paper, "e", "b");
    expect(row(paper)).toBe("aebcd");
    expect([...paper.book.accounts.values()].map((account) => account.order).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it("numbers all anew where two have the same number", () => {
    const paper = pinnedRow([1, 1, 3, 4, 5]);
    move(paper, "e", "b");
    expect(row(paper)).toBe("aebcd");
  });

  it("can go on for ever into the same gap", () => {
    const paper = pinnedRow();
    for (let times = 0; times < 200; times++) {
      const mover = times % 2 === 0 ? "d" : "e";
      move(paper, mover, "b");
      expect(row(paper)).toBe(times === 0 ? "adbce" : mover === "d" ? "aedbc" : "adebc");
    }
  });

  it("touches accounts that are not pinned only if they are the ones that were named", () => {
    const paper = pinnedRow();
    paper.account("loose", { order: 2.5 });
    move(paper, "e", "c");
    expect(paper.journal.flatMap((entry) => entry.ids)).toEqual(["e"]);
    expect(paper.book.accounts.get(accountId("loose"))?.order).toBe(2.5);
  });

  it("does what the same move does to a list, however often", () => {
    const step = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES));
    const orders = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(orders, fc.array(step, { maxLength: 60, size: "max" }), (numbers, steps) => {
        const paper = pinnedRow(numbers);
        let list = [...row(paper)];
        for (const [account, before] of steps) {
          move(paper, account, before);
          if (account !== before) {
            list = list.filter((each) => each !== account);
            list.splice(list.indexOf(before), 0, account);
          }
          expect(row(paper)).toBe(list.join(""));
        }
      }),
    );
  });
});
