import * as v from "valibot";
import { LINK_STATES } from "../domain/link";
import type { TermsCommand } from "../domain/term";
import type { ViewArgs, ViewName } from "../domain/views";
import {
  account,
  channel,
  contact,
  handle,
  key,
  kind,
  link,
  list,
  MOST,
  marketplace,
  nothing,
  ofAccount,
  ofLink,
  provider,
  reason,
  role,
  termsVersion,
  whole,
  wishKey,
} from "./checks-fields";

const rows = v.exactOptional(whole(1, MOST.rows));
const count = v.exactOptional(whole(0, Number.MAX_SAFE_INTEGER));

/**
 * The arguments of a command that has terms, as the command itself would have them. Whose request it is must be known;
 * the rest may be chosen after the terms were read.
 */
const termsOf = <Command extends TermsCommand, Entries extends v.ObjectEntries>(command: Command, said: Entries) =>
  v.strictObject({ command: v.literal(command), with: v.strictObject(said) });
const version = v.exactOptional(termsVersion);
const terms = v.variant("command", [
  termsOf("link.request-business", {
    personal: account,
    business: v.exactOptional(account),
    channel: v.exactOptional(channel),
    termsVersion: version,
  }),
  termsOf("link.request-social", {
    account,
    provider: v.exactOptional(provider),
    handle: v.exactOptional(handle),
    termsVersion: version,
  }),
  termsOf("link.invite-member", {
    organiser: account,
    contact: v.exactOptional(contact),
    termsVersion: version,
    role,
  }),
  termsOf("link.accept", { link, account: v.exactOptional(account) }),
  termsOf("link.unlink", { link, reason }),
]);

/** What the arguments of each view must be. */
export const VIEWS: { readonly [Name in ViewName]: v.GenericSchema<unknown, ViewArgs<Name>> } = {
  account: ofAccount,
  accounts: v.strictObject({
    marketplace: v.exactOptional(marketplace),
    kind: v.exactOptional(kind),
    hidden: v.exactOptional(v.boolean()),
    limit: rows,
    skip: count,
  }),
  link: ofLink,
  links: v.strictObject({ account: v.exactOptional(account), state: v.exactOptional(v.picklist(LINK_STATES)) }),
  waiting: nothing,
  post: v.strictObject({ link: v.exactOptional(link) }),
  terms,
  page: v.strictObject({ keys: list(key, MOST.pageKeys) }),
  journal: v.strictObject({
    link: v.exactOptional(link),
    account: v.exactOptional(account),
    before: v.exactOptional(whole(1, Number.MAX_SAFE_INTEGER)),
    limit: rows,
  }),
  family: v.strictObject({ organiser: account }),
  orders: v.strictObject({ account, limit: rows }),
  wishlist: v.strictObject({ account, after: v.exactOptional(wishKey), limit: rows }),
  points: ofAccount,
  visible: v.strictObject({ viewer: account, subject: account }),
  rules: v.strictObject({ marketplace }),
  popup: v.strictObject({ tab: count }),
  toolbar: nothing,
  preferences: nothing,
  switching: nothing,
  reminders: nothing,
  health: nothing,
};
