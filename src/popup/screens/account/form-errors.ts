import { ACCOUNT_BOUNDS } from "../../../domain/account";
import type { NotDone } from "../../../messages/contract";
import { looksLikeEmail, looksLikePhone } from "../../../ui/contact-signs";
import { words } from "../../../words";
import { type AccountDraft, settleTag, webAddress } from "./form-draft";

const FIELDS = ["name", "email", "phone", "profileKeys", "startUrl", "tags", "note"] as const;
export type FieldName = (typeof FIELDS)[number];
export type FieldErrors = Readonly<Partial<Record<FieldName, string>>>;

/** What can be seen to be wrong without asking the background, which has the last word. */
export function errorsOf(typed: AccountDraft): FieldErrors {
  const { name, email, phone, address, startUrl, note } = typed;
  // What can be added is added when it is saved.
  const { tag, tags } = settleTag(typed);
  return {
    ...(name.trim() === "" && { name: words.form_name_missing() }),
    ...(name.trim().length > ACCOUNT_BOUNDS.name && { name: words.form_name_long({ count: ACCOUNT_BOUNDS.name }) }),
    ...(email.trim() !== "" && !looksLikeEmail(email) && { email: words.form_email_wrong() }),
    ...(phone.trim() !== "" && !looksLikePhone(phone) && { phone: words.form_phone_wrong() }),
    // A shop's address that was pasted but never added would be lost without a word.
    ...(address.trim() !== "" && { profileKeys: words.form_page_unknown() }),
    ...(startUrl.trim() !== "" && !isWebAddress(webAddress(startUrl)) && { startUrl: words.form_start_wrong() }),
    ...(tag !== "" && { tags: tagError(tags) }),
    ...(note.trim().length > ACCOUNT_BOUNDS.note && { note: words.form_name_long({ count: ACCOUNT_BOUNDS.note }) }),
  };
}

/** Why another tag was not added to these. */
export const tagError = (tags: readonly string[]): string =>
  tags.length >= ACCOUNT_BOUNDS.tags
    ? words.form_tags_full({ count: ACCOUNT_BOUNDS.tags })
    : words.form_name_long({ count: ACCOUNT_BOUNDS.tag });

const isWebAddress = (address: string): boolean =>
  address.length <= ACCOUNT_BOUNDS.url && URL.canParse(address) && /^https:\/\/[^/]+\.[^/]+/iu.test(address);

/** Where the background found an argument malformed, its words stand at that field. */
export function invalidField(problem: NotDone | null): FieldErrors {
  if (problem === null || !("invalid" in problem)) return {};
  const { path, message } = problem.invalid;
  const field = FIELDS.find((each) => each === path.split(".")[0]) ?? "name";
  return { [field]: words.form_not_accepted({ message }) };
}
