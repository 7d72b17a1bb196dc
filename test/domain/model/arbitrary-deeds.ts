import fc from "fast-check";
import type { CommandName } from "../../../src/domain/commands";
import { account, type Give, type Picked, type Step, TERMS } from "./steps";
import { DAY, HOUR, MIN, YEAR } from "./things";

/** Few enough that people meet, in more spellings than there are people. */
const CONTACTS = [
  "anna@example.org",
  " Boris@Example.ORG ",
  "boris@example.org",
  "vera@example.org",
  "VERA@example.org",
  "gleb@example.org",
  "dina@example.org",
  "8 (916) 123-45-01",
  "79161234502",
  "firm@example.org",
];
const SOMETIMES = [0, 0, 0, 0, 1, 1, 2, 3, 5];

/** Lengths of time around everything that has one. */
const SHORT = [1, 1_000, MIN - 1, MIN, 5 * MIN, 10 * MIN - 1, 10 * MIN, 15 * MIN, HOUR - 1, HOUR];
export const LONG = [3 * DAY, 7 * DAY - 1, 7 * DAY, 14 * DAY, 30 * DAY, 180 * DAY, YEAR - 1, YEAR];
export const lengths: fc.Arbitrary<number> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...SHORT) },
  { weight: 2, arbitrary: fc.constantFrom(...LONG) },
);

type Said = Readonly<Record<string, fc.Arbitrary<unknown>>>;
const times = fc.constantFrom(1, 1, 1, 1, 2, 3);
const giving = (name: CommandName, said: Said = {}): fc.Arbitrary<Step> =>
  fc.tuple(fc.record(said, { noNullPrototype: true }), times).map(([all, often]): Give => {
    const args = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    return { do: "give", name, args, times: often };
  });

const nth = fc.nat({ max: 9 });
/** Mostly one of the right kind; now and then any that ever was. */
const who = (kind: "personal" | "business"): fc.Arbitrary<Picked> =>
  fc.oneof({ weight: 9, arbitrary: nth.map((at) => account(at, kind)) }, { weight: 1, arbitrary: anybody });
const anybody: fc.Arbitrary<Picked> = nth.map((at) => account(at));
const personal = who("personal");

/** Mostly a link that the command is made for; now and then any. */
const which = (...states: readonly string[]): fc.Arbitrary<Picked> =>
  fc.tuple(fc.constantFrom(...SOMETIMES), fc.nat({ max: 9 })).map(([at, any]) => ({
    pick: "link",
    nth: at,
    ...(any > 0 && states.length > 0 && { in: states }),
  }));
const onLink = (name: CommandName, states: readonly string[], said: Said = {}): fc.Arbitrary<Step> =>
  giving(name, { link: which(...states), ...said });

const terms = fc.nat({ max: 19 }).map((any): Picked => (any === 0 ? { pick: "terms", old: true } : TERMS));
const contact = fc.constantFrom(...CONTACTS);
const maybe = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.option(arbitrary, { nil: undefined, freq: 3 });
const key = fc.constantFrom("kettle", "lamp");
const side = fc.constantFrom("owner", "other");

const ofAccounts: readonly fc.Arbitrary<Step>[] = [
  giving("account.add", {
    marketplace: fc.constantFrom("ozon", "ozon", "ozon", "ozon", "yandex"),
    kind: fc.constantFrom("personal", "personal", "business"),
    name: fc.constant("N"),
    email: maybe(fc.constantFrom(...CONTACTS.filter((each) => each.includes("@")))),
    phone: maybe(fc.constantFrom("+7 916 123-45-01", "+7 916 123-45-02", "89161234502")),
    needsReview: fc.boolean(),
  }),
  giving("account.edit", {
    account: anybody,
    email: maybe(fc.constantFrom(null, "vera@example.org", "dina@example.org")),
    phone: maybe(fc.constantFrom(null, "+79161234502")),
    needsReview: maybe(fc.boolean()),
  }),
  giving("account.remove", { account: anybody }),
  fc.oneof(
    ...(["account.hide", "account.show", "account.pin", "account.unpin", "account.switch"] as const).map((name) =>
      giving(name, { account: anybody }),
    ),
    giving("account.move", { account: anybody, before: anybody }),
  ),
  giving("premium.set", {
    account: personal,
    until: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(5 * MIN, HOUR, 7 * DAY, 30 * DAY, 2 * YEAR).map(moment) },
      { weight: 1, arbitrary: fc.constantFrom<unknown>(null, moment(0), moment(-HOUR), moment(1)) },
    ),
  }),
  giving("points.set", { account: personal, points: fc.constantFrom(0, 1, 99, 1_000, 5_001) }),
];

function moment(fromNow: number): Picked {
  return { pick: "moment", fromNow };
}

const ofBusiness: readonly fc.Arbitrary<Step>[] = [
  giving("link.request-business", {
    personal,
    business: who("business"),
    channel: fc.constantFrom("email", "email", "sms"),
    termsVersion: terms,
  }),
  onLink("link.confirm-code", ["awaiting-code"], {
    code: fc
      .constantFrom<"right" | "wrong" | "old">("right", "right", "wrong", "wrong", "old")
      .map((each): Picked => ({ pick: "code", which: each })),
  }),
  onLink("link.resend-code", ["awaiting-code"]),
  onLink("link.review", ["awaiting-review"], { verdict: fc.constantFrom("approve", "approve", "reject") }),
];

const ofSocial: readonly fc.Arbitrary<Step>[] = [
  giving("link.request-social", {
    account: personal,
    provider: fc.constantFrom("vk", "google"),
    handle: fc.constantFrom("anna", " @ANNA ", "boris"),
    termsVersion: terms,
  }),
  onLink("link.grant-consent", ["awaiting-consent"], {
    scopes: fc.constantFrom(["basic"], ["basic", "email"], ["email"], []),
  }),
  onLink("link.deny-consent", ["awaiting-consent"]),
  onLink("link.confirm", ["awaiting-confirmation"]),
];

const ofFamilies: readonly fc.Arbitrary<Step>[] = [
  giving("link.invite-member", {
    organiser: personal,
    contact,
    termsVersion: terms,
    role: maybe(fc.constantFrom("adult", "teen", "child", "nobody")),
  }),
  onLink("link.accept", ["awaiting-reply"], { account: maybe(fc.oneof(personal, anybody)) }),
  onLink("link.decline", ["awaiting-reply"]),
  onLink("link.resend-invitation", ["awaiting-reply"]),
];

const ofEnds: readonly fc.Arbitrary<Step>[] = [
  onLink("link.revoke", ["awaiting-code", "awaiting-review", "awaiting-consent", "awaiting-reply"]),
  onLink("link.unlink", ["active", "suspended"]),
  onLink("link.confirm-unlink", ["ending"]),
  onLink("link.keep", ["ending"]),
  onLink("link.restore", ["unlinked"]),
];

const ofSharing: readonly fc.Arbitrary<Step>[] = [
  onLink("sharing.set", ["active", "suspended"], {
    from: side,
    what: fc.constantFrom("bonuses", "orders", "wishlist", "wishlist", "wishlist", "documents"),
    on: fc.constantFrom(true, true, true, false),
  }),
  onLink("bonus.transfer", ["active"], { from: side, points: fc.constantFrom(1, 1, 49, 500, 2_500, 9_000) }),
  giving("order.add", {
    account: personal,
    number: fc.constant("1-1"),
    title: fc.constant("T"),
    total: fc.constant(100),
    placedAt: fc.constantFrom(0, -DAY, -HOUR).map(moment),
  }),
  giving("order.set-private", { order: nth.map((at): Picked => ({ pick: "order", nth: at })), on: fc.boolean() }),
  ...Array.from({ length: 3 }, () =>
    giving("wish.add", { account: personal, key, title: fc.constantFrom("one", "two") }),
  ),
  giving("wish.remove", { account: personal, key }),
];

const ofSimulation: readonly fc.Arbitrary<Step>[] = [
  giving("fault.set", {
    channel: fc.constantFrom("email", "sms"),
    fault: fc.constantFrom("none", "none", "lost", "delayed"),
    by: fc.constantFrom(0, MIN, HOUR, DAY),
  }),
  giving("outsider.set", {
    contact: maybe(contact),
    answer: fc.constantFrom("none", "accept", "accept", "decline"),
    after: fc.constantFrom(0, MIN, HOUR, 7 * DAY),
  }),
  giving("reviewer.set", {
    verdict: fc.constantFrom("none", "approve", "reject"),
    after: fc.constantFrom(0, MIN, DAY, 3 * DAY),
  }),
];

const oneOf = (all: readonly fc.Arbitrary<Step>[]): fc.Arbitrary<Step> => fc.oneof(...all);

/** Any command but those of clock and packs, each area as often as it takes to get somewhere. */
export const deed: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: oneOf(ofAccounts) },
  { weight: 6, arbitrary: oneOf(ofBusiness) },
  { weight: 3, arbitrary: oneOf(ofSocial) },
  { weight: 9, arbitrary: oneOf(ofFamilies) },
  { weight: 6, arbitrary: oneOf(ofEnds) },
  { weight: 7, arbitrary: oneOf(ofSharing) },
  { weight: 2, arbitrary: oneOf(ofSimulation) },
);
