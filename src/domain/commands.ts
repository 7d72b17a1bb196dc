import type { Account, AccountKind, Marketplace } from "./account";
import type { AccountId, LinkId, ProfileKey } from "./ids";
import type { Channel } from "./link";
import type { DurationMs } from "./moment";

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
  "link.revoke": { args: OfLink; value: null };
  "link.unlink": { args: OfLink & { readonly reason?: string }; value: null };
  "link.confirm-unlink": { args: OfLink; value: null };
  "link.keep": { args: OfLink; value: null };
  "link.restore": { args: OfLink; value: null };
}
export type DomainCommandName = keyof DomainCommands;

export const LANGUAGES = ["ru", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** How the screens look; `language` null follows the browser. */
export interface Preferences {
  readonly language: Language | null;
  readonly theme: Theme;
}

/** The commands that turn a knob of the simulation or of the screens. They are no part of the story, so no journal. */
export interface KnobCommands {
  "clock.advance": { args: { readonly by: DurationMs }; value: null };
  "clock.reset": { args: Readonly<Record<string, never>>; value: null };
  "preferences.set": { args: Partial<Preferences>; value: null };
}
export type KnobCommandName = keyof KnobCommands;

export type Commands = DomainCommands & KnobCommands;
export type CommandName = keyof Commands;
export type CommandArgs<Name extends CommandName> = Commands[Name]["args"];
export type CommandValue<Name extends CommandName> = Commands[Name]["value"];
