import { YEAR_MS } from "./cooldown";
import { farSide, joinedAt, type Link, SHAREABLE, type Side } from "./link";
import type { Moment } from "./moment";
import { type RulePack, ruleValue } from "./rule-pack";
import type { Term, TermName, TermsView } from "./term";
import { sightsOver, VISIBLE_FIELDS, type VisibleField } from "./visible";

/** What `alwaysPrivate` of a pack calls a thing, and the words' name of it. */
const PRIVATE_TERMS: Readonly<Record<string, TermName>> = {
  "payment-methods": "private-payment-methods",
  addresses: "private-addresses",
  messages: "private-messages",
  documents: "private-documents",
};

const MAY_SHARE: Readonly<Record<(typeof SHAREABLE)[number], TermName>> = {
  bonuses: "may-share-bonuses",
  orders: "may-share-orders",
  wishlist: "may-share-wishlist",
};

/** What a business link would mean, from the rules that will decide it. */
export const termsOfBusiness = (pack: RulePack): TermsView => ({
  version: ruleValue(pack, "termsVersion"),
  shares: [{ name: "shares-nothing-from-the-start" }, ...mayShare(pack, SHAREABLE)],
  private: privateTerms(pack),
  impossible: [
    { name: "personal-no-other-business", number: ruleValue(pack, "maxBusinessPerPersonal") },
    { name: "business-no-other-personal" },
    ...pointsApart(pack),
    { name: "remove-while-linked" },
  ],
});

/** What signing in with a network would mean. */
export const termsOfSocial = (pack: RulePack): TermsView => ({
  version: ruleValue(pack, "termsVersion"),
  shares: [{ name: "shares-basic-data" }],
  private: privateTerms(pack),
  impossible: [
    { name: "account-no-other-of-provider" },
    { name: "identity-no-other-account" },
    { name: "remove-while-linked" },
  ],
});

/** What a family would mean, for the organiser and for whoever joins. */
export const termsOfFamily = (pack: RulePack): TermsView => ({
  version: ruleValue(pack, "termsVersion"),
  shares: [
    { name: "shares-subscription" },
    { name: "shares-bonuses", number: ruleValue(pack, "family.bonusPercent") },
    ...mayShare(pack, ["orders", "wishlist"]),
  ],
  private: privateTerms(pack),
  impossible: [
    { name: "member-no-organiser" },
    { name: "member-no-other-family" },
    { name: "organiser-no-member" },
    ...(ruleValue(pack, "family.needsPremium") ? [{ name: "needs-premium" } as const] : []),
    ...pointsApart(pack),
    ...counted("joins-per-year", ruleValue(pack, "family.joinsPerYear")),
    ...counted("waits-before-another-family", ruleValue(pack, "family.cooldown")),
    ...counted("waits-for-the-seat", ruleValue(pack, "family.seatLock")),
    { name: "remove-while-linked" },
  ],
});

const counted = (name: TermName, number: number | null): readonly Term[] => (number === null ? [] : [{ name, number }]);

const mayShare = (pack: RulePack, things: readonly (typeof SHAREABLE)[number][]): readonly Term[] =>
  things.filter((what) => !ruleValue(pack, "alwaysPrivate").includes(what)).map((what) => ({ name: MAY_SHARE[what] }));

const pointsApart = (pack: RulePack): readonly Term[] =>
  ruleValue(pack, "bonuses.mergeAutomatically") ? [] : [{ name: "points-not-merged" }];

const privateTerms = (pack: RulePack): readonly Term[] =>
  ruleValue(pack, "alwaysPrivate").flatMap((thing) => {
    const name = PRIVATE_TERMS[thing];
    return name === undefined ? [] : [{ name }];
  });

/** What each field's loss is called; those that go with another one have no word of their own. */
const LOSSES: Partial<Readonly<Record<VisibleField, TermName>>> = {
  name: "loses-name",
  subscription: "loses-subscription",
  bonuses: "loses-bonuses",
  orders: "loses-orders",
  wishlist: "loses-wishlist",
};

/**
 * What ending this link at that moment would mean: the difference between what each side sees with it and without it.
 * `others`: the live links between the same two accounts besides it; `past`: families that the member has left before.
 */
export function termsOfUnlink(
  link: Link,
  others: readonly Link[],
  pack: RulePack,
  now: Moment,
  past: readonly Link[] = [],
): TermsView {
  return {
    version: link.terms.version,
    shares: [],
    private: privateTerms(pack),
    impossible: [],
    loses: {
      owner: [...losses(link, others, "other", pack), ...seatWaits(link, pack, now), KEEPS],
      other:
        link.kind === "social"
          ? []
          : [...losses(link, others, "owner", pack), ...memberWaits(link, past, pack, now), KEEPS],
    },
    undoWindow: ruleValue(pack, "undoWindow"),
  };
}

const KEEPS: Term = { name: "keeps-own-data" };

/** What is seen of the end on `side` with the link, and no more without it. */
function losses(link: Link, others: readonly Link[], side: Side, pack: RulePack): readonly Term[] {
  if (link.kind === "social") return [{ name: "loses-sign-in" }];
  // Another link may have the same account on its other side.
  const onSide = (each: Link) => ({ link: each, side: each.owner === link.owner ? side : farSide(side) });
  const before = sightsOver([link, ...others].map(onSide), pack);
  const after = sightsOver(others.map(onSide), pack);
  const lost = VISIBLE_FIELDS.filter((field) => before[field].sees && !after[field].sees);
  return [
    { name: "loses-link" },
    ...lost.flatMap((field) => {
      const name = LOSSES[field];
      return name === undefined ? [] : [{ name }];
    }),
  ];
}

/** A member who leaves may have to wait before joining another family; `past` are those that were left before. */
function memberWaits(link: Link, past: readonly Link[], pack: RulePack, now: Moment): readonly Term[] {
  const joined = joinedAt(link);
  if (joined === null) return [];
  const cooldown = ruleValue(pack, "family.cooldown");
  const rested =
    cooldown === null ? now : (ruleValue(pack, "family.cooldownFrom") === "join" ? joined : now) + cooldown;
  const joins = [joined, ...past.flatMap((each) => joinedAt(each) ?? [])].sort((a, b) => b - a);
  const used = joins[(ruleValue(pack, "family.joinsPerYear") ?? Number.POSITIVE_INFINITY) - 1];
  const until = Math.max(rested, used === undefined ? now : used + YEAR_MS);
  return until > now ? [{ name: "waits-before-another-family", until }] : [];
}

function seatWaits(link: Link, pack: RulePack, now: Moment): readonly Term[] {
  const lock = ruleValue(pack, "family.seatLock");
  return lock === null || joinedAt(link) === null ? [] : [{ name: "waits-for-the-seat", until: now + lock }];
}
