import type { Link, Shared } from "./link";
import { type RulePack, ruleValue } from "./rule-pack";
import type { Term, TermName, TermsView } from "./views";

/** What `alwaysPrivate` of a pack calls a thing, and the words' name of it. */
const PRIVATE_THINGS: Readonly<Record<string, TermName>> = {
  "payment-methods": "private-payment-methods",
  addresses: "private-addresses",
  messages: "private-messages",
  documents: "private-documents",
};

/** What a business link would mean, from the rules that will decide it. */
export function termsOfRequest(pack: RulePack): TermsView {
  return {
    version: ruleValue(pack, "termsVersion"),
    shares: [
      { name: "shares-nothing-from-the-start" },
      { name: "may-share-bonuses" },
      { name: "may-share-orders" },
      { name: "may-share-wishlist" },
    ],
    private: privateTerms(pack),
    impossible: [
      { name: "personal-no-other-business", number: ruleValue(pack, "maxBusinessPerPersonal") },
      { name: "business-no-other-personal" },
      ...(ruleValue(pack, "bonuses.mergeAutomatically") ? [] : [{ name: "points-not-merged" } as const]),
      { name: "remove-while-linked" },
    ],
  };
}

/** What ending this link would mean: only what the link really shares can be lost. */
export function termsOfUnlink(link: Link, pack: RulePack): TermsView {
  const undoWindow = ruleValue(pack, "undoWindow");
  return {
    version: link.terms.version,
    shares: [],
    private: privateTerms(pack),
    impossible: [],
    loses: {
      // Each side loses what the *other* side shared with it.
      owner: losses(link.shares.other),
      other: losses(link.shares.owner),
    },
    undoWindow,
  };
}

function losses(shared: Shared): readonly Term[] {
  return [
    { name: "loses-link" },
    ...(shared.bonuses ? [{ name: "loses-bonuses" } as const] : []),
    ...(shared.orders ? [{ name: "loses-orders" } as const] : []),
    ...(shared.wishlist ? [{ name: "loses-wishlist" } as const] : []),
    { name: "keeps-own-data" },
  ];
}

const privateTerms = (pack: RulePack): readonly Term[] =>
  ruleValue(pack, "alwaysPrivate").flatMap((thing) => {
    const name = PRIVATE_THINGS[thing];
    return name === undefined ? [] : [{ name }];
  });
