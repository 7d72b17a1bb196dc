import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ToolbarFacts, toolbarFace } from "../../src/background/toolbar-face";
import { facts, item, MIN, mark, NOW } from "./waiting-items";

const LONG = "ж".repeat(80);
const code = item("awaiting-code", 60 * MIN, 10 * MIN);
const ending = item("ending", 10 * MIN);
const review = item("awaiting-review", 72 * 60 * MIN);
const many = (count: number) => Array.from({ length: count }, (_, at) => item("ending", (20 + at) * MIN));

/** What is known, how many ms after NOW, and the face: shape, badge, Russian title, English title, ms until it changes. */
type Row = readonly [
  what: string,
  known: Partial<ToolbarFacts>,
  laterMs: number,
  shape: string,
  badge: string,
  ru: string,
  en: string,
  changesMs?: number | null,
];

const TABLE: readonly Row[] = [
  [
    "no database",
    { database: "unreadable", waiting: [code] },
    0,
    "problem",
    "!",
    "«Связка»: данные не открылись. Нажмите, чтобы узнать, что делать.",
    "Svyazka: the data could not be opened. Click to see what to do.",
    null,
  ],
  [
    "a newer database",
    { database: "newer", mark: mark("active") },
    0,
    "problem",
    "!",
    "«Связка» обновлена в другом месте: данные можно только читать. Обновите эту копию.",
    "Svyazka was updated elsewhere: its data can only be read. Update this copy.",
    null,
  ],
  ["nobody", { activeName: null }, 0, "neutral", "", "«Связка»: аккаунтов пока нет", "Svyazka: no accounts yet", null],
  ["an active account", {}, 0, "neutral", "", "«Связка»: активен — Anna", "Svyazka: active — Anna", null],
  [
    "a page that is linked",
    { mark: mark("active") },
    0,
    "ok",
    "",
    "На этой странице: business · linked",
    "This page: business · linked",
    null,
  ],
  ["a page that rests", { mark: mark("suspended", "w") }, 0, "paused", "", "На этой странице: w", "This page: w", null],
  [
    "a page that is not linked",
    { mark: mark("not-linked", "w") },
    0,
    "neutral",
    "",
    "На этой странице: w",
    "This page: w",
    null,
  ],
  [
    "a page of nobody knows whom",
    { mark: mark("unknown", "w") },
    0,
    "neutral",
    "",
    "На этой странице: w",
    "This page: w",
    null,
  ],
  [
    "a code",
    { waiting: [item("awaiting-code", 60 * MIN, 30 * MIN)] },
    0,
    "attention",
    "1",
    "Код для «Firm»: до 15:15",
    "Code for Firm: until 15:15",
    20 * MIN + 1,
  ],
  [
    "a code, 10 min left and a breath",
    { waiting: [code] },
    -1,
    "attention",
    "1",
    "Код для «Firm»: до 14:55",
    "Code for Firm: until 14:55",
    2,
  ],
  [
    "a code, a breath under 10 min",
    { waiting: [code] },
    1,
    "timer",
    "10m",
    "Код для «Firm»: до 14:55",
    "Code for Firm: until 14:55",
    MIN - 1,
  ],
  [
    "a code, 9 min left",
    { waiting: [code] },
    MIN,
    "timer",
    "9m",
    "Код для «Firm»: до 14:55",
    "Code for Firm: until 14:55",
    MIN,
  ],
  [
    "a code, a breath under 2 min",
    { waiting: [code] },
    8 * MIN + 1,
    "timer",
    "2m",
    "Код для «Firm»: до 14:55",
    "Code for Firm: until 14:55",
    MIN - 1,
  ],
  [
    "a code, 1 min left",
    { waiting: [code] },
    9 * MIN,
    "timer",
    "1m",
    "Код для «Firm»: до 14:55",
    "Code for Firm: until 14:55",
    MIN,
  ],
  [
    "a code, 1 ms left",
    { waiting: [code] },
    10 * MIN - 1,
    "timer",
    "1m",
    "Код для «Firm»: до 14:55",
    "Code for Firm: until 14:55",
    1,
  ],
  [
    "a dead code",
    { waiting: [code] },
    10 * MIN,
    "attention",
    "1",
    "Код для «Firm» истёк: запросите новый до 15:45",
    "The code for Firm has expired: ask for a new one by 15:45",
    null,
  ],
  [
    "a request that ends before its code",
    { waiting: [item("awaiting-code", 5 * MIN, 10 * MIN)] },
    0,
    "timer",
    "5m",
    "Код для «Firm»: до 14:50",
    "Code for Firm: until 14:50",
    MIN,
  ],
  [
    "a code until tomorrow",
    { waiting: [item("awaiting-code", 720 * MIN, 660 * MIN)] },
    0,
    "attention",
    "1",
    "Код для «Firm»: до 11 янв., 01:45",
    "Code for Firm: until Jan 11, 01:45",
    650 * MIN + 1,
  ],
  [
    "an unlinking",
    { waiting: [item("ending", 30 * MIN)] },
    0,
    "attention",
    "1",
    "Отвязать «Firm»? Подтвердите до 15:15",
    "Unlink Firm? Confirm by 15:15",
    20 * MIN + 1,
  ],
  [
    "an unlinking, 4 min left",
    { waiting: [ending] },
    6 * MIN,
    "timer",
    "4m",
    "Отвязать «Firm»? Подтвердите до 14:55",
    "Unlink Firm? Confirm by 14:55",
    MIN,
  ],
  [
    "a last yes",
    { waiting: [item("awaiting-confirmation", 3 * MIN)] },
    0,
    "timer",
    "3m",
    "Ждёт вас 1 подтверждение, до 14:48",
    "1 confirmation is waiting for you, until 14:48",
    MIN,
  ],
  [
    "a consent",
    { waiting: [item("awaiting-consent", 3 * MIN)] },
    0,
    "timer",
    "3m",
    "Ждёт вас 1 подтверждение, до 14:48",
    "1 confirmation is waiting for you, until 14:48",
    MIN,
  ],
  ["a review far away", { waiting: [review] }, 0, "neutral", "", "«Связка»: активен — Anna", "Svyazka: active — Anna"],
  [
    "a review that runs out",
    { waiting: [item("awaiting-review", 7 * MIN)] },
    0,
    "timer",
    "7m",
    "«Firm» на проверке до 14:52",
    "Firm is under review until 14:52",
    MIN,
  ],
  [
    "a review far away, on a linked page",
    { waiting: [review], mark: mark("active", "w") },
    0,
    "ok",
    "",
    "На этой странице: w",
    "This page: w",
  ],
  [
    "a code, on a linked page",
    { waiting: [code], mark: mark("active") },
    MIN,
    "timer",
    "9m",
    "Код для «Firm»: до 14:55",
    "Code for Firm: until 14:55",
    MIN,
  ],
  [
    "a review before a code",
    { waiting: [item("awaiting-review", 7 * MIN), code] },
    MIN,
    "timer",
    "9m",
    "Код для «Firm»: до 14:55",
    "Code for Firm: until 14:55",
    MIN,
  ],
  [
    "two",
    { waiting: [ending, code] },
    0,
    "attention",
    "2",
    "Ждут вас 2 подтверждения, ближайшее до 14:55",
    "2 confirmations are waiting for you, the nearest until 14:55",
  ],
  [
    "two, the code of the second dies first",
    { waiting: [item("ending", 20 * MIN), code] },
    0,
    "attention",
    "2",
    "Ждут вас 2 подтверждения, ближайшее до 14:55",
    "2 confirmations are waiting for you, the nearest until 14:55",
  ],
  [
    "two, one with a dead code",
    { waiting: [item("ending", 30 * MIN), code] },
    20 * MIN,
    "attention",
    "2",
    "Ждут вас 2 подтверждения, ближайшее до 15:15",
    "2 confirmations are waiting for you, the nearest until 15:15",
  ],
  [
    "two and a review",
    { waiting: [ending, code, review] },
    0,
    "attention",
    "2",
    "Ждут вас 2 подтверждения, ближайшее до 14:55",
    "2 confirmations are waiting for you, the nearest until 14:55",
  ],
  [
    "five",
    { waiting: many(5) },
    0,
    "attention",
    "5",
    "Ждут вас 5 подтверждений, ближайшее до 15:05",
    "5 confirmations are waiting for you, the nearest until 15:05",
  ],
  [
    "nine",
    { waiting: many(9) },
    0,
    "attention",
    "9",
    "Ждут вас 9 подтверждений, ближайшее до 15:05",
    "9 confirmations are waiting for you, the nearest until 15:05",
  ],
  [
    "ten",
    { waiting: many(10) },
    0,
    "attention",
    "9+",
    "Ждут вас 10 подтверждений, ближайшее до 15:05",
    "10 confirmations are waiting for you, the nearest until 15:05",
  ],
  [
    "two of more than were looked at",
    { waiting: many(2), waitingInAll: 30 },
    0,
    "attention",
    "9+",
    "Ждут вас 2 подтверждения, ближайшее до 15:05",
    "2 confirmations are waiting for you, the nearest until 15:05",
  ],
];

const ROWS = TABLE.flatMap((row) => [["ru", ...row] as const, ["en", ...row] as const]);

describe("the face of the toolbar", () => {
  it.each(ROWS)("in %s, of %s", (language, _, known, later, shape, badge, ru, en, changesMs) => {
    const face = toolbarFace(facts({ ...known, language }), NOW + later);
    expect(face).toMatchObject({ shape, badge, title: language === "ru" ? ru : en });
    if (changesMs !== undefined) {
      expect(face.changesAt).toBe(changesMs === null ? null : NOW + later + changesMs);
    }
  });

  it("counts down the minutes of the last ten, each change at its millisecond", () => {
    const badges: [string, number][] = [];
    let now = NOW - MIN;
    for (let turns = 0; turns < 20; turns++) {
      const { badge, changesAt } = toolbarFace(facts({ waiting: [code] }), now);
      badges.push([badge, now - NOW]);
      if (changesAt === null) break;
      now = changesAt;
    }
    const countdown = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((left) => [`${left}m`, left === 10 ? 1 : (10 - left) * MIN]);
    expect(badges).toEqual([["1", -MIN], ...countdown, ["1", 10 * MIN]]);
  });
});

const states = fc.constantFrom("awaiting-code", "awaiting-review", "awaiting-confirmation", "ending", "awaiting-reply");
const waitingItem = fc
  .tuple(states, fc.integer({ min: 1, max: 40 * MIN }), fc.integer({ min: -10 * MIN, max: 30 * MIN }))
  .map(([state, deadline, codeMs]) => item(state as "ending", deadline, state === "awaiting-code" ? codeMs : null));
const waitingList = fc
  .array(waitingItem, { maxLength: 4 })
  .map((items) => [...items].sort((a, b) => a.deadline - b.deadline));
const language = fc.constantFrom("ru", "en");

describe("whatever waits", () => {
  it("the face stays as it is until it says it changes, and then really changes", () => {
    fc.assert(
      fc.property(waitingList, language, fc.double({ min: 0, max: 1, noNaN: true }), (waiting, spoken, part) => {
        const known = facts({ waiting, language: spoken });
        const lookAt = (moment: number) => {
          const { changesAt: _, ...look } = toolbarFace(known, moment);
          return look;
        };
        const { changesAt } = toolbarFace(known, NOW);
        // A deadline is an event: from it on, other things wait.
        const end = Math.min(...waiting.map((each) => each.deadline), NOW + 40 * MIN);
        const until = Math.min(changesAt ?? end, end);
        if (changesAt !== null) expect(changesAt).toBeGreaterThan(NOW);
        expect(lookAt(until - 1)).toEqual(lookAt(NOW));
        expect(lookAt(NOW + Math.floor(part * (until - 1 - NOW)))).toEqual(lookAt(NOW));
        if (changesAt !== null && changesAt <= end) expect(lookAt(changesAt)).not.toEqual(lookAt(NOW));
      }),
      { numRuns: 2_000, seed: 20260115 },
    );
  });

  it("the title is at most 120 and the badge at most 4 characters, whatever the names", () => {
    const names = fc.constantFrom(LONG, "W".repeat(80), "😀".repeat(40), `x${"😀".repeat(39)}`, "", "ы");
    const known = fc.record({
      database: fc.constantFrom("ok", "newer", "unreadable"),
      waiting: fc.tuple(waitingList, names).map(([items, otherName]) => items.map((each) => ({ ...each, otherName }))),
      activeName: fc.option(names, { nil: null }),
      mark: fc.option(
        names.map((name) => mark("active", `business · ${name}`)),
        { nil: null },
      ),
      language,
    });
    fc.assert(
      fc.property(known, fc.integer({ min: -72 * 60 * MIN, max: 72 * 60 * MIN }), (said, later) => {
        const { title, badge } = toolbarFace(facts(said as Partial<ToolbarFacts>), NOW + later);
        expect(title.length).toBeLessThanOrEqual(120);
        expect(title.length).toBeGreaterThan(0);
        expect(badge.length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 2_000, seed: 20260116 },
    );
  });

  it.each(["ru", "en"] as const)("a long name gives way, and the time after it stays, in %s", (spoken) => {
    const waiting = [item("awaiting-code", 60 * MIN, 5 * MIN, LONG)];
    const { title } = toolbarFace(facts({ waiting, language: spoken }), NOW);
    expect(title).toContain(`${"ж".repeat(39)}…`);
    expect(title).not.toContain("ж".repeat(40));
    expect(title).toContain("14:50");
    expect(toolbarFace(facts({ activeName: "ж".repeat(40) }), NOW).title).toContain("ж".repeat(40));
  });

  it("no title holds half a character, though a name is cut in the middle of an emoji", () => {
    const names = ["😀".repeat(40), `x${"😀".repeat(39)}`];
    for (const name of names) {
      expect(toolbarFace(facts({ activeName: name }), NOW).title.isWellFormed(), name).toBe(true);
      expect(toolbarFace(facts({ waiting: [item("ending", MIN, null, name)] }), NOW).title.isWellFormed()).toBe(true);
      expect(toolbarFace(facts({ mark: mark("active", name.repeat(3)) }), NOW).title.isWellFormed()).toBe(true);
    }
  });
});
