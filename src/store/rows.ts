import type { Account } from "../domain/account";
import type { Challenge } from "../domain/challenge";
import { contactKey } from "../domain/contact";
import type { JournalEntry } from "../domain/events";
import type { ContactKey } from "../domain/ids";
import { isLive, type Link, leftAt } from "../domain/link";
import type { Order } from "../domain/order";
import { keysOfOther } from "../domain/person";
import { timersOfAccount } from "../domain/timers";
import type { AccountRow, ChallengeRow, JournalRow, LinkRow, OrderRow } from "./schema";

/** Hidden ones last; pinned ones first by their order; the rest by last use, the latest first. */
const placeOf = ({ hidden, pinned, order, lastUsedAt }: Account): readonly number[] => [
  hidden ? 1 : 0,
  pinned ? 0 : 1,
  pinned ? order : -lastUsedAt,
  order,
];

const keyOf = (typed: string | null): ContactKey | null => (typed === null ? null : contactKey(typed));

export const accountRow = (account: Account): AccountRow => ({
  ...account,
  place: placeOf(account),
  emailKey: keyOf(account.email),
  phoneKey: keyOf(account.phone),
  lapsesAt: timersOfAccount(account)[0]?.at ?? null,
});

/** The account without what only the indexes need. */
export function accountOf(row: AccountRow): Account {
  const { place: _place, emailKey: _emailKey, phoneKey: _phoneKey, lapsesAt: _lapsesAt, ...account } = row;
  return account;
}

export function linkRow(link: Link): LinkRow {
  const others = keysOfOther(link);
  const ends = [...new Set([link.owner, ...others])];
  const left = leftAt(link);
  const live = isLive(link);
  return {
    ...link,
    ends,
    liveEnds: live ? ends : [],
    liveIn: live ? link.marketplace : null,
    familyOf: link.kind === "family" ? link.owner : null,
    leftAt: left,
    leftBy: left === null ? [] : others,
  };
}

/** The link without what only the indexes need. */
export function linkOf(row: LinkRow): Link {
  const {
    ends: _ends,
    liveEnds: _liveEnds,
    liveIn: _liveIn,
    familyOf: _familyOf,
    leftAt: _leftAt,
    leftBy: _leftBy,
    ...link
  } = row;
  return link;
}

/** `seq`: of two orders placed at one moment the smaller was told first. */
export const orderRow = (order: Order, seq: number): OrderRow => ({
  ...order,
  seq,
  openOf: order.private ? null : order.account,
});

/** The order without what only the indexes need. */
export function orderOf(row: OrderRow): Order {
  const { seq: _seq, openOf: _openOf, ...order } = row;
  return order;
}

export const journalRow = (entry: JournalEntry): JournalRow => ({
  ...entry,
  touched: entry.ids.map((id) => [id, entry.seq] as const),
});

/** The entry without what only the index needs. */
export function entryOf(row: JournalRow): JournalEntry {
  const { touched: _, ...entry } = row;
  return entry;
}

/** `createdSeq` is the link's: of two codes that die at once, that of the older link dies first. */
export const challengeRow = (challenge: Challenge, createdSeq: number): ChallengeRow => ({
  ...challenge,
  diesAt: challenge.expired ? null : challenge.expiresAt,
  createdSeq,
});

/** The challenge without what only the indexes need. */
export function challengeOf(row: ChallengeRow): Challenge {
  const { diesAt: _diesAt, createdSeq: _createdSeq, ...challenge } = row;
  return challenge;
}
