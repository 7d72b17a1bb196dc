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
  /** How long a person who left a family waits before joining another; null where the marketplace asks for none. */
  readonly "family.cooldown": DurationMs | null;
  /** Whether that wait counts from the leaving, or from the joining before it. */
  readonly "family.cooldownFrom": "leave" | "join";
  /** How long the seat of a member who left stays closed; null where it is free at once. */
  readonly "family.seatLock": DurationMs | null;
  /** Coming back to the family that was left last costs no waiting. */
  readonly "family.freeRejoin": boolean;
  /** How often a person may join any family within 365 days. */
  readonly "family.joinsPerYear": number | null;
  /** How many members of each role there may be, invited ones included; null where there are no roles. */
  readonly "family.roleCaps": Readonly<Record<string, number>> | null;
  readonly "family.resendCooldown": DurationMs | null;
  /** How many invitations may be sent to one person for one link, the first included. */
  readonly "family.maxSends": number | null;
  /** The organiser gets a letter when somebody joins, declines or leaves. */
  readonly "family.organiserTold": boolean;
  readonly "family.bonusPercent": number;
  readonly "orders.privateByDefault": boolean;
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

/** The packs that there are, and the one that a marketplace starts with. */
export interface PackShelf {
  readonly all: readonly RulePack[];
  readonly first: (marketplace: Marketplace) => RulePack;
}

/** The pack of that id, or undefined. */
export const packOn = ({ all }: PackShelf, id: string): RulePack | undefined => all.find((pack) => pack.id === id);
