import { Dexie } from "dexie";
import type { JournalEntry } from "../../domain/events";
import type { AccountId } from "../../domain/ids";
import { accountId, linkId } from "../../domain/ids";
import { accountEnds } from "../../domain/person";
import type { LinkNames, ViewAnswer, ViewArgs } from "../../domain/views";
import type { SvyazkaDatabase } from "../database";
import { entryOf } from "../rows";
import type { JournalRow } from "../schema";
import type { Reading } from "./reading";
import { endName } from "./rows";

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
  const entries = (await newest.reverse().filter(both).limit(limit).toArray()).map(entryOf);
  return { entries, ...(await namesIn(db, entries)) };
}

/** What everything that the entries name is called. */
async function namesIn(
  db: SvyazkaDatabase,
  entries: readonly JournalEntry[],
): Promise<Pick<ViewAnswer<"journal">, "people" | "links">> {
  const ids = [...new Set(entries.flatMap((entry) => entry.ids))];
  const links = (await db.links.bulkGet(ids.map(linkId))).flatMap((row) => row ?? []);
  const isLink = new Set<string>(links.map((link) => link.id));
  const wanted = new Set([...ids.filter((id) => !isLink.has(id)).map(accountId), ...links.flatMap(accountEnds)]);
  const people = await peopleOf(db, [...wanted]);
  const names = new Map(people.map(({ account, name }) => [account, name]));
  const called = (id: AccountId): string => names.get(id) ?? "";
  return {
    people,
    links: links.map(
      ({ id, kind, owner, other }): LinkNames => ({
        link: id,
        kind,
        ownerName: called(owner),
        otherName: "account" in other ? called(other.account) : endName(other, new Map()),
      }),
    ),
  };
}

/** Who is neither kept nor was ever added (an order's id, say) is missing. */
async function peopleOf(db: SvyazkaDatabase, ids: readonly AccountId[]): Promise<ViewAnswer<"journal">["people"]> {
  const rows = await db.accounts.bulkGet([...ids]);
  const names = await Promise.all(ids.map((id, at) => rows[at]?.name ?? nameAtFirst(db, id)));
  return ids.flatMap((account, at) => {
    const name = names[at];
    return name === undefined ? [] : [{ account, name, gone: rows[at] === undefined }];
  });
}

/** The name that an account was added with, as the journal has it. */
async function nameAtFirst(db: SvyazkaDatabase, id: AccountId): Promise<string | undefined> {
  const first = await db.journal.where("touched").between([id, Dexie.minKey], [id, Dexie.maxKey]).first();
  return first?.what.type === "account.added" ? first.what.account.name : undefined;
}
