import type { Account } from "./account";
import type { CommandArgs } from "./commands";
import { channelOf, contactKey } from "./contact";
import { type Circumstances, type CommandRule, type Decision, moved, type Outgoing, refuse } from "./decision";
import type { Facts } from "./facts";
import { familyOpen, hasContact, invitedBy, notItself, personToday } from "./family-guards";
import { firstOf, isOfKind, isRefusal, linkIn, notFound, sameMarketplace, termsAccepted } from "./guards";
import type { ContactKey, LinkId } from "./ids";
import { type Invitation, type Link, otherAccount, SHARES_NOTHING, type Shared } from "./link";
import { isOver, type Moment } from "./moment";
import { newLink } from "./new-link";
import { noticeTo } from "./notice";
import type { Person } from "./person";
import { premiumHeld } from "./premium";
import { type Refusal, refusal, ruleReference } from "./refusal";
import { type RulePack, ruleValue } from "./rule-pack";

/** What a family shares from the start. */
const ORGANISER_SHARES: Shared = { ...SHARES_NOTHING, subscription: true, bonuses: true };
const MEMBER_SHARES: Shared = { ...SHARES_NOTHING, bonuses: true };

const NO_CONTACT = "" as ContactKey;

export const inviteMember: CommandRule<CommandArgs<"link.invite-member">, { readonly id: LinkId }> = {
  needs: ({ organiser, contact }) => ({
    accounts: [organiser],
    contact: contactKey(contact) ?? NO_CONTACT,
    family: true,
  }),
  decide: ({ organiser: id, contact, termsVersion, role: wanted }, facts, circumstances) => {
    const organiser = facts.accounts.get(id);
    if (organiser === undefined) return refuse(notFound(id));
    const key = contactKey(contact);
    if (key === null) return refuse(notFound(contact));
    const pack = facts.pack(organiser.marketplace);
    const role = roleOf(pack, wanted);
    if (role === undefined) return refuse(notFound(String(wanted)));
    const invited = invitedBy(key, organiser, facts);
    const { now } = circumstances;
    const refused = firstOf(
      termsAccepted(pack, termsVersion),
      isOfKind(organiser, "personal"),
      invited.account === null ? null : isOfKind(invited.account, "personal"),
      notItself(organiser, invited),
      premiumHeld(pack, organiser, now),
      familyOpen({ facts, pack, organiser, person: invited, role, now }),
    );
    if (refused !== null) return refuse(refused);
    return invite(organiser, invited, { contact: contact.trim(), key, role }, pack, circumstances);
  },
};

/** The role that was wanted, the first where none was, null where the pack has none; undefined: there is no such. */
function roleOf(pack: RulePack, wanted: string | undefined): string | null | undefined {
  const roles = Object.keys(ruleValue(pack, "family.roleCaps") ?? {});
  if (roles.length === 0) return null;
  return wanted === undefined ? roles[0] : roles.find((role) => role === wanted);
}

function invite(
  organiser: Account,
  { account }: Person,
  { contact, key, role }: Pick<Invitation, "contact" | "role"> & { readonly key: ContactKey },
  pack: RulePack,
  circumstances: Circumstances,
): Decision<{ readonly id: LinkId }> {
  const invitation: Invitation = {
    contact,
    key,
    role,
    channel: channelOf(key),
    sends: 1,
    resendAt: resendAt(pack, circumstances.now),
  };
  const link = newLink(
    {
      kind: "family",
      owner: organiser.id,
      other: account === null ? { contact } : { account: account.id },
      state: "awaiting-reply",
      lifeMs: ruleValue(pack, "family.invitationLife"),
      shares: { owner: ORGANISER_SHARES, other: MEMBER_SHARES },
      invitation,
    },
    pack,
    circumstances,
  );
  return {
    events: [{ type: "link.requested", link }],
    outgoing: [letterOf(link.id, invitation, organiser, link.deadline)],
    value: { id: link.id },
  };
}

function resendAt(pack: RulePack, now: Moment): Moment | null {
  const cooldown = ruleValue(pack, "family.resendCooldown");
  return cooldown === null ? null : now + cooldown;
}

const letterOf = (link: LinkId, { contact, channel }: Invitation, { name }: Account, expiresAt: Moment): Outgoing => ({
  kind: "invitation",
  link,
  to: contact,
  channel,
  organiser: name,
  expiresAt,
});

/** An invitation that waits for its answer, with all that belongs to it; else why not. */
interface Awaited {
  readonly link: Link;
  readonly invitation: Invitation;
  readonly organiser: Account;
  readonly pack: RulePack;
}

function awaited(facts: Facts, id: LinkId): Awaited | Refusal {
  const link = linkIn(facts, id, ["awaiting-reply"]);
  if (isRefusal(link)) return link;
  const organiser = facts.accounts.get(link.owner);
  const { invitation } = link;
  if (organiser === undefined || invitation === undefined) return notFound(id);
  return { link, invitation, organiser, pack: facts.pack(link.marketplace) };
}

export const acceptInvitation: CommandRule<CommandArgs<"link.accept">> = {
  needs: ({ link, account }) => ({
    link,
    accounts: account === undefined ? [] : [account],
    contact: "link",
    family: true,
  }),
  decide: ({ link: id, account: named }, facts, { now }) => {
    if (named !== undefined && !facts.accounts.has(named)) return refuse(notFound(named));
    const found = awaited(facts, id);
    if (isRefusal(found)) return refuse(found);
    const { link, invitation, organiser, pack } = found;
    const accepting = named ?? otherAccount(link);
    const account = accepting === null ? null : (facts.accounts.get(accepting) ?? null);
    if (accepting !== null && account === null) return refuse(notFound(accepting));
    // Whoever reads the letter may accept with another account; then it says no more who the member is.
    const isTheirs = account === null || invitation.key === null || hasContact(account, invitation.key);
    const key = isTheirs ? invitation.key : null;
    const person = personToday(account, key, organiser, facts);
    const refused = firstOf(
      account === null ? null : isOfKind(account, "personal"),
      account === null ? null : sameMarketplace(organiser, account),
      notItself(organiser, person),
      premiumHeld(pack, organiser, now),
      familyOpen({ facts, pack, organiser, person, role: invitation.role, now, but: id }),
    );
    if (refused !== null) return refuse(refused);
    const evidence = { ...link.evidence, by: "reply" as const, at: now };
    return {
      ...moved(link, {
        state: "active",
        since: now,
        deadline: null,
        evidence,
        ...(account === null ? {} : { other: { account: account.id } }),
        ...(isTheirs ? {} : { invitation: { ...invitation, key } }),
      }),
      outgoing: noticeTo(organiser, "joined", link, account, pack),
    };
  },
};

export const declineInvitation: CommandRule<CommandArgs<"link.decline">> = {
  needs: ({ link }) => ({ link }),
  decide: ({ link: id }, facts, { now }) => {
    const found = awaited(facts, id);
    if (isRefusal(found)) return refuse(found);
    const { link, organiser, pack } = found;
    const invited = otherAccount(link);
    const account = invited === null ? null : (facts.accounts.get(invited) ?? null);
    return {
      ...moved(link, { state: "declined", since: now, deadline: null, endReason: { by: "other", words: null } }),
      outgoing: noticeTo(organiser, "declined", link, account, pack),
    };
  },
};

export const resendInvitation: CommandRule<CommandArgs<"link.resend-invitation">> = {
  needs: ({ link }) => ({ link }),
  decide: ({ link: id }, facts, { now }) => {
    const found = awaited(facts, id);
    if (isRefusal(found)) return refuse(found);
    const refused = firstOf(cooledDown(found, now), sendsLeft(found));
    if (refused !== null) return refuse(refused);
    const { organiser, pack } = found;
    const deadline = now + ruleValue(pack, "family.invitationLife");
    const invitation = { ...found.invitation, sends: found.invitation.sends + 1, resendAt: resendAt(pack, now) };
    return {
      events: [{ type: "invitation.sent", link: id, deadline, invitation }],
      outgoing: [letterOf(id, invitation, organiser, deadline)],
      value: null,
    };
  },
};

function cooledDown({ link, invitation, pack }: Awaited, now: Moment): Refusal | null {
  if (invitation.resendAt === null || isOver(invitation.resendAt, now)) return null;
  return refusal("resend-too-soon", {
    rule: ruleReference(pack, "family.resendCooldown"),
    values: { resendAt: invitation.resendAt },
    culprits: [link.id],
    earliest: invitation.resendAt,
  });
}

function sendsLeft({ link, invitation, pack }: Awaited): Refusal | null {
  const limit = ruleValue(pack, "family.maxSends");
  if (limit === null || invitation.sends < limit) return null;
  return refusal("resend-limit", {
    rule: ruleReference(pack, "family.maxSends"),
    values: { sends: invitation.sends, limit },
    culprits: [link.id],
  });
}
