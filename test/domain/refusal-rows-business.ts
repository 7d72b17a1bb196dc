import { MIN, NOON, Paper, packWith } from "./paper";
import { ARTICLE, nobody, nothing, type RefusalRow, rule } from "./refusal-rows";

/** Anna and her firm, nothing between them. */
function strangers() {
  const paper = new Paper();
  const anna = paper.account("anna");
  const firm = paper.account("b-firm");
  const request = { personal: anna, business: firm, channel: "email", termsVersion: "2026-11" } as const;
  return { paper, anna, firm, request };
}

/** The same with a request that waits for its code. */
export function asked() {
  const all = strangers();
  const link = all.paper.request(all.anna, all.firm);
  const code = all.paper.codeFor(link);
  const guess = (times: number): void => {
    for (let at = 0; at < times; at++) all.paper.refused("link.confirm-code", { link, code: "000000" });
  };
  return { ...all, link, code, guess };
}

/** Why a link between a buyer and a firm, or a command about one, may be refused. */
export const BUSINESS_REFUSALS: readonly RefusalRow[] = [
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
    "has-live-links",
    "the account to be removed has a link",
    () => {
      const { paper, link, firm } = asked();
      const refused = paper.refused("account.remove", { account: firm });
      return { refused, is: { values: { present: 1 }, culprits: [link], earliest: NOON + 60 * MIN } };
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
