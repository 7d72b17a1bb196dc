import { signal } from "@preact/signals";
import type { DurationMs, Moment } from "../domain/moment";

/** How far the simulated clock is ahead of the real one; every answer of the `popup` view sets it anew. */
export const clockOffset = signal<DurationMs>(0);

const tick = signal(Date.now());
setInterval(() => {
  tick.value = Date.now();
}, 1_000);

/** The simulated moment, anew every second: reading it in a component redraws that component. */
export const simulatedNow = (): Moment => Math.max(tick.value, Date.now()) + clockOffset.value;
