import type Dexie from "dexie";
import type { Account, AccountKind, Marketplace } from "../../domain/account";
import type { AccountId } from "../../domain/ids";
import type { ViewAnswer, ViewArgs } from "../../domain/views";
import type { SvyazkaDatabase } from "../database";
import { accountOf } from "../rows";
import type { AccountRow as StoredAccount } from "../schema";
import { type NotFound, notFoundView } from "./not-found";
import type { Reading } from "./reading";
import { activeIds, liveBriefs } from "./rows";

const DEFAULT_PAGE = 50;

export async function accountView(
  { db }: Reading,
  { account: id }: ViewArgs<"account">,
): Promise<ViewAnswer<"account"> | NotFound> {
  const row = await db.accounts.get(id);
  if (row === undefined) return notFoundView(id);
  const active = await db.active.get(row.marketplace);
  return { ...accountOf(row), active: active?.account === id };
}

export async function accountsView({ db }: Reading, args: ViewArgs<"accounts">): Promise<ViewAnswer<"accounts">> {
  const active = await activeIds(db);
  const accounts = await accountsInOrder(db, active, args);
  const links = await liveBriefs(
    db,
    accounts.map((account) => account.id),
  );
  return {
    accounts: accounts.map((account) => ({
      ...account,
      active: active.has(account.id),
      links: links.get(account.id) ?? [],
    })),
  };
}

/** The accounts as every surface lists them: active, pinned by `order`, the rest by last use. */
export async function accountsInOrder(
  db: SvyazkaDatabase,
  active: ReadonlySet<AccountId>,
  { marketplace, kind, hidden = false, limit = DEFAULT_PAGE, skip = 0 }: ViewArgs<"accounts">,
): Promise<readonly Account[]> {
  const wanted = (row: StoredAccount): boolean =>
    (marketplace === undefined || row.marketplace === marketplace) && (kind === undefined || row.kind === kind);
  // The active ones are few, so they are fetched by id and passed over in the index. They are never folded away.
  const first = hidden
    ? []
    : (await db.accounts.bulkGet([...active])).filter((row) => row !== undefined && wanted(row));
  const taken = first.slice(skip, skip + limit);
  const rest = await shelf(db, marketplace, kind, hidden)
    .filter((row) => wanted(row) && !active.has(row.id))
    .offset(Math.max(0, skip - first.length))
    .limit(limit - taken.length)
    .toArray();
  return [...taken.flatMap((row) => (row === undefined ? [] : [row])), ...rest].map(accountOf);
}

function shelf(
  db: SvyazkaDatabase,
  marketplace: Marketplace | undefined,
  kind: AccountKind | undefined,
  hidden: boolean,
): Dexie.Collection<StoredAccount, AccountId> {
  const from = [hidden ? 1 : 0];
  const to = [hidden ? 1 : 0, []];
  if (marketplace !== undefined) return between("[marketplace+place]", [marketplace, from], [marketplace, to]);
  if (kind !== undefined) return between("[kind+place]", [kind, from], [kind, to]);
  return between("place", from, to);

  function between(index: string, low: unknown, high: unknown): Dexie.Collection<StoredAccount, AccountId> {
    return db.accounts.where(index).between(low, high) as Dexie.Collection<StoredAccount, AccountId>;
  }
}
