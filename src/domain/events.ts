import type { Account, Marketplace } from "./account";
import type { Challenge } from "./challenge";
import type { AccountId, LinkId } from "./ids";
import type { Evidence, Link, LinkState } from "./link";
import type { Moment } from "./moment";

/** What a person may change about an account; only what differs is in it. */
export type AccountChange = Partial<Omit<Account, "id" | "marketplace" | "kind" | "createdAt">>;

/**
 * What happened. Each event carries all that is needed to redo it, so that folding the journal over nothing gives the
 * present records. The number and the moment stand beside it in the journal.
 */
export type DomainEvent =
  | { readonly type: "account.added"; readonly account: Account }
  | { readonly type: "account.edited"; readonly account: AccountId; readonly change: AccountChange }
  | { readonly type: "account.removed"; readonly account: AccountId; readonly name: string }
  | { readonly type: "account.switched"; readonly marketplace: Marketplace; readonly account: AccountId | null }
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
  | { readonly type: "undo.closed"; readonly link: LinkId };

/** What a move changes in a link; what is left out stays. */
export interface LinkMove extends Partial<Pick<Link, "endReason" | "cameFrom" | "undoUntil" | "shares">> {
  readonly state: LinkState;
  readonly since: Moment;
  readonly deadline: Moment | null;
  readonly evidence?: Evidence;
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
