import { type Account, hasPremium } from "./account";
import type { DomainEvent, LinkMove } from "./events";
import type { AccountId } from "./ids";
import type { Link } from "./link";
import type { Moment } from "./moment";
import { type Refusal, refusal, ruleReference } from "./refusal";
import { type RulePack, ruleValue } from "./rule-pack";

/** The organiser's Premium is active, where the pack asks for it. */
export function premiumHeld(pack: RulePack, organiser: Account, now: Moment): Refusal | null {
  if (!ruleValue(pack, "family.needsPremium") || hasPremium(organiser, now)) return null;
  return refusal("premium-required", {
    rule: ruleReference(pack, "family.needsPremium"),
    values: { premiumUntil: organiser.premiumUntil },
    culprits: [organiser.id],
  });
}

/** Premium is over at that moment: the families that need it rest, and lose nothing. */
export function lapse(account: AccountId, links: Iterable<Link>, pack: RulePack, at: Moment): readonly DomainEvent[] {
  const rests = ruleValue(pack, "family.needsPremium") ? familiesMoved(false, account, links, at) : [];
  return [{ type: "premium.lapsed", account }, ...rests];
}

/** What Premium's coming or going does to the families of its holder, the oldest link first. */
export function familiesMoved(
  active: boolean,
  holder: AccountId,
  links: Iterable<Link>,
  at: Moment,
): readonly DomainEvent[] {
  const [from, to] = active ? (["suspended", "active"] as const) : (["active", "suspended"] as const);
  return [...links]
    .filter((link) => link.kind === "family" && link.owner === holder)
    .sort((a, b) => a.createdSeq - b.createdSeq)
    .flatMap((link): DomainEvent[] => {
      const move = (how: LinkMove): DomainEvent[] => [{ type: "link.moved", link: link.id, from: link.state, to: how }];
      if (link.state === from) return move({ state: to, since: at, deadline: null });
      // An unlinking goes on, or may be taken back: what it would give back is what the link would be without it.
      const mayComeBack = link.state === "ending" || link.undoUntil !== null;
      if (!mayComeBack || link.cameFrom?.state !== from) return [];
      const { state, since, deadline } = link;
      return move({ state, since, deadline, cameFrom: { state: to, since: at } });
    });
}
