import { accountNamed, type Deed, toAccount } from "./deed";
import { liveOf, type RefAccount, type RefWorld } from "./things";

const text = (said: unknown): string | null => (typeof said === "string" ? said : null);

const add: Deed = {
  broken: () => [],
  done: (world, args, id) => {
    const marketplace = String(args.marketplace);
    world.accounts.set(id, {
      id,
      marketplace,
      kind: String(args.kind),
      createdAt: world.now,
      email: text(args.email),
      phone: text(args.phone),
      needsReview: args.needsReview === true,
      pinned: false,
      hidden: false,
      lastUsedAt: world.now,
      points: 0,
      premiumUntil: null,
      premiumOver: false,
      wishes: new Map(),
    });
    // The first account of a marketplace is active from the start.
    const active = world.active.get(marketplace) ?? [null];
    if (active.includes(null)) world.active.set(marketplace, [id]);
  },
};

const edit = toAccount((account, _, { email = account.email, phone = account.phone, needsReview }) => {
  account.email = text(email);
  account.phone = text(phone);
  if (typeof needsReview === "boolean") account.needsReview = needsReview;
});

const remove: Deed = {
  broken: (world, args) => {
    const account = accountNamed(world, args);
    if (account === undefined) return ["not-found"];
    return liveOf(world, account.id).length > 0 ? ["has-live-links"] : [];
  },
  done: (world, args) => {
    const account = accountNamed(world, args);
    if (account === undefined) return;
    world.accounts.delete(account.id);
    for (const order of world.orders.values()) if (order.account === account.id) world.orders.delete(order.id);
    const active = world.active.get(account.marketplace) ?? [];
    if (active.includes(account.id)) world.active.set(account.marketplace, heirs(world, account));
  },
};

/** Who may be active next: of those shown the one used last; of hidden ones anybody. */
function heirs(world: RefWorld, { marketplace }: RefAccount): readonly (string | null)[] {
  const rest = [...world.accounts.values()].filter((each) => each.marketplace === marketplace);
  const shown = rest.filter((each) => !each.hidden);
  const last = Math.max(...shown.map((each) => each.lastUsedAt));
  const latest = shown.filter((each) => each.lastUsedAt === last).map((each) => each.id);
  return latest.length > 0 ? latest : [null, ...rest.map((each) => each.id)];
}

const move: Deed = {
  broken: (world, args) => {
    const [account, before] = [accountNamed(world, args), accountNamed(world, args, "before")];
    return account === undefined || before === undefined ? ["not-found"] : [];
  },
  // The order of the pinned is a matter of its own tests.
  done: () => undefined,
};

export const ACCOUNT_DEEDS: Readonly<Record<string, Deed>> = {
  "account.add": add,
  "account.edit": edit,
  "account.remove": remove,
  "account.hide": toAccount((account) => {
    account.hidden = true;
  }),
  "account.show": toAccount((account) => {
    account.hidden = false;
  }),
  "account.pin": toAccount((account) => {
    account.pinned = true;
  }),
  "account.unpin": toAccount((account) => {
    account.pinned = false;
  }),
  "account.move": move,
  "account.switch": toAccount((account, world) => {
    account.lastUsedAt = world.now;
    world.active.set(account.marketplace, [account.id]);
  }),
  "points.set": toAccount((account, _, { points }) => {
    account.points = Number(points);
  }),
};
