import type { Facts } from "./facts";
import type { AccountId } from "./ids";
import { businessLimit, idsOf, roleLimit, seatLimit } from "./limits";
import { isLive, type Link, SHAREABLE, SIDES } from "./link";
import type { Moment } from "./moment";
import { premiumHeld } from "./premium";
import { type Refusal, refusal, ruleReference } from "./refusal";
import { type RulePack, ruleValue } from "./rule-pack";
import { seatPlan } from "./seats";

/** Something that is there and that the rules would not allow anew. It stays. */
export type Breach = Pick<Refusal, "code" | "rule" | "values" | "culprits">;

/** What a change of rules would not allow: the first of them, and how many there are. */
export interface Breaches {
  readonly breaches: readonly Breach[];
  readonly inAll: number;
}

/** What of the live links a pack would not allow, the oldest in the way first. */
export function breachesOf(pack: RulePack, facts: Facts, now: Moment): readonly Breach[] {
  const links = [...facts.links.values()]
    .filter((link) => link.marketplace === pack.marketplace && isLive(link))
    .sort((a, b) => a.createdSeq - b.createdSeq);
  const refused = [
    ...[...ofEachOwner(links, "business").values()].map((own) => businessLimit(pack, own, 0)),
    ...[...ofEachOwner(links, "family")].flatMap(([owner, own]) => familyBreaches(pack, facts, owner, own, now)),
    ...links.flatMap((link) => sharedThoughPrivate(pack, link)),
  ];
  return refused.flatMap((each) => {
    if (each === null) return [];
    const { code, rule, values, culprits } = each;
    return [{ code, rule, values, culprits }];
  });
}

function ofEachOwner(links: readonly Link[], kind: Link["kind"]): ReadonlyMap<AccountId, readonly Link[]> {
  const owners = new Map<AccountId, Link[]>();
  for (const link of links) {
    if (link.kind !== kind) continue;
    const own = owners.get(link.owner);
    if (own === undefined) owners.set(link.owner, [link]);
    else own.push(link);
  }
  return owners;
}

function familyBreaches(
  pack: RulePack,
  facts: Facts,
  owner: AccountId,
  own: readonly Link[],
  now: Moment,
): readonly (Refusal | null)[] {
  const plan = seatPlan(own, owner, pack, now);
  const organiser = facts.accounts.get(owner);
  const active = own.filter((link) => link.state === "active");
  const premium = organiser === undefined || active.length === 0 ? null : premiumHeld(pack, organiser, now);
  const roles = Object.keys(ruleValue(pack, "family.roleCaps") ?? {});
  return [
    premium === null ? null : { ...premium, culprits: idsOf(active) },
    seatLimit(pack, plan, 0),
    ...roles.map((role) => roleLimit(pack, plan, role, 0)),
  ];
}

function sharedThoughPrivate(pack: RulePack, link: Link): readonly Refusal[] {
  const isPrivate = ruleValue(pack, "alwaysPrivate");
  return SHAREABLE.filter((what) => isPrivate.includes(what) && SIDES.some((side) => link.shares[side][what])).map(
    (what) =>
      refusal("always-private", {
        rule: ruleReference(pack, "alwaysPrivate"),
        values: { what },
        culprits: [link.id],
      }),
  );
}
