import type { CommandName } from "../../src/domain/commands";
import { LINK_STATES } from "../../src/domain/link";
import { TERMS_COMMANDS, type TermsCommand } from "../../src/domain/term";
import type { ViewName } from "../../src/domain/views";
import {
  type Argument,
  type Arguments,
  choice,
  flag,
  line,
  list,
  nullable,
  optional,
  type Sample,
  sampleOf,
  shaped,
  text,
  whole,
  within,
} from "./arguments";
import { chars, NO_TEXTS, STRANGE } from "./wrong-values";

const DAY = 86_400_000;
const TEXT_OR_FLAG = ["", "22:00", true, 0, 1_380];

const account = line(64, ["anna"]);
const link = line(64, ["bond"]);
const marketplace = choice(["ozon", "wildberries", "yandex"]);
const kind = choice(["personal", "business"]);
const channel = choice(["email", "sms"]);
const side = choice(["owner", "other"]);
const termsVersion = text(64, ["2026-11", "2025-01"]);
const reason = optional(text(500));
const points = (least: number): Argument => whole(least, 1_000_000_000);
const moment = whole(0, 8_640_000_000_000_000);
const lengthMs = whole(0, 100 * 365 * DAY);
const rows = optional(whole(1, 500));
const count = optional(whole(0, Number.MAX_SAFE_INTEGER));

const EMAILS = ["anna@example.org", " Boris@Example.ORG ", `${chars(64)}@${chars(185)}.org`];
const NO_EMAILS = ["anna", "anna@", "@b.ru", "a b@c.ru", "a@b.ru\0", `${chars(250)}@b.ru`, "анна@пример.рф"];
const PHONES = ["+7 (999) 000-00-00", "8 916 123-45-67", "+44 20 7946 0958"];
const NO_PHONES = ["phone", "12345", "+7999000000000000", "7999000000a"];
const WIDE_PHONE = `+7999000000${" ".repeat(30)}0`;
const contact = shaped([...EMAILS, ...PHONES, WIDE_PHONE], [...NO_EMAILS, ...NO_PHONES]);

const key = shaped(
  ["ozon:seller:123", "ozon:self", " yandex:cabinet ", `ozon:seller:${chars(188)}`],
  ["ozon", "OZON:seller:1", "ozon:seller:1 2", "ozon:", ":", "__proto__:a:b", `ozon:seller:${chars(189)}`],
);
const NO_URLS = [
  "ozon.ru",
  "//ozon.ru",
  "ftp://ozon.ru",
  "javascript:alert(1)",
  "data:text/html,x",
  "https://",
  "https:a",
];
const tooLong = `https://ozon.ru/${chars(1_985)}`;
const startUrl = shaped(
  ["https://www.ozon.ru/my", "HTTPS://OZON.RU", ` https://ozon.ru/${chars(1_984)}`],
  [...NO_URLS, tooLong, "http://ozon.ru"],
);
const wishUrl = shaped(["https://www.ozon.ru/my", "http://ozon.ru"], [...NO_URLS, tooLong]);
const title = line(200);

const accountWords: Arguments = {
  email: optional(nullable(shaped(EMAILS, [...NO_EMAILS, ...PHONES]))),
  phone: optional(nullable(shaped(PHONES, [...NO_PHONES, WIDE_PHONE, ...EMAILS]))),
  profileKeys: optional(list(key, 50)),
  needsReview: optional(flag),
  colour: optional(choice(["violet", "teal", "blue", "pink", "red", "orange", "olive", "grey"])),
  icon: optional(nullable(line(40))),
  note: optional(text(500)),
  tags: optional(list(line(40), 20)),
  startUrl: optional(nullable(startUrl)),
};

/** Nine places; which of them is wrong is said by its number. */
const nineAccounts: Argument = {
  right: [Array(9).fill(null), ["anna", null, "boris", ...Array(6).fill(null)]],
  wrong: [
    ...STRANGE.map((value) => ["", value] as const),
    ["", []],
    ["", Array(8).fill(null)],
    ["", Array(10).fill(null)],
    ...account.wrong.flatMap(([, value]) =>
      value === null ? [] : [["1", [null, value, ...Array(7).fill(null)]] as const],
    ),
  ],
};
const minuteOfDay = whole(0, 1_439);
const quietHours: Argument = {
  right: [
    { from: 0, to: 1_439 },
    { from: 1_380, to: 420 },
  ],
  wrong: [
    ...TEXT_OR_FLAG.map((value) => ["", value] as const),
    ...minuteOfDay.wrong.flatMap(([, value]) => [
      ["from", { from: value, to: 0 }] as const,
      ["to", { from: 0, to: value }] as const,
    ]),
    ["to", { from: 0 }],
    ["extra", { from: 0, to: 1, extra: 2 }],
  ],
};
const ofAccount: Arguments = { account };
const ofLink: Arguments = { link };

/** What linking.md says that each command is given. */
const OF_COMMANDS: Readonly<Record<CommandName, Arguments>> = {
  "account.add": { marketplace, kind, name: line(80), ...accountWords },
  "account.edit": { account, name: optional(line(80)), ...accountWords },
  "account.remove": ofAccount,
  "account.hide": ofAccount,
  "account.show": ofAccount,
  "account.pin": ofAccount,
  "account.unpin": ofAccount,
  "account.move": { account, before: account },
  "account.switch": ofAccount,
  "premium.set": { account, until: nullable(moment) },
  "points.set": { account, points: points(0) },
  "link.request-business": { personal: account, business: account, channel, termsVersion },
  "link.confirm-code": { link, code: line(32, ["123456", "12 34-56"]) },
  "link.resend-code": ofLink,
  "link.review": { link, verdict: choice(["approve", "reject"]), reason },
  "link.request-social": {
    account,
    provider: shaped(
      ["vk", " VK ", "mail-ru", chars(40)],
      ["", " ", "v k", "вк", chars(41), "a.b", "__proto__"],
      NO_TEXTS,
    ),
    handle: line(200, ["@anna", "Anna B."]),
    termsVersion,
  },
  "link.grant-consent": { link, scopes: list(line(64, ["basic", "email"]), 50) },
  "link.deny-consent": ofLink,
  "link.confirm": ofLink,
  "link.invite-member": { organiser: account, contact, termsVersion, role: optional(line(64, ["adult"])) },
  "link.accept": { link, account: optional(account) },
  "link.decline": ofLink,
  "link.resend-invitation": ofLink,
  "link.revoke": ofLink,
  "link.unlink": { link, reason },
  "link.confirm-unlink": ofLink,
  "link.keep": ofLink,
  "link.restore": ofLink,
  "sharing.set": {
    link,
    from: side,
    what: shaped(
      ["bonuses", "orders", "wishlist", "payment-methods", "payment methods", "addresses", "messages", " documents"],
      ["subscription", "Orders", "payment_methods", "payment--methods", "name", "email"],
    ),
    on: flag,
  },
  "bonus.transfer": { link, from: side, points: points(1) },
  "order.add": { account, number: line(64), title, total: whole(0, 100_000_000_000), placedAt: moment },
  "order.set-private": { order: line(64), on: flag },
  "wish.add": { account, key: line(200), title, url: optional(nullable(wishUrl)) },
  "wish.remove": { account, key: line(200) },
  "pack.use": { marketplace, pack: line(64, ["ozon-family-2026", "ozon-article", "yandex-plus"]) },
  "clock.advance": { by: lengthMs },
  "clock.reset": {},
  "fault.set": { channel, fault: choice(["none", "lost", "delayed"]), by: optional(lengthMs) },
  "outsider.set": { contact: optional(contact), answer: choice(["none", "accept", "decline"]), after: lengthMs },
  "reviewer.set": { verdict: choice(["none", "approve", "reject"]), after: lengthMs },
  "preferences.set": {
    language: optional(nullable(choice(["ru", "en"]))),
    theme: optional(choice(["system", "light", "dark"])),
    slots: optional(nineAccounts),
    badge: optional(choice(["attention", "seats", "timer", "nothing"])),
    notifications: optional(flag),
    quiet: optional(nullable(quietHours)),
  },
};

/** Views whose arguments are not all side by side are below. */
const OF_VIEWS: Readonly<Record<Exclude<ViewName, "terms">, Arguments>> = {
  account: ofAccount,
  accounts: {
    marketplace: optional(marketplace),
    kind: optional(kind),
    hidden: optional(flag),
    limit: rows,
    skip: count,
  },
  link: ofLink,
  links: { account: optional(account), state: optional(choice(LINK_STATES)) },
  family: { organiser: account },
  waiting: {},
  post: { link: optional(link) },
  orders: { account, limit: rows },
  wishlist: { account, after: optional(line(200)), limit: rows },
  points: ofAccount,
  visible: { viewer: account, subject: account },
  rules: { marketplace },
  page: { keys: list(key, 100) },
  journal: {
    link: optional(link),
    account: optional(account),
    before: optional(whole(1, Number.MAX_SAFE_INTEGER)),
    limit: rows,
  },
  popup: { tab: count },
  toolbar: {},
  preferences: {},
  switching: {},
  reminders: {},
  health: {},
};

/** Who asks is known before its terms are shown; all else may still be chosen. */
export const ASKS: Readonly<Record<TermsCommand, string>> = {
  "link.request-business": "personal",
  "link.request-social": "account",
  "link.invite-member": "organiser",
  "link.accept": "link",
  "link.unlink": "link",
};

function ofTerms(): Sample {
  const samples = TERMS_COMMANDS.map((command) => {
    const said = Object.entries(OF_COMMANDS[command]).map(([name, argument]) => [
      name,
      name === ASKS[command] ? argument : optional(argument),
    ]);
    return within("with", sampleOf(Object.fromEntries(said)), { command });
  });
  const [base] = samples[0]?.right ?? [{}];
  const other = choice(["link.revoke"]).wrong.map(([, value]) => ["command", { ...base, command: value }] as const);
  const bare = STRANGE.filter((value) => typeof value !== "object" || value === null);
  return {
    right: samples.flatMap(({ right }) => right) as unknown as Sample["right"],
    wrong: [
      ...samples.flatMap(({ wrong }) => wrong),
      ...other,
      ["command", { ...base, command: "link.revoke" }],
      ...bare.map((value) => ["with", { ...base, with: value }] as const),
    ],
  };
}

const samplesOf = <Name extends string>(all: Readonly<Record<Name, Arguments>>): Readonly<Record<Name, Sample>> =>
  Object.fromEntries(Object.entries<Arguments>(all).map(([name, said]) => [name, sampleOf(said)])) as Record<
    Name,
    Sample
  >;

export const COMMANDS = samplesOf(OF_COMMANDS);
export const VIEWS: Readonly<Record<ViewName, Sample>> = { ...samplesOf(OF_VIEWS), terms: ofTerms() };
