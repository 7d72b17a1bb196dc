import type { JournalEntry } from "../../../src/domain/events";
import { foldJournal } from "../../../src/domain/evolve";
import { wishId } from "../../../src/domain/order";
import type { SvyazkaDatabase } from "../../../src/store/database";
import { accountOf, challengeOf, linkOf } from "../../../src/store/rows";
import type { World } from "../../support/world";
import { type Records, same } from "./compare";

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
const EVERYTHING = Object.keys(NOTHING) as readonly (keyof Records)[];

/** Reads what a store keeps, and its journal line by line: what is written there cannot change any more. */
export class Ledger {
  readonly #journal: JournalEntry[] = [];
  #records = NOTHING;

  /** The records now, read anew where a new line in the journal says that they are others. */
  read({ db }: World): Promise<Records> {
    return db.transaction("r", db.tables, async () => {
      const fresh = await db.journal.where("seq").above(this.#journal.length).toArray();
      for (const entry of fresh) same(entry.seq, this.#journal.push(entry), "the numbers of the journal");
      const touched = new Set(fresh.flatMap(({ event }) => TOUCHED[event.split(".")[0] ?? ""] ?? EVERYTHING));
      return touched.size === 0 ? this.#records : this.#readTables(db, [...touched]);
    }) as Promise<Records>;
  }

  readAll({ db }: World): Promise<Records> {
    return db.transaction("r", db.tables, () => this.#readTables(db, EVERYTHING)) as Promise<Records>;
  }

  async #readTables(db: SvyazkaDatabase, tables: readonly (keyof Records)[]): Promise<Records> {
    const read = await Promise.all(tables.map(async (table) => [table, await READERS[table](db)] as const));
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

const READERS: { readonly [Table in keyof Records]: (db: SvyazkaDatabase) => PromiseLike<Records[Table]> } = {
  accounts: async (db) => (await db.accounts.toArray()).map(accountOf),
  links: async (db) => (await db.links.toArray()).map(linkOf),
  challenges: async (db) => (await db.challenges.toArray()).map(challengeOf),
  active: async (db) => new Map((await db.active.toArray()).map((row) => [row.marketplace, row.account])),
  orders: async (db) => (await db.orders.toArray()).map(({ seq: _, ...order }) => order),
  wishes: (db) => db.wishes.toArray(),
  packs: async (db) => new Map((await db.packs.toArray()).map((row) => [row.marketplace, row.pack])),
};
