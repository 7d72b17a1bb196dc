import Dexie from "dexie";
import { MARKETPLACES, type Marketplace } from "../../domain/account";
import type { ViewAnswer } from "../../domain/views";
import type { SvyazkaDatabase } from "../database";
import type { Reading } from "./reading";

export async function switchingView({ db }: Reading): Promise<ViewAnswer<"switching">> {
  const marketplace = await lastMarketplace(db);
  if (marketplace === null) return { accounts: [], active: null };
  const [rows, active] = await Promise.all([
    db.accounts
      .where("[marketplace+lastUsedAt]")
      .between(...ofMarketplace(marketplace))
      .toArray(),
    db.active.get(marketplace),
  ]);
  const accounts = rows
    .sort((a, b) => a.createdSeq - b.createdSeq)
    .map(({ id, pinned, hidden, order, createdAt, lastUsedAt }) => ({
      ...{ id, pinned, hidden, order, createdAt, lastUsedAt },
    }));
  return { accounts, active: active?.account ?? null };
}

/** The marketplace of the account that was used last, or null where there is none. Reads one row of each. */
export async function lastMarketplace(db: SvyazkaDatabase): Promise<Marketplace | null> {
  const lasts = await Promise.all(
    MARKETPLACES.map((marketplace) =>
      db.accounts
        .where("[marketplace+lastUsedAt]")
        .between(...ofMarketplace(marketplace))
        .last(),
    ),
  );
  const [latest] = lasts
    .flatMap((row) => (row === undefined ? [] : [row]))
    .sort((a, b) => b.lastUsedAt - a.lastUsedAt || b.createdSeq - a.createdSeq);
  return latest?.marketplace ?? null;
}

const ofMarketplace = (marketplace: Marketplace): readonly [unknown[], unknown[]] => [
  [marketplace, Dexie.minKey],
  [marketplace, Dexie.maxKey],
];
