import type { Clock } from "../../src/content/clock";

/** A clock that stands still until it is moved; what is due happens in the order of its moments. */
export interface HandClock extends Clock {
  /** Moves on by so many milliseconds, letting promises and observers have their turn before and after each thing due. */
  readonly pass: (ms: number) => Promise<void>;
  /** How many things are still to come. */
  readonly waiting: () => number;
}

export function handClock(): HandClock {
  let now = 0;
  let due: { readonly at: number; readonly act: () => void }[] = [];
  const next = (until: number) => due.filter(({ at }) => at <= until).sort((one, two) => one.at - two.at)[0];
  return {
    now: () => now,
    after: (ms, act) => {
      const thing = { at: now + ms, act };
      due.push(thing);
      return () => {
        due = due.filter((each) => each !== thing);
      };
    },
    waiting: () => due.length,
    pass: async (ms) => {
      const until = now + ms;
      await turn();
      for (let thing = next(until); thing !== undefined; thing = next(until)) {
        const { at, act } = thing;
        due = due.filter((each) => each.act !== act || each.at !== at);
        now = at;
        act();
        await turn();
      }
      now = until;
    },
  };
}

/** happy-dom hands mutations over in a timer of its own. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2));
