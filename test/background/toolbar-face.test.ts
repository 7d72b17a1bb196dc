import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ToolbarFacts, toolbarFace } from "../../src/background/toolbar-face";
import { BADGES } from "../../src/domain/commands";
import { FACE_ROWS } from "./face-rows";
import { facts, item, MIN, mark, NOW } from "./waiting-items";

const LONG = "ж".repeat(80);
const code = item("awaiting-code", 60 * MIN, 10 * MIN);

describe("the face of the toolbar", () => {
  it.each(FACE_ROWS)("in $language, of $what, is $shape $badge", (row) => {
    const { known, language, laterMs, shape, badge, title, changesMs } = row;
    const face = toolbarFace(facts({ ...known, language }), NOW + laterMs);
    expect(face).toMatchObject({ shape, badge, title });
    if (changesMs !== undefined) expect(face.changesAt).toBe(changesMs === null ? null : NOW + laterMs + changesMs);
  });

  it("has a table of more than sixty rows in each language", () => {
    expect(FACE_ROWS.length).toBeGreaterThanOrEqual(2 * 60);
  });

  it("counts down the minutes of the last ten, each change at its millisecond", () => {
    const badges: [string, number][] = [];
    let now = NOW - MIN;
    for (let turns = 0; turns < 20; turns++) {
      const { badge, changesAt } = toolbarFace(facts({ waiting: [code] }), now);
      badges.push([badge, Math.floor((now - NOW) / MIN)]);
      if (changesAt === null) break;
      now = changesAt;
    }
    const countdown = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((left) => [`${left}m`, 10 - left]);
    expect(badges.slice(0, 12)).toEqual([["1", -1], ...countdown, ["1", 10]]);
  });
});

describe("the badge that was chosen", () => {
  it("changes nothing but the badge, whatever is known", () => {
    for (const { known, language, laterMs } of FACE_ROWS) {
      const lookWith = (badge: ToolbarFacts["badge"]) => {
        const face = toolbarFace(facts({ ...known, language, badge }), NOW + laterMs);
        return [face.shape, face.title];
      };
      for (const badge of BADGES) expect(lookWith(badge)).toEqual(lookWith("attention"));
    }
  });
});

const states = fc.constantFrom("awaiting-code", "awaiting-review", "awaiting-confirmation", "ending", "awaiting-reply");
const waitingItem = fc
  .tuple(
    states,
    fc.integer({ min: 1, max: 40 * MIN }),
    fc.integer({ min: -10 * MIN, max: 30 * MIN }),
    fc.option(fc.integer({ min: 1, max: 30 * MIN }), { nil: null }),
  )
  .map(([state, deadline, codeMs, lockMs]) => ({
    ...item(state as "ending", deadline, state === "awaiting-code" ? codeMs : null),
    ...(state === "awaiting-code" && lockMs !== null && { lockedUntil: NOW + lockMs }),
  }));
const waitingList = fc
  .array(waitingItem, { maxLength: 4 })
  .map((items) => [...items].sort((a, b) => a.deadline - b.deadline));
const language = fc.constantFrom("ru", "en");

describe("whatever waits", () => {
  it("the face stays as it is until it says it changes, and then really changes", () => {
    fc.assert(
      fc.property(
        waitingList,
        language,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        fc.constantFrom(...BADGES),
        (waiting, spoken, part, marked, badge) => {
          const known = facts({ waiting, language: spoken, mark: marked ? mark("active", "w") : null, badge });
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
        },
      ),
      { numRuns: 1_000, seed: 20260115 },
    );
  });

  it("the face changes at midnight, when tomorrow becomes today, and not a millisecond before", () => {
    const waiting = [item("awaiting-code", 900 * MIN, 800 * MIN)];
    const midnight = Date.UTC(2026, 0, 10, 18, 15);
    const before = toolbarFace(facts({ waiting }), NOW);
    expect(before).toMatchObject({ title: "Code for Firm: until 11 Jan, 04:05", changesAt: midnight });
    expect(toolbarFace(facts({ waiting }), midnight - 1).title).toBe(before.title);
    expect(toolbarFace(facts({ waiting }), midnight).title).toBe("Code for Firm: until 04:05");
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
      badge: fc.constantFrom(...BADGES),
      language,
    });
    fc.assert(
      fc.property(known, fc.integer({ min: -72 * 60 * MIN, max: 0 }), (said, later) => {
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
