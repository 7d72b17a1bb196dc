import type { Account, Marketplace } from "./account";
import type { AccountId, LinkId } from "./ids";
import type { LinkState } from "./link";
import type { Moment } from "./moment";
import type { Seats } from "./seats";

/** Somebody who is in a family, is invited into it, or was once. */
export interface FamilyMember {
  readonly link: LinkId;
  /** As typed in the invitation. */
  readonly contact: string;
  readonly account: AccountId | null;
  /** The account's name, or the contact where there is no account (any more). */
  readonly name: string;
  /** Of the account; null where there is none. */
  readonly colour: Account["colour"] | null;
  readonly icon: string | null;
  readonly role: string | null;
  readonly state: LinkState;
  readonly since: Moment;
  readonly deadline: Moment | null;
  /** How many invitations were sent, and before which moment there is no further one (null: any time). */
  readonly sends: number;
  readonly resendAt: Moment | null;
  /** Why it ended, in somebody's words. */
  readonly reason: string | null;
}

/** A family as it stands: whose it is, its Premium, its seats and who sits on them. */
export interface FamilyBoard {
  readonly organiser: AccountId;
  readonly marketplace: Marketplace;
  /** The organiser's. */
  readonly name: string;
  readonly colour: Account["colour"];
  readonly icon: string | null;
  /** The organiser's Premium: null where there never was any, a moment that has passed where it is over. */
  readonly premiumUntil: Moment | null;
  readonly needsPremium: boolean;
  readonly seats: Seats;
  /** When the seats that are closed open, the nearest first. */
  readonly opens: readonly Moment[];
  /** Live links, oldest first. */
  readonly members: readonly FamilyMember[];
}
