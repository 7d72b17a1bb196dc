import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JournalEntry } from "../../../src/domain/events";
import type { Dump } from "../../support/world";
import { type Pass, Play } from "./play";
import { runs, tales } from "./stories";
import { storyOf, tell } from "./tale";

const inOneStep: Pass = (play, ms) => play.advance(ms);

/** In steps that end at these hundredths of the way; now and then somebody looks, or an alarm rings. */
const inSmallSteps =
  (cuts: readonly number[]): Pass =>
  async (play, ms) => {
    const marks = [...cuts.map((cut) => Math.floor((ms * cut) / 100)), ms].sort((a, b) => a - b);
    for (const [at, mark] of marks.entries()) {
      await play.advance(mark - (marks[at - 1] ?? 0));
      if (at % 3 === 1) await play.world.see("waiting", {});
      if (at % 3 === 2) await play.world.store.catchUp();
    }
  };

/** What happens by itself must have happened in some tale, or one step proves as much as many. */
const BY_ITSELF = [
  "timer: code.expired",
  "timer: undo.closed",
  "timer: premium.lapsed",
  "timer: link.moved to active",
  "timer: link.moved to suspended",
  "timer: link.moved to expired",
  "simulation: link.moved to active",
  "simulation: link.moved to declined",
  "simulation: link.moved to failed",
];
const happened = new Set<string>();
const notice = ({ journal = [] }: Dump): void => {
  for (const { by, what } of journal as readonly JournalEntry[]) {
    happened.add(`${by}: ${what.type}${what.type === "link.moved" ? ` to ${what.to.state}` : ""}`);
  }
};

describe("the clock", () => {
  it("does the same in one big step as in many small ones, whoever wakes", { timeout: runs(600_000) }, async () => {
    const hundredths = fc.array(fc.nat({ max: 100 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(tales, hundredths, async (steps, cuts) => {
        const once = await tell(steps, { pass: inOneStep });
        notice(once);
        expect(await tell(steps, { pass: inSmallSteps(cuts) })).toEqual(once);
        expect(await tell(steps)).toEqual(once);
      }),
      { seed: 20260112, numRuns: runs(500), endOnFailure: true },
    );
    if (runs(500) >= 500) expect(BY_ITSELF.filter((each) => !happened.has(each))).toEqual([]);
  });

  it("set back un-happens nothing: no record and no entry changes", { timeout: runs(600_000) }, () =>
    fc.assert(
      fc.asyncProperty(tales, async (steps) => {
        const play = new Play({}, inOneStep);
        for (const step of steps) await play.step(step);
        await play.world.see("health", {});
        const before = await storyOf(play);
        await play.world.give("clock.reset", {}, "back");
        await play.world.see("popup", {});
        await play.world.store.catchUp();
        expect(await storyOf(play)).toEqual(before);
        play.world.store.close();
      }),
      { seed: 20260113, numRuns: runs(100), endOnFailure: true },
    ),
  );
});
