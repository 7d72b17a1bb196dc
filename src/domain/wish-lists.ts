import type { DomainEvent } from "./events";
import { RecordBook } from "./evolve";
import type { Facts } from "./facts";
import type { AccountId } from "./ids";
import { isEffective, type Link, otherAccount } from "./link";
import type { WishWords } from "./order";
import { accountEnds } from "./person";

/** Whether a link keeps the wish lists of its two ends in step. */
const tiesWishlists = (link: Link): boolean =>
  otherAccount(link) !== null && isEffective(link) && link.shares.owner.wishlist && link.shares.other.wishlist;

/** The accounts whose lists are in step with that one's, itself first: over chains of links. */
export function inStep(links: Iterable<Link>, account: AccountId): readonly AccountId[] {
  const ties = [...links].filter(tiesWishlists).sort((a, b) => a.createdSeq - b.createdSeq);
  const reached = new Set([account]);
  for (const id of reached) {
    for (const tie of ties) {
      const ends = accountEnds(tie);
      if (ends.includes(id)) for (const end of ends) reached.add(end);
    }
  }
  return [...reached];
}

/** What brings lists together that those events have tied: each gets what it did not have. */
export function wishlistsJoined(facts: Facts, events: readonly DomainEvent[]): readonly DomainEvent[] {
  const book = new RecordBook(facts);
  for (const event of events) book.take(event, 0);
  const joined = new Set<AccountId>();
  return events.flatMap((event): DomainEvent[] => {
    const link = "link" in event && typeof event.link === "string" ? book.links.get(event.link) : undefined;
    if (link === undefined || !tiesWishlists(link) || joined.has(link.owner)) return [];
    const circle = inStep(book.links.values(), link.owner);
    for (const account of circle) joined.add(account);
    const added = missing(facts, circle);
    return added.length === 0 ? [] : [{ type: "wishlists.joined", link: link.id, added }];
  });
}

function missing(
  facts: Facts,
  circle: readonly AccountId[],
): readonly { readonly account: AccountId; readonly wishes: readonly WishWords[] }[] {
  const all = new Map<string, WishWords>();
  const wishes = [...facts.wishes.values()];
  const lists = circle.map((account) => ({ account, list: wishes.filter((wish) => wish.account === account) }));
  for (const { list } of lists) {
    for (const { key, title, url } of list) if (!all.has(key)) all.set(key, { key, title, url });
  }
  return lists.flatMap(({ account, list }) => {
    const own = new Set(list.map((wish) => wish.key));
    const others = [...all.values()].filter(({ key }) => !own.has(key));
    return others.length === 0 ? [] : [{ account, wishes: others }];
  });
}
