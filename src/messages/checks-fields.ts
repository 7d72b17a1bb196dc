import * as v from "valibot";
import { ACCOUNT_BOUNDS, ACCOUNT_KINDS, MARKETPLACES } from "../domain/account";
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
import { CHANNELS, type Channel, PRIVATE_THINGS, SHAREABLE, SIDES } from "../domain/link";
import { ORDER_BOUNDS } from "../domain/order";

/** Bounds of what may come by message, in UTF-16 units or pieces. */
export const MOST = {
  id: 64,
  op: 64,
  code: 32,
  reason: 500,
  pageKeys: 100,
  rows: 500,
  handle: 200,
  scopes: 50,
  message: 200,
  /** A hundred years, as a length of time. */
  lengthMs: 100 * 365 * 86_400_000,
  /** The last day that a date can name. */
  moment: 8_640_000_000_000_000,
};

/** Text without half surrogates and NUL, which some storages and all people stumble over. */
export const text = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most, `at most ${most} characters`),
    v.check((typed) => typed.isWellFormed() && !typed.includes("\0"), "not well-formed text"),
  );
/** The same with the spaces around it taken off, and not empty. */
export const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1, "empty"), text(most));
/** A whole number. Chrome sends −0 as 0 and Firefox as it is: here they are one. */
export const whole = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(least),
    v.maxValue(most),
    v.transform((count) => count + 0),
  );

/** How long it is is looked at first: of a list that is too long nothing else is read. */
export const list = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(
    v.custom<unknown[]>((said) => Array.isArray(said) && said.length <= most, `a list of at most ${most}`),
    v.array(item),
  );

export const account: v.GenericSchema<unknown, AccountId> = v.pipe(line(MOST.id), v.transform(accountId));
export const link: v.GenericSchema<unknown, LinkId> = v.pipe(line(MOST.id), v.transform(linkId));
export const order: v.GenericSchema<unknown, OrderId> = v.pipe(line(MOST.id), v.transform(orderId));
export const marketplace = v.picklist(MARKETPLACES);
export const kind = v.picklist(ACCOUNT_KINDS);
export const key: v.GenericSchema<unknown, ProfileKey> = v.pipe(
  line(ACCOUNT_BOUNDS.profileKey),
  v.regex(/^[a-z]+:[a-z-]+(:\S+)?$/u, "not a profile key"),
  v.transform(profileKey),
);

/** Whether contacts are compared by that text, and letters reach it by that channel. */
const reachedBy = (channel: Channel) => (typed: string) => {
  const found = contactKey(typed);
  return found !== null && channelOf(found) === channel;
};
/** Kept as it was typed; `contactKey` says which of them are one. */
export const email = v.pipe(line(ACCOUNT_BOUNDS.email), v.check(reachedBy("email"), "not an e-mail address"));
export const phone = v.pipe(line(ACCOUNT_BOUNDS.phone), v.check(reachedBy("sms"), "not a phone number"));
/** An e-mail address or a phone number. */
export const contact = v.pipe(
  line(ACCOUNT_BOUNDS.email),
  v.check((typed) => contactKey(typed) !== null, "neither an e-mail address nor a phone number"),
);

const address = (most: number, scheme: RegExp, message: string) =>
  v.pipe(line(most), v.url("not an address"), v.regex(scheme, message));
export const startUrl = address(ACCOUNT_BOUNDS.url, /^https:\/\//iu, "only https addresses");
export const wishUrl = address(ORDER_BOUNDS.url, /^https?:\/\//iu, "only web addresses");
export const wishKey = line(ORDER_BOUNDS.key);

export const moment = whole(0, MOST.moment);
/** Of the local day. */
export const minuteOfDay = whole(0, 24 * 60 - 1);
export const lengthMs = whole(0, MOST.lengthMs);
export const channel = v.picklist(CHANNELS);
export const from = v.picklist(SIDES);
export const termsVersion = text(MOST.id);
/** Why something ends, in somebody's own words. */
export const reason = v.exactOptional(text(MOST.reason));
/** One of the pack's roles. */
export const role = v.exactOptional(line(MOST.id));

/** How networks are called in the lists of our screens. */
export const provider = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^[a-z\d-]{1,40}$/u, "not the name of a network"),
);
/** What is only a sign before the name is no handle. */
export const handle = v.pipe(
  line(MOST.handle),
  v.check((typed) => typed.replace(/^@/u, "").trim() !== "", "empty"),
);
/** Things are written as `payment-methods` or as `payment methods`; a subscription cannot be set. */
export const shareable = v.pipe(
  line(MOST.id),
  v.transform((what) => what.replaceAll(" ", "-")),
  v.picklist([...SHAREABLE, ...PRIVATE_THINGS]),
);

export const ofAccount = v.strictObject({ account });
export const ofLink = v.strictObject({ link });
export const nothing = v.strictObject({});
