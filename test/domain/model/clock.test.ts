import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Pass, Play } from "./play";
import { runs, stories } from "./stories";
import { storyOf, tell } from "./tale";

const inOneStep: Pass = (play, ms) => play.advance(ms);

/** In steps that end at these hundredths of the way; every other time somebody looks, or the background dies. */
const inSmallSteps =
  (cuts: readonly number[]): Pass =>
  async (play, ms) => {
    const marks = [...cuts.map((cut) => Math.floor((ms * cut) / 100)), ms].sort((a, b) => a - b);
    for (const [at, mark] of marks.entries()) {
      await play.advance(mark - (marks[at - 1] ?? 0));
      if (at % 3 === 1) await play.world.see("waiting", {});
      if (at % 3 === 2) play.world.restart();
    }
  };

describe("the clock", () => {
  it("does the same in one big step as in many small ones, whoever wakes in between", { timeout: 600_000 }, () =>
    fc.assert(
      fc.asyncProperty(
        stories(24),
        fc.array(fc.nat({ max: 100 }), { minLength: 1, maxLength: 6 }),
        async (steps, cuts) => {
          const once = await tell(steps, { pass: inOneStep });
          expect(await tell(steps, { pass: inSmallSteps(cuts) })).toEqual(once);
          expect(await tell(steps)).toEqual(once);
        },
      ),
      { seed: 20260112, numRuns: runs(500), endOnFailure: true },
    ),
  );

  it("set back un-happens nothing: no record and no entry changes", { timeout: 600_000 }, () =>
    fc.assert(
      fc.asyncProperty(stories(24), async (steps) => {
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
