import type { FamilyMember } from "../../../domain/family-board";
import type { AccountId } from "../../../domain/ids";
import { hasPhoneSigns, looksLikeEmail, looksLikePhone } from "../../../ui/contact-signs";
import { draft } from "../../../ui/drafts";
import { words } from "../../../words";

/** An invitation as it is being typed. */
export interface InviteDraft {
  readonly contact: string;
  readonly role: string | null;
  /** Which version of the terms was ticked. */
  readonly accepted: string | null;
}

export const EMPTY_INVITE: InviteDraft = { contact: "", role: null, accepted: null };

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === "string";

/** What was kept may come from an older version of this form. */
export function isInviteDraft(kept: unknown): kept is InviteDraft {
  if (typeof kept !== "object" || kept === null) return false;
  const { contact, role, accepted } = kept as Partial<Record<keyof InviteDraft, unknown>>;
  return typeof contact === "string" && isTextOrNull(role) && isTextOrNull(accepted);
}

/** Each family has its own, so that what is typed for one does not turn up at another. */
export const inviteDraftName = (organiser: AccountId): string => `invite:${organiser}`;

/** Fills in whoever is invited again; the terms are read anew. */
export const prepareInvite = (organiser: AccountId, { contact, role }: Pick<FamilyMember, "contact" | "role">): void =>
  draft(inviteDraftName(organiser), EMPTY_INVITE, isInviteDraft).set({ ...EMPTY_INVITE, contact, role });

const ONLY_PHONE = /^[+\d]/u;

/** Whether it will be an e-mail address or a phone number, as far as that can be told while it is typed. */
export function contactKind(typed: string): "email" | "phone" | null {
  const text = typed.trim();
  if (text.includes("@")) return "email";
  return hasPhoneSigns(text) ? "phone" : null;
}

/** What can be seen to be wrong without asking the background, which has the last word; null: nothing. */
export function contactError(typed: string): string | null {
  const text = typed.trim();
  if (text === "") return words.invite_contact_missing();
  if (looksLikeEmail(text) || looksLikePhone(text)) return null;
  return ONLY_PHONE.test(text) && !text.includes("@") ? words.form_phone_wrong() : words.form_email_wrong();
}
