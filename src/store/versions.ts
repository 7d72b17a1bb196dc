import type { Dexie, Transaction } from "dexie";
import type { JournalEntry } from "../domain/events";
import { accountOf, accountRow, linkOf, linkRow } from "./rows";
import type { AccountRow, AskedRow, LinkRow } from "./schema";

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
  const journal = transaction.table<JournalEntry>("journal");
  for (const row of await accounts.toArray()) {
    // The first entry that touches an account is that of its making.
    const made = await journal.where("ids").equals(row.id).first();
    await accounts.put(accountRow({ ...accountOf(row), createdSeq: made?.seq ?? 0 }));
  }
  const rows = (await links.toArray()).map((row) => linkRow(linkOf(row)));
  await links.bulkPut(rows);
  const underReview = rows.filter((row) => row.state === "awaiting-review");
  await transaction.table<AskedRow>("asked").bulkAdd(underReview.map(askedForReview));
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
