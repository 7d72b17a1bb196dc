import type { AccountId } from "../../../src/domain/ids";
import type { World } from "../../support/world";
import { must, same } from "./compare";
import { seatsOf } from "./seats";
import { upTo } from "./sharing";
import {
  endOf,
  far,
  holds,
  isLive,
  type RefAccount,
  type RefLink,
  type RefWorld,
  rule,
  SIDES,
  type Side,
} from "./things";

const id = (account: RefAccount): AccountId => account.id as AccountId;

/** What the far ends of an account's links may let it see: the links, and the side that is the far one. */
const fars = (world: RefWorld, account: RefAccount): readonly { readonly link: RefLink; readonly side: Side }[] =>
  [...world.links.values()].flatMap((link) =>
    SIDES.filter((side) => endOf(link, side) === account.id).map((side) => ({ link, side: far(side) })),
  );

/** Seats and members of a family. */
export async function seesFamily(world: World, reference: RefWorld, organiser: RefAccount): Promise<void> {
  const { seats, members } = await world.see("family", { organiser: id(organiser) });
  same(seats, seatsOf(reference, organiser.id), `seats of ${organiser.id}`);
  const { total, taken, invited, cooling, free } = seats;
  const all = taken + invited + cooling + free;
  must(all === Math.max(total, taken + invited), `${all} seats where there are ${total}`);
  const live = [...reference.links.values()].filter(
    (link) => link.kind === "family" && link.owner === organiser.id && isLive(link),
  );
  same(
    members.map(({ link, account, role, state, since, deadline }) => ({ link, account, role, state, since, deadline })),
    live.map((link) => ({
      link: link.id,
      account: endOf(link, "other"),
      role: link.invitation?.role ?? null,
      state: link.state,
      since: link.since,
      deadline: link.deadline,
    })),
    `members of ${organiser.id}`,
  );
}

/** Its own orders and those that are shared with it over links that hold. */
export async function seesOrders(world: World, reference: RefWorld, account: RefAccount): Promise<void> {
  const kept = rule(reference, account.marketplace, "alwaysPrivate").includes("orders");
  const shown = fars(reference, account)
    .filter(({ link, side }) => !kept && holds(link) && link.shares[side].orders === true)
    .map(({ link, side }) => endOf(link, side));
  const wanted = [...reference.orders.values()]
    .filter((order) => order.account === account.id || (shown.includes(order.account) && !order.private))
    .sort((a, b) => b.placedAt - a.placedAt || b.made - a.made);
  const { orders } = await world.see("orders", { account: id(account) });
  same(
    orders.map(({ order, account: whose, own }) => ({ order, whose, own })),
    wanted.map((order) => ({ order: order.id, whose: order.account, own: order.account === account.id })),
    `orders of ${account.id}`,
  );
}

/** What could be moved to it, over which link. */
export async function seesPoints(world: World, reference: RefWorld, account: RefAccount): Promise<void> {
  const wanted = fars(reference, account).flatMap(({ link, side }) => {
    const whose = reference.accounts.get(String(endOf(link, side)));
    if (whose === undefined || link.state !== "active" || link.shares[side].bonuses !== true) return [];
    return [{ link: link.id, account: whose.id, upTo: upTo(reference, link, whose) }];
  });
  const { points, from } = await world.see("points", { account: id(account) });
  must(points === account.points, `${account.id} has ${points} points, not ${account.points}`);
  const byLink = (a: { readonly link: string }, b: { readonly link: string }): number => (a.link < b.link ? -1 : 1);
  same([...from].sort(byLink), wanted.sort(byLink), `points for ${account.id}`);
}

export async function seesWishes(world: World, account: RefAccount): Promise<void> {
  const { items } = await world.see("wishlist", { account: id(account) });
  same(
    items.map(({ key }) => key),
    [...account.wishes.keys()].sort(),
    `wishes of ${account.id}`,
  );
}

const OWN_ALONE = ["email", "phone", "note"] as const;
const SHARED = ["bonuses", "orders", "wishlist"] as const;

/** What one account sees of another: nothing but over a link that holds. */
export async function seesFields(
  world: World,
  reference: RefWorld,
  viewer: RefAccount,
  subject: RefAccount,
): Promise<void> {
  const { fields } = await world.see("visible", { viewer: id(viewer), subject: id(subject) });
  const own = viewer.id === subject.id;
  const kept = rule(reference, subject.marketplace, "alwaysPrivate");
  const between = fars(reference, viewer).filter(({ link, side }) => endOf(link, side) === subject.id);
  const holding = between.filter(({ link }) => holds(link));
  const wanted = {
    subscription: holding.some(({ link, side }) => link.kind === "family" && side === "owner"),
    ...Object.fromEntries(
      SHARED.map((thing) => [
        thing,
        !kept.includes(thing) && holding.some(({ link, side }) => link.shares[side][thing] === true),
      ]),
    ),
    ...Object.fromEntries(
      [...OWN_ALONE, "payment-methods", "addresses", "messages", "documents"].map((f) => [f, false]),
    ),
  };
  const found = Object.fromEntries(Object.keys(wanted).map((field) => [field, fields[field as "orders"].sees]));
  same(
    found,
    own ? Object.fromEntries(Object.keys(wanted).map((field) => [field, true])) : wanted,
    `what ${viewer.id} sees of ${subject.id}`,
  );
}
