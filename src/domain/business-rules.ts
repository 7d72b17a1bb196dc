import type { Account } from "./account";
import type { Challenge } from "./challenge";
import { codeMatches, hashCode } from "./code";
import type { CommandArgs } from "./commands";
import { type Circumstances, type CommandRule, type Decision, moved, type Outgoing, refuse } from "./decision";
import type { DomainEvent } from "./events";
import type { Facts } from "./facts";
import { businessRoom, firstOf, isOfKind, isRefusal, linkIn, notFound, sameMarketplace, termsAccepted } from "./guards";
import { type LinkId, linkId } from "./ids";
import { type Channel, type EndReason, type Link, otherAccount, SHARES_NOTHING } from "./link";
import { isOver, type Moment } from "./moment";
import { type Refusal, refusal, ruleReference } from "./refusal";
import { type RulePack, ruleValue } from "./rule-pack";

export const requestBusiness: CommandRule<CommandArgs<"link.request-business">, { readonly id: LinkId }> = {
  needs: ({ personal, business }) => ({ accounts: [personal, business], liveLinks: true }),
  decide: (args, facts, circumstances) => {
    const personal = facts.accounts.get(args.personal);
    if (personal === undefined) return refuse(notFound(args.personal));
    const business = facts.accounts.get(args.business);
    if (business === undefined) return refuse(notFound(args.business));
    const pack = facts.pack(personal.marketplace);
    const refused = firstOf(
      termsAccepted(pack, args.termsVersion),
      isOfKind(personal, "personal"),
      isOfKind(business, "business"),
      sameMarketplace(personal, business),
      businessRoom(facts, pack, personal.id, business.id),
      contactFor(personal, args.channel),
    );
    if (refused !== null) return refuse(refused);
    const link = newLink(personal, business, pack, circumstances);
    const code = sendCode(link.id, args.channel, personal, business, pack, link.deadline, 1, circumstances);
    return {
      events: [{ type: "link.requested", link }, ...code.events],
      outgoing: code.outgoing,
      value: { id: link.id },
    };
  },
};

const contactOf = (account: Account, channel: Channel): string | null =>
  channel === "email" ? account.email : account.phone;

function contactFor(account: Account, channel: Channel): Refusal | null {
  if (contactOf(account, channel) !== null) return null;
  return refusal("channel-missing", { values: { channel }, culprits: [account.id] });
}

function newLink(
  personal: Account,
  business: Account,
  pack: RulePack,
  { now, newId }: Circumstances,
): Omit<Link, "createdSeq"> & { readonly deadline: Moment } {
  return {
    id: linkId(newId()),
    kind: "business",
    marketplace: personal.marketplace,
    owner: personal.id,
    other: { account: business.id },
    state: "awaiting-code",
    since: now,
    deadline: now + ruleValue(pack, "requestLife"),
    shares: { owner: SHARES_NOTHING, other: SHARES_NOTHING },
    terms: { version: ruleValue(pack, "termsVersion"), acceptedAt: now },
    evidence: { by: null, at: null, seenAt: null },
    endReason: null,
    cameFrom: null,
    undoUntil: null,
    createdAt: now,
  };
}

/** A new code: it ends the old one, gives back all tries and restarts the cool-down. None outlives its request. */
function sendCode(
  link: LinkId,
  channel: Channel,
  personal: Account,
  business: Account,
  pack: RulePack,
  requestEnds: Moment,
  sends: number,
  { now, newCode, newSalt }: Circumstances,
): { readonly events: readonly DomainEvent[]; readonly outgoing: readonly Outgoing[] } {
  const code = newCode(ruleValue(pack, "code.length"));
  const salt = newSalt();
  const challenge: Challenge = {
    link,
    channel,
    salt,
    hash: hashCode(code, salt),
    expiresAt: Math.min(now + ruleValue(pack, "code.life"), requestEnds),
    expired: false,
    attemptsLeft: ruleValue(pack, "code.attempts"),
    lockedUntil: null,
    resendAt: now + ruleValue(pack, "code.resendCooldown"),
    sends,
  };
  const to = contactOf(personal, channel);
  const { expiresAt } = challenge;
  return {
    events: [{ type: "code.sent", link, challenge }],
    outgoing:
      to === null ? [] : [{ link, to, channel, code, expiresAt, personal: personal.name, business: business.name }],
  };
}

/** A link that waits for its code, with all that belongs to it; else why not. */
interface Awaited {
  readonly link: Link;
  readonly challenge: Challenge;
  readonly personal: Account;
  readonly business: Account;
  readonly pack: RulePack;
  /** The link's own deadline. */
  readonly requestEnds: Moment;
}

function awaited(facts: Facts, id: LinkId): Awaited | Refusal {
  const link = linkIn(facts, id, ["awaiting-code"]);
  if (isRefusal(link)) return link;
  const challenge = facts.challenges.get(id);
  const personal = facts.accounts.get(link.owner);
  const other = otherAccount(link);
  const business = other === null ? undefined : facts.accounts.get(other);
  const { deadline: requestEnds } = link;
  if (challenge === undefined || personal === undefined || business === undefined || requestEnds === null) {
    return notFound(id);
  }
  return { link, challenge, personal, business, requestEnds, pack: facts.pack(link.marketplace) };
}

export const confirmCode: CommandRule<CommandArgs<"link.confirm-code">> = {
  needs: ({ link }) => ({ link }),
  decide: ({ link: id, code }, facts, { now }) => {
    const found = awaited(facts, id);
    if (isRefusal(found)) return refuse(found);
    const { link, challenge, business, pack } = found;
    const refused = firstOf(unlocked(found, now), unexpired(found, now));
    if (refused !== null) return refuse(refused);
    if (!codeMatches(code, challenge.salt, challenge.hash)) return wrongCode(found, now);
    const evidence = { ...link.evidence, by: "code" as const, at: now };
    const review = business.needsReview;
    const deadline = review ? now + ruleValue(pack, "reviewLife") : null;
    return moved(link, { state: review ? "awaiting-review" : "active", since: now, deadline, evidence });
  },
};

/** A locked challenge is not even looked at, so that nothing can be learnt by trying. */
function unlocked({ link, challenge, pack, requestEnds }: Awaited, now: Moment): Refusal | null {
  if (challenge.lockedUntil === null || isOver(challenge.lockedUntil, now)) return null;
  return refusal("code-locked", {
    rule: ruleReference(pack, "code.lock"),
    values: { lockedUntil: challenge.lockedUntil },
    culprits: [link.id],
    earliest: before(requestEnds, challenge.lockedUntil),
  });
}

/** A code is dead after its life, and for good once its tries are used up: then only a new one helps. */
function unexpired({ link, challenge, pack }: Awaited, now: Moment): Refusal | null {
  if (!challenge.expired && !isOver(challenge.expiresAt, now) && challenge.attemptsLeft > 0) return null;
  return refusal("code-expired", {
    rule: ruleReference(pack, "code.life"),
    values: { expiresAt: challenge.expiresAt },
    culprits: [link.id],
  });
}

/** The one refusal that is remembered: an uncounted try could be repeated for ever. */
function wrongCode({ link, challenge, pack, requestEnds }: Awaited, now: Moment): Decision {
  const attemptsLeft = challenge.attemptsLeft - 1;
  const lockedUntil = attemptsLeft > 0 ? null : now + ruleValue(pack, "code.lock");
  const refused = refusal("code-wrong", {
    rule: ruleReference(pack, "code.attempts"),
    values: { attemptsLeft, lockedUntil },
    culprits: [link.id],
    earliest: lockedUntil === null ? null : before(requestEnds, lockedUntil),
    attemptsLeft,
  });
  return { refusal: refused, events: [{ type: "code.refused", link: link.id, attemptsLeft, lockedUntil }] };
}

export const resendCode: CommandRule<CommandArgs<"link.resend-code">> = {
  needs: ({ link }) => ({ link }),
  decide: ({ link: id }, facts, circumstances) => {
    const found = awaited(facts, id);
    if (isRefusal(found)) return refuse(found);
    const { challenge, personal, business, pack, requestEnds } = found;
    const { now } = circumstances;
    const refused = firstOf(
      contactFor(personal, challenge.channel),
      unlocked(found, now),
      cooledDown(found, now),
      sendsLeft(found),
    );
    if (refused !== null) return refuse(refused);
    const code = sendCode(
      id,
      challenge.channel,
      personal,
      business,
      pack,
      requestEnds,
      challenge.sends + 1,
      circumstances,
    );
    return { ...code, value: null };
  },
};

function cooledDown(found: Awaited, now: Moment): Refusal | null {
  const { link, challenge, pack, requestEnds } = found;
  if (isOver(challenge.resendAt, now)) return null;
  // Waiting helps nobody who has no code left to be sent, or whose request ends before.
  const waitingHelps = sendsLeft(found) === null;
  return refusal("resend-too-soon", {
    rule: ruleReference(pack, "code.resendCooldown"),
    values: { resendAt: challenge.resendAt },
    culprits: [link.id],
    earliest: waitingHelps ? before(requestEnds, challenge.resendAt) : null,
  });
}

/** A moment, or null where the request will have ended by then. */
const before = (requestEnds: Moment, moment: Moment): Moment | null => (moment < requestEnds ? moment : null);

function sendsLeft({ link, challenge, pack }: Awaited): Refusal | null {
  const limit = ruleValue(pack, "code.maxSends");
  if (challenge.sends < limit) return null;
  return refusal("resend-limit", {
    rule: ruleReference(pack, "code.maxSends"),
    values: { sends: challenge.sends, limit },
    culprits: [link.id],
  });
}

export const reviewLink: CommandRule<CommandArgs<"link.review">> = {
  needs: ({ link }) => ({ link }),
  decide: ({ link: id, verdict, reason }, facts, { now }) => {
    const link = linkIn(facts, id, ["awaiting-review"]);
    if (isRefusal(link)) return refuse(link);
    const ended: EndReason = { by: "reviewer", words: reason ?? null };
    return verdict === "approve"
      ? moved(link, {
          state: "active",
          since: now,
          deadline: null,
          evidence: { ...link.evidence, by: "review", at: now },
        })
      : moved(link, { state: "failed", since: now, deadline: null, endReason: ended });
  },
};
