import type { LinkId } from "../../src/domain/ids";
import type { LinkKind, LinkState } from "../../src/domain/link";
import type { RuleValues } from "../../src/domain/rule-pack";
import { Household, mail } from "./household";
import { DAY, HOUR } from "./paper";

/** The states that a link of each kind can come to. */
export const STATES_OF = {
  business: ["awaiting-code", "awaiting-review", "active", "ending", "unlinked", "expired", "revoked", "failed"],
  family: ["awaiting-reply", "active", "suspended", "ending", "unlinked", "declined", "expired", "revoked"],
  social: [
    "awaiting-consent",
    "awaiting-confirmation",
    "active",
    "ending",
    "unlinked",
    "declined",
    "expired",
    "revoked",
  ],
} as const satisfies Readonly<Record<LinkKind, readonly LinkState[]>>;

/** Every kind with every state that it has. */
export const STANDINGS: readonly (readonly [LinkKind, LinkState])[] = (
  Object.keys(STATES_OF) as (keyof typeof STATES_OF)[]
).flatMap((kind) => STATES_OF[kind].map((state) => [kind, state] as const));

/** A link that was led into its state by commands and by time alone. */
export interface Reached {
  readonly paper: Household;
  readonly link: LinkId;
}

/** Leads a link into a state: Anna's with her firm, Petr's in Olga's family, or Anna's with her network. */
export function reach(kind: LinkKind, state: LinkState, rules: Partial<RuleValues> = {}): Reached {
  const paper = new Household(rules);
  const link = BEGIN[kind](paper, state);
  const { state: begun } = paper.recordOf(link);
  if (begun === state) return { paper, link };
  if (state === "expired") paper.wait(8 * DAY);
  else if (state === "revoked") paper.give("link.revoke", { link });
  else finish(paper, link, state);
  if (paper.recordOf(link).state !== state) throw new Error(`a ${kind} link did not become ${state}`);
  return { paper, link };
}

const BEGIN: Readonly<Record<LinkKind, (paper: Household, state: LinkState) => LinkId>> = {
  business: (paper, state) => {
    const reviewed = state === "awaiting-review" || state === "failed";
    return paper.request(paper.account("anna"), paper.account("b-firm", { needsReview: reviewed }));
  },
  family: (paper) => {
    paper.account("petr");
    return paper.invite(mail("petr"));
  },
  social: (paper) => {
    const args = { account: paper.account("anna"), provider: "vk", handle: "anna", termsVersion: "2026-11" };
    return paper.give("link.request-social", args).id;
  },
};

function finish(paper: Household, link: LinkId, state: LinkState): void {
  const { kind } = paper.recordOf(link);
  if (state === "declined") {
    paper.give(kind === "family" ? "link.decline" : "link.deny-consent", { link });
    return;
  }
  if (kind === "business") paper.give("link.confirm-code", { link, code: paper.codeFor(link) });
  if (kind === "family") paper.give("link.accept", { link });
  if (kind === "social") paper.give("link.grant-consent", { link, scopes: ["basic"] });
  if (state === "awaiting-review" || state === "awaiting-confirmation") return;
  if (state === "failed") paper.give("link.review", { link, verdict: "reject" });
  if (kind === "social") paper.give("link.confirm", { link });
  if (state === "suspended") paper.give("premium.set", { account: paper.olga, until: null });
  if (state !== "ending" && state !== "unlinked") return;
  paper.wait(HOUR);
  paper.give("link.unlink", { link });
  if (state === "unlinked") paper.give("link.confirm-unlink", { link });
}
