import type { Language } from "../domain/commands";
import type { Moment } from "../domain/moment";

/** English as it is written with a clock of 24 hours and the day before the month. */
export const TAGS: Readonly<Record<Language, string>> = { ru: "ru-RU", en: "en-GB" };

export type DateShape = "time" | "day" | "day-of-year" | "clock" | "heading" | "heading-of-year";
const SHAPES: Readonly<Record<DateShape, Intl.DateTimeFormatOptions>> = {
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  day: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  "day-of-year": {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
  heading: { weekday: "short", day: "numeric", month: "long" },
  "heading-of-year": { weekday: "short", day: "numeric", month: "long", year: "numeric" },
  clock: {
    weekday: "short",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  },
};

/** Making a formatter costs a hundred times what using it does, and some are used every second. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats dates in that shape and language. */
export function dateFormat(shape: DateShape, locale: Language): Intl.DateTimeFormat {
  const key = `${locale} ${shape}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(TAGS[locale], SHAPES[shape]);
  formats.set(key, format);
  return format;
}

/** "14:32" today, "24 Nov, 14:32" on another day, with the year where it is another. */
export function momentWord(moment: Moment, now: Moment, locale: Language): string {
  const day = new Date(moment);
  const today = new Date(now);
  if (day.toDateString() === today.toDateString()) return dateFormat("time", locale).format(day);
  return dateFormat(day.getFullYear() === today.getFullYear() ? "day" : "day-of-year", locale).format(day);
}
