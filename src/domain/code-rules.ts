import type { Account } from "./account";
import type { Challenge } from "./challenge";
import { codeMatches, hashCode } from "./code";
import type { CommandArgs } from "./commands";
import { type Circumstances, type CommandRule, type Decision, moved, type Outgoing, refuse } from "./decision";
import type { DomainEvent } from "./events";
import type { Facts } from "./facts";
import { firstOf, isRefusal, linkIn, notFound } from "./guards";
import type { LinkId } from "./ids";
import { type Channel, type Link, otherAccount } from "./link";
import { isOver, type Moment } from "./moment";
import { contactFor } from "./person";
import { type Refusal, refusal, ruleReference } from "./refusal";
import { type RulePack, ruleValue } from "./rule-pack";

/** The account can be reached by that channel. */
export function reachableBy(account: Account, channel: Channel): Refusal | null {
  if (contactFor(account, channel) !== null) return null;
  return refusal("channel-missing", { values: { channel }, culprits: [account.id] });
}

/** Which request a code is for, and how it goes out. */
interface Sending {
  readonly link: Pick<Link, "id">;
  readonly channel: Channel;
  readonly personal: Account;
  readonly business: Account;
  readonly pack: RulePack;
  /** The link's own deadline. */
  readonly requestEnds: Moment;
  /** How many codes will have been sent with this one. */
  readonly sends: number;
}

/** A new code: it ends the old one, gives back all tries and restarts the cool-down. None outlives its request. */
export function sendCode(
  { link: { id: link }, channel, personal, business, pack, requestEnds, sends }: Sending,
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
  const to = contactFor(personal, channel);
  const { expiresAt } = challenge;
  return {
    events: [{ type: "code.sent", link, challenge }],
    outgoing:
      to === null
        ? []
        : [{ kind: "code", link, to, channel, code, expiresAt, personal: personal.name, business: business.name }],
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
    const { challenge, personal } = found;
    const { now } = circumstances;
    const refused = firstOf(
      reachableBy(personal, challenge.channel),
      unlocked(found, now),
      cooledDown(found, now),
      sendsLeft(found),
    );
    if (refused !== null) return refuse(refused);
    const { channel, sends } = challenge;
    const code = sendCode({ ...found, channel, sends: sends + 1 }, circumstances);
    return { ...code, value: null };
  },
};

function cooledDown({ link, challenge, pack }: Awaited, now: Moment): Refusal | null {
  if (isOver(challenge.resendAt, now)) return null;
  return refusal("resend-too-soon", {
    rule: ruleReference(pack, "code.resendCooldown"),
    values: { resendAt: challenge.resendAt },
    culprits: [link.id],
    earliest: challenge.resendAt,
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
