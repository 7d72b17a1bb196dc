import type { Facts, Needs } from "../domain/facts";
import type { AccountId, ContactKey } from "../domain/ids";
import type { Moment } from "../domain/moment";
import { accountEnds, contactEnd, identityEnd, keysOfAccount, keysOfOther } from "../domain/person";
import { type PackShelf, packOn, ruleValue } from "../domain/rule-pack";
import type { SvyazkaDatabase } from "./database";
import { FactBook } from "./fact-book";
import { loadCircle, loadWishes } from "./facts-circle";
import { pinnedOf, successorOf } from "./facts-neighbours";
import { chosenPacks, inForce } from "./packs";
import { accountOf, challengeOf, linkOf, orderOf } from "./rows";

/**
 * Fetches by index what a command must know as of a moment. Runs inside the command's transaction, so it awaits nothing
 * but Dexie.
 */
export async function loadFacts(db: SvyazkaDatabase, needs: Needs, shelf: PackShelf, now: Moment): Promise<Facts> {
  const book = new FactBook(db);
  for (const [marketplace, pack] of await chosenPacks(db)) book.packs.set(marketplace, pack);
  const pack = inForce(shelf, book.packs);
  await addNamed(book, needs);
  if (needs.contact !== undefined) await addHolders(book, needs);
  if (needs.liveLinks === true) await book.addLinks("liveEnds", [...book.accounts.keys()]);
  if (needs.identity !== undefined) await addIdentity(book, needs);
  if (needs.family === true) {
    await addFamily(book, needs, pack, now);
    await addMembers(book);
  }
  if (needs.undoable === true) await book.addUndoable(needs.accounts ?? [], shelf, now);
  if (needs.inStepWith !== undefined) {
    const circle = await loadCircle(book, startOf(book, needs));
    if (needs.wishes !== undefined) await loadWishes(book, circle, needs.wishes);
  }
  if (needs.liveLinksOf !== undefined) await addMarketplace(book, needs);
  const subject = firstAccount(book, needs);
  const marketplace = needs.active ?? subject?.marketplace;
  const active = marketplace === undefined ? undefined : await db.active.get(marketplace);
  if (active !== undefined) book.active.set(active.marketplace, active.account);
  const pinned = needs.pinnedWith === undefined ? [] : await pinnedOf(db, book.accounts.get(needs.pinnedWith));
  for (const account of pinned) book.accounts.set(account.id, account);
  const { accounts, links, challenges, packs, orders, wishes } = book;
  return {
    accounts,
    links,
    challenges,
    active: book.active,
    packs,
    orders,
    wishes,
    successor: needs.successor === true && subject !== undefined ? await successorOf(db, subject) : null,
    pinned,
    pack,
    packNamed: (id) => packOn(shelf, id),
  };
}

const firstAccount = (book: FactBook, needs: Needs) => {
  const [first] = needs.accounts ?? [];
  return first === undefined ? undefined : book.accounts.get(first);
};

const namedLink = (book: FactBook, { link }: Needs) => (link === undefined ? undefined : book.links.get(link));

/** The contact that is asked for, or that of the named link's invitation. */
function contactOf(book: FactBook, needs: Needs): ContactKey | null {
  const { contact } = needs;
  if (contact !== undefined && contact !== "link") return contact;
  return namedLink(book, needs)?.invitation?.key ?? null;
}

/** The records whose ids the command names, and the accounts at the named link's ends. */
async function addNamed(book: FactBook, needs: Needs): Promise<void> {
  const { db } = book;
  const link = needs.link === undefined ? undefined : await db.links.get(needs.link);
  if (link !== undefined) {
    book.links.set(link.id, linkOf(link));
    const challenge = await db.challenges.get(link.id);
    if (challenge !== undefined) book.challenges.set(link.id, challengeOf(challenge));
  }
  const order = needs.order === undefined ? undefined : await db.orders.get(needs.order);
  if (order !== undefined) book.orders.set(order.id, orderOf(order));
  await book.addAccounts([...(needs.accounts ?? []), ...(link === undefined ? [] : accountEnds(link))]);
}

/** Whoever has the contact, in the marketplace of the organiser. */
async function addHolders(book: FactBook, needs: Needs): Promise<void> {
  const link = namedLink(book, needs);
  const marketplace = link?.marketplace ?? firstAccount(book, needs)?.marketplace;
  const contact = contactOf(book, needs);
  if (contact === null) return;
  const found = await Promise.all([
    book.db.accounts.where("emailKey").equals(contact).toArray(),
    book.db.accounts.where("phoneKey").equals(contact).toArray(),
  ]);
  for (const row of found.flat()) if (row.marketplace === marketplace) book.accounts.set(row.id, accountOf(row));
}

async function addIdentity(book: FactBook, { identity, link }: Needs): Promise<void> {
  const named = link === undefined ? undefined : book.links.get(link);
  if (identity === "link") await book.addLinks("liveEnds", named === undefined ? [] : keysOfOther(named));
  else if (identity !== undefined) {
    await book.addLinks("liveEnds", [identityEnd(identity.provider, identity.handle)]);
  }
}

/** Families of everybody known so far, those that they left, and the organiser's seats that still cool down. */
async function addFamily(book: FactBook, needs: Needs, pack: Facts["pack"], now: Moment): Promise<void> {
  const named = namedLink(book, needs);
  const contact = contactOf(book, needs);
  const keys = [
    ...[...book.accounts.values()].flatMap(keysOfAccount),
    ...(contact === null ? [] : [contactEnd(contact)]),
  ];
  await Promise.all([book.addLinks("liveEnds", keys), book.addLinks("leftBy", keys)]);
  const organiser = named?.owner ?? needs.accounts?.[0];
  const marketplace = organiser === undefined ? undefined : book.accounts.get(organiser)?.marketplace;
  const lock = marketplace === undefined ? null : ruleValue(pack(marketplace), "family.seatLock");
  if (lock === null) return;
  const cooling = book.db.links.where("[familyOf+leftAt]").between([organiser, now - lock], [organiser, []]);
  for (const row of await cooling.toArray()) book.links.set(row.id, linkOf(row));
}

/** Who are and were members: by their accounts is told who came back, and who has whose address now. */
async function addMembers(book: FactBook): Promise<void> {
  const families = [...book.links.values()].filter((link) => link.kind === "family");
  await book.addAccounts(families.flatMap(accountEnds));
}

/** Where the search for lists in step begins. */
function startOf(book: FactBook, { inStepWith, link }: Needs): readonly AccountId[] {
  const named = link === undefined ? undefined : book.links.get(link);
  if (inStepWith === "link") return named === undefined ? [] : accountEnds(named);
  return inStepWith ?? [];
}

async function addMarketplace(book: FactBook, { liveLinksOf }: Needs): Promise<void> {
  if (liveLinksOf === undefined) return;
  const rows = await book.db.links.where("liveIn").equals(liveLinksOf).toArray();
  for (const row of rows) book.links.set(row.id, linkOf(row));
  await book.addAccounts(rows.filter((row) => row.kind === "family").map((row) => row.owner));
}
