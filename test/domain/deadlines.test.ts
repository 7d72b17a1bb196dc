import { describe, expect, it } from "vitest";
import type { LinkId } from "../../src/domain/ids";
import type { Link, LinkKind, LinkState } from "../../src/domain/link";
import { timersOf } from "../../src/domain/timers";
import { Household } from "./household";
import { DAY, HOUR, MIN, NOON, Paper } from "./paper";
import { reach, STANDINGS } from "./reach";

const WAITING: ReadonlySet<LinkState> = new Set([
  "awaiting-code",
  "awaiting-review",
  "awaiting-consent",
  "awaiting-confirmation",
  "awaiting-reply",
  "ending",
]);

const LIVES: readonly (readonly [kind: LinkKind, state: LinkState, lifeMs: number])[] = [
  ["business", "awaiting-code", HOUR],
  ["business", "awaiting-review", 3 * DAY],
  ["social", "awaiting-consent", 10 * MIN],
  ["social", "awaiting-confirmation", 10 * MIN],
  ["family", "awaiting-reply", 7 * DAY],
  ["business", "ending", 10 * MIN],
  ["family", "ending", 10 * MIN],
  ["social", "ending", 10 * MIN],
];

describe("a deadline", () => {
  it.each(LIVES)("of a %s link that is %s is %i ms away", (kind, state, lifeMs) => {
    const { paper, link } = reach(kind, state);
    const { since, deadline } = paper.recordOf(link);
    expect([since, deadline]).toEqual([paper.now, paper.now + lifeMs]);
  });

  it.each(LIVES)(
    "of a %s link that is %s is a moment: before it nothing happens, at it the end comes",
    (kind, state, lifeMs) => {
      const { paper, link } = reach(kind, state);
      const before = paper.recordOf(link);
      paper.wait(lifeMs - 1);
      expect(paper.recordOf(link)).toEqual(before);
      paper.wait(1);
      const after = paper.recordOf(link);
      const expired: Partial<Link> = {
        state: "expired",
        since: before.deadline ?? 0,
        deadline: null,
        endReason: { by: "timer", words: null },
      };
      const kept: Partial<Link> = { ...before.cameFrom, deadline: null, endReason: null, cameFrom: null };
      expect(after).toEqual({ ...before, ...(state === "ending" ? kept : expired) });
      expect(after.since).toBe(state === "ending" ? before.cameFrom?.since : before.deadline);
      paper.wait(1);
      expect(paper.recordOf(link)).toEqual(after);
    },
  );

  it.each(LIVES)("of a %s link that is %s is told with its own moment, however late somebody wakes", (kind, state) => {
    const { paper, link } = reach(kind, state);
    const { deadline } = paper.recordOf(link);
    paper.wait(30 * DAY);
    const last = paper.journal.findLast(({ event }) => event === "link.moved");
    expect(last).toMatchObject({ by: "timer", at: deadline, ids: expect.arrayContaining([link]) });
    expect(paper.book.challenges.has(link)).toBe(false);
  });

  it.each(STANDINGS.filter(([, state]) => !WAITING.has(state)))(
    "is not there for a %s link that is %s",
    (kind, state) => {
      const { paper, link } = reach(kind, state);
      const record = paper.recordOf(link);
      expect(record.deadline).toBeNull();
      expect(timersOf(record, undefined).filter((timer) => timer.kind === "deadline")).toEqual([]);
    },
  );

  it("brings an unlinking of a suspended link back to suspended", () => {
    const paper = new Paper();
    const cameFrom: Link["cameFrom"] = { state: "suspended", since: NOON - 1 };
    const link = paper.link("l", "anna", "b-firm", { state: "ending", deadline: NOON + 1, cameFrom });
    paper.wait(1);
    expect(paper.recordOf(link)).toMatchObject({ state: "suspended", since: NOON - 1 });
  });

  it("makes suspended what was active before the unlinking and lost its Premium meanwhile", () => {
    const { paper, link } = reach("family", "active");
    paper.give("premium.set", { account: paper.olga, until: paper.now + 5 * MIN });
    paper.give("link.unlink", { link });
    paper.wait(10 * MIN);
    expect(paper.recordOf(link)).toMatchObject({ state: "suspended", since: NOON + 5 * MIN, cameFrom: null });
  });
});

describe("time", () => {
  const tell = (): { paper: Household; links: readonly LinkId[] } => {
    const paper = new Household();
    const vera = paper.organiser("vera", { premiumUntil: NOON + 2 * DAY });
    const links = [paper.join("kid@example.org", vera), paper.invite("gran@example.org")];
    links.push(paper.request(paper.account("anna"), paper.account("b-firm")));
    paper.unlinked(paper.linked(paper.account("oleg"), paper.account("b-two")));
    return { paper, links };
  };

  it("comes to the same in one big step and in many small ones", () => {
    const [one, many] = [tell().paper, tell().paper];
    one.wait(9 * DAY);
    for (let hour = 0; hour < 9 * 24 * 2; hour++) many.wait(HOUR / 2);
    expect(many.journal).toEqual(one.journal);
    expect(many.book).toEqual(one.book);
  });

  it("set back un-happens nothing", () => {
    const { paper } = tell();
    paper.wait(9 * DAY);
    const [records, entries] = [structuredClone(paper.book.links), paper.journal.length];
    paper.wait(-9 * DAY);
    paper.wait(9 * DAY);
    expect(paper.book.links).toEqual(records);
    expect(paper.journal).toHaveLength(entries);
  });
});
