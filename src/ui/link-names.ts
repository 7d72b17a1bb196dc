import type { AccountId, LinkId } from "../domain/ids";
import type { LinkView } from "../domain/views";
import { words } from "../words";
import { networkName } from "./networks";

/** A record that a screen can show. `ui` knows no screens, so whoever shows words of a record says how to go there. */
export type RecordRef = { readonly account: AccountId } | { readonly link: LinkId };
export type OpenRecord = (record: RecordRef) => void;

/** The name of a link's owner, in words where its account is gone. */
export const ownerName = (link: LinkView): string => link.ownerAccount?.name ?? words.link_removed_end();

/** The name of the other end: the account's, or the contact, or the handle at its network. */
export function otherName(link: LinkView): string {
  if (link.otherAccount !== null) return link.otherAccount.name;
  if ("contact" in link.other) return link.other.contact;
  if ("provider" in link.other) return `${networkName(link.other.provider)} · ${link.other.handle}`;
  return words.link_removed_end();
}
