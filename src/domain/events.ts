import type { Account, Marketplace } from "./account";
import type { Challenge } from "./challenge";
import type { AccountId, LinkId, OrderId } from "./ids";
import type { Evidence, Invitation, Link, LinkState, SharedThing, Side } from "./link";
import type { Moment } from "./moment";
import type { Order, WishWords } from "./order";

/** What a person may change about an account; only what differs is in it. */
export type AccountChange = Partial<Omit<Account, "id" | "marketplace" | "kind" | "createdAt" | "createdSeq">>;

/** What happened to a link, or to what hangs on it. */
export type LinkEvent =
  | { readonly type: "link.requested"; readonly link: Omit<Link, "createdSeq"> }
  | { readonly type: "link.moved"; readonly link: LinkId; readonly from: LinkState; readonly to: LinkMove }
  | { readonly type: "code.sent"; readonly link: LinkId; readonly challenge: Challenge }
  | {
      readonly type: "code.refused";
      readonly link: LinkId;
      readonly attemptsLeft: number;
      readonly lockedUntil: Moment | null;
    }
  | { readonly type: "code.expired"; readonly link: LinkId }
  | { readonly type: "undo.closed"; readonly link: LinkId }
  /** Sent once more: the old deadline is dead. */
  | {
      readonly type: "invitation.sent";
      readonly link: LinkId;
      readonly deadline: Moment;
      readonly invitation: Invitation;
    }
  | {
      readonly type: "sharing.changed";
      readonly link: LinkId;
      readonly from: Side;
      readonly what: SharedThing;
      readonly on: boolean;
    };

/** What happened to an account, or to what belongs to it. */
export type AccountEvent =
  | { readonly type: "account.added"; readonly account: Omit<Account, "createdSeq"> }
  | { readonly type: "account.edited"; readonly account: AccountId; readonly change: AccountChange }
  | { readonly type: "account.removed"; readonly account: AccountId; readonly name: string }
  | { readonly type: "account.switched"; readonly marketplace: Marketplace; readonly account: AccountId | null }
  | { readonly type: "premium.lapsed"; readonly account: AccountId }
  | {
      readonly type: "points.moved";
      readonly link: LinkId;
      readonly from: AccountId;
      readonly to: AccountId;
      readonly points: number;
    }
  | { readonly type: "order.added"; readonly order: Order }
  | { readonly type: "order.changed"; readonly order: OrderId; readonly account: AccountId; readonly private: boolean }
  /** On all these lists at once, which are kept in step. */
  | { readonly type: "wish.added"; readonly accounts: readonly AccountId[]; readonly wish: WishWords }
  | { readonly type: "wish.removed"; readonly accounts: readonly AccountId[]; readonly key: string }
  /** Lists that came together: what each of them did not have. */
  | {
      readonly type: "wishlists.joined";
      readonly link: LinkId;
      readonly added: readonly { readonly account: AccountId; readonly wishes: readonly WishWords[] }[];
    }
  | { readonly type: "pack.used"; readonly marketplace: Marketplace; readonly pack: string };

/**
 * Each event carries all that is needed to redo it, so that folding the journal over nothing gives the present records.
 * The number and the moment stand beside it in the journal.
 */
export type DomainEvent = AccountEvent | LinkEvent;

/** What a move changes in a link; what is left out stays. */
export interface LinkMove extends Partial<Pick<Link, "other" | "endReason" | "cameFrom" | "undoUntil" | "shares">> {
  readonly state: LinkState;
  readonly since: Moment;
  readonly deadline: Moment | null;
  readonly evidence?: Evidence;
  readonly scopes?: readonly string[];
  readonly invitation?: Invitation;
}

export type EventType = DomainEvent["type"];

/** Who made it happen. */
export type Author = "user" | "timer" | "simulation" | "import";

/** One line of the journal: append-only, numbered without gaps from 1. */
export interface JournalEntry {
  readonly seq: number;
  readonly at: Moment;
  readonly by: Author;
  readonly event: EventType;
  /** Ids of the records it touches. */
  readonly ids: readonly string[];
  readonly what: DomainEvent;
}
