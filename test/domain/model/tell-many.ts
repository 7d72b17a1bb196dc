import fc from "fast-check";
import { expect } from "vitest";
import { missing } from "./outcomes";
import { reached } from "./play";
import { shortest } from "./shortest";
import type { Step } from "./steps";
import { runs, stories } from "./stories";
import { playStory } from "./watch";

const STEPS = 60;
/** A quarter of all; fewer need not get everywhere. */
const FEW = 500;

/** Plays a quarter of all stories, the same ones for one seed. Of one that goes wrong the shortest is told. */
export async function tellMany(seed: number): Promise<void> {
  await fc.assert(fc.asyncProperty(stories(STEPS), playOrTell), { seed, numRuns: runs(FEW), endOnFailure: true });
  if (runs(FEW) >= FEW) expect(missing(reached), "what no story came to").toEqual([]);
}

async function playOrTell(steps: readonly Step[]): Promise<void> {
  const fault = await goesWrong(steps);
  if (fault === null) return;
  const story = await shortest(steps, fault, goesWrong);
  const cause = (await goesWrong(story)) ?? fault;
  throw new Error(`${cause.message}\n${story.map((step) => JSON.stringify(step)).join("\n")}`, { cause });
}

async function goesWrong(steps: readonly Step[]): Promise<Error | null> {
  try {
    await playStory(steps, STEPS);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
