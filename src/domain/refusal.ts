import type { LinkState } from "./link";
import type { Moment } from "./moment";
import type { RuleName, RulePack } from "./rule-pack";

/** Every reason to refuse, in the order of linking.md §3: where several hold, the first is named. */
export const REFUSAL_CODES = [
  "not-found",
  "wrong-state",
  "terms-not-accepted",
  "kind-mismatch",
  "marketplace-mismatch",
  "self-link",
  "business-limit",
  "business-taken",
  "duplicate-link",
  "channel-missing",
  "code-wrong",
  "code-expired",
  "code-locked",
  "resend-too-soon",
  "resend-limit",
  "social-taken",
  "scope-missing",
  "premium-required",
  "family-full",
  "already-in-family",
  "already-invited",
  "cooldown",
  "always-private",
  "not-sharing",
  "points-missing",
  "points-limit",
  "has-live-links",
  "undo-over",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Which number of which pack stood in the way, and where that number comes from. */
export interface RuleReference {
  readonly pack: string;
  readonly name: RuleName;
  readonly number: string | number | boolean | null;
  readonly source: string;
}

/** A command that broke a rule: nothing it asked for was done. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly rule: RuleReference | null;
  /** What was compared, by name. */
  readonly values: Readonly<Record<string, string | number | null>>;
  /** Ids of the records in the way. */
  readonly culprits: readonly string[];
  /** The first moment at which it could pass, or null where no waiting helps. */
  readonly earliest: Moment | null;
  readonly state?: LinkState;
  readonly attemptsLeft?: number;
}

type Details = Partial<Omit<Refusal, "code">>;

/** A refusal with what is known of it; the rest is empty. */
export const refusal = (code: RefusalCode, details: Details = {}): Refusal => ({
  code,
  rule: null,
  values: {},
  culprits: [],
  earliest: null,
  ...details,
});

/** The reference to one rule of a pack; a list of things is not a number and is left out. */
export function ruleReference(pack: RulePack, name: RuleName): RuleReference {
  const { value, source } = pack.rules[name];
  return { pack: pack.id, name, number: typeof value === "object" ? null : value, source };
}
