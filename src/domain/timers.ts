import type { DomainEvent } from "./events";
import type { EndReason, Link } from "./link";
import type { Moment } from "./moment";

const BY_TIME: EndReason = { by: "timer", words: null };

/**
 * What a link's deadline does to it, at the deadline's own moment whenever somebody wakes up to notice.
 * Null where the link waits for nothing.
 */
export function fireDeadline(link: Link): { readonly at: Moment; readonly event: DomainEvent } | null {
  if (link.deadline === null) return null;
  const at = link.deadline;
  return { at, event: link.state === "ending" ? keepEvent(link) : expireEvent(link, at) };
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

const expireEvent = (link: Link, at: Moment): DomainEvent => ({
  type: "link.moved",
  link: link.id,
  from: link.state,
  to: { state: "expired", since: at, deadline: null, endReason: BY_TIME },
});
