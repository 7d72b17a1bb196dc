import type { ProfileKey } from "../domain/ids";
import type { PageMark } from "../domain/views";
import type { Clock } from "./clock";

/** What the background says about a key: a mark, null where it knows nothing, or that it gave no answer. */
export type Reply = PageMark | null | "no-answer";
export type Ask = (key: ProfileKey) => Promise<Reply>;

/** A commit often comes with others. */
const GATHER_MS = 50;
/** A background may be starting, updating, or dead; whoever has not answered by then is not there. */
const PATIENCE_MS = [1_000, 3_000, 9_000] as const;

/** Keeps asking about one key. */
export interface Asking {
  /** Asks anew, soon. */
  readonly again: () => void;
  readonly stop: () => void;
}

/**
 * Asks at once, or where the page may be running through many addresses, soon; and calls back with each answer; of answers that overtake one another only the youngest question's. */
export function keepAsking(
  key: ProfileKey,
  ask: Ask,
  clock: Clock,
  hear: (mark: PageMark | null) => void,
  soon = false,
): Asking {
  let asked = 0;
  let cancel = (): void => {};
  const later = (ms: number, failures: number): void => {
    cancel();
    cancel = clock.after(ms, () => void once(failures));
  };
  const once = async (failures: number): Promise<void> => {
    const mine = ++asked;
    const reply = await ask(key);
    if (mine !== asked) return;
    if (reply !== "no-answer") return hear(reply);
    const wait = PATIENCE_MS[failures];
    // What was last heard may be long out of date: nothing is better than something wrong.
    if (wait === undefined) hear(null);
    else later(wait, failures + 1);
  };
  if (soon) later(GATHER_MS, 0);
  else void once(0);
  return {
    again: () => later(GATHER_MS, 0),
    stop: () => {
      asked++;
      cancel();
    },
  };
}
