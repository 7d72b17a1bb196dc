import type { Challenge } from "./challenge";
import type { DomainEvent } from "./events";
import type { Records } from "./evolve";
import type { LinkId } from "./ids";
import { type EndReason, isLive, type Link } from "./link";
import type { Moment } from "./moment";

/** What may run out: a link's state, the code that it waits for, the time in which its unlinking can be undone. */
export const TIMER_KINDS = ["deadline", "code", "undo"] as const;
export type TimerKind = (typeof TIMER_KINDS)[number];

/** Something of a link that runs out at a moment. */
export interface Timer {
  readonly at: Moment;
  readonly kind: TimerKind;
  readonly link: LinkId;
  /** Of two links with equal moments the older comes first. */
  readonly createdSeq: number;
}

/** In the order in which timers fire: by moment, then the older link; of one link its state goes before what hangs on it. */
export const byMoment = (a: Timer, b: Timer): number =>
  a.at - b.at || a.createdSeq - b.createdSeq || TIMER_KINDS.indexOf(a.kind) - TIMER_KINDS.indexOf(b.kind);

/** The timers that a link and its code have running. */
export function timersOf(link: Link, challenge: Challenge | undefined): readonly Timer[] {
  const { id, createdSeq, deadline, undoUntil } = link;
  const timer = (kind: TimerKind, at: Moment): Timer => ({ at, kind, link: id, createdSeq });
  return [
    ...(deadline === null ? [] : [timer("deadline", deadline)]),
    ...(challenge === undefined || challenge.expired ? [] : [timer("code", challenge.expiresAt)]),
    ...(undoUntil === null ? [] : [timer("undo", undoUntil)]),
  ];
}

/**
 * What a timer that is due leads to, at its own moment whenever somebody wakes up to notice. Null where an earlier one of
 * the same round has taken what it hung on.
 */
export function fire({ kind, link: id, at }: Timer, records: Records): DomainEvent | null {
  const link = records.links.get(id);
  if (link === undefined) return null;
  if (kind === "code") return records.challenges.has(id) ? { type: "code.expired", link: id } : null;
  if (kind === "undo") return link.undoUntil === at ? { type: "undo.closed", link: id } : null;
  if (!isLive(link) || link.deadline !== at) return null;
  return link.state === "ending" ? keepEvent(link) : expireEvent(link, at);
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
