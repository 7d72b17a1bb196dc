import { describe, expect, it } from "vitest";
import { MARKETPLACES } from "../../src/domain/account";
import { LINK_STATES } from "../../src/domain/link";
import { kindWord, marketplaceWord, type ShownState, stateWord } from "../../src/words";
import { momentWord } from "../../src/words/moments";

const WORDS: readonly (readonly [ShownState, ru: string, en: string])[] = [
  ["awaiting-code", "ждёт код", "awaiting code"],
  ["awaiting-review", "на проверке", "under review"],
  ["awaiting-consent", "ждёт согласия", "awaiting consent"],
  ["awaiting-confirmation", "ждёт подтверждения", "awaiting confirmation"],
  ["awaiting-reply", "ждёт ответа", "awaiting reply"],
  ["active", "связан", "linked"],
  ["suspended", "на паузе", "suspended"],
  ["ending", "отвязывается", "unlinking"],
  ["unlinked", "отвязан", "unlinked"],
  ["declined", "отклонено", "declined"],
  ["expired", "истекло", "expired"],
  ["revoked", "отозвано", "revoked"],
  ["failed", "отказано", "rejected"],
  ["not-linked", "не связан", "not linked"],
  ["unknown", "неизвестно", "unknown"],
];

describe("the word of a state", () => {
  it.each(WORDS)("%s is %s and %s", (state, ru, en) => {
    expect(stateWord(state, "ru")).toBe(ru);
    expect(stateWord(state, "en")).toBe(en);
  });

  it("is there for every state, and for each another", () => {
    expect(WORDS.map(([state]) => state)).toEqual([...LINK_STATES, "not-linked", "unknown"]);
    for (const locale of ["ru", "en"] as const) {
      expect(new Set(WORDS.map(([state]) => stateWord(state, locale))).size).toBe(WORDS.length);
    }
  });
});

describe("the word of a kind of account", () => {
  it.each([
    ["personal", "личный", "personal"],
    ["business", "бизнес", "business"],
  ] as const)("%s is %s and %s", (kind, ru, en) => {
    expect([kindWord(kind, "ru"), kindWord(kind, "en")]).toEqual([ru, en]);
  });
});

describe("the name of a marketplace", () => {
  it.each([
    ["ozon", "Ozon", "Ozon"],
    ["wildberries", "Wildberries", "Wildberries"],
    ["yandex", "Яндекс Маркет", "Yandex Market"],
  ] as const)("%s is %s and %s", (marketplace, ru, en) => {
    expect([marketplaceWord(marketplace, "ru"), marketplaceWord(marketplace, "en")]).toEqual([ru, en]);
  });

  it("is there for every marketplace, and for each another", () => {
    for (const locale of ["ru", "en"] as const) {
      const names = MARKETPLACES.map((marketplace) => marketplaceWord(marketplace, locale));
      expect(new Set(names).size).toBe(MARKETPLACES.length);
    }
  });
});

/** The tests' clocks stand in Kathmandu, 5 h 45 min ahead of UTC. */
const at = (day: number, hour: number, minute: number): number =>
  Date.UTC(2026, 0, day, hour, minute) - (5 * 60 + 45) * 60_000;

describe("the word of a moment", () => {
  it.each([
    ["today, to the minute", at(10, 14, 45), at(10, 9, 0), "14:45", "14:45"],
    ["this minute", at(10, 9, 0), at(10, 9, 0), "09:00", "09:00"],
    ["after midnight, which is 00 and not 24", at(10, 0, 5), at(10, 9, 0), "00:05", "00:05"],
    ["the last minute of today", at(10, 23, 59), at(10, 0, 0), "23:59", "23:59"],
    ["the first minute of tomorrow", at(11, 0, 0), at(10, 23, 59), "11 янв., 00:00", "11 Jan, 00:00"],
    ["yesterday", at(9, 23, 59), at(10, 0, 0), "9 янв., 23:59", "9 Jan, 23:59"],
    ["the same day of another month", Date.UTC(2026, 1, 10, 3, 15), at(10, 9, 0), "10 февр., 09:00", "10 Feb, 09:00"],
    [
      "the same day of another year",
      Date.UTC(2027, 0, 10, 3, 15),
      at(10, 9, 0),
      "10 янв. 2027 г., 09:00",
      "10 Jan 2027, 09:00",
    ],
  ])("of %s", (_, moment, now, ru, en) => {
    expect(momentWord(moment, now, "ru")).toBe(ru);
    expect(momentWord(moment, now, "en")).toBe(en);
  });
});
