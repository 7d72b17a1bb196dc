import type { JournalEntry } from "../../domain/events";
import type { ViewAnswer, ViewArgs } from "../../domain/views";
import type { Reading } from "./reading";

const DEFAULT_ENTRIES = 50;

export async function journalView(
  { db }: Reading,
  { link, account, before, limit = DEFAULT_ENTRIES }: ViewArgs<"journal">,
): Promise<ViewAnswer<"journal">> {
  const below = before ?? Number.MAX_SAFE_INTEGER;
  const id = link ?? account;
  if (id === undefined) return { entries: await db.journal.where("seq").below(below).reverse().limit(limit).toArray() };
  const both = (entry: JournalEntry): boolean => account === undefined || entry.ids.includes(account);
  const entries = await db.journal
    .where("ids")
    .equals(id)
    .reverse()
    .filter((entry) => entry.seq < below && both(entry))
    .limit(limit)
    .toArray();
  return { entries };
}
