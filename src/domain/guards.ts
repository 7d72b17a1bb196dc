import { type Account, type AccountKind, MARKETPLACES } from "./account";
import type { Facts } from "./facts";
import type { AccountId, LinkId } from "./ids";
import { businessLimit, idsOf } from "./limits";
import { isLive, type Link, type LinkState } from "./link";
import { accountEnds } from "./person";
import { type Refusal, refusal, ruleReference } from "./refusal";
import { type RulePack, ruleValue } from "./rule-pack";

/** The first thing in the way, or null. Guards are asked in the order of linking.md §3. */
export const firstOf = (...refusals: readonly (Refusal | null)[]): Refusal | null =>
  refusals.find((each) => each !== null) ?? null;

export const notFound = (id: string): Refusal => refusal("not-found", { values: { id } });

const wrongState = (link: Link): Refusal =>
  refusal("wrong-state", { state: link.state, values: { state: link.state }, culprits: [link.id] });

/** The link, if it exists and is in one of these states; else why not. */
export function linkIn(facts: Facts, id: LinkId, states: readonly LinkState[]): Link | Refusal {
  const link = facts.links.get(id);
  if (link === undefined) return notFound(id);
  return states.includes(link.state) ? link : wrongState(link);
}

export const isRefusal = (thing: object): thing is Refusal => "culprits" in thing;

/** The terms were read in the version that holds now. */
export function termsAccepted(pack: RulePack, accepted: string): Refusal | null {
  const current = ruleValue(pack, "termsVersion");
  if (accepted === current) return null;
  return refusal("terms-not-accepted", {
    rule: ruleReference(pack, "termsVersion"),
    values: { accepted, current },
  });
}

export function isOfKind(account: Account, kind: AccountKind): Refusal | null {
  if (account.kind === kind) return null;
  return refusal("kind-mismatch", { values: { kind: account.kind, needed: kind }, culprits: [account.id] });
}

export function sameMarketplace(one: Account, two: Account): Refusal | null {
  if (one.marketplace === two.marketplace) return null;
  const known = (name: string): string => MARKETPLACES.find((each) => each === name) ?? name;
  return refusal("marketplace-mismatch", {
    values: { first: known(one.marketplace), second: known(two.marketplace) },
    culprits: [one.id, two.id],
  });
}

/** The live business links that an account is an end of, the oldest first; `but` is passed over. */
export function liveBusinessLinks(facts: Facts, account: AccountId, but?: LinkId): readonly Link[] {
  return [...facts.links.values()]
    .filter((link) => link.kind === "business" && isLive(link) && link.id !== but)
    .filter((link) => accountEnds(link).includes(account))
    .sort((a, b) => a.createdSeq - b.createdSeq);
}

/** What every new or restored business link must fulfil, whoever else is linked; `but` is the link to be restored. */
export function businessRoom(
  facts: Facts,
  pack: RulePack,
  personal: AccountId,
  business: AccountId,
  but?: LinkId,
): Refusal | null {
  const ofPersonal = liveBusinessLinks(facts, personal, but);
  const ofBusiness = liveBusinessLinks(facts, business, but);
  return firstOf(
    businessLimit(pack, ofPersonal, 1),
    inTheWay(
      "business-taken",
      ofBusiness.filter((link) => link.owner !== personal),
    ),
    inTheWay(
      "duplicate-link",
      ofBusiness.filter((link) => link.owner === personal),
    ),
  );
}

function inTheWay(code: "business-taken" | "duplicate-link", links: readonly Link[]): Refusal | null {
  if (links.length === 0) return null;
  return refusal(code, { values: { present: links.length }, culprits: idsOf(links) });
}
