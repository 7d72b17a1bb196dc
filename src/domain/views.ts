import type { Account, AccountKind, Marketplace } from "./account";
import type { RemindersView, SwitchingView } from "./background-views";
import type { Challenge } from "./challenge";
import type { Badge, Language, Looks, Preferences } from "./commands";
import type { JournalEntry } from "./events";
import type { FamilyBoard, FamilyMember } from "./family-board";
import type { AccountId, LetterId, LinkId, OrderId, ProfileKey } from "./ids";
import type { Channel, Link, LinkEnd, LinkKind, LinkState } from "./link";
import type { DurationMs, Moment } from "./moment";
import type { Order, WishWords } from "./order";
import type { Refusal } from "./refusal";
import type { Rule, RuleName } from "./rule-pack";
import type { Seats } from "./seats";
import type { TermsCommand, TermsView } from "./term";
import type { Sights } from "./visible";

/** What a link looks like from one of its accounts: enough for a row. */
export interface LinkBrief {
  readonly link: LinkId;
  readonly kind: LinkKind;
  readonly state: LinkState;
  readonly deadline: Moment | null;
  /** The name of the account at the far end, or the contact or handle. */
  readonly with: string;
}

/** An account as every list shows it; `links` are its live ones, oldest first. */
export interface AccountRow {
  readonly id: AccountId;
  readonly marketplace: Marketplace;
  readonly kind: AccountKind;
  readonly name: string;
  readonly colour: Account["colour"];
  readonly icon: string | null;
  readonly pinned: boolean;
  readonly hidden: boolean;
  readonly active: boolean;
  readonly links: readonly LinkBrief[];
}

export type AccountView = Account & { readonly active: boolean };

export type ChallengeView = Pick<
  Challenge,
  "channel" | "expiresAt" | "attemptsLeft" | "resendAt" | "lockedUntil" | "sends"
> & {
  /** How many tries a new code has, and how many codes may be sent in all. */
  readonly attempts: number;
  readonly maxSends: number;
  /** How many digits the code has. */
  readonly codeLength: number;
};

export type LinkView = Link & {
  readonly challenge?: ChallengeView;
  /** The accounts at its ends, or null where they were removed or never kept here. */
  readonly ownerAccount: AccountRow | null;
  readonly otherAccount: AccountRow | null;
};

/** What a link is called: its kind and the names of its ends. */
export interface LinkNames {
  readonly link: LinkId;
  readonly kind: LinkKind;
  readonly ownerName: string;
  readonly otherName: string;
}

export interface WaitingItem {
  readonly link: LinkId;
  readonly kind: LinkKind;
  readonly state: LinkState;
  readonly deadline: Moment;
  readonly owner: AccountId;
  readonly other: LinkEnd;
  /** Names of the two ends, to be read aloud. */
  readonly ownerName: string;
  readonly otherName: string;
  /** While a code is awaited: when that code dies (the deadline is the request's). */
  readonly codeExpiresAt: Moment | null;
  /** Only while too many wrong tries have closed the entering and sending of codes: until when. */
  readonly lockedUntil?: Moment;
}

/** A message of the simulated post. */
export interface Letter {
  readonly id: LetterId;
  readonly to: string;
  readonly channel: Channel;
  readonly text: string;
  readonly code: string | null;
  readonly link: LinkId;
  readonly sentAt: Moment;
  /** Null: lost on its way. */
  readonly arrivesAt: Moment | null;
}

/** An order as it stands in an account's history: its own, or one that is shared with it. */
export type OrderRow = Omit<Order, "id"> & { readonly order: OrderId; readonly own: boolean };

/** A rule with all that is known of it. */
export type NamedRule = Rule<unknown> & { readonly name: RuleName };

/** What a page's mark shows of one key: never a name, a contact or a note. */
export interface PageMark {
  readonly key: ProfileKey;
  readonly account: AccountId | null;
  /** Null where nobody can say which account it is. */
  readonly kind: AccountKind | null;
  readonly state: LinkState | "not-linked" | "unknown";
  /** The whole text of the mark, in the user's language. */
  readonly word: string;
  readonly active: boolean;
}

/** A recent unlinking that can still be taken back. */
export interface Undoable {
  readonly link: LinkId;
  readonly undoUntil: Moment;
  readonly ownerName: string;
  readonly otherName: string;
}

/** Whose page the tab below the popup shows, as far as it is known. */
export interface PageHere {
  readonly key: ProfileKey;
  readonly marketplace: Marketplace;
  /** Null where nobody kept here has that key (`not-linked`), or nobody can tell (`unknown`). */
  readonly account: AccountRow | null;
  readonly state: PageMark["state"];
  /** At most two others of that marketplace, the last used first; the active one is not among them. */
  readonly usedHere: readonly AccountRow[];
}

/** What the popup shows when it opens. */
export interface PopupView {
  /** The simulated moment of this answer, and how far it is ahead of the real one. */
  readonly now: Moment;
  readonly clockOffset: DurationMs;
  readonly preferences: Looks & { readonly effectiveLanguage: Language };
  readonly accounts: readonly AccountRow[];
  readonly accountsInAll: number;
  /** How many are hidden and not active: whoever is active is never folded away. */
  readonly hiddenInAll: number;
  /** Null where the tab is not known, or its page is no profile. */
  readonly page: PageHere | null;
  readonly waiting: readonly WaitingItem[];
  readonly waitingInAll: number;
  readonly undoable: readonly Undoable[];
  /** The family of whoever is active: that they organise, else that they are a member of; null where there is none. */
  readonly family: FamilyBoard | null;
  /** Messages that arrived for links that still wait for a code. */
  readonly freshLetters: number;
}

/** What the toolbar is drawn from. */
export interface ToolbarView {
  readonly now: Moment;
  readonly clockOffset: DurationMs;
  readonly language: Language;
  /** `newer`: a later version wrote this database, nothing is written by this one. */
  readonly database: "ok" | "newer";
  /** The name of the active account of the marketplace that was used last, or null where there is none. */
  readonly activeName: string | null;
  /** What the badge is to tell. */
  readonly badge: Badge;
  /** The seats of that account's family, where the badge tells of them. */
  readonly seats: Seats | null;
  /** The first few, nearest deadline first. */
  readonly waiting: readonly WaitingItem[];
  readonly waitingInAll: number;
  /** The nearest moment at which something runs out by itself, or null. */
  readonly nextTimer: Moment | null;
}

export interface HealthView {
  /** `newer`: a later version wrote this database, nothing is written by this one. */
  readonly database: "ok" | "newer";
  readonly schemaVersion: number;
  readonly journalEntries: number;
  readonly nextDeadline: Moment | null;
  readonly overdue: number;
}

/** The views: their arguments and answers (linking.md §4). */
export interface Views {
  account: { args: { readonly account: AccountId }; answer: AccountView };
  accounts: {
    args: {
      readonly marketplace?: Marketplace;
      readonly kind?: AccountKind;
      readonly hidden?: boolean;
      /** At most so many (1–500, else 50), from the `skip`th on. */
      readonly limit?: number;
      readonly skip?: number;
    };
    answer: { readonly accounts: readonly (AccountView & { readonly links: readonly LinkBrief[] })[] };
  };
  link: { args: { readonly link: LinkId }; answer: LinkView };
  links: {
    args: { readonly account?: AccountId; readonly state?: LinkState };
    answer: { readonly links: readonly LinkView[] };
  };
  waiting: { args: Readonly<Record<string, never>>; answer: { readonly items: readonly WaitingItem[] } };
  post: { args: { readonly link?: LinkId }; answer: { readonly messages: readonly Letter[] } };
  terms: {
    args: {
      readonly command: TermsCommand;
      readonly with: Readonly<Record<string, string>>;
    };
    answer: TermsView;
  };
  page: { args: { readonly keys: readonly ProfileKey[] }; answer: { readonly marks: readonly PageMark[] } };
  journal: {
    args: {
      readonly link?: LinkId;
      readonly account?: AccountId;
      readonly before?: number;
      readonly limit?: number;
    };
    answer: {
      /** Newest first. */
      readonly entries: readonly JournalEntry[];
      /** Everybody whom they name, by the name of today; who is `gone` by the one that the account was added with. */
      readonly people: readonly { readonly account: AccountId; readonly name: string; readonly gone: boolean }[];
      readonly links: readonly LinkNames[];
    };
  };
  family: {
    args: { readonly organiser: AccountId };
    answer: FamilyBoard & {
      /** Ended ones, newest first; at most 50. */
      readonly former: readonly FamilyMember[];
      /** The roles that an invitation can name; empty where the rules know none. */
      readonly roles: readonly string[];
      /** How often one invitation may be sent; null: as often as one likes. */
      readonly maxSends: number | null;
      /** Why nobody at all could be invited now, or null. */
      readonly closed: Refusal | null;
    };
  };
  orders: {
    args: { readonly account: AccountId; readonly limit?: number };
    answer: { readonly orders: readonly OrderRow[] };
  };
  wishlist: {
    args: { readonly account: AccountId; readonly after?: string; readonly limit?: number };
    answer: { readonly items: readonly WishWords[] };
  };
  points: {
    args: { readonly account: AccountId };
    answer: {
      readonly points: number;
      /** What could be moved here, over which link and from whom. */
      readonly from: readonly { readonly link: LinkId; readonly account: AccountId; readonly upTo: number }[];
    };
  };
  visible: {
    args: { readonly viewer: AccountId; readonly subject: AccountId };
    answer: { readonly fields: Sights };
  };
  rules: {
    args: { readonly marketplace: Marketplace };
    answer: { readonly pack: string; readonly packs: readonly string[]; readonly rules: readonly NamedRule[] };
  };
  /** `keys`: what the page in that tab is known by; the background alone says it. */
  popup: { args: { readonly tab?: number; readonly keys?: readonly ProfileKey[] }; answer: PopupView };
  toolbar: { args: Readonly<Record<string, never>>; answer: ToolbarView };
  preferences: { args: Readonly<Record<string, never>>; answer: Preferences };
  switching: { args: Readonly<Record<string, never>>; answer: SwitchingView };
  reminders: { args: Readonly<Record<string, never>>; answer: RemindersView };
  health: { args: Readonly<Record<string, never>>; answer: HealthView };
}
export type ViewName = keyof Views;
export type ViewArgs<Name extends ViewName> = Views[Name]["args"];
export type ViewAnswer<Name extends ViewName> = Views[Name]["answer"];

/** Parts of the world that a commit may have changed; open screens ask anew for the views that show them. */
export const TOPICS = [
  "accounts",
  "links",
  "post",
  "clock",
  "preferences",
  "journal",
  "orders",
  "wishes",
  "rules",
] as const;
export type Topic = (typeof TOPICS)[number];
