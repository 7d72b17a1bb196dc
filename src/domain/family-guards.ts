import type { Account } from "./account";
import { cooledOff } from "./cooldown";
import type { Facts } from "./facts";
import { firstOf } from "./guards";
import type { ContactKey, LinkId } from "./ids";
import { idsOf, roleLimit, seatLimit } from "./limits";
import { isLive, type Link } from "./link";
import type { Moment } from "./moment";
import { contactEnd, isMember, keysOfAccount, type Person } from "./person";
import { type Refusal, refusal } from "./refusal";
import type { RulePack } from "./rule-pack";
import { seatPlan } from "./seats";

/** Who would sit down in whose family, as which role. */
export interface Joining {
  readonly facts: Facts;
  readonly pack: RulePack;
  readonly organiser: Account;
  readonly person: Person;
  readonly role: string | null;
  readonly now: Moment;
  /** The person's own link where there is one already: it is passed over. */
  readonly but?: LinkId;
}

/** Somebody known by an account, by a contact, or by both. */
export const personOf = (account: Account | null, contact: ContactKey | null): Person => ({
  account,
  keys: new Set([
    ...(account === null ? [] : keysOfAccount(account)),
    ...(contact === null ? [] : [contactEnd(contact)]),
  ]),
});

/** There is a seat, and neither the person nor the organiser belongs to another family, or the person to this one. */
export const familyRoom = (joining: Joining): Refusal | null =>
  firstOf(seatFree(joining), oneFamily(joining), notInvitedYet(joining));

/** The same, and nobody is still cooling down. */
export function familyOpen(joining: Joining): Refusal | null {
  const { facts, pack, organiser, person, now, but } = joining;
  const links = familyLinks(facts, but);
  return firstOf(
    familyRoom(joining),
    cooledOff({ pack, organiser, person, links, plan: seatPlan(links, organiser.id, pack, now), now }),
  );
}

const familyLinks = (facts: Facts, but: LinkId | undefined): readonly Link[] =>
  [...facts.links.values()]
    .filter((link) => link.kind === "family" && link.id !== but)
    .sort((a, b) => a.createdSeq - b.createdSeq);

function seatFree({ facts, pack, organiser, role, now, but }: Joining): Refusal | null {
  const plan = seatPlan(facts.links.values(), organiser.id, pack, now, but);
  return firstOf(seatLimit(pack, plan, 1), role === null ? null : roleLimit(pack, plan, role, 1));
}

/** One family a person: neither a member elsewhere nor an organiser, and whoever organises is nowhere a member. */
function oneFamily({ facts, organiser, person, but }: Joining): Refusal | null {
  const organisers = new Set(keysOfAccount(organiser));
  const inTheWay = familyLinks(facts, but).filter((link) => {
    if (!isLive(link)) return false;
    if (person.account !== null && link.owner === person.account.id) return true;
    return link.owner !== organiser.id && (isMember(link, person.keys) || isMember(link, organisers));
  });
  return inTheWay.length === 0 ? null : refusal("already-in-family", { culprits: idsOf(inTheWay) });
}

function notInvitedYet({ facts, organiser, person, but }: Joining): Refusal | null {
  const here = familyLinks(facts, but).filter(
    (link) => isLive(link) && link.owner === organiser.id && isMember(link, person.keys),
  );
  const [first] = here;
  if (first === undefined) return null;
  return refusal("already-invited", {
    values: { contact: first.invitation?.contact ?? null },
    culprits: idsOf(here),
  });
}
