import type { DomainEvent, LinkMove } from "./events";
import type { Facts, Needs } from "./facts";
import type { LinkId } from "./ids";
import type { Channel, Link } from "./link";
import type { Moment } from "./moment";
import type { Refusal } from "./refusal";

/** What a decision may not make up by itself: the moment, new ids and new codes. */
export interface Circumstances {
  readonly now: Moment;
  readonly newId: () => string;
  /** A code of so many decimal digits. */
  readonly newCode: (length: number) => string;
  /** Hexadecimal, fresh for each code. */
  readonly newSalt: () => string;
  /** The number that the next journal entry will bear: grows with every event. */
  readonly nextSeq: number;
}

/** Something for the outside world: a letter on its way to a person. */
interface Going {
  readonly link: LinkId;
  readonly to: string;
  readonly channel: Channel;
}
/** A code, with the names of the two accounts for the text. */
export interface OutgoingCode extends Going {
  readonly kind: "code";
  readonly code: string;
  /** The moment from which the code is worth nothing. */
  readonly expiresAt: Moment;
  readonly personal: string;
  readonly business: string;
}
export interface OutgoingInvitation extends Going {
  readonly kind: "invitation";
  /** The organiser's name. */
  readonly organiser: string;
  readonly expiresAt: Moment;
}
/** What the organiser is told about a member, by name or contact. */
export interface OutgoingNotice extends Going {
  readonly kind: "joined" | "declined" | "left";
  readonly member: string;
}
export type Outgoing = OutgoingCode | OutgoingInvitation | OutgoingNotice;

/**
 * What follows from a command. A refusal has no events, but for a wrong code, whose try must be counted
 * or it could be guessed for ever.
 */
export interface Decision<Value = null> {
  readonly refusal?: Refusal;
  readonly events: readonly DomainEvent[];
  readonly outgoing?: readonly Outgoing[];
  readonly value?: Value;
}

/** How one command is carried out: what it must know, and what follows from that. */
export interface CommandRule<Args, Value = null> {
  readonly needs: (args: Args) => Needs;
  readonly decide: (args: Args, facts: Facts, circumstances: Circumstances) => Decision<Value>;
}

export const refuse = (refused: Refusal): Decision<never> => ({ refusal: refused, events: [] });

/** A decision that only moves one link. */
export const moved = (link: Link, to: LinkMove): Decision => ({
  events: [{ type: "link.moved", link: link.id, from: link.state, to }],
  value: null,
});
