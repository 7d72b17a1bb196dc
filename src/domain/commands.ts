import type { Account, AccountKind, Marketplace } from "./account";
import type { Breaches } from "./breaches";
import type { AccountId, LinkId, OrderId, ProfileKey } from "./ids";
import type { Channel, Side } from "./link";
import type { DurationMs, Moment } from "./moment";
import type { Order, Wish } from "./order";

/** What a person may say of an account when adding or editing it. Contacts and `startUrl`: null takes them away. */
export interface AccountWords {
  readonly name?: string;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly profileKeys?: readonly ProfileKey[];
  readonly needsReview?: boolean;
  readonly colour?: Account["colour"];
  readonly icon?: string | null;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly startUrl?: string | null;
}

interface OfAccount {
  readonly account: AccountId;
}
interface OfLink {
  readonly link: LinkId;
}
interface NewThing<Id> {
  readonly id: Id;
}

/** The commands that the domain decides: their arguments and, in an accepted answer, their value. */
export interface DomainCommands {
  "account.add": {
    args: AccountWords & { readonly marketplace: Marketplace; readonly kind: AccountKind; readonly name: string };
    value: NewThing<AccountId>;
  };
  "account.edit": { args: AccountWords & OfAccount; value: null };
  "account.remove": { args: OfAccount; value: null };
  "account.hide": { args: OfAccount; value: null };
  "account.show": { args: OfAccount; value: null };
  "account.pin": { args: OfAccount; value: null };
  "account.unpin": { args: OfAccount; value: null };
  "account.move": { args: OfAccount & { readonly before: AccountId }; value: null };
  "account.switch": { args: OfAccount; value: null };
  /** `until` null: no Premium. */
  "premium.set": { args: OfAccount & { readonly until: Moment | null }; value: null };
  "points.set": { args: OfAccount & { readonly points: number }; value: null };
  "link.request-business": {
    args: {
      readonly personal: AccountId;
      readonly business: AccountId;
      readonly channel: Channel;
      readonly termsVersion: string;
    };
    value: NewThing<LinkId>;
  };
  "link.confirm-code": { args: OfLink & { readonly code: string }; value: null };
  "link.resend-code": { args: OfLink; value: null };
  "link.review": {
    args: OfLink & { readonly verdict: "approve" | "reject"; readonly reason?: string };
    value: null;
  };
  "link.request-social": {
    args: OfAccount & { readonly provider: string; readonly handle: string; readonly termsVersion: string };
    value: NewThing<LinkId>;
  };
  "link.grant-consent": { args: OfLink & { readonly scopes: readonly string[] }; value: null };
  "link.deny-consent": { args: OfLink; value: null };
  "link.confirm": { args: OfLink; value: null };
  "link.invite-member": {
    args: {
      readonly organiser: AccountId;
      readonly contact: string;
      readonly termsVersion: string;
      /** One of the pack's roles; where it has some and none is said, the first of them. */
      readonly role?: string;
    };
    value: NewThing<LinkId>;
  };
  "link.accept": { args: OfLink & { readonly account?: AccountId }; value: null };
  "link.decline": { args: OfLink; value: null };
  "link.resend-invitation": { args: OfLink; value: null };
  "link.revoke": { args: OfLink; value: null };
  "link.unlink": { args: OfLink & { readonly reason?: string }; value: null };
  "link.confirm-unlink": { args: OfLink; value: null };
  "link.keep": { args: OfLink; value: null };
  "link.restore": { args: OfLink; value: null };
  "sharing.set": {
    args: OfLink & { readonly from: Side; readonly what: string; readonly on: boolean };
    value: null;
  };
  "bonus.transfer": { args: OfLink & { readonly from: Side; readonly points: number }; value: null };
  "order.add": { args: Omit<Order, "id" | "private">; value: NewThing<OrderId> };
  "order.set-private": { args: { readonly order: OrderId; readonly on: boolean }; value: null };
  "wish.add": { args: Omit<Wish, "url"> & { readonly url?: string | null }; value: null };
  "wish.remove": { args: OfAccount & { readonly key: string }; value: null };
  "pack.use": { args: { readonly marketplace: Marketplace; readonly pack: string }; value: Breaches };
}
export type DomainCommandName = keyof DomainCommands;

export const LANGUAGES = ["ru", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** How the screens look; `language` null follows the browser. */
export interface Looks {
  readonly language: Language | null;
  readonly theme: Theme;
}

/** What the toolbar's badge tells: what waits for the user, a family's seats, the minutes left, or nothing. */
export const BADGES = ["attention", "seats", "timer", "nothing"] as const;
export type Badge = (typeof BADGES)[number];

/** So many accounts can have a key of their own. */
export const SLOTS = 9;

/** Hours without notifications, in minutes of the local day (0–1439): `to` is past them; over midnight where it is less. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** What a person has chosen of screens, keys, toolbar and notifications. */
export interface Preferences extends Looks {
  /** `SLOTS` places, each an account's or empty. */
  readonly slots: readonly (AccountId | null)[];
  readonly badge: Badge;
  readonly notifications: boolean;
  readonly quiet: QuietHours | null;
}

export const PREFERENCES_AT_FIRST: Preferences = {
  language: null,
  theme: "system",
  slots: Array.from({ length: SLOTS }, () => null),
  badge: "attention",
  notifications: false,
  quiet: null,
};

/** What becomes of letters on their way. */
export const FAULTS = ["none", "lost", "delayed"] as const;
export type Fault = (typeof FAULTS)[number];
/** Who plays the people that are invited, and the marketplace's reviewer. `none`: nobody. */
export const ANSWERS = ["none", "accept", "decline"] as const;
export type Answer = (typeof ANSWERS)[number];
export const VERDICTS = ["none", "approve", "reject"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The commands that turn a knob of the simulation or of the screens. They are no part of the story, so no journal. */
export interface KnobCommands {
  "clock.advance": { args: { readonly by: DurationMs }; value: null };
  "clock.reset": { args: Readonly<Record<string, never>>; value: null };
  "fault.set": {
    args: { readonly channel: Channel; readonly fault: Fault; readonly by?: DurationMs };
    value: null;
  };
  /** Without `contact`: everybody who is not named. */
  "outsider.set": {
    args: { readonly contact?: string; readonly answer: Answer; readonly after: DurationMs };
    value: null;
  };
  "reviewer.set": { args: { readonly verdict: Verdict; readonly after: DurationMs }; value: null };
  "preferences.set": { args: Partial<Preferences>; value: null };
}
export type KnobCommandName = keyof KnobCommands;

export type Commands = DomainCommands & KnobCommands;
export type CommandName = keyof Commands;
export type CommandArgs<Name extends CommandName> = Commands[Name]["args"];
export type CommandValue<Name extends CommandName> = Commands[Name]["value"];
