import { Dexie } from "dexie";
import type { AccountId } from "../../domain/ids";
import { accountAt, farSide, type Link, otherAccount, type Side } from "../../domain/link";
import { mostPoints, sharesBonuses } from "../../domain/points-rules";
import type { OrderRow, ViewAnswer, ViewArgs } from "../../domain/views";
import { OWN_SIGHTS, sharesNow, sightsBetween } from "../../domain/visible";
import { linkOf, orderOf } from "../rows";
import { type NotFound, notFoundView } from "./not-found";
import type { Reading } from "./reading";
import { accountsById } from "./rows";

/** The most rows that one answer lists. */
const MOST_ROWS = 500;

/** The live links of an account, oldest first, each with the side on which it stands. */
async function linksOf({ db }: Reading, account: AccountId): Promise<readonly { link: Link; side: Side }[]> {
  const rows = await db.links.where("liveEnds").equals(account).toArray();
  return rows
    .map(linkOf)
    .sort((a, b) => a.createdSeq - b.createdSeq)
    .map((link) => ({ link, side: link.owner === account ? "owner" : "other" }));
}

/** An account's own orders, and those that linked accounts share with it. */
export async function ordersView(
  reading: Reading,
  { account, limit = MOST_ROWS }: ViewArgs<"orders">,
): Promise<ViewAnswer<"orders"> | NotFound> {
  const { db } = reading;
  const row = await db.accounts.get(account);
  if (row === undefined) return notFoundView(account);
  const pack = reading.pack(row.marketplace);
  const sharing = (await linksOf(reading, account)).flatMap(({ link, side }) => {
    const far = accountAt(link, farSide(side));
    return far !== null && sharesNow(link, farSide(side), "orders", pack) ? [far] : [];
  });
  const shelves = await Promise.all(
    [...new Set([account, ...sharing])].map((id) =>
      db.orders
        .where(id === account ? "[account+placedAt+seq]" : "[openOf+placedAt+seq]")
        .between([id, Dexie.minKey, Dexie.minKey], [id, Dexie.maxKey, Dexie.maxKey])
        .reverse()
        .limit(limit)
        .toArray(),
    ),
  );
  const rows = shelves.flat().sort((a, b) => b.placedAt - a.placedAt || b.seq - a.seq);
  return {
    orders: rows.slice(0, limit).map((row): OrderRow => {
      const { id: order, ...rest } = orderOf(row);
      return { ...rest, order, own: row.account === account };
    }),
  };
}

/** An account's wish list, by key. */
export async function wishlistView(
  { db }: Reading,
  { account, after, limit = MOST_ROWS }: ViewArgs<"wishlist">,
): Promise<ViewAnswer<"wishlist"> | NotFound> {
  if ((await db.accounts.get(account)) === undefined) return notFoundView(account);
  const rows = await db.wishes
    .where("[account+key]")
    .between([account, after ?? Dexie.minKey], [account, Dexie.maxKey], after === undefined, true)
    .limit(limit)
    .toArray();
  return { items: rows.map(({ key, title, url }) => ({ key, title, url })) };
}

/** An account's points, and what could be moved to it over each of its links. */
export async function pointsView(
  reading: Reading,
  { account: id }: ViewArgs<"points">,
): Promise<ViewAnswer<"points"> | NotFound> {
  const account = await reading.db.accounts.get(id);
  if (account === undefined) return notFoundView(id);
  const pack = reading.pack(account.marketplace);
  const sharing = (await linksOf(reading, id)).flatMap(({ link, side }) => {
    const giver = accountAt(link, farSide(side));
    return giver !== null && sharesBonuses(link, farSide(side), pack) ? [{ link, giver }] : [];
  });
  const givers = await accountsById(
    reading.db,
    sharing.map(({ giver }) => giver),
  );
  return {
    points: account.points,
    from: sharing.map(({ link, giver }) => ({
      link: link.id,
      account: giver,
      upTo: mostPoints(link, givers.get(giver)?.points ?? 0, pack),
    })),
  };
}

/** What one account sees of another, field by field. */
export async function visibleView(
  reading: Reading,
  { viewer, subject }: ViewArgs<"visible">,
): Promise<ViewAnswer<"visible"> | NotFound> {
  const accounts = await accountsById(reading.db, [viewer, subject]);
  const seen = accounts.get(subject);
  if (!accounts.has(viewer)) return notFoundView(viewer);
  if (seen === undefined) return notFoundView(subject);
  if (viewer === subject) return { fields: OWN_SIGHTS };
  const links = (await linksOf(reading, viewer)).filter(({ link }) =>
    [link.owner, otherAccount(link)].includes(subject),
  );
  const pack = reading.pack(seen.marketplace);
  return {
    fields: sightsBetween(
      links.map(({ link }) => link),
      viewer,
      subject,
      pack,
    ),
  };
}
