import type { Account } from "../../domain/account";
import type { ProfileKey } from "../../domain/ids";
import { meaningOf } from "../../domain/profile-key";
import type { LinkBrief, PageMark, ViewAnswer, ViewArgs } from "../../domain/views";
import { kindWord, stateWord, words } from "../../words";
import type { SvyazkaDatabase } from "../database";
import { accountOf } from "../rows";
import { languageOf, type Reading } from "./reading";
import { activeIds, liveBriefs } from "./rows";

export async function pageView(reading: Reading, { keys }: ViewArgs<"page">): Promise<ViewAnswer<"page">> {
  const { db } = reading;
  const wanted = [...new Set(keys)];
  const owners = await ownersOf(db, wanted);
  const accounts = [...new Set([...owners.values()].flatMap((account) => (account === null ? [] : [account.id])))];
  const [active, links] = await Promise.all([activeIds(db), liveBriefs(db, accounts)]);
  const locale = languageOf(reading);
  const marks = wanted.flatMap((key): PageMark[] => {
    const account = owners.get(key);
    if (account === undefined) return [];
    if (account === null) {
      const word = words.mark_unknown({}, { locale });
      return [{ key, account: null, kind: null, state: "unknown", word, active: false }];
    }
    const state = mostTelling(links.get(account.id) ?? []);
    const word = words.mark_account(
      { kind: kindWord(account.kind, locale), state: stateWord(state, locale) },
      { locale },
    );
    return [{ key, account: account.id, kind: account.kind, state, word, active: active.has(account.id) }];
  });
  return { marks };
}

/** Whose page each key is: an account, null where nobody can tell, missing where the key is not known. */
export async function ownersOf(
  db: SvyazkaDatabase,
  keys: readonly ProfileKey[],
): Promise<ReadonlyMap<ProfileKey, Account | null>> {
  const owners = new Map<ProfileKey, Account | null>();
  const named = await db.accounts.where("profileKeys").anyOf(keys).distinct().toArray();
  for (const key of keys) {
    const meaning = meaningOf(key);
    if (meaning.of === "unknown") {
      // Only worth a word to somebody who keeps a business account here.
      const business = await db.accounts
        .where("[kind+place]")
        .between(["business", []], ["business", [[]]])
        .first();
      if (business !== undefined) owners.set(key, null);
    } else if (meaning.of === "active") {
      const active = await db.active.get(meaning.marketplace);
      const row = active === undefined ? undefined : await db.accounts.get(active.account);
      if (row !== undefined) owners.set(key, accountOf(row));
    } else {
      const row = named.find((each) => each.profileKeys.includes(key));
      if (row !== undefined) owners.set(key, accountOf(row));
    }
  }
  return owners;
}

/** What a page says of an account with several links: what waits goes before what holds. */
export function mostTelling(links: readonly LinkBrief[]): PageMark["state"] {
  const waiting = links.find((link) => link.deadline !== null);
  return (waiting ?? links[0])?.state ?? "not-linked";
}
