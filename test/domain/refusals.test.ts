import { describe, expect, it } from "vitest";
import { accountId, linkId } from "../../src/domain/ids";
import { REFUSAL_CODES, type Refusal, type RuleReference } from "../../src/domain/refusal";
import type { RuleName } from "../../src/domain/rule-pack";
import { MIN, NOON, Paper, packWith } from "./paper";

const ARTICLE = "the article on linking accounts at Ozon";
const ASSUMED = "assumed: the article names no number";
const rule = (name: RuleName, number: string | number, source = ASSUMED): RuleReference => ({
  pack: "ozon-article",
  name,
  number,
  source,
});
const nobody = accountId("nobody");
const nothing = linkId("nothing");

/** Anna and her firm, nothing between them. */
function strangers() {
  const paper = new Paper();
  const anna = paper.account("anna");
  const firm = paper.account("b-firm");
  const request = { personal: anna, business: firm, channel: "email", termsVersion: "2026-11" } as const;
  return { paper, anna, firm, request };
}

/** The same with a request that waits for its code. */
function asked() {
  const all = strangers();
  const link = all.paper.request(all.anna, all.firm);
  const code = all.paper.codeFor(link);
  const guess = (times: number): void => {
    for (let at = 0; at < times; at++) all.paper.refused("link.confirm-code", { link, code: "000000" });
  };
  return { ...all, link, code, guess };
}

const lockedFor = (link: string): Partial<Refusal> => ({
  rule: rule("code.lock", 15 * MIN),
  values: { lockedUntil: NOON + 15 * MIN },
  culprits: [link],
  earliest: NOON + 15 * MIN,
});

type Row = readonly [code: Refusal["code"], what: string, tell: () => { refused: Refusal; is: Partial<Refusal> }];

const TABLE: readonly Row[] = [
  [
    "not-found",
    "the buyer does not exist",
    () => {
      const { paper, request } = strangers();
      const refused = paper.refused("link.request-business", { ...request, personal: nobody });
      return { refused, is: { values: { id: "nobody" } } };
    },
  ],
  [
    "not-found",
    "the firm does not exist",
    () => {
      const { paper, request } = strangers();
      const refused = paper.refused("link.request-business", { ...request, business: nobody });
      return { refused, is: { values: { id: "nobody" } } };
    },
  ],
  [
    "not-found",
    "the link does not exist",
    () => ({
      refused: new Paper().refused("link.confirm-code", { link: nothing, code: "1" }),
      is: { values: { id: "nothing" } },
    }),
  ],
  [
    "wrong-state",
    "an active link is confirmed once more",
    () => {
      const { paper, anna, firm } = strangers();
      const link = paper.linked(anna, firm);
      const refused = paper.refused("link.confirm-code", { link, code: "1" });
      return { refused, is: { state: "active", values: { state: "active" }, culprits: [link] } };
    },
  ],
  [
    "terms-not-accepted",
    "other terms were read",
    () => {
      const { paper, request } = strangers();
      const refused = paper.refused("link.request-business", { ...request, termsVersion: "2025-01" });
      const values = { accepted: "2025-01", current: "2026-11" };
      return { refused, is: { rule: rule("termsVersion", "2026-11"), values } };
    },
  ],
  [
    "kind-mismatch",
    "the buyer is a firm",
    () => {
      const { paper, firm, request } = strangers();
      const refused = paper.refused("link.request-business", { ...request, personal: firm });
      return { refused, is: { values: { kind: "business", needed: "personal" }, culprits: [firm] } };
    },
  ],
  [
    "kind-mismatch",
    "an account is linked to itself, which is of one kind only",
    () => {
      const { paper, anna, request } = strangers();
      const refused = paper.refused("link.request-business", { ...request, business: anna });
      return { refused, is: { values: { kind: "personal", needed: "business" }, culprits: [anna] } };
    },
  ],
  [
    "marketplace-mismatch",
    "the firm sells elsewhere",
    () => {
      const { paper, anna, request } = strangers();
      const far = paper.account("b-far", { marketplace: "far" as "ozon" });
      const refused = paper.refused("link.request-business", { ...request, business: far });
      return { refused, is: { values: { first: "ozon", second: "far" }, culprits: [anna, far] } };
    },
  ],
  [
    "business-limit",
    "the buyer has a request that waits",
    () => {
      const { paper, request, link } = asked();
      const refused = paper.refused("link.request-business", { ...request, business: paper.account("b-two") });
      const is = {
        rule: rule("maxBusinessPerPersonal", 1, ARTICLE),
        values: { present: 1, limit: 1 },
        culprits: [link],
        earliest: NOON + 60 * MIN,
      };
      return { refused, is };
    },
  ],
  [
    "business-taken",
    "the firm is linked to somebody else",
    () => {
      const { paper, anna, firm, request } = strangers();
      const link = paper.linked(anna, firm);
      const refused = paper.refused("link.request-business", { ...request, personal: paper.account("oleg") });
      return { refused, is: { values: { present: 1 }, culprits: [link] } };
    },
  ],
  [
    "duplicate-link",
    "the two are linked, where a buyer may have two firms",
    () => {
      const { paper, anna, firm, request } = strangers();
      paper.pack = packWith({ maxBusinessPerPersonal: 2 });
      const link = paper.linked(anna, firm);
      return {
        refused: paper.refused("link.request-business", request),
        is: { values: { present: 1 }, culprits: [link] },
      };
    },
  ],
  [
    "channel-missing",
    "the buyer has no phone",
    () => {
      const { paper, anna, request } = strangers();
      const refused = paper.refused("link.request-business", { ...request, channel: "sms" });
      return { refused, is: { values: { channel: "sms" }, culprits: [anna] } };
    },
  ],
  [
    "code-wrong",
    "the first wrong try",
    () => {
      const { paper, link } = asked();
      const refused = paper.refused("link.confirm-code", { link, code: "000000" });
      const values = { attemptsLeft: 4, lockedUntil: null };
      return { refused, is: { rule: rule("code.attempts", 5), values, culprits: [link], attemptsLeft: 4 } };
    },
  ],
  [
    "code-wrong",
    "the last wrong try",
    () => {
      const { paper, link, guess } = asked();
      guess(4);
      const refused = paper.refused("link.confirm-code", { link, code: "000000" });
      const lockedUntil = NOON + 15 * MIN;
      const values = { attemptsLeft: 0, lockedUntil };
      const is = { rule: rule("code.attempts", 5), values, culprits: [link], earliest: lockedUntil, attemptsLeft: 0 };
      return { refused, is };
    },
  ],
  [
    "code-expired",
    "the right code comes too late",
    () => {
      const { paper, link, code } = asked();
      paper.wait(10 * MIN);
      const refused = paper.refused("link.confirm-code", { link, code });
      const values = { expiresAt: NOON + 10 * MIN };
      return { refused, is: { rule: rule("code.life", 10 * MIN), values, culprits: [link] } };
    },
  ],
  [
    "code-locked",
    "after five wrong tries not even the right code counts",
    () => {
      const { paper, link, code, guess } = asked();
      guess(5);
      return { refused: paper.refused("link.confirm-code", { link, code }), is: lockedFor(link) };
    },
  ],
  [
    "code-locked",
    "after five wrong tries no new code is sent",
    () => {
      const { paper, link, guess } = asked();
      guess(5);
      paper.wait(2 * MIN);
      return { refused: paper.refused("link.resend-code", { link }), is: lockedFor(link) };
    },
  ],
  [
    "resend-too-soon",
    "a new code is asked for at once",
    () => {
      const { paper, link } = asked();
      const resendAt = NOON + MIN;
      const is = {
        rule: rule("code.resendCooldown", MIN),
        values: { resendAt },
        culprits: [link],
        earliest: resendAt,
      };
      return { refused: paper.refused("link.resend-code", { link }), is };
    },
  ],
  [
    "resend-limit",
    "five codes were sent",
    () => {
      const { paper, link } = asked();
      for (let sent = 1; sent < 5; sent++) {
        paper.wait(MIN);
        paper.give("link.resend-code", { link });
      }
      paper.wait(MIN);
      const is = { rule: rule("code.maxSends", 5), values: { sends: 5, limit: 5 }, culprits: [link] };
      return { refused: paper.refused("link.resend-code", { link }), is };
    },
  ],
  [
    "has-live-links",
    "the account to be removed has a link",
    () => {
      const { paper, link, firm } = asked();
      const refused = paper.refused("account.remove", { account: firm });
      return { refused, is: { values: { present: 1 }, culprits: [link] } };
    },
  ],
  [
    "undo-over",
    "the unlinking is taken back too late",
    () => {
      const { paper, anna, firm } = strangers();
      const link = paper.linked(anna, firm);
      paper.give("link.unlink", { link });
      paper.give("link.confirm-unlink", { link });
      paper.wait(MIN);
      const is = { rule: rule("undoWindow", MIN), values: { undoUntil: NOON + MIN }, culprits: [link] };
      return { refused: paper.refused("link.restore", { link }), is };
    },
  ],
];

const EMPTY = { rule: null, values: {}, culprits: [], earliest: null };

describe("a command that breaks a rule", () => {
  it.each(TABLE)("is refused as %s where %s, with all that is known of it", (code, _, tell) => {
    const { refused, is } = tell();
    expect(refused).toEqual({ code, ...EMPTY, ...is });
  });

  it("is refused by every code there is, but self-link, before which kind-mismatch always stands", () => {
    const reached = new Set(TABLE.map(([code]) => code));
    expect(REFUSAL_CODES.filter((code) => !reached.has(code))).toEqual(["self-link"]);
  });

  it("changes nothing and is not in the journal, but for a wrong code, which is counted", () => {
    const { paper, link, request } = asked();
    const before = { ...paper.book.links.get(link) };
    const entries = paper.journal.length;
    paper.refused("link.request-business", request);
    paper.refused("link.resend-code", { link });
    expect(paper.journal).toHaveLength(entries);
    paper.refused("link.confirm-code", { link, code: "000000" });
    expect(paper.journal.map((entry) => entry.event).slice(entries)).toEqual(["code.refused"]);
    expect(paper.book.links.get(link)).toEqual(before);
  });
});
