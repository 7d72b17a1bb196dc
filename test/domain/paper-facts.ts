import type { Account, Marketplace } from "../../src/domain/account";
import type { RecordBook } from "../../src/domain/evolve";
import type { Facts, Needs } from "../../src/domain/facts";
import type { AccountId, ContactKey } from "../../src/domain/ids";
import { isLive, type Link, leftAt } from "../../src/domain/link";
import type { Moment } from "../../src/domain/moment";
import { accountEnds, contactEnd, type EndKey, identityEnd, keysOfAccount, keysOfOther } from "../../src/domain/person";
import { type RulePack, ruleValue } from "../../src/domain/rule-pack";

/** All that there is on a sheet of paper, and the rules that hold there. */
export interface Sheet {
  readonly book: RecordBook;
  readonly now: Moment;
  readonly packOf: (marketplace: Marketplace) => RulePack;
  readonly packNamed: (id: string) => RulePack | undefined;
}

/**
 * What `needs` asks for and not a record more, so that a command which asks for too little is decided wrongly here too,
 * and not only where somebody fetches by index.
 */
export function factsFor(needs: Needs, sheet: Sheet): Facts {
  const { book } = sheet;
  const named = needs.link === undefined ? undefined : book.links.get(needs.link);
  const first = subjectOf(needs, book);
  const links = new Set<Link>(named === undefined ? [] : [named]);
  const ids = new Set([...(needs.accounts ?? []), ...(named === undefined ? [] : accountEnds(named))]);
  const contact = needs.contact === "link" ? (named?.invitation?.key ?? undefined) : needs.contact;
  for (const holder of holdersOf(contact, book, named?.marketplace ?? first?.marketplace)) ids.add(holder.id);
  const add = (fits: (link: Link) => boolean): void => {
    for (const link of book.links.values()) if (fits(link)) links.add(link);
  };
  if (needs.liveLinks === true) add((link) => isLive(link) && accountEnds(link).some((end) => ids.has(end)));
  const identity = identityOf(needs, named);
  if (identity !== null) add((link) => isLive(link) && keysOfOther(link).includes(identity));
  if (needs.family === true) add(isOfTheirFamilies(needs, sheet, ids, named));
  if (needs.family === true) for (const id of endsOfFamilies(links)) ids.add(id);
  if (needs.undoable === true)
    add((link) => link.owner === first?.id && link.kind === "family" && link.undoUntil !== null);
  const circle = circleOf(needs, book, named);
  add((link) => isLive(link) && accountEnds(link).some((end) => circle.has(end)));
  if (needs.liveLinksOf !== undefined) {
    add((link) => isLive(link) && link.marketplace === needs.liveLinksOf);
    for (const link of links) if (link.kind === "family") ids.add(link.owner);
  }
  const pinned = [...book.accounts.values()].filter((each) => each.pinned).sort((a, b) => a.order - b.order);
  const { wishes } = needs;
  return {
    accounts: only(book.accounts, ({ id }) => ids.has(id)),
    links: only(book.links, (link) => links.has(link)),
    challenges: only(book.challenges, ({ link }) => link === needs.link),
    active: new Map([...book.active].filter(([marketplace]) => marketplace === (needs.active ?? first?.marketplace))),
    packs: new Map(book.packs),
    orders: only(book.orders, ({ id }) => id === needs.order),
    wishes: only(
      book.wishes,
      ({ account, key }) => wishes !== undefined && circle.has(account) && (wishes === "all" || wishes.key === key),
    ),
    successor: needs.successor === true ? successorOf(book, first) : null,
    pinned: needs.pinnedWith === undefined ? [] : pinned,
    pack: sheet.packOf,
    packNamed: sheet.packNamed,
  };
}

const only = <Id, Thing>(map: ReadonlyMap<Id, Thing>, fits: (thing: Thing) => boolean): ReadonlyMap<Id, Thing> =>
  new Map([...map].filter(([, thing]) => fits(thing)));

function subjectOf({ accounts }: Needs, book: RecordBook): Account | undefined {
  const [first] = accounts ?? [];
  return first === undefined ? undefined : book.accounts.get(first);
}

function holdersOf(
  contact: ContactKey | undefined,
  book: RecordBook,
  marketplace: Marketplace | undefined,
): readonly Account[] {
  if (contact === undefined) return [];
  return [...book.accounts.values()].filter(
    (each) => each.marketplace === marketplace && keysOfAccount(each).includes(contactEnd(contact)),
  );
}

function identityOf({ identity }: Needs, named: Link | undefined): EndKey | null {
  if (identity === undefined) return null;
  if (identity !== "link") return identityEnd(identity.provider, identity.handle);
  return named !== undefined && "provider" in named.other
    ? identityEnd(named.other.provider, named.other.handle)
    : null;
}

/** Live and left families of everybody known so far, and the organiser's seats that still cool down. */
function isOfTheirFamilies(needs: Needs, { book, packOf, now }: Sheet, ids: ReadonlySet<AccountId>, named?: Link) {
  const people = [...book.accounts.values()].filter(({ id }) => ids.has(id));
  const keys = new Set([
    ...people.flatMap(keysOfAccount),
    ...(needs.contact === undefined || needs.contact === "link" ? [] : [contactEnd(needs.contact)]),
    ...(named?.invitation?.key == null ? [] : [contactEnd(named.invitation.key)]),
  ]);
  const organiser = named?.owner ?? needs.accounts?.[0];
  return (link: Link): boolean => {
    const left = leftAt(link);
    const isMember = keysOfOther(link).some((key) => keys.has(key));
    // Of whatever kind: whoever fetches by an index of live ends gets all that live.
    if (isLive(link)) return isMember || keys.has(link.owner);
    const lock = ruleValue(packOf(link.marketplace), "family.seatLock") ?? 0;
    return left !== null && (isMember || (link.owner === organiser && left + lock > now));
  };
}

/** Who are and were members, by whose accounts is told who came back. */
const endsOfFamilies = (links: Iterable<Link>): readonly AccountId[] =>
  [...links].filter((link) => link.kind === "family").flatMap(accountEnds);

/** Everybody whose wish list is in step with theirs, or would be if the links between them rested no more. */
function circleOf({ inStepWith }: Needs, book: RecordBook, named: Link | undefined): ReadonlySet<AccountId> {
  const start = inStepWith === "link" ? (named === undefined ? [] : accountEnds(named)) : (inStepWith ?? []);
  const reached = new Set(start);
  for (const id of reached) {
    for (const link of [...book.links.values(), ...(named === undefined ? [] : [named])]) {
      const ties = link.shares.owner.wishlist && link.shares.other.wishlist && (isLive(link) || link === named);
      if (ties && accountEnds(link).includes(id)) for (const end of accountEnds(link)) reached.add(end);
    }
  }
  return reached;
}

function successorOf(book: RecordBook, gone: Account | undefined): AccountId | null {
  const [next] = [...book.accounts.values()]
    .filter((each) => each.id !== gone?.id && each.marketplace === gone?.marketplace)
    .sort((a, b) => Number(a.hidden) - Number(b.hidden) || b.lastUsedAt - a.lastUsedAt);
  return next?.id ?? null;
}
