/** Time as this room needs it; tests play it in memory. */
export interface Clock {
  /** Milliseconds since some moment; never goes back. */
  readonly now: () => number;
  /** Calls once after so many milliseconds. The answer takes it back; taking it back twice, or too late, does nothing. */
  readonly after: (ms: number, act: () => void) => () => void;
}

export const realClock: Clock = {
  now: () => performance.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};
