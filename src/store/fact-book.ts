import { RecordBook } from "../domain/evolve";
import type { AccountId } from "../domain/ids";
import type { SvyazkaDatabase } from "./database";
import { accountOf, linkOf } from "./rows";

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
}
