import { accountId, linkId } from "../../src/domain/ids";
import type { Refusal, RefusalCode, RuleReference } from "../../src/domain/refusal";
import type { RuleName } from "../../src/domain/rule-pack";

/** A story that ends in a refusal, and all that this one says besides its code; what is not said is empty. */
export type RefusalRow = readonly [
  code: RefusalCode,
  what: string,
  tell: () => { readonly refused: Refusal; readonly is: Partial<Refusal> },
];

export const ARTICLE = "the article on linking accounts at Ozon";
const ASSUMED = "assumed: no source names it";

/** A reference to a rule of the article's pack. */
export const rule = (name: RuleName, number: string | number | boolean | null, source = ASSUMED): RuleReference => ({
  pack: "ozon-article",
  name,
  number,
  source,
});

export const nobody = accountId("nobody");
export const nothing = linkId("nothing");
