import type { Account, Marketplace } from "./account";
import type { Records } from "./evolve";
import type { AccountId, ContactKey, LinkId, OrderId } from "./ids";
import type { RulePack } from "./rule-pack";

/**
 * What a command must know before it can be decided, as data: whoever keeps the records fetches it by index.
 * A link named here brings its challenge and the accounts at its ends.
 */
export interface Needs {
  readonly accounts?: readonly AccountId[];
  readonly link?: LinkId;
  readonly order?: OrderId;
  /** Also whoever has that contact, or the one that the named link was sent to, in the organiser's marketplace. */
  readonly contact?: ContactKey | "link";
  /** Also the live links of every account that the above brought. */
  readonly liveLinks?: boolean;
  /**
   * Also, of everybody that the above brought, by account and by contact: live links, family links that were left, and
   * of whoever is named first or owns the link the seats that still cool down.
   */
  readonly family?: boolean;
  /** Also families of the first account that were left so lately that the unlinking may be taken back. */
  readonly undoable?: boolean;
  /** Also the live links of that social identity, or of the one at the named link's end. */
  readonly identity?: { readonly provider: string; readonly handle: string } | "link";
  /** Also everybody whose wish list may be in step with theirs, and the links between them. */
  readonly inStepWith?: readonly AccountId[] | "link";
  /** Also the wishes of all these lists, or those with that key. */
  readonly wishes?: "all" | { readonly key: string };
  /** Also every live link of that marketplace, with the owners of families: for rules that change for all. */
  readonly liveLinksOf?: Marketplace;
  /** Also who is active in that marketplace (known anyway where an account is named). */
  readonly active?: Marketplace;
  /** Also who would take over were the first account named here removed. */
  readonly successor?: boolean;
  /** Also all pinned accounts of this account's marketplace. */
  readonly pinnedWith?: AccountId;
}

/** The part of the world that a command is decided by. A thing that does not exist is missing here. */
export interface Facts extends Records {
  /** Of the other accounts of the marketplace the one used last; a hidden one only where all are. */
  readonly successor: AccountId | null;
  /** By `order`. */
  readonly pinned: readonly Account[];
  /** The rules in force. */
  readonly pack: (marketplace: Marketplace) => RulePack;
  /** Any pack by its id. */
  readonly packNamed: (id: string) => RulePack | undefined;
}
