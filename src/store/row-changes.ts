import { Dexie } from "dexie";
import type { RecordBook, RecordChange } from "../domain/evolve";
import type { AccountId } from "../domain/ids";
import type { SvyazkaDatabase } from "./database";
import { accountRow, challengeRow, linkRow, orderRow } from "./rows";

type TableName = RecordChange["table"];
type Change<Name extends TableName> = Extract<RecordChange, { readonly table: Name }>;

/** What becomes of rows: of each only its last state is written, all rows of a table at once. */
export class RowChanges {
  readonly #changes = new Map<string, RecordChange>();
  /** Numbers of orders, which sort those of one moment. */
  readonly #orderSeqs = new Map<string, number>();
  #book: RecordBook | null = null;

  add(change: RecordChange, book: RecordBook, seq: number): void {
    this.#book = book;
    this.#changes.set(`${change.table} ${change.id}`, change);
    if (change.table === "orders") this.#orderSeqs.set(change.id, seq);
  }

  /** Inside the transaction, so it awaits nothing but Dexie. */
  async flush(db: SvyazkaDatabase): Promise<void> {
    await Promise.all([
      this.#accounts(db),
      this.#links(db),
      this.#challenges(db),
      this.#choices(db),
      this.#orders(db),
      this.#wishes(db),
    ]);
  }

  #of<Name extends TableName>(table: Name): readonly Change<Name>[] {
    return [...this.#changes.values()].filter((change): change is Change<Name> => change.table === table);
  }

  async #accounts(db: SvyazkaDatabase): Promise<void> {
    const changes = this.#of("accounts");
    const kept = changes.flatMap(({ record }) => (record === null ? [] : [accountRow(record)]));
    if (kept.length > 0) await db.accounts.bulkPut(kept);
    for (const { id, record } of changes) if (record === null) await removeAccount(db, id);
  }

  async #links(db: SvyazkaDatabase): Promise<void> {
    const kept = this.#of("links").flatMap(({ record }) => (record === null ? [] : [linkRow(record)]));
    if (kept.length > 0) await db.links.bulkPut(kept);
  }

  async #challenges(db: SvyazkaDatabase): Promise<void> {
    const changes = this.#of("challenges");
    const ageOf = (id: Change<"challenges">["id"]): number => this.#book?.links.get(id)?.createdSeq ?? 0;
    const kept = changes.flatMap(({ id, record }) => (record === null ? [] : [challengeRow(record, ageOf(id))]));
    const gone = changes.flatMap(({ id, record }) => (record === null ? [id] : []));
    if (kept.length > 0) await db.challenges.bulkPut(kept);
    if (gone.length > 0) await db.challenges.bulkDelete(gone);
  }

  /** Who is active, and which rules hold. */
  async #choices(db: SvyazkaDatabase): Promise<void> {
    for (const { id, record } of this.#of("active")) {
      if (record === null) await db.active.delete(id);
      else await db.active.put({ marketplace: id, account: record });
    }
    for (const { id, record } of this.#of("packs")) await db.packs.put({ marketplace: id, pack: record });
  }

  async #orders(db: SvyazkaDatabase): Promise<void> {
    for (const { id, record } of this.#of("orders")) {
      const seq = (await db.orders.get(id))?.seq ?? this.#orderSeqs.get(id) ?? 0;
      await db.orders.put(orderRow(record, seq));
    }
  }

  async #wishes(db: SvyazkaDatabase): Promise<void> {
    const changes = this.#of("wishes");
    const kept = changes.flatMap(({ record }) => (record === null ? [] : [record]));
    const gone = changes.flatMap(({ account, key, record }): [AccountId, string][] =>
      record === null ? [[account, key]] : [],
    );
    if (kept.length > 0) await db.wishes.bulkPut(kept);
    if (gone.length > 0) await db.wishes.bulkDelete(gone);
  }
}

/** An account with its orders and wishes. */
async function removeAccount(db: SvyazkaDatabase, id: AccountId): Promise<void> {
  await db.accounts.delete(id);
  await db.orders
    .where("[account+placedAt+seq]")
    .between([id, Dexie.minKey, Dexie.minKey], [id, Dexie.maxKey, Dexie.maxKey])
    .delete();
  await db.wishes.where("[account+key]").between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
}
