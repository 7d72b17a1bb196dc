import type { Account } from "./account";
import type { Language, QuietHours } from "./commands";
import type { AccountId, LinkId } from "./ids";
import type { LinkState } from "./link";
import type { DurationMs, Moment } from "./moment";

/** What keys and menus choose from: the accounts of the marketplace that was used last, oldest first. */
export interface SwitchingView {
  readonly accounts: readonly SwitchAccount[];
  readonly active: AccountId | null;
}
export type SwitchAccount = Pick<Account, "id" | "pinned" | "hidden" | "order" | "createdAt" | "lastUsedAt">;

/** Something that runs out where the user does nothing. */
export interface Expiring {
  readonly link: LinkId;
  readonly state: LinkState;
  /** What the account at the other end is called, or the owner's where that is no account: never a contact. */
  readonly name: string;
  /** When its life began, and when it ends. */
  readonly since: Moment;
  readonly until: Moment;
  /** Whether it is a code that dies then; the request outlives it. */
  readonly code: boolean;
}

/** What notifications are made of; no `items` where nobody wants any. */
export interface RemindersView {
  readonly now: Moment;
  readonly clockOffset: DurationMs;
  readonly language: Language;
  readonly quiet: QuietHours | null;
  readonly items: readonly Expiring[];
}
