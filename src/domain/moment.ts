/** A point in time: milliseconds since the epoch, on the simulated clock. */
export type Moment = number;

/** A length of time in milliseconds. */
export type DurationMs = number;

export const SECOND_MS: DurationMs = 1_000;
export const MINUTE_MS: DurationMs = 60 * SECOND_MS;
export const HOUR_MS: DurationMs = 60 * MINUTE_MS;
export const DAY_MS: DurationMs = 24 * HOUR_MS;

/** Before its deadline a thing is valid, from it on it is not. */
export const isOver = (deadline: Moment, now: Moment): boolean => now >= deadline;
