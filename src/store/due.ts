import Dexie from "dexie";
import { RecordBook } from "../domain/evolve";
import type { Moment } from "../domain/moment";
import { fireDeadline } from "../domain/timers";
import type { Topic } from "../domain/views";
import type { LinkRow, SvyazkaDatabase } from "./database";
import { JournalWriter } from "./journal-writer";
import { linkOf } from "./rows";

/** So many overdue timers go into one transaction: a worker that dies half-way has lost no finished one. */
const DUE_AT_ONCE = 100;

/** Links whose deadline is at or before that moment, by deadline, older links first. */
const dueLinks = (db: SvyazkaDatabase, now: Moment, limit: number): PromiseLike<LinkRow[]> =>
  db.links
    .where("[deadline+createdSeq]")
    .between([Dexie.minKey, Dexie.minKey], [now, Dexie.maxKey], true, true)
    .limit(limit)
    .toArray();

/** Whether anything is due; reads one key of an index. */
export async function anyDue(db: SvyazkaDatabase, now: Moment): Promise<boolean> {
  const first = await nextDeadline(db);
  return first !== null && first <= now;
}

/** The nearest deadline of all links, or null. */
export async function nextDeadline(db: SvyazkaDatabase): Promise<Moment | null> {
  const [first] = await db.links.orderBy("[deadline+createdSeq]").limit(1).keys();
  return Array.isArray(first) && typeof first[0] === "number" ? first[0] : null;
}

/** What a round of timers changed, and where the journal stands after it. */
export interface Fired {
  readonly topics: readonly Topic[];
  readonly lastSeq: number;
  /** Whether there may be more. */
  readonly more: boolean;
}

/** Fires timers that are due, each at its own moment. Inside a transaction, so it awaits nothing but Dexie. */
export async function fireDue(db: SvyazkaDatabase, now: Moment, lastSeq: number): Promise<Fired> {
  const rows = await dueLinks(db, now, DUE_AT_ONCE);
  if (rows.length === 0) return { topics: [], lastSeq, more: false };
  const book = new RecordBook();
  for (const row of rows) book.links.set(row.id, linkOf(row));
  const writer = new JournalWriter(book, lastSeq);
  for (const link of [...book.links.values()]) {
    const fired = fireDeadline(link);
    if (fired !== null) writer.take(fired.event, fired.at, "timer");
  }
  await writer.flush(db);
  return { topics: writer.topics(), lastSeq: writer.nextSeq - 1, more: rows.length === DUE_AT_ONCE };
}
