import type { JournalEntry } from "../../../src/domain/events";
import { RecordBook, type Records } from "../../../src/domain/evolve";
import type { AccountId } from "../../../src/domain/ids";
import type { Link } from "../../../src/domain/link";
import { contactKey, isLive } from "../../domain/model/things";

/** Written down once more, so that no limit is held against itself. */
const SEATS: ReadonlyMap<string, number> = new Map([
  ["ozon-article", 4],
  ["ozon-family-2026", 6],
]);
const MOST_BUSINESS = 1;

/** Replays a journal from nothing and tells, in words, every step that broke a limit. */
export function faultsOf(journal: readonly JournalEntry[]): readonly string[] {
  const faults: string[] = [];
  const book = new RecordBook();
  journal.forEach((entry, at) => {
    const points = allPoints(book);
    book.take(entry.what, entry.seq);
    const told = [
      ...(entry.seq === at + 1 ? [] : [`stands in place ${at + 1}`]),
      ...pointFaults(entry, points, book),
      ...linkFaults(entry, book),
    ];
    faults.push(...told.map((fault) => `${entry.seq} ${entry.event}: ${fault}`));
  });
  return faults;
}

const allPoints = ({ accounts }: Records): number =>
  [...accounts.values()].reduce((sum, account) => sum + account.points, 0);

function pointFaults({ event }: JournalEntry, before: number, book: Records): readonly string[] {
  const after = allPoints(book);
  const below = [...book.accounts.values()].filter(({ points }) => points < 0);
  return [
    ...below.map(({ id, points }) => `${id} has ${points} points`),
    ...(event === "points.moved" && before !== after ? [`${before} points became ${after}`] : []),
  ];
}

/** A link that comes or comes back: from now on the limits hold with it. */
function linkFaults({ what }: JournalEntry, book: Records): readonly string[] {
  const comes = what.type === "link.requested" || (what.type === "link.moved" && what.to.state !== "ending");
  if (!comes) return [];
  const link = book.links.get(what.type === "link.requested" ? what.link.id : what.link);
  if (link === undefined || !isLive(link)) return [];
  const live = [...book.links.values()].filter(isLive);
  const back = what.type === "link.requested" || what.from === "unlinked";
  if (link.kind === "business") return businessFaults(link, live);
  if (link.kind === "social") return signInFaults(link, live);
  return [...(back ? seatFaults(link, live, book) : []), ...personFaults(live, book)];
}

function businessFaults(link: Link, live: readonly Link[]): readonly string[] {
  const business = live.filter(({ kind }) => kind === "business");
  const ofOwner = business.filter(({ owner }) => owner === link.owner).length;
  const ofFirm = business.filter((each) => accountOf(each) === accountOf(link)).length;
  return [
    ...(ofOwner > MOST_BUSINESS ? [`${link.owner} has ${ofOwner} business links`] : []),
    ...(ofFirm > 1 ? [`${accountOf(link)} is linked ${ofFirm} times`] : []),
  ];
}

function signInFaults(link: Link, live: readonly Link[]): readonly string[] {
  const identity = identityOf(link);
  const same = live.filter((each) => identityOf(each) === identity);
  return same.length > 1 ? [`${identity} signs in to ${same.length} accounts`] : [];
}

function seatFaults({ owner, marketplace }: Link, live: readonly Link[], book: Records): readonly string[] {
  const taken = live.filter((each) => each.kind === "family" && each.owner === owner).length;
  const seats = SEATS.get(book.packs.get(marketplace) ?? "ozon-article") ?? 0;
  return taken > seats ? [`${owner} has ${taken} members on ${seats} seats`] : [];
}

/** One family a person, and no organiser is a member. */
function personFaults(live: readonly Link[], book: Records): readonly string[] {
  const families = live.filter(({ kind }) => kind === "family");
  const members = families.flatMap((link) => [...new Set(personIn(link, book))]);
  const twice = members.filter((key, at) => members.indexOf(key) !== at);
  const led = families.filter(({ owner }) => personsKeys(owner, book).some((key) => members.includes(key)));
  return [
    ...twice.map((key) => `${key} is in two families, or twice in one`),
    ...led.map(({ owner }) => `${owner} leads and is led`),
  ];
}

const accountOf = ({ other }: Link): AccountId | null => ("account" in other ? other.account : null);

const identityOf = ({ other }: Link): string | null =>
  "handle" in other ? `${other.provider} ${other.handle.trim().replace(/^@/, "").toLowerCase()}` : null;

function personIn(link: Link, book: Records): readonly string[] {
  const account = accountOf(link);
  const invited = link.invitation?.key ?? null;
  return [...(account === null ? [] : personsKeys(account, book)), ...(invited === null ? [] : [invited])];
}

function personsKeys(id: AccountId, { accounts }: Records): readonly string[] {
  const { email = null, phone = null } = accounts.get(id) ?? {};
  return [id, ...[email, phone].flatMap((typed) => (typed === null ? [] : [contactKey(typed)]))];
}
