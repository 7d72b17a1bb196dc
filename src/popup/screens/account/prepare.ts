import type { ProfileKey } from "../../../domain/ids";
import { draft } from "../../../ui/drafts";
import { emptyDraft, isAccountDraft, NEW_ACCOUNT } from "./form-draft";

/**
 * Puts the page of a profile into the form of a new account; what is half-typed there stays. Only shops have pages that
 * name somebody, so an untouched form begins as a business.
 */
export function prepareProfile(profile: ProfileKey, accountsInAll: number): void {
  const form = draft(NEW_ACCOUNT, emptyDraft(accountsInAll, "business"), isAccountDraft);
  const typed = form.value.peek();
  if (!typed.pages.includes(profile)) form.set({ ...typed, pages: [...typed.pages, profile] });
}
