import { ACCOUNT_BOUNDS, ACCOUNT_KINDS, type AccountKind, COLOURS, type Colour } from "../../../domain/account";
import type { AccountWords } from "../../../domain/commands";
import type { ProfileKey } from "../../../domain/ids";
import type { AccountView } from "../../../domain/views";

/** An account as it is being typed; empty text means that there is none. */
export interface AccountDraft {
  readonly kind: AccountKind;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly pages: readonly ProfileKey[];
  /** An address that is typed but not yet in the list. */
  readonly address: string;
  readonly startUrl: string;
  readonly needsReview: boolean;
  readonly colour: Colour;
  readonly icon: string | null;
  readonly note: string;
  readonly tags: readonly string[];
  /** A tag that is typed but not yet in the list. */
  readonly tag: string;
}

/** Under this name a new account is kept while it is being typed. */
export const NEW_ACCOUNT = "account-form:new";

/** A form that nobody has touched. The colour is the next in turn, so that neighbours differ. */
export const emptyDraft = (accountsInAll: number, kind: AccountKind = "personal"): AccountDraft => ({
  kind,
  name: "",
  email: "",
  phone: "",
  pages: [],
  address: "",
  startUrl: "",
  needsReview: false,
  colour: COLOURS[accountsInAll % COLOURS.length] ?? "teal",
  icon: null,
  note: "",
  tags: [],
  tag: "",
});

export const draftOf = (account: AccountView): AccountDraft => ({
  kind: account.kind,
  name: account.name,
  email: account.email ?? "",
  phone: account.phone ?? "",
  pages: account.profileKeys,
  address: "",
  startUrl: account.startUrl ?? "",
  needsReview: account.needsReview,
  colour: account.colour,
  icon: account.icon,
  note: account.note,
  tags: account.tags,
  tag: "",
});

/** What was kept may come from an older version of this form: better an empty one than a broken one. */
export function isAccountDraft(kept: unknown): kept is AccountDraft {
  if (typeof kept !== "object" || kept === null) return false;
  const { kind, colour, icon, pages, tags, needsReview, ...texts } = kept as Partial<AccountDraft>;
  const { name, email, phone, address, startUrl, note, tag } = texts;
  return (
    ACCOUNT_KINDS.some((each) => each === kind) &&
    COLOURS.some((each) => each === colour) &&
    (icon === null || typeof icon === "string") &&
    Array.isArray(pages) &&
    Array.isArray(tags) &&
    typeof needsReview === "boolean" &&
    [name, email, phone, address, startUrl, note, tag].every((text) => typeof text === "string")
  );
}

/** The draft as a command has it. */
export function wordsOf(typed: AccountDraft): AccountWords & { readonly name: string } {
  return {
    name: typed.name.trim(),
    email: typed.email.trim() || null,
    phone: typed.phone.trim() || null,
    profileKeys: typed.pages,
    startUrl: webAddress(typed.startUrl) || null,
    needsReview: typed.kind === "business" && typed.needsReview,
    colour: typed.colour,
    icon: typed.icon,
    note: typed.note.trim(),
    tags: typed.tags,
  };
}

/** An address as it is kept: who leaves out the scheme means https. */
export function webAddress(typed: string): string {
  const address = typed.trim();
  return address === "" || /^[a-z][a-z\d+-]*:/i.test(address) ? address : `https://${address}`;
}

/** Puts what is typed into the list, at each comma; what is too long or too much stays where it is. */
export function settleTag(typed: AccountDraft): AccountDraft {
  const tags = [...typed.tags];
  const left: string[] = [];
  for (const tag of typed.tag.split(",").map((each) => each.trim())) {
    if (tag === "" || tags.some((each) => isSameTag(each, tag))) continue;
    if (tag.length > ACCOUNT_BOUNDS.tag || tags.length >= ACCOUNT_BOUNDS.tags) left.push(tag);
    else tags.push(tag);
  }
  return { ...typed, tags, tag: left.join(" ") };
}

const isSameTag = (one: string, other: string): boolean => one.toLocaleLowerCase() === other.toLocaleLowerCase();
