import { decide, needsOf } from "../domain/decide";
import { RecordBook } from "../domain/evolve";
import type { Moment } from "../domain/moment";
import { fire, type Timer } from "../domain/timers";
import type { Topic } from "../domain/views";
import type { Context } from "./context";
import { type AnswerDue, DUE_AT_ONCE, type Due, dueList } from "./due-list";
import { undoableOf } from "./fact-book";
import { loadFacts } from "./facts";
import { JournalWriter } from "./journal-writer";
import type { Keyed } from "./keyed";
import { chosenPacks, inForce } from "./packs";
import { accountOf, challengeOf, linkOf } from "./rows";

/** What a round of timers changed. */
export interface Fired {
  readonly topics: readonly Topic[];
  /** Whether there may be more. */
  readonly more: boolean;
}

/** Lets happen what is due, each thing at its own moment. Inside a transaction, so it awaits nothing but Dexie. */
export async function fireDue(context: Context, now: Moment, keyed: Keyed): Promise<Fired> {
  const due = await dueList(context.db, now);
  const topics = new Set<Topic>();
  let lastSeq = keyed.lastSeq;
  for (const round of rounds(due)) {
    const writer = isAnswer(round)
      ? await answer(context, round, keyed, lastSeq)
      : await fireTimers(context, round, keyed, lastSeq);
    await writer.flush(context.db);
    for (const topic of writer.topics()) topics.add(topic);
    // An answer that the rules refuse is given no more: what comes next is something else.
    if (writer.topics().length === 0 && isAnswer(round)) topics.add("clock");
    lastSeq = writer.nextSeq - 1;
  }
  // Records that contradict themselves must be shown as an error, not asked again for ever.
  if (due.length > 0 && topics.size === 0) {
    throw new Error(`timers are due that nothing can fire, as of ${JSON.stringify(due[0])}`);
  }
  if (await lettersArrived(context, now)) topics.add("post");
  return { topics: [...topics], more: due.length === DUE_AT_ONCE };
}

const isAnswer = (round: AnswerDue | readonly Timer[]): round is AnswerDue => "asked" in round;

/** Timers that can fire together, and answers, each of which is decided by what all before it has left. */
function rounds(due: readonly Due[]): readonly (AnswerDue | readonly Timer[])[] {
  const list: (AnswerDue | Timer[])[] = [];
  for (const each of due) {
    const last = list.at(-1);
    if (each.kind === "answer") list.push(each);
    else if (Array.isArray(last)) last.push(each);
    else list.push([each]);
  }
  return list;
}

async function fireTimers(
  { db, shelf, play }: Context,
  timers: readonly Timer[],
  keyed: Keyed,
  lastSeq: number,
): Promise<JournalWriter> {
  const writer = new JournalWriter(await recordsOf(db, shelf, timers), lastSeq, play(keyed.knobs));
  const pack = inForce(shelf, await chosenPacks(db));
  for (const due of timers) {
    for (const event of fire(due, writer.records, pack)) writer.take(event, due.at, "timer");
  }
  return writer;
}

/** What these timers are about: links with their codes, accounts with their live links. */
async function recordsOf(db: Context["db"], shelf: Context["shelf"], timers: readonly Timer[]): Promise<RecordBook> {
  const ids = [...new Set(timers.flatMap((each) => (each.kind === "premium" ? [] : [each.link])))];
  const holders = timers.flatMap((each) => (each.kind === "premium" ? [each.account] : []));
  const [links, challenges, accounts, families, undoable] = await Promise.all([
    db.links.bulkGet(ids),
    db.challenges.bulkGet(ids),
    db.accounts.bulkGet(holders),
    Promise.all(holders.map((id) => db.links.where("liveEnds").equals(id).toArray())),
    undoableOf(db, holders, shelf, Math.min(...timers.map((each) => each.at))),
  ]);
  const book = new RecordBook();
  for (const row of [...links, ...families.flat(), ...undoable])
    if (row !== undefined) book.links.set(row.id, linkOf(row));
  for (const row of challenges) if (row !== undefined) book.challenges.set(row.link, challengeOf(row));
  for (const row of accounts) if (row !== undefined) book.accounts.set(row.id, accountOf(row));
  return book;
}

const COMMAND_OF = { accept: "link.accept", decline: "link.decline" } as const;

/** Somebody outside answers as a person would, and is heard no more where the rules refuse it. */
async function answer(context: Context, due: AnswerDue, keyed: Keyed, lastSeq: number): Promise<JournalWriter> {
  const { db, shelf, outside, play } = context;
  const { asked, at } = due;
  const { link, answer: said } = asked;
  // Only where a deadline of the same round has not just taken it away.
  await db.asked.update(link, { at: null, answer: null });
  const decided =
    said === "accept" || said === "decline"
      ? await decideAt(COMMAND_OF[said], { link })
      : await decideAt("link.review", { link, verdict: said === "approve" ? "approve" : "reject" });
  const { facts, decision } = decided;
  const writer = new JournalWriter(facts, lastSeq, play(keyed.knobs));
  if (decision.refusal !== undefined) return writer;
  for (const event of decision.events) writer.take(event, at, "simulation");
  for (const outgoing of decision.outgoing ?? []) {
    writer.post(outside.deliver(outgoing, outside.newId(), at, keyed.knobs));
  }
  return writer;

  async function decideAt<Name extends "link.accept" | "link.decline" | "link.review">(
    name: Name,
    args: Parameters<typeof needsOf<Name>>[1],
  ) {
    const known = await loadFacts(db, needsOf(name, args), shelf, at);
    const { newId, newCode, newSalt } = outside;
    return {
      facts: known,
      decision: decide(name, args, known, { now: at, newId, newCode, newSalt, nextSeq: lastSeq + 1 }),
    };
  }
}

/** Letters that were on their way are there from now on, also where the clock is set back. */
async function lettersArrived({ db }: Context, now: Moment): Promise<boolean> {
  const arrived = await db.letters
    .where("[dueAt+seq]")
    .between([0, 0], [now, Number.MAX_SAFE_INTEGER], true, true)
    .toArray();
  if (arrived.length > 0) await db.letters.bulkPut(arrived.map((row) => ({ ...row, dueAt: null })));
  return arrived.length > 0;
}
