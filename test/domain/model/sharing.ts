import { accountNamed, type Deed, toAccount, toLink } from "./deed";
import { endOf, far, holds, type RefAccount, type RefLink, type RefWorld, rule, SIDES, type Side } from "./things";

const THINGS = ["bonuses", "orders", "wishlist"];

const set = toLink(
  ["active", "suspended"],
  (link, _, { from, what, on }) => {
    if (THINGS.includes(String(what))) link.shares[from as Side][String(what)] = on === true;
  },
  (link, world, { what, on }) => {
    if (link.kind === "social") return ["kind-mismatch"];
    const isPrivate =
      !THINGS.includes(String(what)) || rule(world, link.marketplace, "alwaysPrivate").includes(String(what));
    return on === true && isPrivate ? ["always-private"] : [];
  },
);

/** The accounts at both ends, from the sending side. */
function ends(world: RefWorld, link: RefLink, from: Side): readonly [RefAccount, RefAccount] | null {
  const [sender, receiver] = [from, far(from)].map((side) => world.accounts.get(String(endOf(link, side))));
  return sender === undefined || receiver === undefined ? null : [sender, receiver];
}

/** How much of an account's points the far end of a link may have. */
export const upTo = (world: RefWorld, link: RefLink, { points }: RefAccount): number =>
  link.kind === "family" ? Math.floor((points * rule(world, link.marketplace, "family.bonusPercent")) / 100) : points;

const transfer: Deed = {
  broken: (world, args) => {
    const link = world.links.get(String(args.link));
    const from = args.from as Side;
    const both = link === undefined ? null : ends(world, link, from);
    if (link === undefined || both === null) return ["not-found"];
    if (link.state !== "active" || link.shares[from].bonuses !== true) return ["not-sharing"];
    const points = Number(args.points);
    if (points > both[0].points) return ["points-missing"];
    return points > upTo(world, link, both[0]) ? ["points-limit"] : [];
  },
  done: (world, args) => {
    const link = world.links.get(String(args.link));
    const both = link === undefined ? null : ends(world, link, args.from as Side);
    if (both === null) return;
    both[0].points -= Number(args.points);
    both[1].points += Number(args.points);
  },
};

/** All lists that are kept in step with the account's, its own among them. */
function inStepWith(world: RefWorld, account: string): readonly string[] {
  const reached = [account];
  // The list grows while it is walked.
  for (const one of reached) {
    for (const link of world.links.values()) {
      const tied = holds(link) && SIDES.every((side) => link.shares[side].wishlist === true);
      const [owner, other] = [endOf(link, "owner"), endOf(link, "other")];
      const next = !tied ? null : owner === one ? other : other === one ? owner : null;
      if (next !== null && !reached.includes(next)) reached.push(next);
    }
  }
  return reached;
}

const lists = (world: RefWorld, account: string): readonly RefAccount[] =>
  inStepWith(world, account).flatMap((each) => world.accounts.get(each) ?? []);

/** Whatever came into step now has the union; a key that a list has already stays as it is there. */
export function joinLists(world: RefWorld): void {
  for (const account of world.accounts.values()) {
    const others = lists(world, account.id).filter((each) => each !== account);
    const keys = new Set(others.flatMap((each) => [...each.wishes.keys()]));
    for (const key of keys) {
      const maybe = others.flatMap((each) => each.wishes.get(key) ?? []).flatMap((each) => [each, ...each.maybe]);
      const [first] = maybe;
      if (first !== undefined && !account.wishes.has(key)) account.wishes.set(key, { ...first, maybe });
    }
  }
}

const addWish = toAccount((account, world, { key, title, url = null }) => {
  for (const each of lists(world, account.id)) {
    each.wishes.set(String(key), { title: String(title), url: url === null ? null : String(url), maybe: [] });
  }
});

const removeWish: Deed = {
  broken: (world, args) => (accountNamed(world, args)?.wishes.has(String(args.key)) === true ? [] : ["not-found"]),
  done: (world, args) => {
    for (const each of lists(world, String(args.account))) each.wishes.delete(String(args.key));
  },
};

const addOrder: Deed = {
  broken: (world, args) => (accountNamed(world, args) === undefined ? ["not-found"] : []),
  done: (world, args, id) => {
    const account = accountNamed(world, args) as RefAccount;
    world.orders.set(id, {
      id,
      account: account.id,
      placedAt: Number(args.placedAt),
      made: ++world.made,
      private: rule(world, account.marketplace, "orders.privateByDefault"),
    });
  },
};

const setPrivate: Deed = {
  broken: (world, args) => (world.orders.has(String(args.order)) ? [] : ["not-found"]),
  done: (world, args) => {
    const order = world.orders.get(String(args.order));
    if (order !== undefined) order.private = args.on === true;
  },
};

export const SHARING_DEEDS: Readonly<Record<string, Deed>> = {
  "sharing.set": set,
  "bonus.transfer": transfer,
  "wish.add": addWish,
  "wish.remove": removeWish,
  "order.add": addOrder,
  "order.set-private": setPrivate,
};
