import type { Account } from "./account";
import { contactKey } from "./contact";
import type { AccountId, ContactKey } from "./ids";
import { type Channel, isLive, type Link, type LinkEnd, otherAccount } from "./link";

/** What an end of a link is found by: an account's id, `contact:…`, or `social:provider:handle`. */
export type EndKey = string;

export const contactEnd = (key: ContactKey): EndKey => `contact:${key}`;

/** Handles compare without case, outer spaces and the sign that many networks put before them. */
export const identityEnd = (provider: string, handle: string): EndKey =>
  `social:${provider}:${handle.trim().replace(/^@/u, "").toLowerCase()}`;

/** What a person who has an account here is known by: the account, its e-mail and its phone. */
export function keysOfAccount({ id, email, phone }: Pick<Account, "id" | "email" | "phone">): readonly EndKey[] {
  const contacts = [email, phone].flatMap((typed) => (typed === null ? [] : [contactKey(typed)]));
  return [id, ...contacts.flatMap((key) => (key === null ? [] : [contactEnd(key)]))];
}

/**
 * What the other end of a link is found by. While a link lives, a member who has an account is that account, whose
 * contacts may change; a family that was left knows the contact too, as the account may be removed and come again.
 */
export function keysOfOther(link: Pick<Link, "other" | "invitation" | "state">): readonly EndKey[] {
  const { other, invitation } = link;
  const byContact = "contact" in other || !isLive(link);
  const invited = invitation?.key == null || !byContact ? [] : [contactEnd(invitation.key)];
  return [...keysOfEnd(other), ...invited];
}

function keysOfEnd(end: LinkEnd): readonly EndKey[] {
  if ("account" in end) return [end.account];
  return "contact" in end ? [] : [identityEnd(end.provider, end.handle)];
}

/** The accounts at a link's ends. */
export function accountEnds(link: Pick<Link, "owner" | "other">): readonly AccountId[] {
  const other = otherAccount(link);
  return other === null ? [link.owner] : [link.owner, other];
}

/** Where an account can be reached by that channel, or null. */
export const contactFor = ({ email, phone }: Pick<Account, "email" | "phone">, channel: Channel): string | null =>
  channel === "email" ? email : phone;

/** Somebody who is or may become a member of a family. */
export interface Person {
  /** Null: only a contact. */
  readonly account: Account | null;
  readonly keys: ReadonlySet<EndKey>;
}

/**
 * Who is at the other end today: an account with its present contacts. The contact that the invitation went to counts
 * only where no account took its place, or that account is here no more.
 */
export function memberToday(link: Link, accounts: ReadonlyMap<AccountId, Account>): Person {
  const id = otherAccount(link);
  const account = (id === null ? undefined : accounts.get(id)) ?? null;
  return { account, keys: new Set(account === null ? keysOfOther(link) : keysOfAccount(account)) };
}

/** Two accounts are two persons, whatever contacts they share; a contact is whoever has it. */
export function isSamePerson(one: Person, two: Person): boolean {
  if (one.account !== null && two.account !== null) return one.account.id === two.account.id;
  return [...one.keys].some((key) => two.keys.has(key));
}

/** Whether the link's other end is that person. */
export const isMember = (link: Pick<Link, "other" | "invitation" | "state">, keys: ReadonlySet<EndKey>): boolean =>
  keysOfOther(link).some((key) => keys.has(key));
