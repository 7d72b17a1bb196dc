import type { DurationMs, Moment } from "./moment";

/** One thing that a link shares, keeps private or makes impossible, by the rule that says so. */
export type TermName =
  | "shares-nothing-from-the-start"
  | "shares-subscription"
  | "shares-bonuses"
  | "shares-name"
  | "shares-basic-data"
  | "may-share-bonuses"
  | "may-share-orders"
  | "may-share-wishlist"
  | "private-payment-methods"
  | "private-addresses"
  | "private-messages"
  | "private-documents"
  | "private-contacts"
  | "private-marked-orders"
  | "points-not-merged"
  | "points-percent"
  | "personal-no-other-business"
  | "business-no-other-personal"
  | "member-no-organiser"
  | "member-no-other-family"
  | "organiser-no-member"
  | "identity-no-other-account"
  | "account-no-other-of-provider"
  | "remove-while-linked"
  | "needs-premium"
  | "joins-per-year"
  | "loses-link"
  | "loses-name"
  | "loses-subscription"
  | "loses-bonuses"
  | "loses-orders"
  | "loses-wishlist"
  | "loses-sign-in"
  | "waits-before-another-family"
  | "waits-for-the-seat"
  | "keeps-own-data";

export interface Term {
  readonly name: TermName;
  /** A number that the words need: a limit, or a length of time in milliseconds. */
  readonly number?: number;
  /** Until when it cannot be had back. */
  readonly until?: Moment;
}

/** What is shown before a request is sent or an unlinking confirmed; made from the rules themselves. */
export interface TermsView {
  readonly version: string;
  readonly shares: readonly Term[];
  readonly private: readonly Term[];
  readonly impossible: readonly Term[];
  readonly loses?: { readonly owner: readonly Term[]; readonly other: readonly Term[] };
  /** For unlinking: how long it can be undone. */
  readonly undoWindow?: DurationMs;
}

/** What has terms that are read before it is done. */
export const TERMS_COMMANDS = [
  "link.request-business",
  "link.request-social",
  "link.invite-member",
  "link.accept",
  "link.unlink",
] as const;
export type TermsCommand = (typeof TERMS_COMMANDS)[number];
