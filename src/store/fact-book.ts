import { Dexie } from "dexie";
import { RecordBook } from "../domain/evolve";
import type { AccountId } from "../domain/ids";
import type { Moment } from "../domain/moment";
import { type PackShelf, ruleValue } from "../domain/rule-pack";
import type { SvyazkaDatabase } from "./database";
import { accountOf, linkOf } from "./rows";
import type { LinkRow } from "./schema";

/** The records fetched so far, and where more of them come from. */
export class FactBook extends RecordBook {
  readonly db: SvyazkaDatabase;

  constructor(db: SvyazkaDatabase) {
    super();
    this.db = db;
  }

  async addAccounts(ids: Iterable<AccountId>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.accounts.has(id));
    if (missing.length === 0) return;
    for (const row of await this.db.accounts.bulkGet(missing)) if (row) this.accounts.set(row.id, accountOf(row));
  }

  /** Links that are found under any of the keys: one look-up each, as walking an index from key to key takes longer. */
  async addLinks(index: "liveEnds" | "leftBy", keys: Iterable<string>): Promise<void> {
    const found = await Promise.all([...new Set(keys)].map((key) => this.db.links.where(index).equals(key).toArray()));
    for (const row of found.flat()) this.links.set(row.id, linkOf(row));
  }

  /** Families of these organisers whose leaving may still be taken back. */
  async addUndoable(organisers: readonly AccountId[], shelf: PackShelf, now: Moment): Promise<void> {
    for (const row of await undoableOf(this.db, organisers, shelf, now)) this.links.set(row.id, linkOf(row));
  }
}

/** The same as rows. */
export async function undoableOf(
  db: SvyazkaDatabase,
  organisers: readonly AccountId[],
  shelf: PackShelf,
  now: Moment,
): Promise<readonly LinkRow[]> {
  // Another pack may have been in force when they were left.
  const longest = Math.max(...shelf.all.map((pack) => ruleValue(pack, "undoWindow")));
  const found = await Promise.all(
    organisers.map((id) =>
      db.links
        .where("[familyOf+leftAt]")
        .between([id, now - longest], [id, Dexie.maxKey])
        .toArray(),
    ),
  );
  return found.flat().filter((row) => row.undoUntil !== null);
}
