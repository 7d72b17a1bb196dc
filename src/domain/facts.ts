import type { Account, Marketplace } from "./account";
import type { Challenge } from "./challenge";
import type { AccountId, LinkId } from "./ids";
import type { Link } from "./link";
import type { RulePack } from "./rule-pack";

/**
 * What a command must know before it can be decided, as data: whoever keeps the records fetches it by index.
 * A link named here brings its challenge and the accounts at its ends.
 */
export interface Needs {
  readonly accounts?: readonly AccountId[];
  readonly link?: LinkId;
  /** Also the live links of every account that the above brought. */
  readonly liveLinks?: boolean;
  /** Also who is active in that marketplace (known anyway where an account is named). */
  readonly active?: Marketplace;
  /** Also who would take over were the first account named here removed. */
  readonly successor?: boolean;
  /** Also all pinned accounts of this account's marketplace. */
  readonly pinnedWith?: AccountId;
}

/** The part of the world that a command is decided by. A thing that does not exist is missing here. */
export interface Facts {
  readonly accounts: ReadonlyMap<AccountId, Account>;
  readonly links: ReadonlyMap<LinkId, Link>;
  readonly challenges: ReadonlyMap<LinkId, Challenge>;
  readonly active: ReadonlyMap<Marketplace, AccountId>;
  /** Of the other accounts of the marketplace the one used last; a hidden one only where all are. */
  readonly successor: AccountId | null;
  /** By `order`. */
  readonly pinned: readonly Account[];
  readonly pack: (marketplace: Marketplace) => RulePack;
}
