import type { AccountId } from "../../../domain/ids";
import { draft } from "../../../ui/drafts";
import { words } from "../../../words";

/** What was typed so far. */
export interface InvitationDraft {
  readonly contact: string;
  /** Which version of the terms was ticked. */
  readonly accepted: string | null;
}

export const EMPTY_INVITATION: InvitationDraft = { contact: "", accepted: null };

/** Drafts come from the session, where an older version of the extension may have left another shape. */
export function isInvitation(value: unknown): value is InvitationDraft {
  if (typeof value !== "object" || value === null) return false;
  const { contact, accepted } = value as Partial<Record<keyof InvitationDraft, unknown>>;
  return typeof contact === "string" && (accepted === null || typeof accepted === "string");
}

/** Each family has its own. */
export const invitationDraftName = (organiser: AccountId): string => `invite:${organiser}`;

/** Fills in whom to invite, for asking somebody again. */
export const prepareInvitation = (organiser: AccountId, contact: string): void =>
  draft(invitationDraftName(organiser), EMPTY_INVITATION, isInvitation).set({ ...EMPTY_INVITATION, contact });

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const PHONE_SIGNS = /^\+?[\d\s().-]+$/u;

/** By which way it would be sent as far as it is typed; null where it is neither. The background has the last word. */
export function wayOf(typed: string): "email" | "sms" | null {
  const contact = typed.trim();
  if (EMAIL.test(contact)) return "email";
  const digits = contact.replace(/\D/gu, "").length;
  return PHONE_SIGNS.test(contact) && digits >= 10 && digits <= 15 ? "sms" : null;
}

/** What is wrong with a contact that somebody wants to send to, in words, or null. */
export function contactError(typed: string): string | null {
  if (typed.trim() === "") return words.invite_contact_missing();
  return wayOf(typed) === null ? words.invite_contact_wrong() : null;
}
