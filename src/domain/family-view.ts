import type { Account } from "./account";
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
  /** The account's, else the contact; empty where neither is known any more. */
  readonly name: string;
  /** Of the account; null where it is not kept here. */
  readonly colour: Account["colour"] | null;
  readonly role: string | null;
  readonly state: LinkState;
  readonly since: Moment;
  readonly deadline: Moment | null;
}

/** A family as its organiser reads it. */
export interface FamilyView {
  readonly organiser: AccountId;
  readonly organiserName: string;
  /** `needed`: without it the family rests and nobody is invited. */
  readonly premium: { readonly until: Moment | null; readonly active: boolean; readonly needed: boolean };
  readonly seats: Seats;
  /** When the next closed seat opens; null where none is closed. */
  readonly nextSeatAt: Moment | null;
  /** Live links, oldest first. */
  readonly members: readonly FamilyMember[];
}
