import Dexie from "dexie";
import { RecordBook } from "../domain/evolve";
import type { Moment } from "../domain/moment";
import { byMoment, fire, type Timer } from "../domain/timers";
import type { Topic } from "../domain/views";
import type { SvyazkaDatabase } from "./database";
import { JournalWriter } from "./journal-writer";
import { challengeOf, linkOf } from "./rows";

/** So many overdue timers go into one transaction: a worker that dies half-way has lost no finished one. */
const DUE_AT_ONCE = 100;

/** Everything before and at that moment, in an index that begins with a moment. */
const upTo = (now: Moment): readonly [unknown[], unknown[], true, true] => [
  [Dexie.minKey, Dexie.minKey],
  [now, Dexie.maxKey],
  true,
  true,
];

/** The timers that are due, in the order in which they fire; no more than fit into one round. */
async function dueTimers(db: SvyazkaDatabase, now: Moment): Promise<readonly Timer[]> {
  const [deadlines, codes, undos] = await Promise.all([
    db.links
      .where("[deadline+createdSeq]")
      .between(...upTo(now))
      .limit(DUE_AT_ONCE)
      .toArray(),
    db.challenges
      .where("[diesAt+createdSeq]")
      .between(...upTo(now))
      .limit(DUE_AT_ONCE)
      .toArray(),
    db.links
      .where("[undoUntil+createdSeq]")
      .between(...upTo(now))
      .limit(DUE_AT_ONCE)
      .toArray(),
  ]);
  const timers: Timer[] = [
    ...deadlines.map(({ id, deadline, createdSeq }) => timer("deadline", id, deadline, createdSeq)),
    ...codes.map(({ link, diesAt, createdSeq }) => timer("code", link, diesAt, createdSeq)),
    ...undos.map(({ id, undoUntil, createdSeq }) => timer("undo", id, undoUntil, createdSeq)),
  ];
  // Each list is cut at the same length, so what is first of all of them together is in them.
  return timers.sort(byMoment).slice(0, DUE_AT_ONCE);
}

const timer = (kind: Timer["kind"], link: Timer["link"], at: Moment | null, createdSeq: number): Timer => ({
  kind,
  link,
  // An index of moments holds no row without one.
  at: at ?? 0,
  createdSeq,
});

/** Whether anything is due; reads one key of each index. */
export async function anyDue(db: SvyazkaDatabase, now: Moment): Promise<boolean> {
  const first = await nextTimer(db);
  return first !== null && first <= now;
}

/** The moment of the nearest timer of all, or null. */
export async function nextTimer(db: SvyazkaDatabase): Promise<Moment | null> {
  const firsts = await Promise.all([
    db.links.orderBy("[deadline+createdSeq]").limit(1).keys(),
    db.challenges.orderBy("[diesAt+createdSeq]").limit(1).keys(),
    db.links.orderBy("[undoUntil+createdSeq]").limit(1).keys(),
  ]);
  const moments = firsts.flatMap(([key]) => (Array.isArray(key) && typeof key[0] === "number" ? [key[0]] : []));
  return moments.length === 0 ? null : Math.min(...moments);
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
  const timers = await dueTimers(db, now);
  if (timers.length === 0) return { topics: [], lastSeq, more: false };
  const writer = new JournalWriter(await recordsOf(db, timers), lastSeq);
  for (const due of timers) {
    const event = fire(due, writer.records);
    if (event !== null) writer.take(event, due.at, "timer");
  }
  // Records that contradict themselves must be shown as an error, not asked again for ever.
  if (writer.topics().length === 0) throw new Error(`timers are due that nothing can fire, as of ${timers[0]?.link}`);
  await writer.flush(db);
  return { topics: writer.topics(), lastSeq: writer.nextSeq - 1, more: timers.length === DUE_AT_ONCE };
}

/** The links of these timers, and the codes that they wait for. */
async function recordsOf(db: SvyazkaDatabase, timers: readonly Timer[]): Promise<RecordBook> {
  const ids = [...new Set(timers.map((each) => each.link))];
  const [links, challenges] = await Promise.all([db.links.bulkGet(ids), db.challenges.bulkGet(ids)]);
  const book = new RecordBook();
  for (const link of links) if (link !== undefined) book.links.set(link.id, linkOf(link));
  for (const row of challenges) if (row !== undefined) book.challenges.set(row.link, challengeOf(row));
  return book;
}
