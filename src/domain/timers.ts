import type { Account, Marketplace } from "./account";
import type { Challenge } from "./challenge";
import type { DomainEvent } from "./events";
import type { Records } from "./evolve";
import type { AccountId, LinkId } from "./ids";
import { type EndReason, isLive, type Link } from "./link";
import type { Moment } from "./moment";
import { lapse } from "./premium";
import type { RulePack } from "./rule-pack";

/** What of a link may run out: its state, the code that it waits for, the time in which its unlinking can be undone. */
export const LINK_TIMER_KINDS = ["deadline", "code", "undo"] as const;
export type LinkTimerKind = (typeof LINK_TIMER_KINDS)[number];

/** Something that runs out at a moment. */
export type Timer =
  | (Dated & { readonly kind: "premium"; readonly account: AccountId })
  | (Dated & { readonly kind: LinkTimerKind; readonly link: LinkId });

interface Dated {
  readonly at: Moment;
  /** Of two accounts or two links with equal moments the older comes first. */
  readonly createdSeq: number;
}

const rank = ({ kind }: Timer): number => (kind === "premium" ? -1 : LINK_TIMER_KINDS.indexOf(kind));
const isOfLink = ({ kind }: Timer): number => Number(kind !== "premium");

/**
 * In the order in which timers fire: by moment; of one moment Premium goes first, as from then on there is none, and
 * then the older link; of one link its state goes before what hangs on it.
 */
export const byMoment = (a: Timer, b: Timer): number =>
  a.at - b.at || isOfLink(a) - isOfLink(b) || a.createdSeq - b.createdSeq || rank(a) - rank(b);

/** The timers that a link and its code have running. */
export function timersOf(link: Link, challenge: Challenge | undefined): readonly Timer[] {
  const { id, createdSeq, deadline, undoUntil } = link;
  const timer = (kind: LinkTimerKind, at: Moment): Timer => ({ at, kind, link: id, createdSeq });
  return [
    ...(deadline === null ? [] : [timer("deadline", deadline)]),
    ...(challenge === undefined || challenge.expired ? [] : [timer("code", challenge.expiresAt)]),
    ...(undoUntil === null ? [] : [timer("undo", undoUntil)]),
  ];
}

/** The timer that an account has running: its Premium. */
export const timersOfAccount = ({ id, premiumUntil, premiumLapsed, createdSeq }: Account): readonly Timer[] =>
  premiumUntil === null || premiumLapsed === true
    ? []
    : [{ at: premiumUntil, kind: "premium", account: id, createdSeq }];

/**
 * What a timer that is due leads to, at its own moment whenever somebody wakes up to notice. Nothing where an earlier one
 * of the same round has taken what it hung on. Of Premium's holder the live links must be among the records.
 */
export function fire(
  timer: Timer,
  records: Records,
  pack: (marketplace: Marketplace) => RulePack,
): readonly DomainEvent[] {
  if (timer.kind === "premium") {
    const account = records.accounts.get(timer.account);
    if (account === undefined || account.premiumUntil !== timer.at || account.premiumLapsed === true) return [];
    return lapse(account.id, records.links.values(), pack(account.marketplace), timer.at);
  }
  const { kind, link: id, at } = timer;
  const link = records.links.get(id);
  if (link === undefined) return [];
  if (kind === "code") return records.challenges.has(id) ? [{ type: "code.expired", link: id }] : [];
  if (kind === "undo") return link.undoUntil === at ? [{ type: "undo.closed", link: id }] : [];
  if (!isLive(link) || link.deadline !== at) return [];
  return [link.state === "ending" ? keepEvent(link) : expireEvent(link, at)];
}

/** The unlinking is called off: the link is again what it was, and since when it was. */
export function keepEvent(link: Link): DomainEvent {
  const { state, since } = link.cameFrom ?? { state: "active" as const, since: link.since };
  return {
    type: "link.moved",
    link: link.id,
    from: link.state,
    to: { state, since, deadline: null, endReason: null, cameFrom: null },
  };
}

const BY_TIME: EndReason = { by: "timer", words: null };

const expireEvent = (link: Link, at: Moment): DomainEvent => ({
  type: "link.moved",
  link: link.id,
  from: link.state,
  to: { state: "expired", since: at, deadline: null, endReason: BY_TIME },
});
