import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestAfter, turnsOf } from "../../src/ui/nearest";
import { challengeView, linkView } from "./shown";

describe("the nearest moment", () => {
  it.each([
    ["the first that is still to come", 10, [30, 20, 40], 20],
    ["not one that is over", 10, [5, 9, 20], 20],
    ["not the one that is now: it would be asked for without end", 10, [10, 20], 20],
    ["none where all are over", 10, [1, 10], null],
    ["none where there are none", 10, [], null],
    ["none of those that are null", 10, [null, 20, null], 20],
    ["none where all are null", 10, [null], null],
  ])("is %s", (_, now, moments, nearest) => {
    expect(nearestAfter(now, moments)).toBe(nearest);
  });

  it("is one of them, after now, and none lies between", () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.option(fc.integer())), (now, moments) => {
        const nearest = nearestAfter(now, moments);
        const coming = moments.filter((each) => each !== null && each > now);
        if (nearest === null) expect(coming).toEqual([]);
        else {
          expect(coming).toContain(nearest);
          expect(coming.every((each) => each !== null && each >= nearest)).toBe(true);
        }
      }),
    );
  });
});

describe("a link", () => {
  it("turns at its deadline, when its code dies and when its undoing is over", () => {
    const challenge = challengeView({ expiresAt: 3 });
    expect(turnsOf(linkView("awaiting-code", { deadline: 1, challenge }))).toEqual([1, null, 3]);
    expect(turnsOf(linkView("unlinked", { deadline: null, undoUntil: 2 }))).toEqual([null, 2, null]);
  });
});
