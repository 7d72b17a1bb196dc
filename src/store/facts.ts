import { Dexie } from "dexie";
import type { Account, Marketplace } from "../domain/account";
import { RecordBook, type Records } from "../domain/evolve";
import type { Facts, Needs } from "../domain/facts";
import type { AccountId, LinkId } from "../domain/ids";
import { type Link, otherAccount } from "../domain/link";
import type { RulePack } from "../domain/rule-pack";
import type { AccountRow, SvyazkaDatabase } from "./database";
import { accountOf, challengeOf, linkOf } from "./rows";

/** Fetches by index what a command must know. Runs inside the command's transaction, so it awaits nothing but Dexie. */
export async function loadFacts(
  db: SvyazkaDatabase,
  needs: Needs,
  pack: (marketplace: Marketplace) => RulePack,
): Promise<Facts> {
  const links = new Map<LinkId, Link>();
  const named = needs.link === undefined ? undefined : await db.links.get(needs.link);
  if (named !== undefined) links.set(named.id, linkOf(named));

  const wanted = new Set<AccountId>(needs.accounts);
  for (const link of links.values()) for (const end of accountEnds(link)) wanted.add(end);
  const accounts = await accountsById(db, [...wanted]);

  if (needs.liveLinks === true) {
    const rows = await db.links
      .where("liveEnds")
      .anyOf([...accounts.keys()])
      .distinct()
      .toArray();
    for (const row of rows) links.set(row.id, linkOf(row));
  }
  const challenge = named === undefined ? undefined : await db.challenges.get(named.id);
  const first = needs.accounts?.[0];
  const subject = first === undefined ? undefined : accounts.get(first);
  const marketplace = needs.active ?? subject?.marketplace;
  const active = marketplace === undefined ? undefined : await db.active.get(marketplace);
  const pinned = needs.pinnedWith === undefined ? [] : await pinnedOf(db, accounts.get(needs.pinnedWith));
  for (const account of pinned) accounts.set(account.id, account);
  const base: Records = new RecordBook({
    accounts,
    links,
    challenges: new Map(challenge === undefined ? [] : [[challenge.link, challengeOf(challenge)]]),
    active: new Map(active === undefined ? [] : [[active.marketplace, active.account]]),
  });
  return {
    ...base,
    accounts: base.accounts,
    successor: needs.successor === true && subject !== undefined ? await successorOf(db, subject) : null,
    pinned,
    pack,
  };
}

const accountEnds = (link: Link): readonly AccountId[] => {
  const other = otherAccount(link);
  return other === null ? [link.owner] : [link.owner, other];
};

async function accountsById(db: SvyazkaDatabase, ids: readonly AccountId[]): Promise<Map<AccountId, Account>> {
  const rows = await db.accounts.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, accountOf(row)] as const])));
}

/** Who was used last among the others; a hidden one only where all are. */
async function successorOf(db: SvyazkaDatabase, { id, marketplace }: Account): Promise<AccountId | null> {
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

async function pinnedOf(db: SvyazkaDatabase, account: Account | undefined): Promise<readonly Account[]> {
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
