import { Dexie } from "dexie";
import type { Needs } from "../domain/facts";
import type { AccountId } from "../domain/ids";
import type { Link } from "../domain/link";
import { wishId } from "../domain/order";
import { accountEnds } from "../domain/person";
import type { FactBook } from "./fact-book";

/** Whether lists on the two ends are in step, or would be if the link rested no more. */
const mayTie = ({ shares }: Link): boolean => shares.owner.wishlist && shares.other.wishlist;

/** Everybody whose wish list is, or may come to be, in step with theirs; and the live links of all of them. */
export async function loadCircle(book: FactBook, start: readonly AccountId[]): Promise<readonly AccountId[]> {
  const reached = new Set(start);
  for (let frontier = [...reached]; frontier.length > 0; ) {
    await book.addLinks("liveEnds", frontier);
    const ties = [...book.links.values()].filter(mayTie).map(accountEnds);
    const next = ties.filter((ends) => ends.some((end) => reached.has(end))).flat();
    frontier = [...new Set(next)].filter((end) => !reached.has(end));
    for (const end of frontier) reached.add(end);
  }
  return [...reached];
}

/** The wishes of these lists, or those of them with one key. */
export async function loadWishes(
  book: FactBook,
  circle: readonly AccountId[],
  wanted: NonNullable<Needs["wishes"]>,
): Promise<void> {
  const { wishes } = book.db;
  const found =
    wanted === "all"
      ? (
          await Promise.all(
            circle.map((account) =>
              wishes.where("[account+key]").between([account, Dexie.minKey], [account, Dexie.maxKey]).toArray(),
            ),
          )
        ).flat()
      : await wishes.bulkGet(circle.map((account) => [account, wanted.key]));
  for (const wish of found) if (wish !== undefined) book.wishes.set(wishId(wish.account, wish.key), wish);
}
