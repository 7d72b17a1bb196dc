import { type Account, MARKETPLACES, type Marketplace } from "../../domain/account";
import type { AccountId, ProfileKey } from "../../domain/ids";
import { meaningOf } from "../../domain/profile-key";
import type { PageHere } from "../../domain/views";
import { accountsInOrder } from "./accounts";
import { mostTelling, ownersOf } from "./page";
import type { Reading } from "./reading";
import { accountRow, liveBriefs } from "./rows";

const USED_HERE_SHOWN = 2;
/** Pinned ones stand before those that were used last, so a few more are looked at. */
const LOOKED_AT = 20;

/** Whose page it is that is known by these keys, and who else is used on its marketplace; null where it says nothing. */
export async function pageHere(
  reading: Reading,
  keys: readonly ProfileKey[],
  active: ReadonlySet<AccountId>,
): Promise<PageHere | null> {
  const [key] = keys;
  const marketplace = key === undefined ? undefined : marketplaceOf(key);
  if (key === undefined || marketplace === undefined) return null;
  const { of } = meaningOf(key);
  const owner = (await ownersOf(reading.db, [key])).get(key) ?? null;
  // One's own page while nobody is active is nobody's, and its key is nobody's either.
  if (of === "active" && owner === null) return null;
  const used = await usedOn(reading, marketplace, active, owner);
  const shown = owner === null ? used : [owner, ...used];
  const links = await liveBriefs(
    reading.db,
    shown.map((account) => account.id),
  );
  const rowOf = (account: Account) => accountRow(account, active.has(account.id), links.get(account.id) ?? []);
  const account = owner === null ? null : rowOf(owner);
  const state = of === "unknown" ? "unknown" : mostTelling(account?.links ?? []);
  return { key, marketplace, account, state, usedHere: used.map(rowOf) };
}

const marketplaceOf = (key: ProfileKey): Marketplace | undefined =>
  MARKETPLACES.find((each) => key.startsWith(`${each}:`));

/** The last used of a marketplace, but for who is active and whose page it is. */
async function usedOn(
  { db }: Reading,
  marketplace: Marketplace,
  active: ReadonlySet<AccountId>,
  owner: Account | null,
): Promise<readonly Account[]> {
  const known = await accountsInOrder(db, active, { marketplace, limit: LOOKED_AT });
  return known
    .filter(({ id }) => !active.has(id) && id !== owner?.id)
    .sort((a, b) => b.lastUsedAt - a.lastUsedAt)
    .slice(0, USED_HERE_SHOWN);
}
