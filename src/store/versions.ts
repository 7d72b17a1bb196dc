import type { Dexie, Transaction } from "dexie";
import type { JournalEntry } from "../domain/events";
import { accountOf, accountRow, journalRow, linkOf, linkRow } from "./rows";
import type { AccountRow, AskedRow, LinkRow, Origin } from "./schema";

/** The tables of the first version, as they were. */
const TABLES_1 = {
  accounts:
    "id, place, [marketplace+place], [kind+place], [marketplace+lastUsedAt], *profileKeys, email, phone, premiumUntil",
  links: "id, *ends, *liveEnds, [deadline+createdSeq], [undoUntil+createdSeq], [state+createdSeq], createdSeq",
  challenges: "link, [diesAt+createdSeq]",
  active: "marketplace",
  journal: "seq, *ids, at",
  letters: "id, [arrivesAt+seq], [link+arrivesAt+seq]",
  ops: "op, at",
  keyed: "key",
} as const;

/** Every version that was ever in the field, each with what makes it of the one before. */
export function declareVersions(db: Dexie, tables: Readonly<Record<string, string>>): void {
  db.version(1).stores(TABLES_1);
  db.version(2).stores(tables).upgrade(toVersion2);
}

/** Families, sign-ins, sharing: accounts get their age, and more of the records is found by index. */
async function toVersion2(transaction: Transaction): Promise<void> {
  const accounts = transaction.table<AccountRow>("accounts");
  const links = transaction.table<LinkRow>("links");
  const madeAt = await rewriteJournal(transaction);
  const kept = await accounts.toArray();
  await accounts.bulkPut(kept.map((row) => accountRow({ ...accountOf(row), createdSeq: madeAt.get(row.id) ?? 0 })));
  const rows = (await links.toArray()).map((row) => linkRow(linkOf(row)));
  await links.bulkPut(rows);
  const underReview = rows.filter((row) => row.state === "awaiting-review");
  await transaction.table<AskedRow>("asked").bulkAdd(underReview.map(askedForReview));
  await transaction
    .table<{ readonly value: Origin }>("keyed")
    .where("key")
    .equals("origin")
    .modify((row, at) => {
      at.value = { ...row, value: { ...row.value, schemaVersion: 2, minReaderVersion: 2 } };
    });
}

/** Entries are found by each id and number together; tells by which entry each account was made. */
async function rewriteJournal(transaction: Transaction): Promise<ReadonlyMap<string, number>> {
  const madeAt = new Map<string, number>();
  await transaction
    .table<JournalEntry>("journal")
    .toCollection()
    .modify((entry, at) => {
      if (entry.what.type === "account.added") madeAt.set(entry.what.account.id, entry.seq);
      at.value = journalRow(entry);
    });
  return madeAt;
}

const askedForReview = ({ id, createdSeq, since }: LinkRow): AskedRow => ({
  link: id,
  createdSeq,
  asks: "review",
  contact: null,
  since,
  at: null,
  answer: null,
});
