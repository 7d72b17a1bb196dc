import type { ProfileKey } from "../../../domain/ids";
import { draft } from "../../../ui/drafts";
import { emptyDraft, isAccountDraft } from "./form-draft";

/** Puts the page of a profile into the form of a new account; only shops have pages that name somebody. */
export const prepareProfile = (key: ProfileKey, accountsInAll: number): void =>
  draft("account-form:new", emptyDraft(accountsInAll), isAccountDraft).set({
    ...emptyDraft(accountsInAll, "business"),
    pages: [key],
  });
