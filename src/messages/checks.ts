import * as v from "valibot";
import { ACCOUNT_BOUNDS, ACCOUNT_KINDS, COLOURS, MARKETPLACES } from "../domain/account";
import { ANSWERS, type CommandArgs, type CommandName, FAULTS, LANGUAGES, THEMES, VERDICTS } from "../domain/commands";
import { channelOf, contactKey } from "../domain/contact";
import {
  type AccountId,
  accountId,
  type LinkId,
  linkId,
  type OrderId,
  orderId,
  type ProfileKey,
  profileKey,
} from "../domain/ids";
import { CHANNELS, type Channel, LINK_STATES, PRIVATE_THINGS, SHAREABLE, SIDES } from "../domain/link";
import { ORDER_BOUNDS } from "../domain/order";
import { TERMS_COMMANDS } from "../domain/term";
import type { ViewArgs, ViewName } from "../domain/views";
import type { Invalid } from "./contract";

/** Bounds of what may come by message, in UTF-16 units or pieces. */
const MOST = {
  id: 64,
  op: 64,
  code: 32,
  reason: 500,
  pageKeys: 100,
  rows: 500,
  handle: 200,
  scopes: 50,
  /** A hundred years, as a length of time. */
  lengthMs: 100 * 365 * 86_400_000,
  /** The last day that a date can name. */
  moment: 8_640_000_000_000_000,
};

/** Text without half surrogates and NUL, which some storages and all people stumble over. */
const text = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most, `at most ${most} characters`),
    v.check((typed) => typed.isWellFormed() && !typed.includes("\0"), "not well-formed text"),
  );
/** The same with the spaces around it taken off, and not empty. */
const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1, "empty"), text(most));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const account: v.GenericSchema<unknown, AccountId> = v.pipe(line(MOST.id), v.transform(accountId));
const link: v.GenericSchema<unknown, LinkId> = v.pipe(line(MOST.id), v.transform(linkId));
const marketplace = v.picklist(MARKETPLACES);
const kind = v.picklist(ACCOUNT_KINDS);
const key: v.GenericSchema<unknown, ProfileKey> = v.pipe(
  line(ACCOUNT_BOUNDS.profileKey),
  v.regex(/^[a-z]+:[a-z-]+(:\S+)?$/u, "not a profile key"),
  v.transform(profileKey),
);

/** Whether contacts are compared by that text, and letters reach it by that channel. */
const reachedBy = (channel: Channel) => (typed: string) => {
  const key = contactKey(typed);
  return key !== null && channelOf(key) === channel;
};
/** Kept as it was typed; `contactKey` says which of them are one. */
const email = v.pipe(line(ACCOUNT_BOUNDS.email), v.check(reachedBy("email"), "not an e-mail address"));
const phone = v.pipe(line(ACCOUNT_BOUNDS.phone), v.check(reachedBy("sms"), "not a phone number"));
const startUrl = v.pipe(
  line(ACCOUNT_BOUNDS.url),
  v.url("not an address"),
  v.check((typed) => typed.startsWith("https://"), "only https addresses"),
);

const accountWords = {
  email: v.exactOptional(v.nullable(email)),
  phone: v.exactOptional(v.nullable(phone)),
  profileKeys: v.exactOptional(
    v.pipe(
      v.array(key),
      v.maxLength(ACCOUNT_BOUNDS.profileKeys),
      v.transform((keys) => [...new Set(keys)]),
    ),
  ),
  needsReview: v.exactOptional(v.boolean()),
  colour: v.exactOptional(v.picklist(COLOURS)),
  icon: v.exactOptional(v.nullable(line(ACCOUNT_BOUNDS.tag))),
  note: v.exactOptional(text(ACCOUNT_BOUNDS.note)),
  tags: v.exactOptional(v.pipe(v.array(line(ACCOUNT_BOUNDS.tag)), v.maxLength(ACCOUNT_BOUNDS.tags))),
  startUrl: v.exactOptional(v.nullable(startUrl)),
};
const name = line(ACCOUNT_BOUNDS.name);
const moment = whole(0, MOST.moment);
const lengthMs = whole(0, MOST.lengthMs);
const channel = v.picklist(CHANNELS);
const from = v.picklist(SIDES);
const termsVersion = text(MOST.id);
/** An e-mail address or a phone number. */
const contact = v.pipe(
  line(ACCOUNT_BOUNDS.email),
  v.check((typed) => contactKey(typed) !== null, "neither an e-mail address nor a phone number"),
);
/** How networks are called in the lists of our screens. */
const provider = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^[a-z\d-]{1,40}$/u, "not the name of a network"),
);
/** What is only a sign before the name is no handle. */
const handle = v.pipe(
  line(MOST.handle),
  v.check((typed) => typed.replace(/^@/u, "").trim() !== "", "empty"),
);
/** Things are written as `payment-methods` or as `payment methods`; a subscription cannot be set. */
const shareable = v.pipe(
  line(MOST.id),
  v.transform((what) => what.replaceAll(" ", "-")),
  v.picklist([...SHAREABLE, ...PRIVATE_THINGS]),
);
const order: v.GenericSchema<unknown, OrderId> = v.pipe(line(MOST.id), v.transform(orderId));
const httpUrl = v.pipe(
  line(ORDER_BOUNDS.url),
  v.url("not an address"),
  v.check((typed) => /^https?:\/\//iu.test(typed), "only web addresses"),
);
const wishKey = line(ORDER_BOUNDS.key);
const ofAccount = v.strictObject({ account });
const ofLink = v.strictObject({ link });
const nothing = v.strictObject({});

const COMMANDS: { readonly [Name in CommandName]: v.GenericSchema<unknown, CommandArgs<Name>> } = {
  "account.add": v.strictObject({ marketplace, kind, name, ...accountWords }),
  "account.edit": v.strictObject({ account, name: v.exactOptional(name), ...accountWords }),
  "account.remove": ofAccount,
  "account.hide": ofAccount,
  "account.show": ofAccount,
  "account.pin": ofAccount,
  "account.unpin": ofAccount,
  "account.move": v.strictObject({ account, before: account }),
  "account.switch": ofAccount,
  "link.request-business": v.strictObject({
    personal: account,
    business: account,
    channel,
    termsVersion,
  }),
  "premium.set": v.strictObject({ account, until: v.nullable(moment) }),
  "points.set": v.strictObject({ account, points: whole(0, ACCOUNT_BOUNDS.points) }),
  "link.confirm-code": v.strictObject({ link, code: line(MOST.code) }),
  "link.resend-code": ofLink,
  "link.review": v.strictObject({
    link,
    verdict: v.picklist(["approve", "reject"]),
    reason: v.exactOptional(text(MOST.reason)),
  }),
  "link.request-social": v.strictObject({ account, provider, handle, termsVersion }),
  "link.grant-consent": v.strictObject({ link, scopes: v.pipe(v.array(line(MOST.id)), v.maxLength(MOST.scopes)) }),
  "link.deny-consent": ofLink,
  "link.confirm": ofLink,
  "link.invite-member": v.strictObject({
    organiser: account,
    contact,
    termsVersion,
    role: v.exactOptional(line(MOST.id)),
  }),
  "link.accept": v.strictObject({ link, account: v.exactOptional(account) }),
  "link.decline": ofLink,
  "link.resend-invitation": ofLink,
  "link.revoke": ofLink,
  "link.unlink": v.strictObject({ link, reason: v.exactOptional(text(MOST.reason)) }),
  "link.confirm-unlink": ofLink,
  "link.keep": ofLink,
  "link.restore": ofLink,
  "sharing.set": v.strictObject({ link, from, what: shareable, on: v.boolean() }),
  "bonus.transfer": v.strictObject({ link, from, points: whole(1, ACCOUNT_BOUNDS.points) }),
  "order.add": v.strictObject({
    account,
    number: line(ORDER_BOUNDS.number),
    title: line(ORDER_BOUNDS.title),
    total: whole(0, ORDER_BOUNDS.total),
    placedAt: moment,
  }),
  "order.set-private": v.strictObject({ order, on: v.boolean() }),
  "wish.add": v.strictObject({
    account,
    key: wishKey,
    title: line(ORDER_BOUNDS.title),
    url: v.exactOptional(v.nullable(httpUrl)),
  }),
  "wish.remove": v.strictObject({ account, key: wishKey }),
  "pack.use": v.strictObject({ marketplace, pack: line(MOST.id) }),
  "fault.set": v.strictObject({ channel, fault: v.picklist(FAULTS), by: v.exactOptional(lengthMs) }),
  "outsider.set": v.strictObject({
    contact: v.exactOptional(contact),
    answer: v.picklist(ANSWERS),
    after: lengthMs,
  }),
  "reviewer.set": v.strictObject({ verdict: v.picklist(VERDICTS), after: lengthMs }),
  "clock.advance": v.strictObject({ by: lengthMs }),
  "clock.reset": nothing,
  "preferences.set": v.strictObject({
    language: v.exactOptional(v.nullable(v.picklist(LANGUAGES))),
    theme: v.exactOptional(v.picklist(THEMES)),
  }),
};

const TERMS_ARGUMENTS = [
  "personal",
  "business",
  "channel",
  "termsVersion",
  "account",
  "provider",
  "handle",
  "organiser",
  "contact",
  "role",
  "link",
  "reason",
] as const;

const rows = v.exactOptional(whole(1, MOST.rows));

const VIEWS: { readonly [Name in ViewName]: v.GenericSchema<unknown, ViewArgs<Name>> } = {
  account: ofAccount,
  accounts: v.strictObject({
    marketplace: v.exactOptional(marketplace),
    kind: v.exactOptional(kind),
    hidden: v.exactOptional(v.boolean()),
    limit: rows,
    skip: v.exactOptional(whole(0, Number.MAX_SAFE_INTEGER)),
  }),
  link: ofLink,
  links: v.strictObject({ account: v.exactOptional(account), state: v.exactOptional(v.picklist(LINK_STATES)) }),
  waiting: nothing,
  post: v.strictObject({ link: v.exactOptional(link) }),
  terms: v.strictObject({
    command: v.picklist(TERMS_COMMANDS),
    // As the command itself would have it; only whose request it is matters.
    with: v.record(v.picklist(TERMS_ARGUMENTS), v.string()),
  }),
  page: v.strictObject({ keys: v.pipe(v.array(key), v.maxLength(MOST.pageKeys)) }),
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
  popup: v.strictObject({ tab: v.exactOptional(whole(0, Number.MAX_SAFE_INTEGER)) }),
  toolbar: nothing,
  health: nothing,
};

export type Checked<Value> = { readonly value: Value } | { readonly invalid: Invalid };

/** A command as it came: its name known, its arguments built anew from what was allowed. */
export const checkCommand = (name: unknown, args: unknown): Checked<{ name: CommandName; args: unknown }> =>
  check(COMMANDS, name, args);

/** The same for a view. */
export const checkView = (name: unknown, args: unknown): Checked<{ name: ViewName; args: unknown }> =>
  check(VIEWS, name, args);

/** The name of a deed, or why it is none. */
export function checkOp(op: unknown): Checked<string> {
  const parsed = v.safeParse(line(MOST.op), op);
  return parsed.success ? { value: parsed.output } : { invalid: { path: "op", message: parsed.issues[0].message } };
}

function check<Name extends string>(
  schemas: Readonly<Record<Name, v.GenericSchema>>,
  name: unknown,
  args: unknown,
): Checked<{ name: Name; args: unknown }> {
  if (typeof name !== "string" || !Object.hasOwn(schemas, name)) {
    return { invalid: { path: "name", message: "no such name" } };
  }
  const known = name as Name;
  const parsed = v.safeParse(schemas[known], args, { abortEarly: true });
  if (parsed.success) return { value: { name: known, args: parsed.output } };
  const [issue] = parsed.issues;
  return { invalid: { path: v.getDotPath(issue) ?? "", message: issue.message } };
}
