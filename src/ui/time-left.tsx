import { computed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Moment } from "../domain/moment";
import { words } from "../words";
import { simulatedNow } from "./clock";
import { leftWords, machineTime, momentWords } from "./moments";

/**
 * "4:10 left · until 14:32", or that the time is over.
 * The part that ticks is hidden from screen readers, or they would speak every second; the moment stands still.
 */
export function TimeLeft({ until }: { readonly until: Moment }) {
  const now = simulatedNow();
  if (now >= until) return <span class="time-left time-left-over">{words.clock_over()}</span>;
  return (
    <time class="time-left" dateTime={machineTime(until)}>
      <span aria-hidden="true">{words.clock_left({ left: leftWords(until - now) })} · </span>
      {words.clock_until({ moment: momentWords(until, now) })}
    </time>
  );
}

/** Only what is left, as "0:45", for the inside of a button or a narrow bar; silent for screen readers. */
export const Ticking = ({ until }: { readonly until: Moment }) => (
  <span class="time-left" aria-hidden="true">
    {leftWords(until - simulatedNow())}
  </span>
);

/** Whether a moment has passed; the component is drawn anew when it does, not every second. Null is never over. */
export function useIsOver(until: Moment | null): boolean {
  return useMemo(() => computed(() => until !== null && simulatedNow() >= until), [until]).value;
}
