import { DAY_MS, type DurationMs, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../domain/moment";

/** The units, largest first. */
const UNITS = new Map<string, DurationMs>([
  ["d", DAY_MS],
  ["h", HOUR_MS],
  ["m", MINUTE_MS],
  ["s", SECOND_MS],
  ["ms", 1],
]);
const PART = /^(\d{1,12})(d|h|m|s|ms)$/u;

/** As far as a clock may be moved at once. */
const LONGEST_MS: DurationMs = 100 * 365 * DAY_MS;

/** `500ms`, `59s`, `9m 59s`, `7d` in milliseconds: each unit at most once, the larger first. Null for anything else. */
export function lengthOfTime(written: string): DurationMs | null {
  let sum = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (const part of written.split(" ")) {
    const [, count, unit = ""] = PART.exec(part) ?? [];
    const unitMs = UNITS.get(unit);
    if (unitMs === undefined || unitMs >= smallest) return null;
    sum += Number(count) * unitMs;
    smallest = unitMs;
  }
  return sum <= LONGEST_MS ? sum : null;
}
