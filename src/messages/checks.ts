import * as v from "valibot";
import { ACCOUNT_BOUNDS, ACCOUNT_KINDS, COLOURS, MARKETPLACES } from "../domain/account";
import { type CommandArgs, type CommandName, LANGUAGES, THEMES } from "../domain/commands";
import { type AccountId, accountId, type LinkId, linkId, type ProfileKey, profileKey } from "../domain/ids";
import { CHANNELS, LINK_STATES } from "../domain/link";
import type { ViewArgs, ViewName } from "../domain/views";
import type { Invalid } from "./contract";

/** Bounds of what may come by message, in UTF-16 units or pieces. */
const MOST = { id: 64, op: 64, code: 32, reason: 500, pageKeys: 100, rows: 500, advanceMs: 100 * 365 * 86_400_000 };

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

const email = v.pipe(line(ACCOUNT_BOUNDS.email), v.email("not an e-mail address"));
/** Ten to fifteen digits with the usual signs between them; telling countries apart is the business of families. */
const phone = v.pipe(
  line(ACCOUNT_BOUNDS.phone),
  v.regex(/^\+?[\d\s().-]+$/u, "not a phone number"),
  v.check((typed) => /^\d{10,15}$/u.test(typed.replace(/\D/gu, "")), "not a phone number"),
);
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
    channel: v.picklist(CHANNELS),
    termsVersion: text(MOST.id),
  }),
  "link.confirm-code": v.strictObject({ link, code: line(MOST.code) }),
  "link.resend-code": ofLink,
  "link.review": v.strictObject({
    link,
    verdict: v.picklist(["approve", "reject"]),
    reason: v.exactOptional(text(MOST.reason)),
  }),
  "link.revoke": ofLink,
  "link.unlink": v.strictObject({ link, reason: v.exactOptional(text(MOST.reason)) }),
  "link.confirm-unlink": ofLink,
  "link.keep": ofLink,
  "link.restore": ofLink,
  "clock.advance": v.strictObject({ by: whole(0, MOST.advanceMs) }),
  "clock.reset": nothing,
  "preferences.set": v.strictObject({
    language: v.exactOptional(v.nullable(v.picklist(LANGUAGES))),
    theme: v.exactOptional(v.picklist(THEMES)),
  }),
};

const VIEWS: { readonly [Name in ViewName]: v.GenericSchema<unknown, ViewArgs<Name>> } = {
  account: ofAccount,
  accounts: v.strictObject({
    marketplace: v.exactOptional(marketplace),
    kind: v.exactOptional(kind),
    hidden: v.exactOptional(v.boolean()),
    limit: v.exactOptional(whole(1, MOST.rows)),
    skip: v.exactOptional(whole(0, Number.MAX_SAFE_INTEGER)),
  }),
  link: ofLink,
  links: v.strictObject({ account: v.exactOptional(account), state: v.exactOptional(v.picklist(LINK_STATES)) }),
  waiting: nothing,
  post: v.strictObject({ link: v.exactOptional(link) }),
  terms: v.strictObject({
    command: v.picklist(["link.request-business", "link.unlink"]),
    with: v.strictObject({
      personal: v.exactOptional(line(MOST.id)),
      business: v.exactOptional(line(MOST.id)),
      link: v.exactOptional(line(MOST.id)),
    }),
  }),
  page: v.strictObject({ keys: v.pipe(v.array(key), v.maxLength(MOST.pageKeys)) }),
  journal: v.strictObject({
    link: v.exactOptional(link),
    account: v.exactOptional(account),
    before: v.exactOptional(whole(1, Number.MAX_SAFE_INTEGER)),
    limit: v.exactOptional(whole(1, MOST.rows)),
  }),
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
