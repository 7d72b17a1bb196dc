import type { Marketplace } from "./account";
import type { AccountId, ContactKey, LinkId } from "./ids";
import type { Moment } from "./moment";

export const LINK_KINDS = ["business", "family", "social"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const LIVE_STATES = [
  "awaiting-code",
  "awaiting-review",
  "awaiting-consent",
  "awaiting-confirmation",
  "awaiting-reply",
  "active",
  "suspended",
  "ending",
] as const;
export const ENDED_STATES = ["unlinked", "declined", "expired", "revoked", "failed"] as const;
export const LINK_STATES = [...LIVE_STATES, ...ENDED_STATES] as const;
export type LiveState = (typeof LIVE_STATES)[number];
export type EndedState = (typeof ENDED_STATES)[number];
export type LinkState = LiveState | EndedState;

/** States that wait for the user; the other waiting ones are somebody else's turn. */
export const USERS_TURN: ReadonlySet<LinkState> = new Set<LinkState>([
  "awaiting-code",
  "awaiting-consent",
  "awaiting-confirmation",
  "ending",
]);

/** Where a code goes. */
export const CHANNELS = ["email", "sms"] as const;
export type Channel = (typeof CHANNELS)[number];

/** The end that is not the owner: an account kept here, a bare contact (e-mail or phone), or a social identity. */
export type LinkEnd =
  | { readonly account: AccountId }
  | { readonly contact: string }
  | { readonly provider: string; readonly handle: string };

export const SHARED_THINGS = ["subscription", "bonuses", "orders", "wishlist"] as const;
export type SharedThing = (typeof SHARED_THINGS)[number];
/** What one may choose to share; a subscription is shared by the family itself. */
export const SHAREABLE = ["bonuses", "orders", "wishlist"] as const satisfies readonly SharedThing[];
/** What a marketplace may keep to each account: every pack says which of these. */
export const PRIVATE_THINGS = ["payment-methods", "addresses", "messages", "documents"] as const;
/** What of one end the other end may see or use. */
export type Shared = Readonly<Record<SharedThing, boolean>>;

/** Which end of a link; `from` in commands says whose things are meant. */
export const SIDES = ["owner", "other"] as const;
export type Side = (typeof SIDES)[number];

/** How a person was asked into a family. */
export interface Invitation {
  /** As it was typed. */
  readonly contact: string;
  /** The same as it is compared; null once an account has accepted whose contact it is not. */
  readonly key: ContactKey | null;
  readonly channel: Channel;
  /** One of the pack's roles, where it has any. */
  readonly role: string | null;
  /** How many letters were sent, the first included. */
  readonly sends: number;
  /** Before this moment it is not sent again; null: any time. */
  readonly resendAt: Moment | null;
}

/** How a link was confirmed, and when one of its ends was last seen on a page. */
export interface Evidence {
  readonly by: "code" | "review" | "reply" | "consent" | null;
  readonly at: Moment | null;
  readonly seenAt: Moment | null;
}

/** Why a link ended: by the clock, by whom, or in words of the reviewer or the user (≤ 500 characters). */
export interface EndReason {
  readonly by: "user" | "timer" | "reviewer" | "other";
  readonly words: string | null;
}

/** A link between two ends, as linking.md §1 has it. */
export interface Link {
  readonly id: LinkId;
  readonly kind: LinkKind;
  readonly marketplace: Marketplace;
  readonly owner: AccountId;
  readonly other: LinkEnd;
  readonly state: LinkState;
  /** When it entered its state; an unlinking that was called off or undone gives back the moment from before it. */
  readonly since: Moment;
  readonly deadline: Moment | null;
  readonly shares: { readonly owner: Shared; readonly other: Shared };
  readonly terms: { readonly version: string; readonly acceptedAt: Moment };
  readonly evidence: Evidence;
  /** Family links only. */
  readonly invitation?: Invitation;
  /** Social links only: what was granted on the network's screen. */
  readonly scopes?: readonly string[];
  readonly endReason: EndReason | null;
  /** While `ending` and after `unlinked`: what `link.keep` and `link.restore` give back; Premium goes on to change it. */
  readonly cameFrom: { readonly state: "active" | "suspended"; readonly since: Moment } | null;
  /** After `unlinked`: the moment from which `link.restore` is refused. */
  readonly undoUntil: Moment | null;
  readonly createdAt: Moment;
  /** The journal's number of the entry that made it: of two links with equal moments the smaller is the older. */
  readonly createdSeq: number;
}

const live: ReadonlySet<LinkState> = new Set(LIVE_STATES);

/** A link is live in every state but the ended ones. */
export const isLive = (link: Pick<Link, "state">): boolean => live.has(link.state);

/** The account at the other end, or null where that is only a contact or a social identity. */
export const otherAccount = (link: Pick<Link, "other">): AccountId | null =>
  "account" in link.other ? link.other.account : null;

export const SHARES_NOTHING: Shared = { subscription: false, bonuses: false, orders: false, wishlist: false };

/** Who is at that end, or null where it is no account. */
export const accountAt = (link: Pick<Link, "owner" | "other">, side: Side): AccountId | null =>
  side === "owner" ? link.owner : otherAccount(link);

export const farSide = (side: Side): Side => (side === "owner" ? "other" : "owner");

/** What is shared holds only while the link is active, or is ending out of active. */
export const isEffective = ({ state, cameFrom }: Pick<Link, "state" | "cameFrom">): boolean =>
  state === "active" || (state === "ending" && cameFrom?.state === "active");

/** When the person joined, for a family link whose invitation was accepted; else null. */
export const joinedAt = ({ kind, evidence }: Pick<Link, "kind" | "evidence">): Moment | null =>
  kind === "family" && evidence.by === "reply" ? evidence.at : null;

/** When the person left, for a family link that was unlinked; else null. */
export const leftAt = (link: Pick<Link, "kind" | "evidence" | "state" | "since">): Moment | null =>
  joinedAt(link) !== null && link.state === "unlinked" ? link.since : null;
