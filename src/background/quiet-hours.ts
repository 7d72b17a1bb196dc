import type { QuietHours } from "../domain/commands";
import type { Moment } from "../domain/moment";

/** When the quiet hours that a real moment falls into end, or null where it falls into none. By the local clock. */
export function quietUntil({ from, to }: QuietHours, real: Moment): Moment | null {
  const now = new Date(real);
  const minute = now.getHours() * 60 + now.getMinutes();
  const within = from <= to ? from <= minute && minute < to : minute >= from || minute < to;
  if (!within) return null;
  // Over midnight they end tomorrow; as a time of the clock, for a day may have 23 hours.
  return new Date(real).setHours(minute < to ? 0 : 24, to, 0, 0);
}
