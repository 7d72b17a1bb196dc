import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Language } from "../../src/domain/commands";
import { language } from "../../src/ui/language";
import {
  clockWords,
  dayWords,
  leftWords,
  lengthWords,
  machineTime,
  momentWords,
  offsetWords,
} from "../../src/ui/moments";
import { expectWords, plain } from "./sentences";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

beforeEach(() => {
  language.value = "en";
});

/** The same thing in both languages. */
function both(say: () => string): { readonly en: string; readonly ru: string } {
  language.value = "en";
  const en = plain(say());
  language.value = "ru";
  return { en, ru: plain(say()) };
}

describe("what is left", () => {
  it.each([
    ["nothing", 0, "0:00"],
    ["less than nothing", -1, "0:00"],
    ["much less than nothing", -5 * DAY, "0:00"],
    ["the last millisecond", 1, "0:01"],
    ["a second", SECOND, "0:01"],
    ["a second and a bit", SECOND + 1, "0:02"],
    ["a minute", MINUTE, "1:00"],
    ["a few minutes", 4 * MINUTE + 10 * SECOND, "4:10"],
    ["a quarter of an hour", 15 * MINUTE, "15:00"],
    ["almost an hour", HOUR - SECOND, "59:59"],
  ])("is a clock's face under an hour, in both languages: %s", (_, left, face) => {
    expect(both(() => leftWords(left))).toEqual({ en: face, ru: face });
  });

  it.each([
    ["an hour, and not 60:00", HOUR - 1, "1 hr", "1 ч"],
    ["an hour", HOUR, "1 hr", "1 ч"],
    ["hours and minutes", 2 * HOUR + 5 * MINUTE, "2 hrs 5 mins", "2 ч 5 мин"],
    ["hours and a minute", 2 * HOUR + MINUTE + 59 * SECOND, "2 hrs 1 min", "2 ч 1 мин"],
    ["a day", DAY, "1 day", "1 дн."],
    ["days and hours", 3 * DAY - 1, "3 days", "3 дн."],
    ["days and hours", 2 * DAY + 23 * HOUR, "2 days 23 hrs", "2 дн. 23 ч"],
  ])("is two units from an hour on: %s", (_, left, en, ru) => {
    expect(both(() => leftWords(left))).toEqual({ en, ru });
  });

  it("never has sixty of anything, a sign, or a gap", () => {
    fc.assert(
      fc.property(fc.integer({ min: -DAY, max: 400 * DAY }), fc.constantFrom<Language>("en", "ru"), (left, tongue) => {
        language.value = tongue;
        const words = plain(leftWords(left));
        expect(words).not.toMatch(/\b60 (?:min|мин)|[-−]|NaN|undefined/);
        if (left < HOUR - SECOND) expect(words).toMatch(/^\d{1,2}:[0-5]\d$/);
      }),
    );
  });

  it("never grows while time passes", () => {
    const seconds = (face: string): number => {
      const [minutes = 0, rest = 0] = face.split(":").map(Number);
      return 60 * minutes + rest;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: HOUR - SECOND }), fc.nat(MINUTE), (left, passed) => {
        expect(seconds(leftWords(left - passed))).toBeLessThanOrEqual(seconds(leftWords(left)));
      }),
    );
  });
});

describe("a length of time", () => {
  it.each([
    [10 * MINUTE, "10 minutes", "10 минут"],
    [MINUTE, "1 minute", "1 минута"],
    [2 * MINUTE, "2 minutes", "2 минуты"],
    [21 * MINUTE, "21 minutes", "21 минута"],
    [90 * SECOND, "90 seconds", "90 секунд"],
    [90 * MINUTE, "90 minutes", "90 минут"],
    [HOUR, "1 hour", "1 час"],
    [3 * DAY, "3 days", "3 дня"],
    [7 * DAY, "7 days", "7 дней"],
    [0, "0 seconds", "0 секунд"],
  ])("of %d ms is %s, %s", (ms, en, ru) => {
    expect(both(() => lengthWords(ms))).toEqual({ en, ru });
  });

  it("is short where there is little room", () => {
    expect(both(() => lengthWords(10 * MINUTE, "short"))).toEqual({ en: "10 mins", ru: "10 мин" });
  });
});

describe("how far the clock is ahead", () => {
  it.each([
    [0, "0 mins", "0 мин"],
    [MINUTE, "1 min", "1 мин"],
    [10 * MINUTE + 29 * SECOND, "10 mins", "10 мин"],
    [HOUR - 1, "1 hr", "1 ч"],
    [2 * HOUR + 5 * MINUTE, "2 hrs 5 mins", "2 ч 5 мин"],
    [2 * DAY + 23 * HOUR, "2 days 23 hrs", "2 дн. 23 ч"],
  ])("by %d ms is %s, %s", (ms, en, ru) => {
    expect(both(() => offsetWords(ms))).toEqual({ en, ru });
  });
});

/** The tests' clocks stand in Kathmandu, 5 h 45 min ahead of UTC. */
const at = (hour: number, minute: number, second = 0): number =>
  Date.UTC(2026, 10, 24, hour, minute, second) - (5 * 60 + 45) * MINUTE;

describe("a moment", () => {
  it("is said in the language of the screen", () => {
    expect(both(() => momentWords(at(14, 32), at(9, 0)))).toEqual({ en: "14:32", ru: "14:32" });
    expect(both(() => momentWords(at(14, 32) + DAY, at(9, 0)))).toEqual({ en: "25 Nov, 14:32", ru: "25 нояб., 14:32" });
  });

  it("can always bear its day, and its year where that is another", () => {
    expect(both(() => dayWords(at(14, 32), at(15, 0)))).toEqual({ en: "24 Nov, 14:32", ru: "24 нояб., 14:32" });
    expect(both(() => dayWords(at(14, 32) - 365 * DAY, at(15, 0)))).toEqual({
      en: "24 Nov 2025, 14:32",
      ru: "24 нояб. 2025 г., 14:32",
    });
  });

  it("can be a clock's face to the second, with the day of the week", () => {
    const { en, ru } = both(() => clockWords(at(14, 32, 5)));
    expect(en).toMatch(/^Tue.*24 November.*14:32:05$/);
    expect(ru).toMatch(/^вт.*24 ноября.*14:32:05$/);
    expectWords(ru, "ru");
  });

  it("is one and the same for machines", () => {
    expect(machineTime(Date.UTC(2026, 0, 10, 12))).toBe("2026-01-10T12:00:00.000Z");
  });
});
