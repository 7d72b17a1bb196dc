import type { FamilyMember } from "../../../domain/family-board";
import { maskedEmail, maskedPhone } from "../../../ui/masked";
import { words } from "../../../words";

const masked = (contact: string): string => (contact.includes("@") ? maskedEmail(contact) : maskedPhone(contact));

/** What a member is called where anybody may look over the shoulder: a contact that is all there is stays masked. */
export const calmName = ({ name, colour, contact }: FamilyMember): string => (colour === null ? masked(contact) : name);

export const maskedContactOf = ({ contact }: FamilyMember): string => masked(contact);

const ROLES: Readonly<Record<string, () => string>> = {
  adult: words.family_role_adult,
  teen: words.family_role_teen,
  child: words.family_role_child,
};

/** A role of the pack in words; one that is not known here as the pack calls it. */
export const roleWord = (role: string): string => ROLES[role]?.() ?? role;
