/**
 * What the reference keeps. It shares no line with the real rules: it was written from linking.md alone, as plain data
 * that can be copied whole. Only the numbers of the rule packs are the same, for these are data and not decisions.
 */
import type { RuleName, RulePack, RuleValues } from "../../../src/domain/rule-pack";

export const MIN = 60_000;
export const HOUR = 60 * MIN;
export const DAY = 24 * HOUR;
export const YEAR = 365 * DAY;

export type Args = Readonly<Record<string, unknown>>;
export type Channel = "email" | "sms";
export type Side = "owner" | "other";
export const SIDES: readonly Side[] = ["owner", "other"];

export interface RefWish {
  title: string;
  url: string | null;
  /** Where a list got it from others that call it differently: any of their words may stand there. */
  readonly maybe: readonly { readonly title: string; readonly url: string | null }[];
}

export interface RefAccount {
  readonly id: string;
  readonly marketplace: string;
  readonly kind: string;
  readonly createdAt: number;
  email: string | null;
  phone: string | null;
  needsReview: boolean;
  pinned: boolean;
  hidden: boolean;
  lastUsedAt: number;
  points: number;
  premiumUntil: number | null;
  /** Its Premium has run out: a clock that is set back does not bring it back. */
  premiumOver: boolean;
  readonly wishes: Map<string, RefWish>;
}

export interface RefCode {
  text: string | null;
  readonly channel: Channel;
  readonly expiresAt: number;
  expired: boolean;
  attemptsLeft: number;
  lockedUntil: number | null;
  readonly resendAt: number;
  readonly sends: number;
}

export interface RefInvitation {
  /** Whom the letters go to; null once somebody else has accepted, who then is the member alone. */
  readonly key: string | null;
  readonly channel: Channel;
  readonly role: string | null;
  readonly sends: number;
  readonly resendAt: number | null;
  /** When the newest letter arrives; null: never. */
  readonly arrivesAt: number | null;
}

export type RefEnd =
  | { readonly account: string }
  | { readonly contact: string }
  | { readonly provider: string; readonly handle: string };

export interface RefLink {
  readonly id: string;
  /** The how-manieth link it is: the smaller the older. */
  readonly made: number;
  readonly kind: "business" | "family" | "social";
  readonly marketplace: string;
  readonly owner: string;
  other: RefEnd;
  state: string;
  since: number;
  deadline: number | null;
  undoUntil: number | null;
  /** While ending and after: what it goes back to. */
  cameFrom: { state: string; since: number } | null;
  shares: Record<Side, Record<string, boolean>>;
  evidence: { by: string; at: number } | null;
  code: RefCode | null;
  invitation: RefInvitation | null;
  scopes: readonly string[];
  /** What somebody outside is going to say, and when. */
  plan: { readonly at: number; readonly says: string } | null;
}

export interface RefOrder {
  readonly id: string;
  readonly account: string;
  readonly placedAt: number;
  readonly made: number;
  private: boolean;
}

export interface RefLetter {
  readonly link: string;
  readonly channel: Channel;
  /** The contact as it is compared. */
  readonly to: string;
  readonly hasCode: boolean;
  readonly sentAt: number;
  /** Null: lost on its way. */
  readonly arrivesAt: number | null;
}

/** What somebody outside answers, how long after, and since when that is known. */
export interface RefHabit {
  readonly says: string;
  readonly after: number;
  readonly setAt: number;
}

export interface RefWorld {
  now: number;
  /** Counts links and orders, to tell the older from the younger. */
  made: number;
  readonly shelf: readonly RulePack[];
  readonly packs: Map<string, string>;
  readonly accounts: Map<string, RefAccount>;
  readonly links: Map<string, RefLink>;
  readonly orders: Map<string, RefOrder>;
  /** Who may be active in a marketplace: several where it is not said which. */
  readonly active: Map<string, readonly (string | null)[]>;
  readonly letters: RefLetter[];
  readonly faults: Record<Channel, { readonly fault: string; readonly by: number }>;
  /** By contact; everybody else under `*`. */
  readonly outsiders: Map<string, RefHabit>;
  reviewer: RefHabit | null;
}

/** The value of a rule in force. */
export function rule<Name extends RuleName>(world: RefWorld, marketplace: string, name: Name): RuleValues[Name] {
  const pack = world.shelf.find((each) => each.id === world.packs.get(marketplace));
  if (pack === undefined) throw new Error(`no pack for ${marketplace}`);
  return pack.rules[name].value;
}

const ENDED = ["unlinked", "declined", "expired", "revoked", "failed"];
export const isEnded = ({ state }: { readonly state: string }): boolean => ENDED.includes(state);
export const isLive = (link: { readonly state: string }): boolean => !isEnded(link);

/** Sharing holds while it is active, or ending out of active. */
export const holds = ({ state, cameFrom }: RefLink): boolean =>
  state === "active" || (state === "ending" && cameFrom?.state === "active");

export const endOf = (link: RefLink, side: Side): string | null =>
  side === "owner" ? link.owner : "account" in link.other ? link.other.account : null;

export const far = (side: Side): Side => (side === "owner" ? "other" : "owner");

export const accountsOf = (world: RefWorld, marketplace: string): RefAccount[] =>
  [...world.accounts.values()].filter((each) => each.marketplace === marketplace);

/** Live links that have the account at an end. */
export const liveOf = (world: RefWorld, account: string): RefLink[] =>
  [...world.links.values()].filter(
    (link) => isLive(link) && (link.owner === account || endOf(link, "other") === account),
  );

/** How contacts are compared: e-mail without case and outer spaces, a Russian number as +7…. */
export function contactKey(typed: string): string {
  const trimmed = typed.trim();
  if (trimmed.includes("@")) return trimmed.toLowerCase();
  const digits = trimmed.replace(/\D/g, "");
  if (trimmed.startsWith("+")) return `+${digits}`;
  return digits.length === 11 && /^[78]/.test(digits) ? `+7${digits.slice(1)}` : `+7${digits}`;
}

const contactsOf = ({ email, phone }: RefAccount): string[] =>
  [email, phone].flatMap((each) => (each === null ? [] : [contactKey(each)]));

export const hasContact = (account: RefAccount, key: string): boolean => contactsOf(account).includes(key);

/** A person is an account with its e-mail and phone, or a bare contact; two accounts are two people. */
export function samePerson(world: RefWorld, one: RefEnd, two: RefEnd): boolean {
  if ("account" in one && "account" in two) return one.account === two.account;
  if ("contact" in one && "contact" in two) return one.contact === two.contact;
  if ("contact" in one) return "account" in two && samePerson(world, two, one);
  const account = "account" in one ? world.accounts.get(one.account) : undefined;
  return account !== undefined && "contact" in two && hasContact(account, two.contact);
}

/** Who is meant by a family link: where the account was removed, whoever has the contact that was invited. */
export function memberOf(world: RefWorld, { other, invitation }: RefLink): RefEnd {
  const isGone = "account" in other && !world.accounts.has(other.account);
  return isGone && invitation?.key != null ? { contact: invitation.key } : other;
}

export const hasPremium = ({ premiumUntil, premiumOver }: RefAccount, now: number): boolean =>
  premiumUntil !== null && !premiumOver && now < premiumUntil;
