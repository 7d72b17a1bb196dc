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
  const known = (await db.accounts.bulkGet([...active])).flatMap((row) =>
    row !== undefined && wanted(row) ? [row] : [],
  );
  const first = hidden ? [] : known;
  const taken = first.slice(skip, skip + limit);
  const rest = await pastActive(
    shelf(db, marketplace, kind, hidden),
    known.filter((row) => row.hidden === hidden),
    Math.max(0, skip - first.length),
    limit - taken.length,
  );
  return [...taken, ...rest].map(accountOf);
}

/** So many rows of a shelf from the `skip`th on, not counting the active ones on it; only what is told is read. */
async function pastActive(
  shelfOf: Shelf,
  active: readonly StoredAccount[],
  skip: number,
  limit: number,
): Promise<readonly StoredAccount[]> {
  // Counting walks the index, so nobody counts for the first page.
  const counted = skip === 0 ? [] : active;
  const ranks = await Promise.all(counted.map((row) => shelfOf.before(row.place).count()));
  const offset = ranks.sort((a, b) => a - b).reduce((at, rank) => (rank <= at ? at + 1 : at), skip);
  const ids = new Set(active.map((row) => row.id));
  const rows = await shelfOf
    .all()
    .offset(offset)
    .limit(limit + active.length)
    .toArray();
  return rows.filter((row) => !ids.has(row.id)).slice(0, limit);
}

/** Rows of one index in the order in which every surface lists them. */
interface Shelf {
  readonly all: () => Dexie.Collection<StoredAccount, AccountId>;
  /** Those that stand before a place. */
  readonly before: (place: readonly number[]) => Dexie.Collection<StoredAccount, AccountId>;
}

function shelf(
  db: SvyazkaDatabase,
  marketplace: Marketplace | undefined,
  kind: AccountKind | undefined,
  hidden: boolean,
): Shelf {
  const named = [
    ...(marketplace === undefined ? [] : [["marketplace", marketplace] as const]),
    ...(kind === undefined ? [] : [["kind", kind] as const]),
  ];
  const index = named.length === 0 ? "place" : `[${[...named.map(([field]) => field), "place"].join("+")}]`;
  const key = (place: readonly unknown[]): unknown =>
    named.length === 0 ? place : [...named.map(([, value]) => value), place];
  const upTo = (place: readonly unknown[]) =>
    db.accounts.where(index).between(key([hidden ? 1 : 0]), key(place)) as Dexie.Collection<StoredAccount, AccountId>;
  return { all: () => upTo([hidden ? 1 : 0, []]), before: upTo };
}
