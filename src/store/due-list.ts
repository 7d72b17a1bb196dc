import Dexie from "dexie";
import type { Moment } from "../domain/moment";
import { byMoment, type LinkTimerKind, type Timer } from "../domain/timers";
import type { SvyazkaDatabase } from "./database";
import type { AskedRow } from "./schema";

/** So much that is overdue goes into one transaction: a worker that dies half-way has lost no finished one. */
export const DUE_AT_ONCE = 100;

/** Somebody outside answers at a moment. */
export interface AnswerDue {
  readonly kind: "answer";
  readonly at: Moment;
  readonly asked: AskedRow;
}
export type Due = Timer | AnswerDue;

const INDEXES = {
  premium: (db: SvyazkaDatabase) => db.accounts.orderBy("[lapsesAt+createdSeq]"),
  deadline: (db: SvyazkaDatabase) => db.links.orderBy("[deadline+createdSeq]"),
  code: (db: SvyazkaDatabase) => db.challenges.orderBy("[diesAt+createdSeq]"),
  undo: (db: SvyazkaDatabase) => db.links.orderBy("[undoUntil+createdSeq]"),
  answer: (db: SvyazkaDatabase) => db.asked.orderBy("[at+createdSeq]"),
  letter: (db: SvyazkaDatabase) => db.letters.orderBy("[dueAt+seq]"),
} satisfies Readonly<Record<string, (db: SvyazkaDatabase) => { limit: (n: number) => { keys: () => unknown } }>>;

/** The moment of the nearest thing of all that comes by itself, or null. Reads one key of each index. */
export async function nextTimer(db: SvyazkaDatabase): Promise<Moment | null> {
  const firsts = await Promise.all(Object.values(INDEXES).map((index) => index(db).limit(1).keys()));
  const moments = firsts.flatMap(([key]) => {
    const moment: unknown = Array.isArray(key) ? key[0] : key;
    return typeof moment === "number" ? [moment] : [];
  });
  return moments.length === 0 ? null : Math.min(...moments);
}

/** Whether anything is due. */
export async function anyDue(db: SvyazkaDatabase, now: Moment): Promise<boolean> {
  const first = await nextTimer(db);
  return first !== null && first <= now;
}

/** Everything before and at that moment, in an index that begins with a moment. */
const upTo = (now: Moment): readonly [unknown[], unknown[], true, true] => [
  [Dexie.minKey, Dexie.minKey],
  [now, Dexie.maxKey],
  true,
  true,
];

/** What is due, in the order in which it comes; no more than fits into one round. */
export async function dueList(db: SvyazkaDatabase, now: Moment): Promise<readonly Due[]> {
  const [premiums, deadlines, codes, undos, answers] = await Promise.all([
    db.accounts
      .where("[lapsesAt+createdSeq]")
      .between(...upTo(now))
      .limit(DUE_AT_ONCE)
      .toArray(),
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
    db.asked
      .where("[at+createdSeq]")
      .between(...upTo(now))
      .limit(DUE_AT_ONCE)
      .toArray(),
  ]);
  const due: Due[] = [
    ...premiums.map(
      ({ id, lapsesAt, createdSeq }): Due => ({ kind: "premium", account: id, at: lapsesAt ?? 0, createdSeq }),
    ),
    ...deadlines.map(({ id, deadline, createdSeq }) => ofLink("deadline", id, deadline, createdSeq)),
    ...codes.map(({ link, diesAt, createdSeq }) => ofLink("code", link, diesAt, createdSeq)),
    ...undos.map(({ id, undoUntil, createdSeq }) => ofLink("undo", id, undoUntil, createdSeq)),
    ...answers.map((asked): Due => ({ kind: "answer", at: asked.at ?? 0, asked })),
  ];
  // Each list is cut at the same length, so what is first of all of them together is in them.
  return due.sort(inOrder).slice(0, DUE_AT_ONCE);
}

const ofLink = (kind: LinkTimerKind, link: AskedRow["link"], at: Moment | null, createdSeq: number): Timer => ({
  kind,
  link,
  // An index of moments holds no row without one.
  at: at ?? 0,
  createdSeq,
});

/** As timers fire; what a link waits for goes before what somebody would have answered at that very moment. */
function inOrder(a: Due, b: Due): number {
  if (a.kind !== "answer" && b.kind !== "answer") return byMoment(a, b);
  const age = (due: Due): number => {
    if (due.kind === "answer") return due.asked.createdSeq;
    return due.kind === "premium" ? 0 : due.createdSeq;
  };
  return a.at - b.at || age(a) - age(b) || Number(a.kind === "answer") - Number(b.kind === "answer");
}
