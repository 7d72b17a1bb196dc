import { describe, expect, it } from "vitest";
import type { DomainCommandName } from "../../src/domain/commands";
import type { LinkId } from "../../src/domain/ids";
import { isLive, LINK_STATES, type Link, type LinkState } from "../../src/domain/link";
import { timersOf } from "../../src/domain/timers";
import { MIN, NOON, Paper } from "./paper";

/** The table of states of linking.md: which command moves a link out of which state, and where to. */
const MOVES = {
  "link.confirm-code": { "awaiting-code": "active" },
  "link.resend-code": { "awaiting-code": "awaiting-code" },
  "link.review": { "awaiting-review": "active" },
  "link.revoke": {
    "awaiting-code": "revoked",
    "awaiting-review": "revoked",
    "awaiting-consent": "revoked",
    "awaiting-confirmation": "revoked",
    "awaiting-reply": "revoked",
  },
  "link.unlink": { active: "ending", suspended: "ending" },
  "link.confirm-unlink": { ending: "unlinked" },
  "link.keep": { ending: "active" },
  "link.restore": { unlinked: "active" },
} as const satisfies Partial<Record<DomainCommandName, Partial<Record<LinkState, LinkState>>>>;
type LinkCommand = keyof typeof MOVES;

const ROWS = (Object.keys(MOVES) as LinkCommand[]).flatMap((command) =>
  LINK_STATES.map((state) => {
    const to = (MOVES[command] as Partial<Record<LinkState, LinkState>>)[state] ?? null;
    return [command, state, to] as const;
  }),
);

const WAITING: readonly LinkState[] = [
  "awaiting-code",
  "awaiting-review",
  "awaiting-consent",
  "awaiting-confirmation",
  "awaiting-reply",
  "ending",
];

/** A link that stands in that state, and whatever such a link has. */
function linkIn(state: LinkState): { paper: Paper; link: LinkId; code: string } {
  const paper = new Paper();
  const link = paper.request(paper.account("anna"), paper.account("b-firm"));
  const code = paper.codeFor(link);
  paper.wait(MIN);
  const left = state === "ending" || state === "unlinked";
  paper.book.links.set(link, {
    ...paper.recordOf(link),
    state,
    deadline: WAITING.includes(state) ? paper.now + 5 * MIN : null,
    cameFrom: left ? { state: "active", since: NOON } : null,
    undoUntil: state === "unlinked" ? paper.now + MIN : null,
  });
  if (state !== "awaiting-code") paper.book.challenges.delete(link);
  return { paper, link, code };
}

const ARGS: Readonly<Record<LinkCommand, object>> = {
  "link.confirm-code": {},
  "link.resend-code": {},
  "link.review": { verdict: "approve" },
  "link.revoke": {},
  "link.unlink": {},
  "link.confirm-unlink": {},
  "link.keep": {},
  "link.restore": {},
};

describe("the table of states", () => {
  it.each(ROWS)("%s on a link that is %s leads to %s", (command, state, to) => {
    const { paper, link, code } = linkIn(state);
    const before = paper.recordOf(link);
    const entries = paper.journal.length;
    const args = { link, ...ARGS[command], ...(command === "link.confirm-code" && { code }) };
    const { refusal } = paper.decide(command, args as never);
    if (to !== null) {
      expect(refusal).toBeUndefined();
      expect(paper.recordOf(link).state).toBe(to);
      return;
    }
    expect(refusal).toEqual({
      code: "wrong-state",
      rule: null,
      values: { state },
      state,
      culprits: [link],
      earliest: null,
    });
    expect(paper.recordOf(link)).toEqual(before);
    expect(paper.journal).toHaveLength(entries);
  });

  it.each([
    ["awaiting-code", true],
    ["awaiting-review", true],
    ["awaiting-consent", true],
    ["awaiting-confirmation", true],
    ["awaiting-reply", true],
    ["active", true],
    ["suspended", true],
    ["ending", true],
    ["unlinked", false],
    ["declined", false],
    ["expired", false],
    ["revoked", false],
    ["failed", false],
  ] as const)("a link that is %s is live: %s", (state, live) => {
    expect(isLive({ state })).toBe(live);
  });

  it("knows thirteen states", () => {
    expect(new Set(LINK_STATES).size).toBe(13);
  });
});

const DEADLINES: readonly (readonly [LinkState, LinkState])[] = [
  ["awaiting-code", "expired"],
  ["awaiting-review", "expired"],
  ["awaiting-consent", "expired"],
  ["awaiting-confirmation", "expired"],
  ["awaiting-reply", "expired"],
  ["ending", "active"],
];

describe("a deadline", () => {
  it.each(DEADLINES)("of a link that is %s makes it %s, at the deadline's own moment", (state, to) => {
    const { paper, link } = linkIn(state);
    const before = paper.recordOf(link);
    paper.wait(60 * MIN);
    const entry = paper.journal.at(-1);
    expect(entry).toMatchObject({ event: "link.moved", by: "timer", at: before.deadline, ids: [link] });
    const expired = {
      state: "expired",
      since: before.deadline,
      deadline: null,
      endReason: { by: "timer", words: null },
    };
    const kept = { state: "active", since: NOON, deadline: null, endReason: null, cameFrom: null };
    expect(paper.recordOf(link)).toEqual({ ...before, ...(to === "expired" ? expired : kept) });
    expect(paper.book.challenges.has(link)).toBe(false);
  });

  it.each(LINK_STATES.filter((state) => !WAITING.includes(state)))("is not there while a link is %s", (state) => {
    const { paper, link } = linkIn(state);
    expect(timersOf(paper.recordOf(link), undefined).filter((timer) => timer.kind === "deadline")).toEqual([]);
  });

  it("brings an unlinking of a suspended link back to suspended", () => {
    const paper = new Paper();
    const cameFrom: Link["cameFrom"] = { state: "suspended", since: NOON - 1 };
    const link = paper.link("l", "anna", "b-firm", { state: "ending", deadline: NOON + 1, cameFrom });
    paper.wait(1);
    expect(paper.recordOf(link)).toMatchObject({ state: "suspended", since: NOON - 1 });
  });

  const LIVES: readonly (readonly [what: string, lifeMs: number, tell: (paper: Paper) => LinkId])[] = [
    ["a request for a code", 60 * MIN, (paper) => paper.request(paper.account("anna"), paper.account("b-firm"))],
    [
      "a review",
      3 * 24 * 60 * MIN,
      (paper) => paper.linked(paper.account("anna"), paper.account("b-firm", { needsReview: true })),
    ],
    [
      "an unlinking",
      10 * MIN,
      (paper) => {
        const link = paper.linked(paper.account("anna"), paper.account("b-firm"));
        paper.give("link.unlink", { link });
        return link;
      },
    ],
  ];

  it.each(LIVES)(
    "of %s is %i ms away: 1 ms before it nothing has happened, at it and after it has",
    (_, life, tell) => {
      const paper = new Paper();
      const link = tell(paper);
      const { state } = paper.recordOf(link);
      expect(paper.recordOf(link).deadline).toBe(NOON + life);
      paper.wait(life - 1);
      expect(paper.recordOf(link).state).toBe(state);
      paper.wait(1);
      const after = paper.recordOf(link);
      expect(after.state).not.toBe(state);
      expect(after.deadline).toBeNull();
      paper.wait(1);
      expect(paper.recordOf(link)).toEqual(after);
    },
  );
});
