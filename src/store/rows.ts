import type { Account } from "../domain/account";
import type { Challenge } from "../domain/challenge";
import { isLive, type Link } from "../domain/link";
import type { AccountRow, ChallengeRow, LinkRow } from "./database";

/** Hidden ones last; pinned ones first by their order; the rest by last use, the latest first. */
const placeOf = ({ hidden, pinned, order, lastUsedAt }: Account): readonly number[] => [
  hidden ? 1 : 0,
  pinned ? 0 : 1,
  pinned ? order : -lastUsedAt,
  order,
];

export const accountRow = (account: Account): AccountRow => ({ ...account, place: placeOf(account) });

/** The account without what only the indexes need. */
export function accountOf(row: AccountRow): Account {
  const { place: _, ...account } = row;
  return account;
}

function endsOf({ owner, other }: Link): readonly string[] {
  if ("account" in other) return [owner, other.account];
  return "contact" in other ? [owner, `contact:${other.contact}`] : [owner, `social:${other.provider}:${other.handle}`];
}

export function linkRow(link: Link): LinkRow {
  const ends = endsOf(link);
  return { ...link, ends, liveEnds: isLive(link) ? ends : [] };
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

/** The link without what only the indexes need. */
export function linkOf(row: LinkRow): Link {
  const { ends: _ends, liveEnds: _liveEnds, ...link } = row;
  return link;
}
