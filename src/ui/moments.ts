import { DAY_MS, type DurationMs, HOUR_MS, MINUTE_MS, type Moment, SECOND_MS } from "../domain/moment";
import { dateFormat, momentWord, TAGS } from "../words/moments";
import { language } from "./language";

/** Making a formatter costs a hundred times what using it does, and some are used every second. */
const units = new Map<string, Intl.NumberFormat>();

type Unit = "second" | "minute" | "hour" | "day";

function amount(count: number, unit: Unit, unitDisplay: "short" | "long"): string {
  const key = `${language.value} ${unit} ${unitDisplay}`;
  const format = units.get(key) ?? new Intl.NumberFormat(TAGS[language.value], { style: "unit", unit, unitDisplay });
  units.set(key, format);
  return format.format(count);
}

/** "14:32" today, "24 Nov, 14:32" on another day, with the year where it is another; in the screen's language. */
export const momentWords = (moment: Moment, now: Moment): string => momentWord(moment, now, language.value);

const isOfYear = (moment: Moment, now: Moment): boolean =>
  new Date(moment).getFullYear() === new Date(now).getFullYear();

/** Always with the day: for things that are long past. */
export const dayWords = (moment: Moment, now: Moment): string =>
  dateFormat(isOfYear(moment, now) ? "day" : "day-of-year", language.value).format(moment);

/** A day as a heading: "Tue, 24 November", with the year where it is another. */
export const headingWords = (moment: Moment, now: Moment): string =>
  dateFormat(isOfYear(moment, now) ? "heading" : "heading-of-year", language.value).format(moment);

/** Only the time of day: "14:32". */
export const timeWords = (moment: Moment): string => dateFormat("time", language.value).format(moment);

/** A clock's face, to the second: "Tue, 24 November, 14:32:05". */
export const clockWords = (moment: Moment): string => dateFormat("clock", language.value).format(moment);

/** What is left, to be read at a glance: "4:10" under an hour, then "2 h 5 min", then "2 days 23 h". Never below zero. */
export function leftWords(left: DurationMs): string {
  // Rounded up, so that "0:01" is the last that is shown while there is time, and a fresh minute begins with "1:00".
  const seconds = Math.max(0, Math.ceil(left / SECOND_MS));
  const ms = seconds * SECOND_MS;
  if (ms < HOUR_MS) return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return largePair(ms);
}

/** How far a clock is ahead, to the minute: "10 min", "2 h 5 min", "2 days 23 h". */
export function offsetWords(offset: DurationMs): string {
  const ms = Math.round(offset / MINUTE_MS) * MINUTE_MS;
  return ms < HOUR_MS ? amount(ms / MINUTE_MS, "minute", "short") : largePair(ms);
}

const largePair = (ms: DurationMs): string =>
  ms < DAY_MS ? pair(ms, "hour", HOUR_MS, "minute", MINUTE_MS) : pair(ms, "day", DAY_MS, "hour", HOUR_MS);

function pair(ms: DurationMs, large: Unit, largeMs: DurationMs, small: Unit, smallMs: DurationMs): string {
  const rest = Math.floor((ms % largeMs) / smallMs);
  const whole = amount(Math.floor(ms / largeMs), large, "short");
  return rest === 0 ? whole : `${whole} ${amount(rest, small, "short")}`;
}

const LENGTHS: readonly (readonly [Unit, DurationMs])[] = [
  ["day", DAY_MS],
  ["hour", HOUR_MS],
  ["minute", MINUTE_MS],
];

/** A length of time that a rule names, in its largest whole unit: "10 minutes", "3 days", "90 seconds". */
export function lengthWords(length: DurationMs, display: "short" | "long" = "long"): string {
  const [unit, ms] = LENGTHS.find(([, each]) => length >= each && length % each === 0) ?? ["second", SECOND_MS];
  return amount(Math.round(length / ms), unit, display);
}

/** For `dateTime` of a time element. */
export const machineTime = (moment: Moment): string => new Date(moment).toISOString();
