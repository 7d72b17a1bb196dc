import { cmp, type Dexie } from "dexie";
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
  shelf: Shelf,
  active: readonly StoredAccount[],
  skip: number,
  limit: number,
): Promise<readonly StoredAccount[]> {
  const start = skip === 0 ? null : await spotAt(shelf, skip);
  if (start === undefined) return [];
  const from = start === null ? shelf.from() : shelf.from(start[0]).filter((row) => cmp(spotOf(row), start) >= 0);
  const window = await from.limit(limit + active.length).toArray();
  // By their spots is told how many of them were passed on the way: counting would walk the index once for each.
  const passed = start === null ? 0 : active.filter((row) => cmp(spotOf(row), start) < 0).length;
  const ids = new Set(active.map((row) => row.id));
  return window.filter((row) => !ids.has(row.id)).slice(passed, passed + limit);
}

/** Where a row stands among all: its place, and of one place its id. */
type Spot = readonly [place: readonly number[], id: AccountId];

const spotOf = ({ place, id }: StoredAccount): Spot => [place, id];

/** The spot of the `skip`th row: a walk over keys alone, which takes two thirds of one over rows. */
async function spotAt(shelf: Shelf, skip: number): Promise<Spot | undefined> {
  let spot: Spot | undefined;
  await shelf
    .from()
    .offset(skip)
    .limit(1)
    .eachKey((key, cursor) => {
      spot = [shelf.placeIn(key), cursor.primaryKey];
    });
  return spot;
}

/** Rows of one index in the order in which every surface lists them. */
interface Shelf {
  readonly from: (place?: readonly number[]) => Dexie.Collection<StoredAccount, AccountId>;
  readonly placeIn: (key: unknown) => readonly number[];
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
  const first = [hidden ? 1 : 0];
  return {
    from: (place = first) =>
      db.accounts.where(index).between(key(place), key([...first, []])) as Dexie.Collection<StoredAccount, AccountId>,
    placeIn: (found) => (named.length === 0 ? found : (found as readonly unknown[]).at(-1)) as readonly number[],
  };
}
