import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { playStory, reached } from "./model-play";
import { OUTCOMES, runs, stories } from "./model-steps";

// In two files, so that they are played side by side.
describe("random stories, part two", () => {
  it("end after every step as the reference says, and the journal tells them whole", { timeout: 600_000 }, async () => {
    await fc.assert(fc.asyncProperty(stories(40), playStory), {
      seed: 20260111,
      numRuns: runs(250),
      endOnFailure: true,
    });
    // Fewer stories than these need not get everywhere.
    if (runs(1_000) >= 1_000) expect(OUTCOMES.filter((outcome) => !reached.has(outcome))).toEqual([]);
  });
});
