import { type Deed, toAccount } from "./deed";
import { type RefAccount, type RefLink, type RefWorld, rule } from "./things";

/** The links whose family rests or wakes; those that are ending, or may still be given back, do so underneath. */
function turn(world: RefWorld, owner: string, from: string, to: string): void {
  for (const link of world.links.values()) {
    if (link.kind !== "family" || link.owner !== owner) continue;
    const under = link.state === "ending" || link.state === "unlinked" ? link.cameFrom : null;
    for (const standing of [link, under]) {
      if (standing === null || standing.state !== from) continue;
      standing.state = to;
      standing.since = world.now;
    }
  }
}

const suspend = (world: RefWorld, account: RefAccount): void => {
  if (rule(world, account.marketplace, "family.needsPremium")) turn(world, account.id, "active", "suspended");
};

const resume = (world: RefWorld, account: RefAccount): void => turn(world, account.id, "suspended", "active");

/** From this moment on Premium is over. */
export function lapse(world: RefWorld, account: RefAccount): void {
  account.premiumOver = true;
  suspend(world, account);
}

const use: Deed = {
  broken: (world, { marketplace, pack }) =>
    world.shelf.some((each) => each.id === pack && each.marketplace === marketplace) ? [] : ["not-found"],
  // It ends and moves nothing.
  done: (world, { marketplace, pack }) => {
    world.packs.set(String(marketplace), String(pack));
  },
};

export const PREMIUM_DEEDS: Readonly<Record<string, Deed>> = {
  "premium.set": toAccount((account, world, { until }) => {
    account.premiumUntil = until === null ? null : Number(until);
    account.premiumOver = until === null || Number(until) <= world.now;
    if (account.premiumOver) suspend(world, account);
    else resume(world, account);
  }),
  "pack.use": use,
};

/** The link is again what it was before the unlinking; where Premium went on underneath, what that made of it. */
export function back(link: RefLink): void {
  if (link.cameFrom === null) throw new Error(`${link.id} never left`);
  const { state, since } = link.cameFrom;
  link.state = state;
  link.since = since;
  link.deadline = null;
  link.undoUntil = null;
  link.cameFrom = null;
}
