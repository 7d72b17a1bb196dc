import type { Author, DomainEvent, JournalEntry } from "../domain/events";
import { idsTouched, RecordBook, type RecordChange, type Records } from "../domain/evolve";
import type { Moment } from "../domain/moment";
import type { Letter, Topic } from "../domain/views";
import type { LetterRow, SvyazkaDatabase } from "./database";
import { writeLastSeq } from "./keyed";
import { accountRow, challengeRow, linkRow } from "./rows";

/**
 * Gathers what one transaction writes: events evolve the records, the last state of each record and all journal
 * entries go out together at the end.
 */
export class JournalWriter {
  readonly #book: RecordBook;
  readonly #changes = new Map<string, RecordChange>();
  readonly #entries: JournalEntry[] = [];
  readonly #letters: LetterRow[] = [];
  #lastSeq: number;

  constructor(records: Records, lastSeq: number) {
    this.#book = new RecordBook(records);
    this.#lastSeq = lastSeq;
  }

  /** The records as the events taken so far have made them. */
  get records(): Records {
    return this.#book;
  }

  get nextSeq(): number {
    return this.#lastSeq + 1;
  }

  take(event: DomainEvent, at: Moment, by: Author): void {
    const seq = ++this.#lastSeq;
    this.#entries.push({ seq, at, by, event: event.type, ids: idsTouched(event), what: event });
    for (const change of this.#book.take(event, seq)) this.#changes.set(`${change.table} ${change.id}`, change);
  }

  /** A message that the event taken last has led to. */
  post(letter: Letter): void {
    this.#letters.push({ ...letter, seq: this.#lastSeq });
  }

  /** What open screens must ask anew. */
  topics(): readonly Topic[] {
    const topics = new Set<Topic>();
    for (const { table } of this.#changes.values()) {
      topics.add(table === "accounts" || table === "active" ? "accounts" : "links");
    }
    if (this.#letters.length > 0) topics.add("post");
    if (this.#entries.length > 0) topics.add("journal");
    return [...topics];
  }

  /** Writes all of it. Inside the transaction, so it awaits nothing but Dexie. */
  async flush(db: SvyazkaDatabase): Promise<void> {
    if (this.#entries.length === 0) return;
    const changes = [...this.#changes.values()];
    await Promise.all([
      db.journal.bulkAdd(this.#entries),
      writeLastSeq(db, this.#lastSeq),
      db.letters.bulkAdd(this.#letters),
      ...changes.map((change) => this.#write(db, change)),
    ]);
  }

  #write(db: SvyazkaDatabase, change: RecordChange): PromiseLike<unknown> {
    switch (change.table) {
      case "accounts":
        return change.record === null ? db.accounts.delete(change.id) : db.accounts.put(accountRow(change.record));
      case "links":
        return change.record === null ? db.links.delete(change.id) : db.links.put(linkRow(change.record));
      case "challenges":
        return change.record === null
          ? db.challenges.delete(change.id)
          : db.challenges.put(challengeRow(change.record, this.#book.links.get(change.id)?.createdSeq ?? 0));
      case "active":
        return change.record === null
          ? db.active.delete(change.id)
          : db.active.put({ marketplace: change.id, account: change.record });
    }
  }
}
