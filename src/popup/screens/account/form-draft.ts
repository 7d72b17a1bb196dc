import { ACCOUNT_BOUNDS, ACCOUNT_KINDS, type AccountKind, COLOURS, type Colour } from "../../../domain/account";
import type { AccountWords } from "../../../domain/commands";
import type { ProfileKey } from "../../../domain/ids";
import type { AccountView } from "../../../domain/views";
import { words } from "../../../words";

/** An account as it is being typed; empty text means that there is none. */
export interface AccountDraft {
  readonly kind: AccountKind;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly pages: readonly ProfileKey[];
  /** An address that is typed but not yet in the list. */
  readonly address: string;
  readonly needsReview: boolean;
  readonly colour: Colour;
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
  needsReview: false,
  colour: COLOURS[accountsInAll % COLOURS.length] ?? "teal",
});

export const draftOf = (account: AccountView): AccountDraft => ({
  kind: account.kind,
  name: account.name,
  email: account.email ?? "",
  phone: account.phone ?? "",
  pages: account.profileKeys,
  address: "",
  needsReview: account.needsReview,
  colour: account.colour,
});

/** What was kept may come from an older version of this form: better an empty one than a broken one. */
export function isAccountDraft(kept: unknown): kept is AccountDraft {
  if (typeof kept !== "object" || kept === null) return false;
  const { kind, colour, pages, needsReview, ...texts } = kept as Partial<AccountDraft>;
  return (
    ACCOUNT_KINDS.some((each) => each === kind) &&
    COLOURS.some((each) => each === colour) &&
    Array.isArray(pages) &&
    typeof needsReview === "boolean" &&
    [texts.name, texts.email, texts.phone, texts.address].every((text) => typeof text === "string")
  );
}

/** The draft as a command has it. */
export function wordsOf(typed: AccountDraft): AccountWords & { readonly name: string } {
  return {
    name: typed.name.trim(),
    email: typed.email.trim() || null,
    phone: typed.phone.trim() || null,
    profileKeys: typed.pages,
    needsReview: typed.kind === "business" && typed.needsReview,
    colour: typed.colour,
  };
}

export type FieldName = "name" | "email" | "phone" | "profileKeys";
export type FieldErrors = Readonly<Partial<Record<FieldName, string>>>;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const PHONE_SIGNS = /^\+?[\d\s().-]+$/u;

/** What can be seen to be wrong without asking the background, which has the last word. */
export function errorsOf({ name, email, phone, address }: AccountDraft): FieldErrors {
  const digits = phone.replace(/\D/gu, "").length;
  return {
    ...(name.trim() === "" && { name: words.form_name_missing() }),
    ...(name.trim().length > ACCOUNT_BOUNDS.name && { name: words.form_name_long({ count: ACCOUNT_BOUNDS.name }) }),
    ...(email.trim() !== "" && !EMAIL.test(email.trim()) && { email: words.form_email_wrong() }),
    ...(phone.trim() !== "" &&
      (digits < 10 || digits > 15 || !PHONE_SIGNS.test(phone.trim())) && { phone: words.form_phone_wrong() }),
    // A shop's address that was pasted but never added would be lost without a word.
    ...(address.trim() !== "" && { profileKeys: words.form_page_unknown() }),
  };
}
