import { Dexie } from "dexie";
import type { ViewAnswer, ViewArgs } from "../../domain/views";
import { entryOf } from "../rows";
import type { JournalRow } from "../schema";
import type { Reading } from "./reading";

const DEFAULT_ENTRIES = 50;

export async function journalView(
  { db }: Reading,
  { link, account, before = Number.MAX_SAFE_INTEGER, limit = DEFAULT_ENTRIES }: ViewArgs<"journal">,
): Promise<ViewAnswer<"journal">> {
  const id = link ?? account;
  const newest =
    id === undefined
      ? db.journal.where("seq").below(before)
      : db.journal.where("touched").between([id, Dexie.minKey], [id, before]);
  const both = (entry: JournalRow): boolean => account === undefined || entry.ids.includes(account);
  const entries = await newest.reverse().filter(both).limit(limit).toArray();
  return { entries: entries.map(entryOf) };
}
