import { IDBKeyRange } from "fake-indexeddb";
import type { JournalEntry } from "../../../src/domain/events";
import { foldJournal } from "../../../src/domain/evolve";
import { type Wish, wishId } from "../../../src/domain/order";
import { accountOf, challengeOf, linkOf } from "../../../src/store/rows";
import type { AccountRow, ActiveRow, ChallengeRow, LinkRow, OrderRow, PackRow } from "../../../src/store/schema";
import type { World } from "../../support/world";
import { type Records, same } from "./compare";
import { inOrder } from "./journal-order";

const NOTHING: Records = {
  accounts: [],
  links: [],
  challenges: [],
  active: new Map(),
  orders: [],
  wishes: [],
  packs: new Map(),
};

/** What an event may have changed, by what stands before its dot. */
const TOUCHED: Readonly<Record<string, readonly (keyof Records)[]>> = {
  account: ["accounts", "active", "orders", "wishes"],
  premium: ["accounts"],
  points: ["accounts"],
  link: ["links", "challenges"],
  code: ["challenges"],
  undo: ["links"],
  invitation: ["links"],
  sharing: ["links"],
  order: ["orders"],
  wish: ["wishes"],
  wishlists: ["wishes"],
  pack: ["packs"],
};
const TABLES = Object.keys(NOTHING) as readonly (keyof Records)[];
const touchedBy = ({ event }: JournalEntry): readonly (keyof Records)[] => TOUCHED[event.split(".")[0] ?? ""] ?? TABLES;

/** Rows as a table keeps them. */
type Rows = Map<keyof Records, readonly unknown[]>;

const resultOf = <Row>({ target }: Event): readonly Row[] => (target as IDBRequest<Row[]>).result;

function getAll(transaction: IDBTransaction, table: keyof Records, rows: Rows): void {
  transaction.objectStore(table).getAll().onsuccess = (done) => {
    rows.set(table, resultOf(done));
  };
}

/** Reads past Dexie: that takes a fifth of the time, and this is done after each of 100,000 steps. */
const underDexie = ({ db }: World, read: (transaction: IDBTransaction) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = db.backendDB().transaction(["journal", ...TABLES], "readonly");
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    read(transaction);
  });

/** Reads what a store keeps, and its journal line by line: what is written there cannot change any more. */
export class Ledger {
  readonly #journal: JournalEntry[] = [];
  #records = NOTHING;

  /** The records now, read anew where a new line in the journal says that they are others. */
  async read(world: World): Promise<Records> {
    const rows: Rows = new Map();
    const lines: JournalEntry[] = [];
    await underDexie(world, (transaction) => {
      transaction.objectStore("journal").getAll(IDBKeyRange.lowerBound(this.#journal.length, true)).onsuccess = (
        done,
      ) => {
        lines.push(...resultOf<JournalEntry>(done));
        for (const table of new Set(lines.flatMap(touchedBy))) getAll(transaction, table, rows);
      };
    });
    for (const line of lines) same(line.seq, this.#journal.push(line), "the numbers of the journal");
    const records = this.#take(rows);
    inOrder(lines, records);
    return records;
  }

  async readAll(world: World): Promise<Records> {
    const rows: Rows = new Map();
    await underDexie(world, (transaction) => {
      for (const table of TABLES) getAll(transaction, table, rows);
    });
    return this.#take(rows);
  }

  #take(rows: Rows): Records {
    if (rows.size === 0) return this.#records;
    const read = [...rows].map(([table, found]) => [table, MADE_OF[table](found)]);
    this.#records = { ...this.#records, ...Object.fromEntries(read) };
    return this.#records;
  }

  /** The journal, read anew and whole, says what was read of it line by line, and folds to these records. */
  async folds(world: World, records: Records): Promise<void> {
    same(await world.db.journal.toArray(), this.#journal, "the journal");
    this.foldsTo(records);
  }

  foldsTo(records: Records): void {
    const { accounts, links, challenges, active, orders, wishes, packs } = foldJournal(this.#journal);
    const byIds = <Thing>(things: readonly Thing[], idOf: (thing: Thing) => string): ReadonlyMap<string, Thing> =>
      new Map(things.map((thing) => [idOf(thing), thing]));
    const found = {
      accounts: byIds(records.accounts, ({ id }) => id),
      links: byIds(records.links, ({ id }) => id),
      challenges: byIds(records.challenges, ({ link }) => link),
      active: records.active,
      orders: byIds(records.orders, ({ id }) => id),
      wishes: byIds(records.wishes, ({ account, key }) => wishId(account, key)),
      packs: records.packs,
    };
    same(found, { accounts, links, challenges, active, orders, wishes, packs }, "what the journal folds to");
  }
}

/** Records, without what only the indexes need. */
const MADE_OF: { readonly [Table in keyof Records]: (rows: readonly unknown[]) => Records[Table] } = {
  accounts: (rows) => (rows as AccountRow[]).map(accountOf),
  links: (rows) => (rows as LinkRow[]).map(linkOf),
  challenges: (rows) => (rows as ChallengeRow[]).map(challengeOf),
  active: (rows) => new Map((rows as ActiveRow[]).map((row) => [row.marketplace, row.account])),
  orders: (rows) => (rows as OrderRow[]).map(({ seq: _seq, openOf: _openOf, ...order }) => order),
  wishes: (rows) => rows as Wish[],
  packs: (rows) => new Map((rows as PackRow[]).map((row) => [row.marketplace, row.pack])),
};
