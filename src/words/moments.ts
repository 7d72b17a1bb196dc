import type { Language } from "../domain/commands";
import type { Moment } from "../domain/moment";

const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "short" };
const TIME: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

/** A moment as people say it: the time, and the day too where it is another than today's. */
export function momentWord(moment: Moment, now: Moment, locale: Language): string {
  const sameDay = new Date(moment).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(locale, sameDay ? TIME : { ...DAY, ...TIME }).format(moment);
}
