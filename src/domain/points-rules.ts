import type { CommandArgs } from "./commands";
import { type CommandRule, refuse } from "./decision";
import type { DomainEvent } from "./events";
import type { Facts } from "./facts";
import { firstOf, isRefusal, linkIn, notFound } from "./guards";
import { accountAt, farSide, LINK_STATES, type Link, type Side } from "./link";
import { accountEnds } from "./person";
import { type Refusal, refusal, ruleReference } from "./refusal";
import { type RulePack, ruleValue } from "./rule-pack";
import { sharesNow } from "./visible";

export const setPoints: CommandRule<CommandArgs<"points.set">> = {
  needs: ({ account }) => ({ accounts: [account] }),
  decide: ({ account: id, points }, facts) => {
    const account = facts.accounts.get(id);
    if (account === undefined) return refuse(notFound(id));
    const event: DomainEvent = { type: "account.edited", account: id, change: { points } };
    return { events: account.points === points ? [] : [event], value: null };
  },
};

/** Whether points may be moved over a link from that side. */
export const sharesBonuses = (link: Link, from: Side, pack: RulePack): boolean =>
  link.state === "active" && sharesNow(link, from, "bonuses", pack);

/** How many of so many points may be moved over a link: to or from a family member only a part. */
export const mostPoints = (link: Pick<Link, "kind">, points: number, pack: RulePack): number =>
  link.kind === "family" ? Math.floor((points * ruleValue(pack, "family.bonusPercent")) / 100) : points;

export const transferBonus: CommandRule<CommandArgs<"bonus.transfer">> = {
  needs: ({ link }) => ({ link }),
  decide: ({ link: id, from, points }, facts) => {
    // Whatever state the link is in: what it shares is asked below.
    const link = linkIn(facts, id, LINK_STATES);
    if (isRefusal(link)) return refuse(link);
    const [giving, getting] = [from, farSide(from)].map((side) => accountAt(link, side));
    const giver = giving == null ? undefined : facts.accounts.get(giving);
    const getter = getting == null ? undefined : facts.accounts.get(getting);
    if (giver === undefined || getter === undefined) return refuse(notFound(missingEnd(link, facts)));
    const pack = facts.pack(link.marketplace);
    const refused = firstOf(
      sharesBonuses(link, from, pack) ? null : notSharing(link, from),
      points <= giver.points
        ? null
        : refusal("points-missing", { values: { points, present: giver.points }, culprits: [giver.id] }),
      withinPart(link, points, giver.points, pack),
    );
    if (refused !== null) return refuse(refused);
    return { events: [{ type: "points.moved", link: id, from: giver.id, to: getter.id, points }], value: null };
  },
};

/** A bare contact or a sign-in has no points here, nor has an account that was removed. */
function missingEnd(link: Link, { accounts }: Facts): string {
  const { owner, other } = link;
  if ("contact" in other) return other.contact;
  if ("handle" in other) return other.handle;
  return accountEnds(link).find((id) => !accounts.has(id)) ?? owner;
}

const notSharing = (link: Link, from: Side): Refusal =>
  refusal("not-sharing", { state: link.state, values: { state: link.state, from }, culprits: [link.id] });

function withinPart(link: Link, points: number, present: number, pack: RulePack): Refusal | null {
  const upTo = mostPoints(link, present, pack);
  if (points <= upTo) return null;
  return refusal("points-limit", {
    rule: ruleReference(pack, "family.bonusPercent"),
    values: { points, upTo, percent: ruleValue(pack, "family.bonusPercent") },
    culprits: [link.id],
  });
}
