import type { Confidence, Rule, RulePack } from "../domain/rule-pack";

type Saying = <T>(value: T) => Rule<T>;

const saying =
  (source: string, checked: string, confidence: Confidence): Saying =>
  (value) => ({ value, source, checked, confidence });

/** Ways to write down a rule of one source, read on one day: each says how sure it is. */
export const rulesFrom = (source: string, checked: string): { readonly stated: Saying; readonly reported: Saying } => ({
  stated: saying(source, checked, "stated"),
  reported: saying(source, checked, "reported"),
});

/** Where a source is silent and the model needs something. */
export const assumedOn = (checked: string): Saying => saying("assumed: no source names it", checked, "assumed");

/** Another pack's rules, taken over without a source for them. */
export function assumedRules(rules: RulePack["rules"], checked: string): RulePack["rules"] {
  const assumed = assumedOn(checked);
  const taken = Object.entries(rules).map(([name, { value }]) => [name, assumed(value)]);
  return Object.fromEntries(taken) as RulePack["rules"];
}
