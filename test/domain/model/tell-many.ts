import fc from "fast-check";
import { expect } from "vitest";
import { missing } from "./outcomes";
import { reached } from "./play";
import { runs, stories } from "./stories";
import { playStory } from "./watch";

const STEPS = 60;
const STORIES = runs(500);

/** Plays a quarter of all stories, the same ones for one seed. */
export async function tellMany(seed: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(stories(STEPS), (steps) => playStory(steps, STEPS)),
    { seed, numRuns: STORIES, endOnFailure: true },
  );
  // Fewer stories than these need not get everywhere.
  if (STORIES >= 500) expect(missing(reached), "what no story came to").toEqual([]);
}
