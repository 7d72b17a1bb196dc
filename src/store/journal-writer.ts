import type { Author, DomainEvent, JournalEntry } from "../domain/events";
import { idsTouched, RecordBook, type RecordChange, type Records } from "../domain/evolve";
import type { Moment } from "../domain/moment";
import type { Letter, Topic } from "../domain/views";
import { AskedPeople, type Play } from "./asked";
import type { SvyazkaDatabase } from "./database";
import { writeLastSeq } from "./keyed";
import { RowChanges } from "./row-changes";
import { journalRow } from "./rows";
import type { LetterRow } from "./schema";

const TOPIC_OF: Readonly<Record<RecordChange["table"], Topic>> = {
  accounts: "accounts",
  active: "accounts",
  links: "links",
  challenges: "links",
  orders: "orders",
  wishes: "wishes",
  packs: "rules",
};

/**
 * Gathers what one transaction writes: events evolve the records, the last state of each record and all journal
 * entries go out together at the end.
 */
export class JournalWriter {
  readonly #book: RecordBook;
  readonly #rows = new RowChanges();
  readonly #topics = new Set<Topic>();
  readonly #entries: JournalEntry[] = [];
  readonly #letters: LetterRow[] = [];
  readonly #asked: AskedPeople;
  #lastSeq: number;

  /** `play`: who of the people outside answers, and when. */
  constructor(records: Records, lastSeq: number, play: Play) {
    this.#book = new RecordBook(records);
    this.#lastSeq = lastSeq;
    this.#asked = new AskedPeople(play);
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
    const ids = idsTouched(event, this.#book);
    for (const change of this.#book.take(event, seq)) {
      this.#rows.add(change, this.#book, seq);
      this.#topics.add(TOPIC_OF[change.table]);
    }
    this.#asked.note(event, at, this.#book);
    this.#entries.push({ seq, at, by, event: event.type, ids, what: event });
  }

  /** A message that the event taken last has led to. */
  post(letter: Letter): void {
    const { sentAt, arrivesAt } = letter;
    // One that takes no time is there at once, also where the clock is set back after that.
    const dueAt = arrivesAt !== null && arrivesAt > sentAt ? arrivesAt : null;
    this.#letters.push({ ...letter, seq: this.#lastSeq, dueAt });
    this.#asked.learn(letter);
  }

  /** What open screens must ask anew. */
  topics(): readonly Topic[] {
    return [
      ...this.#topics,
      ...(this.#letters.length > 0 ? (["post"] as const) : []),
      ...(this.#entries.length > 0 ? (["journal"] as const) : []),
    ];
  }

  /** Writes all of it. Inside the transaction, so it awaits nothing but Dexie. */
  async flush(db: SvyazkaDatabase): Promise<void> {
    if (this.#entries.length === 0) return;
    await Promise.all([
      db.journal.bulkAdd(this.#entries.map(journalRow)),
      writeLastSeq(db, this.#lastSeq),
      ...(this.#letters.length > 0 ? [db.letters.bulkAdd(this.#letters)] : []),
      this.#rows.flush(db),
      this.#asked.flush(db),
    ]);
  }
}
