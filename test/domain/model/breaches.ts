import { countedSeats } from "./seats";
import { hasPremium, isLive, type RefLink, type RefWorld, rule, SIDES } from "./things";

const ids = (links: readonly RefLink[]): string =>
  links
    .map(({ id }) => id)
    .sort()
    .join(" ");

/** What the rules in force would not allow although it is there: a code and the ids of the links, a line each. */
export function breachesOf(world: RefWorld, marketplace: string): readonly string[] {
  const live = [...world.links.values()].filter((link) => isLive(link) && link.marketplace === marketplace);
  const found: string[] = [];
  for (const account of world.accounts.values()) {
    const own = live.filter((link) => link.owner === account.id);
    const business = own.filter((link) => link.kind === "business");
    if (business.length > rule(world, marketplace, "maxBusinessPerPersonal"))
      found.push(`business-limit ${ids(business)}`);
    if (account.marketplace !== marketplace) continue;
    const { room, seated } = countedSeats(world, account.id, marketplace, null);
    if (room < 0) found.push(`family-full ${ids(seated)}`);
    const caps = rule(world, marketplace, "family.roleCaps") ?? {};
    for (const [role, cap] of Object.entries(caps)) {
      const inRole = own.filter((link) => link.kind === "family" && link.invitation?.role === role);
      if (inRole.length > cap) found.push(`family-full ${ids(inRole)}`);
    }
    const active = own.filter((link) => link.kind === "family" && link.state === "active");
    const rests = rule(world, marketplace, "family.needsPremium") && !hasPremium(account, world.now);
    if (rests && active.length > 0) found.push(`premium-required ${ids(active)}`);
  }
  const kept = rule(world, marketplace, "alwaysPrivate");
  for (const link of live) {
    const shown = SIDES.some((side) => kept.some((thing) => link.shares[side][thing] === true));
    if (shown) found.push(`always-private ${link.id}`);
  }
  return found.sort();
}
