import type { Marketplace } from "./account";
import type { DurationMs } from "./moment";

/** How sure a rule is: said by the source, said by others, or made up because the model needs it. */
export type Confidence = "stated" | "reported" | "assumed";

/** One number or switch of a marketplace, with where it comes from. */
export interface Rule<T> {
  readonly value: T;
  readonly source: string;
  /** The day it was checked, as `2026-11-01`. */
  readonly checked: string;
  readonly confidence: Confidence;
}

/** The numbers and switches that commands are decided by; lengths of time in milliseconds. */
export interface RuleValues {
  readonly termsVersion: string;
  readonly maxBusinessPerPersonal: number;
  readonly "family.seats": number;
  readonly "family.needsPremium": boolean;
  readonly "family.pendingHoldsSeat": boolean;
  readonly "family.invitationLife": DurationMs;
  /** How long a person or a seat waits after a leaving; null where the marketplace asks for none. */
  readonly "family.cooldown": DurationMs | null;
  readonly "family.bonusPercent": number;
  readonly "bonuses.mergeAutomatically": boolean;
  readonly "code.length": number;
  readonly "code.life": DurationMs;
  readonly "code.attempts": number;
  readonly "code.lock": DurationMs;
  readonly "code.resendCooldown": DurationMs;
  readonly "code.maxSends": number;
  readonly requestLife: DurationMs;
  readonly reviewLife: DurationMs;
  readonly consentLife: DurationMs;
  readonly confirmationLife: DurationMs;
  readonly unlinkLife: DurationMs;
  readonly undoWindow: DurationMs;
  readonly alwaysPrivate: readonly string[];
}
export type RuleName = keyof RuleValues;

/** The rules of one marketplace at one date. */
export interface RulePack {
  readonly id: string;
  readonly marketplace: Marketplace;
  readonly rules: { readonly [Name in RuleName]: Rule<RuleValues[Name]> };
}

/** The value of one rule of a pack. */
export const ruleValue = <Name extends RuleName>(pack: RulePack, name: Name): RuleValues[Name] =>
  pack.rules[name].value;
