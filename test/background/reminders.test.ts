import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkOfNotice, noticeOf } from "../../src/background/notices";
import { quietUntil } from "../../src/background/quiet-hours";
import { keyOf, planReminders } from "../../src/background/reminders";
import type { Expiring } from "../../src/domain/background-views";
import { linkId } from "../../src/domain/ids";
import type { LinkState } from "../../src/domain/link";
import { MIN, NOW } from "./waiting-items";

const HOUR = 60 * MIN;
const NOBODY: ReadonlySet<string> = new Set();

/** Something that began so many minutes ago and ends in so many. */
const thing = (ago: number, left: number, said: Partial<Expiring> = {}): Expiring => ({
  link: linkId("l"),
  state: "ending",
  name: "Firm",
  since: NOW - ago * MIN,
  until: NOW + left * MIN,
  code: false,
  ...said,
});
const planOf = (
  items: readonly Expiring[],
  now = NOW,
  told = NOBODY,
  quiet: { from: number; to: number } | null = null,
) => planReminders({ now, clockOffset: 0, quiet, items }, told);

describe("a reminder", () => {
  it.each([
    ["a code of ten minutes, two before", 0, 10, 8],
    ["a request of an hour, twelve before", 0, 60, 48],
    ["something short, a minute before", 0, 3, 2],
    ["a minute and a bit, a minute before", 0, 1.5, 0.5],
  ])("comes for %s, at its millisecond and not before", (_, ago, left, after) => {
    const item = thing(ago, left);
    const at = NOW + after * MIN;
    expect(planOf([item], at - 1)).toEqual({ tell: [], wakeAt: at });
    expect(planOf([item], at)).toEqual({ tell: [item], wakeAt: null });
    expect(planOf([item], item.until - 1).tell).toEqual([item]);
    expect(planOf([item], item.until)).toEqual({ tell: [], wakeAt: null });
  });

  it("never comes for what lives no longer than a minute: whoever began it is still there", () => {
    expect(planOf([thing(0, 1)])).toEqual({ tell: [], wakeAt: null });
  });

  it("comes once for each thing, and again for the next code of the same link", () => {
    const [first, second] = [thing(9, 1), thing(1, 9)];
    expect(planOf([first], NOW, new Set([keyOf(first)]))).toEqual({ tell: [], wakeAt: null });
    expect(planOf([second], NOW, new Set([keyOf(first)])).wakeAt).toBe(NOW + 7 * MIN);
  });

  it.each<LinkState>(["awaiting-reply", "awaiting-review", "active"])("never comes for what is %s", (state) => {
    expect(planOf([thing(9, 1, { state })])).toEqual({ tell: [], wakeAt: null });
  });

  it("wakes for the nearest of those that are to come", () => {
    expect(planOf([thing(0, 60), thing(0, 10), thing(9, 1)]).wakeAt).toBe(NOW + 8 * MIN);
  });
});

describe("quiet hours", () => {
  /** It is a quarter to three in the afternoon: minute 885. */
  const [from, to] = [14 * 60, 15 * 60];
  const end = NOW + 15 * MIN;

  it("hold back what is due until they end, if it is of use then", () => {
    const item = thing(90, 20);
    expect(planOf([item], NOW, NOBODY, { from, to })).toEqual({ tell: [], wakeAt: end });
    expect(planOf([item], end, NOBODY, { from, to })).toEqual({ tell: [item], wakeAt: null });
  });

  it("wake nobody for what is over when they end", () => {
    expect(planOf([thing(90, 15)], NOW, NOBODY, { from, to })).toEqual({ tell: [], wakeAt: null });
  });

  it("go by the real time of day, however the simulated clock was moved", () => {
    const item = thing(90, 20);
    const ahead = { now: NOW, clockOffset: 5 * HOUR, items: [item] };
    expect(planReminders({ ...ahead, quiet: { from, to } }, NOBODY).tell).toEqual([item]);
    const morning = { from: 9 * 60, to: 10 * 60 };
    expect(planReminders({ ...ahead, quiet: morning }, NOBODY)).toEqual({ tell: [], wakeAt: end });
  });

  it.each([
    ["begin at their first minute", 885, 900, 15],
    ["are over at their last", 800, 885, null],
    ["go over midnight, before it", 880, 60, 9 * 60 + 15 + 60],
    ["go over midnight, after it", 1_380, 886, 1],
    ["are none where both are the same", 885, 885, null],
    ["are later", 886, 900, null],
  ])("%s", (_, start, over, minutes) => {
    expect(quietUntil({ from: start, to: over }, NOW)).toBe(minutes === null ? null : NOW + minutes * MIN);
  });

  it("end at most a day later, and are over then, whenever one asks", () => {
    const minute = fc.integer({ min: 0, max: 1_439 });
    fc.assert(
      fc.property(minute, minute, fc.integer({ min: 0, max: 400 * 24 * HOUR }), (start, over, later) => {
        const real = NOW + later;
        const until = quietUntil({ from: start, to: over }, real);
        if (until === null) return;
        expect(until).toBeGreaterThan(real);
        expect(until - real).toBeLessThanOrEqual(24 * HOUR);
        expect(quietUntil({ from: start, to: over }, until)).toBeNull();
        expect(quietUntil({ from: start, to: over }, until - 1)).toBe(until);
      }),
      { numRuns: 1_000, seed: 20260118 },
    );
  });
});

describe("whoever looks whenever woken", () => {
  it("tells each thing exactly once, while it is of use, in time", () => {
    const item = fc.record({
      link: fc.integer({ min: 0, max: 30 }),
      ago: fc.integer({ min: 0, max: 60 }),
      left: fc.integer({ min: 1, max: 120 }),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), (said) => {
        const items = said.map(({ link, ago, left }) => thing(ago, left, { link: linkId(`l${link}`) }));
        const told = new Map<string, number>();
        let now = NOW;
        for (let turns = 0; turns < 50; turns++) {
          const { tell, wakeAt } = planOf(items, now, new Set(told.keys()));
          for (const each of tell) {
            expect(told.has(keyOf(each)) && !tell.includes(each)).toBe(false);
            told.set(keyOf(each), now);
          }
          if (wakeAt === null) break;
          expect(wakeAt).toBeGreaterThan(now);
          now = wakeAt;
        }
        for (const each of items) {
          const at = told.get(keyOf(each));
          const wanted = each.until - Math.max((each.until - each.since) / 5, MIN);
          if (wanted <= each.since) continue;
          expect(at).toBe(Math.max(NOW, wanted));
        }
      }),
      { numRuns: 500, seed: 20260119 },
    );
  });
});

const QUOTED = "ООО «Ромашка»";

describe("the notification", () => {
  it.each<[string, Partial<Expiring>, string, string]>([
    ["a code", { state: "awaiting-code", code: true }, "Код для «ООО „Ромашка“»", "Code for ООО «Ромашка»"],
    ["a request", { state: "awaiting-code" }, "Запрос на привязку «ООО „Ромашка“»", "Request to link ООО «Ромашка»"],
    ["a consent", { state: "awaiting-consent" }, "Вход для «ООО „Ромашка“»", "Sign-in of ООО «Ромашка»"],
    ["a last yes", { state: "awaiting-confirmation" }, "Вход для «ООО „Ромашка“»", "Sign-in of ООО «Ромашка»"],
    ["an unlinking", {}, "Отвязать «ООО „Ромашка“»?", "Unlink ООО «Ромашка»?"],
  ])("of %s says what it is and until when", (_, said, ru, en) => {
    const item = thing(9, 1, { name: QUOTED, ...said });
    expect(noticeOf([item], NOW, "ru")?.title).toBe(ru);
    const notice = noticeOf([item], NOW, "en");
    expect(notice?.title).toBe(en);
    expect(notice?.message).toContain("14:46");
    expect(linkOfNotice(notice?.id ?? "")).toBe("l");
  });

  it("of several is one, with the nearest moment, and leads to no link", () => {
    const items = [thing(50, 10), thing(9, 1, { link: linkId("m") })];
    const notice = noticeOf(items, NOW, "en");
    expect(notice).toEqual({
      id: "expiring",
      title: "2 things run out soon",
      message: "The nearest at 14:46. Click to see them.",
    });
    expect(linkOfNotice("expiring")).toBeNull();
    expect(noticeOf([...items, thing(8, 2), thing(7, 3), thing(6, 4)], NOW, "ru")?.title).toBe(
      "Скоро истекут 5 запросов",
    );
  });

  it("of nothing is none", () => {
    expect(noticeOf([], NOW, "en")).toBeNull();
  });
});
