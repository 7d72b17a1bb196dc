import type { Badge } from "../domain/commands";
import { DAY_MS, type DurationMs, HOUR_MS, MINUTE_MS, type Moment } from "../domain/moment";
import type { Seats } from "../domain/seats";

/** What a badge may tell besides what waits. */
export interface BadgeFacts {
  readonly badge: Badge;
  readonly seats: Seats | null;
}

/** The longest text that browsers show whole. */
const MOST_SIGNS = 4;
const MOST_MINUTES = 59;
const MOST_HOURS = 47;
const MOST_DAYS = 99;

/** What stands in place of the usual badge; `runsOutAt` is when the nearest thing that waits for the user ends. */
export function chosenBadge(
  { badge, seats }: BadgeFacts,
  usual: string,
  runsOutAt: Moment | null,
  now: Moment,
): string {
  if (badge === "attention") return usual;
  if (badge === "timer") return runsOutAt === null ? "" : shortLeft(runsOutAt - now);
  if (badge === "nothing" || seats === null) return "";
  const both = `${seats.taken}/${seats.total}`;
  return both.length <= MOST_SIGNS ? both : String(seats.taken);
}

/** "7m", "3h", "2d": whole ones, upwards, so that nothing seems over before it is. */
function shortLeft(left: DurationMs): string {
  const minutes = Math.max(0, Math.ceil(left / MINUTE_MS));
  if (minutes <= MOST_MINUTES) return `${minutes}m`;
  const hours = Math.ceil(left / HOUR_MS);
  if (hours <= MOST_HOURS) return `${hours}h`;
  return `${Math.min(MOST_DAYS, Math.ceil(left / DAY_MS))}d`;
}

/** So long before an end a badge that tells the time left becomes another. */
export const BADGE_STEPS: readonly DurationMs[] = [
  ...steps(MINUTE_MS, MOST_MINUTES),
  ...steps(HOUR_MS, MOST_HOURS),
  ...steps(DAY_MS, MOST_DAYS),
];

function steps(unit: DurationMs, most: number): readonly DurationMs[] {
  return Array.from({ length: most + 1 }, (_, count) => count * unit);
}
