import { Dexie } from "dexie";
import type { Account } from "../domain/account";
import type { AccountId } from "../domain/ids";
import type { SvyazkaDatabase } from "./database";
import { accountOf } from "./rows";
import type { AccountRow } from "./schema";

/** Who was used last among the others of the marketplace; a hidden one only where all are. */
export async function successorOf(db: SvyazkaDatabase, { id, marketplace }: Account): Promise<AccountId | null> {
  const latest = (fits: (row: AccountRow) => boolean): PromiseLike<AccountRow | undefined> =>
    db.accounts
      .where("[marketplace+lastUsedAt]")
      .between([marketplace, Dexie.minKey], [marketplace, Dexie.maxKey])
      .reverse()
      .filter((row) => row.id !== id && fits(row))
      .first();
  const next = (await latest((row) => !row.hidden)) ?? (await latest(() => true));
  return next?.id ?? null;
}

/** All pinned accounts of that one's marketplace, by `order`. */
export async function pinnedOf(db: SvyazkaDatabase, account: Account | undefined): Promise<readonly Account[]> {
  if (account === undefined) return [];
  const shelves = [0, 1].map((hidden) =>
    db.accounts
      .where("[marketplace+place]")
      .between([account.marketplace, [hidden, 0]], [account.marketplace, [hidden, 0, []]])
      .toArray(),
  );
  const rows = (await Promise.all(shelves)).flat();
  return rows.map(accountOf).sort((a, b) => a.order - b.order);
}
