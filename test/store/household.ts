import { expect } from "vitest";
import type { JournalEntry } from "../../src/domain/events";
import { foldJournal } from "../../src/domain/evolve";
import type { AccountId, LinkId } from "../../src/domain/ids";
import { DAY_MS } from "../../src/domain/moment";
import { wishId } from "../../src/domain/order";
import { accountOf, challengeOf, linkOf } from "../../src/store/rows";
import { START, TERMS, type World } from "../support/world";

/** Premium of whoever is made here without another word lasts so long. */
export const PREMIUM_UNTIL = START + 400 * DAY_MS;

/** Anna, or whoever is named, with a Premium. */
export async function organiser(
  world: World,
  { name = "Anna", email = "anna@example.org", until = PREMIUM_UNTIL } = {},
): Promise<AccountId> {
  const account = await world.person({ name, email });
  await world.give("premium.set", { account, until });
  return account;
}

export const invite = async (world: World, head: AccountId, contact: string): Promise<LinkId> =>
  (await world.give("link.invite-member", { organiser: head, contact, termsVersion: TERMS })).id;

/** A member of that family, who was invited by that contact and has accepted. */
export async function member(world: World, head: AccountId, contact: string): Promise<LinkId> {
  const link = await invite(world, head, contact);
  await world.give("link.accept", { link });
  return link;
}

/** Both ends share that from now on. */
export async function shareBoth(world: World, link: LinkId, what: "bonuses" | "orders" | "wishlist"): Promise<void> {
  for (const from of ["owner", "other"] as const) await world.give("sharing.set", { link, from, what, on: true });
}

/** A business link under review. */
export async function underReview(world: World): Promise<LinkId> {
  const firm = await world.firm({ name: "OOO Lotos", needsReview: true });
  return world.linked(await world.person({ name: "Vera", email: "vera@example.org" }), firm);
}

export const stateOf = async (world: World, link: LinkId): Promise<string> => (await world.see("link", { link })).state;

/** The journal, from its beginning to its end, folds to the records that are kept. */
export async function expectFolded(world: World): Promise<void> {
  const { db } = world;
  const journal = (await world.dump()).journal as readonly JournalEntry[];
  const folded = foldJournal(journal);
  const [accounts, links, challenges, active, packs, orders, wishes] = await Promise.all([
    db.accounts.toArray(),
    db.links.toArray(),
    db.challenges.toArray(),
    db.active.toArray(),
    db.packs.toArray(),
    db.orders.toArray(),
    db.wishes.toArray(),
  ]);
  expect({
    accounts: new Map(accounts.map((row) => [row.id, accountOf(row)])),
    links: new Map(links.map((row) => [row.id, linkOf(row)])),
    challenges: new Map(challenges.map((row) => [row.link, challengeOf(row)])),
    active: new Map(active.map((row) => [row.marketplace, row.account])),
    packs: new Map(packs.map((row) => [row.marketplace, row.pack])),
    orders: new Map(orders.map(({ seq: _seq, openOf: _openOf, ...order }) => [order.id, order])),
    wishes: new Map(wishes.map((wish) => [wishId(wish.account, wish.key), wish])),
  }).toEqual({ ...folded });
  expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, at) => at + 1));
}
