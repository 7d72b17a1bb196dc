import { accountEnds } from "../../domain/person";
import type { ViewAnswer, WaitingItem } from "../../domain/views";
import type { SvyazkaDatabase } from "../database";
import { diedAt } from "./links";
import type { Reading } from "./reading";
import { accountsById, endName } from "./rows";

/** The most things that one answer lists. */
const MOST_WAITING = 500;

export const waitingView = async (reading: Reading): Promise<ViewAnswer<"waiting">> => ({
  items: await waitingItems(reading, MOST_WAITING),
});

/** What waits for somebody, the nearest deadline first. */
export async function waitingItems({ db, now }: Reading, limit: number): Promise<readonly WaitingItem[]> {
  const links = await db.links.orderBy("[deadline+createdSeq]").limit(limit).toArray();
  const [accounts, challenges] = await Promise.all([
    accountsById(db, links.flatMap(accountEnds)),
    db.challenges.bulkGet(links.map((link) => link.id)),
  ]);
  return links.flatMap((link, at) => {
    const { deadline } = link;
    const challenge = challenges[at];
    if (deadline === null) return [];
    return [
      {
        link: link.id,
        kind: link.kind,
        state: link.state,
        deadline,
        owner: link.owner,
        other: link.other,
        ownerName: accounts.get(link.owner)?.name ?? "",
        otherName: endName(link.other, accounts),
        codeExpiresAt: challenge === undefined ? null : diedAt(challenge, now),
        ...(challenge?.lockedUntil != null && challenge.lockedUntil > now && { lockedUntil: challenge.lockedUntil }),
      },
    ];
  });
}

/** How many things wait; counts keys of an index. */
export const waitingInAll = (db: SvyazkaDatabase): PromiseLike<number> =>
  db.links.orderBy("[deadline+createdSeq]").count();
