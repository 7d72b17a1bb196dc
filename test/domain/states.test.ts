import { describe, expect, it } from "vitest";
import type { CommandArgs, DomainCommandName } from "../../src/domain/commands";
import { linkId } from "../../src/domain/ids";
import { isLive, LINK_KINDS, LINK_STATES, type LinkKind, type LinkState } from "../../src/domain/link";
import { RULEBOOK } from "../../src/domain/rulebook";
import { HOUR } from "./paper";
import { type Reached, reach, STANDINGS, STATES_OF } from "./reach";

/** The table of states of linking.md: which command moves a link out of which state, and where to. */
const MOVES = {
  "link.confirm-code": { "awaiting-code": "active" },
  "link.resend-code": { "awaiting-code": "awaiting-code" },
  "link.review": { "awaiting-review": "active" },
  "link.grant-consent": { "awaiting-consent": "awaiting-confirmation" },
  "link.deny-consent": { "awaiting-consent": "declined" },
  "link.confirm": { "awaiting-confirmation": "active" },
  "link.accept": { "awaiting-reply": "active" },
  "link.decline": { "awaiting-reply": "declined" },
  "link.resend-invitation": { "awaiting-reply": "awaiting-reply" },
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
  "sharing.set": { active: "active", suspended: "suspended" },
} as const satisfies Partial<Record<DomainCommandName, Partial<Record<LinkState, LinkState>>>>;
type LinkCommand = keyof typeof MOVES;
const COMMANDS = Object.keys(MOVES) as LinkCommand[];

const ARGS: Partial<Record<LinkCommand, (reached: Reached) => object>> = {
  "link.confirm-code": ({ paper, link }) => ({ code: codeOf(paper, link) }),
  "link.review": () => ({ verdict: "approve" }),
  "link.grant-consent": () => ({ scopes: ["basic"] }),
  "sharing.set": () => ({ from: "owner", what: "orders", on: true }),
};

const codeOf = (paper: Reached["paper"], link: Reached["link"]): string =>
  paper.outgoing.some((letter) => letter.kind === "code") ? paper.codeFor(link) : "1";

const argsOf = (command: LinkCommand, reached: Reached) =>
  ({ link: reached.link, ...ARGS[command]?.(reached) }) as CommandArgs<LinkCommand>;

const goal = (command: LinkCommand, state: LinkState): LinkState | null =>
  (MOVES[command] as Partial<Record<LinkState, LinkState>>)[state] ?? null;

/** What a sign-in cannot do, though its state would allow it. */
const isNobodysTo = (command: LinkCommand, kind: LinkKind): boolean => command === "sharing.set" && kind === "social";

const ROWS = COMMANDS.flatMap((command) => STANDINGS.map(([kind, state]) => [command, kind, state] as const));
const ALLOWED = ROWS.filter(([command, kind, state]) => goal(command, state) !== null && !isNobodysTo(command, kind));
const OTHERS = ROWS.filter(([command, , state]) => goal(command, state) === null);

describe("the table of states", () => {
  it.each(ALLOWED.map((row) => [...row, goal(row[0], row[2])] as const))(
    "allows %s on a %s link that is %s, which makes it %s",
    (command, kind, state, to) => {
      // A new code or letter may be asked for at once: here only the state is asked.
      const reached = reach(kind, state, { "code.resendCooldown": 0 });
      reached.paper.give(command, argsOf(command, reached));
      expect(reached.paper.recordOf(reached.link).state).toBe(to);
    },
  );

  it.each(OTHERS)("has no %s for a %s link that is %s", (command, kind, state) => {
    const reached = reach(kind, state);
    const { paper, link } = reached;
    const before = paper.recordOf(link);
    const entries = paper.journal.length;
    expect(paper.refused(command, argsOf(command, reached))).toEqual({
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

  it.each(COMMANDS)("is not asked where %s names no link", (command) => {
    const { paper } = reach("family", "active");
    const refused = paper.refused(command, argsOf(command, { paper, link: linkId("nothing") }));
    expect(refused).toMatchObject({ code: "not-found", values: { id: "nothing" }, earliest: null });
  });

  it("knows every command about a link, but the moving of points, which asks for more than a state", () => {
    const about = Object.entries(RULEBOOK).filter(
      ([, { needs }]) => needs({ link: linkId("l"), contact: "" } as never).link === "l",
    );
    expect(about.map(([name]) => name).sort()).toEqual([...COMMANDS, "bonus.transfer"].sort());
  });
});

describe("a link that is ending goes back to what it came from", () => {
  it.each([
    ["keep", "ending"],
    ["restore", "unlinked"],
  ] as const)("also by %s, where Premium lapsed or came back meanwhile", (how, state) => {
    for (const [renewed, was, is] of [
      [false, "active", "suspended"],
      [true, "suspended", "active"],
    ] as const) {
      const { paper, link } = reach("family", was, { undoWindow: 2 * HOUR });
      const { olga } = paper;
      paper.give("link.unlink", { link });
      if (state === "unlinked") paper.give("link.confirm-unlink", { link });
      paper.give("premium.set", { account: olga, until: renewed ? paper.now + HOUR : null });
      paper.give(`link.${how}`, { link });
      expect(paper.recordOf(link).state).toBe(is);
    }
  });
});

describe("the states", () => {
  it("are thirteen, and each kind of link comes to those that the table names it for", () => {
    expect(new Set(LINK_STATES).size).toBe(13);
    expect(new Set(Object.values(STATES_OF).flat())).toEqual(new Set(LINK_STATES));
    expect(Object.keys(STATES_OF)).toEqual([...LINK_KINDS]);
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
  ] as const)("that live: %s %s", (state, live) => {
    expect(isLive({ state })).toBe(live);
  });
});
