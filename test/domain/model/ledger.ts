import type { JournalEntry } from "../../../src/domain/events";
import { foldJournal } from "../../../src/domain/evolve";
import type { Order } from "../../../src/domain/order";
import { wishId } from "../../../src/domain/order";
import { accountOf, challengeOf, linkOf } from "../../../src/store/rows";
import type { OrderRow } from "../../../src/store/schema";
import type { World } from "../../support/world";
import { type Records, same } from "./compare";

/** Reads what a store keeps, and its journal line by line: what is written there cannot change any more. */
export class Ledger {
  readonly #journal: JournalEntry[] = [];
  #records: Records | null = null;

  /** The records now. Without a new line in the journal nothing was written, so nothing is read. */
  async read(world: World): Promise<Records> {
    const fresh = await world.db.journal.where("seq").above(this.#journal.length).toArray();
    if (fresh.length === 0 && this.#records !== null) return this.#records;
    for (const entry of fresh) same(entry.seq, this.#journal.push(entry), "the numbers of the journal");
    return this.readAll(world);
  }

  async readAll(world: World): Promise<Records> {
    const { db } = world;
    const [accounts, links, challenges, active, orders, wishes, packs] = await db.transaction("r", db.tables, () =>
      Promise.all([
        db.accounts.toArray(),
        db.links.toArray(),
        db.challenges.toArray(),
        db.active.toArray(),
        db.orders.toArray(),
        db.wishes.toArray(),
        db.packs.toArray(),
      ]),
    );
    this.#records = {
      accounts: accounts.map(accountOf),
      links: links.map(linkOf),
      challenges: challenges.map(challengeOf),
      active: new Map(active.map((row) => [row.marketplace, row.account])),
      orders: orders.map(orderOf),
      wishes,
      packs: new Map(packs.map((row) => [row.marketplace, row.pack])),
    };
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

/** The order without what only the indexes need. */
function orderOf({ seq: _, ...order }: OrderRow): Order {
  return order;
}
