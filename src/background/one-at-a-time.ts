import type { Topic } from "../domain/views";

/**
 * Lets work run once at a time, and for all who ask meanwhile once more: what it would do for each of them alone it does
 * for all together. Each is answered when a run is over that began after it asked.
 */
export function oneAtATime(
  work: (topics: readonly Topic[]) => Promise<void>,
): (topics?: readonly Topic[]) => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: { readonly topics: Set<Topic>; readonly done: Promise<void> } | null = null;
  return (topics = []) => {
    if (next === null) {
      const gathered = new Set<Topic>();
      const begin = (): Promise<void> => {
        next = null;
        return work([...gathered]);
      };
      // Also after a run that failed: whoever asked for that one was told.
      running = running.then(begin, begin);
      next = { topics: gathered, done: running };
    }
    for (const topic of topics) next.topics.add(topic);
    return next.done;
  };
}
