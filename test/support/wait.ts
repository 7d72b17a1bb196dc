import { setTimeout as pause } from "node:timers/promises";

export interface UntilOptions {
  /** What is being waited for, as words that finish "Timed out waiting for …". */
  readonly what: string;
  readonly timeoutMs?: number;
  readonly everyMs?: number;
}

/**
 * Asks `condition` again and again until its answer is truthy, and gives that answer back.
 *
 * A condition that throws counts as "not yet" (pages come and go while a test looks at them); its last error is the
 * `cause` when time runs out.
 *
 * @throws Error `Timed out after N ms waiting for <what>`
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  { what, timeoutMs = 5_000, everyMs = 20 }: UntilOptions,
): Promise<NonNullable<Awaited<T>>> {
  const deadline = performance.now() + timeoutMs;
  let cause: unknown;
  for (;;) {
    try {
      const answer = await condition();
      if (answer) return answer as NonNullable<Awaited<T>>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (performance.now() >= deadline)
      throw new Error(`Timed out after ${timeoutMs} ms waiting for ${what}`, { cause });
    await pause(everyMs);
  }
}
