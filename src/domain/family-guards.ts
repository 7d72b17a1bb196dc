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
const personOf = (account: Account | null, contact: ContactKey | null): Person => ({
  account,
  keys: new Set([
    ...(account === null ? [] : keysOfAccount(account)),
    ...(contact === null ? [] : [contactEnd(contact)]),
  ]),
});

/**
 * Whose contact it is: the organiser's own, that of a personal account (of several the oldest), else that of a business
 * account; or only a contact.
 */
export function invitedBy(key: ContactKey, organiser: Account, facts: Facts): Person {
  const [account] = [...facts.accounts.values()]
    .filter((each) => each.marketplace === organiser.marketplace && hasContact(each, key))
    .sort(
      (a, b) =>
        Number(b.id === organiser.id) - Number(a.id === organiser.id) ||
        Number(a.kind === "business") - Number(b.kind === "business") ||
        a.createdSeq - b.createdSeq,
    );
  return personOf(account ?? null, key);
}

export const hasContact = (account: Account, key: ContactKey): boolean =>
  keysOfAccount(account).includes(contactEnd(key));

/**
 * The person of an invitation: an account as it is today, whatever address it was invited by; of a bare contact that
 * somebody has by now, that somebody.
 */
export const personToday = (
  account: Account | null,
  key: ContactKey | null,
  organiser: Account,
  facts: Facts,
): Person => (account === null && key !== null ? invitedBy(key, organiser, facts) : personOf(account, null));

export const notItself = ({ id }: Account, { account }: Person): Refusal | null =>
  account?.id === id ? refusal("self-link", { culprits: [id] }) : null;

/** There is a seat, and neither the person nor the organiser belongs to another family, or the person to this one. */
export const familyRoom = (joining: Joining): Refusal | null =>
  firstOf(seatFree(joining), oneFamily(joining), notInvitedYet(joining));

/** The same, and nobody is still cooling down. */
export function familyOpen(joining: Joining): Refusal | null {
  const { facts, pack, organiser, person, now } = joining;
  const links = familyLinks(joining);
  const { accounts } = facts;
  const plan = seatPlan(links, organiser.id, pack, now, { accounts });
  return firstOf(familyRoom(joining), cooledOff({ pack, organiser, person, links, accounts, plan, now }));
}

/** Families of one marketplace know nothing of those of another. */
const familyLinks = ({ facts, organiser, but }: Joining): readonly Link[] =>
  [...facts.links.values()]
    .filter((link) => link.kind === "family" && link.marketplace === organiser.marketplace && link.id !== but)
    .sort((a, b) => a.createdSeq - b.createdSeq);

function seatFree({ facts, pack, organiser, role, now, but }: Joining): Refusal | null {
  const plan = seatPlan(facts.links.values(), organiser.id, pack, now, { accounts: facts.accounts, but });
  return firstOf(seatLimit(pack, plan, 1), role === null ? null : roleLimit(pack, plan, role, 1));
}

/** One family a person: neither a member elsewhere nor an organiser, and whoever organises is nowhere a member. */
function oneFamily(joining: Joining): Refusal | null {
  const { organiser, person } = joining;
  const organisers = new Set(keysOfAccount(organiser));
  const inTheWay = familyLinks(joining).filter((link) => {
    if (!isLive(link)) return false;
    if (person.account !== null && link.owner === person.account.id) return true;
    return link.owner !== organiser.id && (isMember(link, person.keys) || isMember(link, organisers));
  });
  return inTheWay.length === 0 ? null : refusal("already-in-family", { culprits: idsOf(inTheWay) });
}

function notInvitedYet(joining: Joining): Refusal | null {
  const { organiser, person } = joining;
  const here = familyLinks(joining).filter(
    (link) => isLive(link) && link.owner === organiser.id && isMember(link, person.keys),
  );
  const [first] = here;
  if (first === undefined) return null;
  return refusal("already-invited", {
    values: { contact: first.invitation?.contact ?? null },
    culprits: idsOf(here),
  });
}
