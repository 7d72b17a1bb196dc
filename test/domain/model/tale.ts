import type { Dump } from "../../support/world";
import { type Pass, Play, sleep } from "./play";
import type { Step } from "./steps";

export interface Telling {
  readonly startsAt?: number;
  readonly pass?: Pass;
}

/** Tells a story without looking at anything in between, and gives what is kept in the end. */
export async function tell(steps: readonly Step[], { startsAt, pass = sleep }: Telling = {}): Promise<Dump> {
  const play = new Play(startsAt === undefined ? {} : { startsAt }, pass);
  try {
    for (const step of steps) await play.step(timeGoesOn(step));
    await play.world.see("health", {});
    return await storyOf(play);
  } finally {
    play.world.store.close();
  }
}

/** Everything but how far the clock was turned and by which commands. */
export async function storyOf({ world }: Play): Promise<Dump> {
  const { ops: _, keyed: __, ...story } = await world.dump();
  return story;
}

/** Turns of the clock are waits: how these go by is up to the telling. */
const timeGoesOn = (step: Step): Step => {
  if (step.do !== "give" || !step.name.startsWith("clock.")) return step;
  return { do: "wait", ms: Number(step.args.by ?? 0) };
};
