import Dexie, { type EntityTable, type Table } from "dexie";
import type { Marketplace } from "../domain/account";
import type { AccountId, LetterId, LinkId, OrderId } from "../domain/ids";
import type { Wish } from "../domain/order";
import {
  type AccountRow,
  type ActiveRow,
  type AskedRow,
  type ChallengeRow,
  type DoneOp,
  type JournalRow,
  type KeyedRow,
  type LetterRow,
  type LinkRow,
  type OrderRow,
  type PackRow,
  TABLES,
} from "./schema";
import { declareVersions } from "./versions";

/** The database. Only the background opens it; screens ask by message. */
export class SvyazkaDatabase extends Dexie {
  declare readonly accounts: EntityTable<AccountRow, "id">;
  declare readonly links: EntityTable<LinkRow, "id">;
  declare readonly challenges: Table<ChallengeRow, LinkId>;
  declare readonly active: Table<ActiveRow, Marketplace>;
  declare readonly journal: Table<JournalRow, number>;
  declare readonly letters: Table<LetterRow, LetterId>;
  declare readonly asked: Table<AskedRow, LinkId>;
  declare readonly orders: Table<OrderRow, OrderId>;
  declare readonly wishes: Table<Wish, [AccountId, string]>;
  declare readonly packs: Table<PackRow, Marketplace>;
  declare readonly ops: Table<DoneOp, string>;
  declare readonly keyed: Table<KeyedRow, string>;

  constructor(name = "svyazka") {
    // Strict: an acknowledged command outlives a crash of the whole machine. The cache would only copy rows.
    super(name, { chromeTransactionDurability: "strict", cache: "disabled" });
    declareVersions(this, TABLES);
  }
}
