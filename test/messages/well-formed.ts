import type { CommandName } from "../../src/domain/commands";
import type { ViewName } from "../../src/domain/views";

/** For every command and view arguments that are right, and changes to them that make them wrong at that path. */
export interface Sample {
  readonly right: readonly object[];
  readonly wrong: readonly (readonly [path: string, value: unknown])[];
}

export const LONE = "a\ud800b";
export const NUL = "a\0b";
export const MEGABYTE = "x".repeat(1_000_000);

const chars = (count: number): string => "x".repeat(count);
const NO_TEXT: readonly unknown[] = [undefined, null, 1, true, {}, ["a"], LONE, NUL, MEGABYTE];
const NO_LINE: readonly unknown[] = [...NO_TEXT, "", " ", "\t\n"];
const NO_FLAG: readonly unknown[] = [null, 0, 1, "true", {}];
const at = (path: string, values: readonly unknown[]) => values.map((value) => [path, value] as const);

/** An id: 1 to 64 characters. */
const noId = (path: string) => at(path, [...NO_LINE, chars(65)]);
const whole = (path: string, below: number, above: number) =>
  at(path, [null, "1", 1.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, below, above, 1n]);

const ofAccount: Sample = { right: [{ account: "a-1" }, { account: chars(64) }], wrong: noId("account") };
const ofLink: Sample = { right: [{ link: "l-1" }, { link: chars(64) }], wrong: noId("link") };
const nothing: Sample = { right: [{}], wrong: [] };

const FULL = {
  email: "anna@example.org",
  phone: "+7 (999) 000-00-00",
  profileKeys: ["ozon:seller:123", "ozon:self"],
  needsReview: true,
  colour: "violet",
  icon: "bag",
  note: "a\nb",
  tags: ["home"],
  startUrl: "https://www.ozon.ru/my",
};
const CLEARED = { email: null, phone: null, icon: null, startUrl: null, note: "", tags: [], profileKeys: [] };
const notUndefined = (values: readonly unknown[]) => values.filter((value) => value !== undefined);
const nullable = (values: readonly unknown[]) => values.filter((value) => value !== undefined && value !== null);

const wrongWords: Sample["wrong"] = [
  ...at("email", [...nullable(NO_LINE), "anna", "anna@", "@b.ru", "a b@c.ru", `${chars(250)}@b.ru`]),
  ...at("phone", [
    ...nullable(NO_LINE),
    "phone",
    "12345",
    "+7999000000000000",
    "7999000000a",
    `1234567890${" ".repeat(30)}1`,
  ]),
  ...at("profileKeys", [null, "ozon:self", {}, Array.from({ length: 51 }, (_, n) => `ozon:seller:${n}`)]),
  ...at("profileKeys.0", [
    1,
    null,
    "",
    "ozon",
    "OZON:seller:1",
    "ozon:seller:1 2",
    "ozon:",
    `ozon:seller:${chars(200)}`,
    LONE,
  ]),
  ...at("needsReview", NO_FLAG),
  ...at("colour", [null, "black", "", 1, "__proto__", "constructor"]),
  ...at("icon", [...nullable(NO_LINE), chars(41)]),
  ...at("note", [...notUndefined(NO_TEXT), chars(501)]),
  ...at("tags", [null, "home", {}, Array.from({ length: 21 }, (_, n) => `tag ${n}`), Array(100_000).fill("t")]),
  ...at("tags.0", [...notUndefined(NO_LINE), chars(41)]),
  ...at("startUrl", [
    ...nullable(NO_LINE),
    "ozon.ru",
    "http://ozon.ru",
    "javascript:alert(1)",
    "data:text/html,x",
    `https://ozon.ru/${chars(2_000)}`,
  ]),
];

const NAMED = { marketplace: "ozon", kind: "personal", name: "Anna" };

export const COMMANDS: Readonly<Record<CommandName, Sample>> = {
  "account.add": {
    right: [NAMED, { ...NAMED, kind: "business", name: chars(80) }, { ...NAMED, ...FULL }, { ...NAMED, ...CLEARED }],
    wrong: [
      ...at("marketplace", [undefined, null, "amazon", "", 1, "toString"]),
      ...at("kind", [undefined, null, "social", 1]),
      ...at("name", [...NO_LINE, chars(81)]),
      ...wrongWords,
    ],
  },
  "account.edit": {
    right: [{ account: "a" }, { account: "a", name: "Anna" }, { account: "a", ...FULL }, { account: "a", ...CLEARED }],
    wrong: [...noId("account"), ...at("name", [...notUndefined(NO_LINE), chars(81)]), ...wrongWords],
  },
  "account.remove": ofAccount,
  "account.hide": ofAccount,
  "account.show": ofAccount,
  "account.pin": ofAccount,
  "account.unpin": ofAccount,
  "account.switch": ofAccount,
  "account.move": { right: [{ account: "a", before: "b" }], wrong: [...noId("account"), ...noId("before")] },
  "link.request-business": {
    right: [
      { personal: "a", business: "b", channel: "email", termsVersion: "2026-11" },
      { personal: "a", business: "b", channel: "sms", termsVersion: "" },
    ],
    wrong: [
      ...noId("personal"),
      ...noId("business"),
      ...at("channel", [undefined, null, "post", "", 1]),
      ...at("termsVersion", [...NO_TEXT, chars(65)]),
    ],
  },
  "link.confirm-code": {
    right: [
      { link: "l", code: "123456" },
      { link: "l", code: "12 34-56" },
    ],
    wrong: [...noId("link"), ...at("code", [...NO_LINE, chars(33), 123456])],
  },
  "link.resend-code": ofLink,
  "link.review": {
    right: [
      { link: "l", verdict: "approve" },
      { link: "l", verdict: "reject", reason: chars(500) },
    ],
    wrong: [
      ...noId("link"),
      ...at("verdict", [undefined, null, "maybe", 1]),
      ...at("reason", [...notUndefined(NO_TEXT), chars(501)]),
    ],
  },
  "link.revoke": ofLink,
  "link.unlink": {
    right: [{ link: "l" }, { link: "l", reason: "" }, { link: "l", reason: chars(500) }],
    wrong: [...noId("link"), ...at("reason", [...notUndefined(NO_TEXT), chars(501)])],
  },
  "link.confirm-unlink": ofLink,
  "link.keep": ofLink,
  "link.restore": ofLink,
  "clock.advance": {
    right: [{ by: 0 }, { by: 1 }, { by: 100 * 365 * 86_400_000 }],
    wrong: [...whole("by", -1, 100 * 365 * 86_400_000 + 1), ["by", undefined]],
  },
  "clock.reset": nothing,
  "preferences.set": {
    right: [{}, { language: null }, { language: "ru", theme: "dark" }],
    wrong: [...at("language", ["de", "", 1, {}]), ...at("theme", [null, "blue", 1])],
  },
};

export const VIEWS: Readonly<Record<ViewName, Sample>> = {
  account: ofAccount,
  accounts: {
    right: [{}, { marketplace: "ozon", kind: "business", hidden: true, limit: 500, skip: 10 }, { limit: 1, skip: 0 }],
    wrong: [
      ...at("marketplace", [null, "amazon", 1]),
      ...at("kind", [null, "social"]),
      ...at("hidden", NO_FLAG),
      ...whole("limit", 0, 501),
      ...whole("skip", -1, 2 ** 53),
    ],
  },
  link: ofLink,
  links: {
    right: [{}, { account: "a" }, { state: "active" }, { account: "a", state: "unlinked" }],
    wrong: [...noId("account").filter(([, value]) => value !== undefined), ...at("state", [null, "dead", 1])],
  },
  waiting: nothing,
  post: { right: [{}, { link: "l" }], wrong: noId("link").filter(([, value]) => value !== undefined) },
  terms: {
    right: [
      { command: "link.request-business", with: { personal: "a", business: "b" } },
      { command: "link.unlink", with: { link: "l" } },
      { command: "link.unlink", with: {} },
    ],
    wrong: [
      ...at("command", [undefined, null, "link.revoke", 1]),
      ...at("with", [undefined, null, "l", 1]),
      ...at("with.link", [...notUndefined(NO_LINE), chars(65)]),
      ...at("with.personal", [null, 1, ""]),
      ...at("with.business", [null, 1, ""]),
    ],
  },
  page: {
    right: [{ keys: [] }, { keys: ["ozon:self", "ozon:seller:1"] }, { keys: Array(100).fill("ozon:self") }],
    wrong: [
      ...at("keys", [undefined, null, "ozon:self", {}, Array(101).fill("ozon:self"), Array(100_000).fill("ozon:self")]),
      ...at("keys.0", [1, null, "", "x", `ozon:seller:${chars(200)}`, LONE, NUL]),
    ],
  },
  journal: {
    right: [{}, { link: "l", account: "a", before: 1, limit: 500 }],
    wrong: [
      ...at("link", [null, "", 1]),
      ...at("account", [null, "", 1]),
      ...whole("before", 0, 2 ** 53),
      ...whole("limit", 0, 501),
    ],
  },
  popup: { right: [{}, { tab: 0 }, { tab: 7 }], wrong: whole("tab", -1, 2 ** 53) },
  toolbar: nothing,
  health: nothing,
};

/** The arguments with that at that path; undefined takes it away. */
export function withAt(args: object, path: string, value: unknown): object {
  const [head = "", ...rest] = path.split(".");
  const present = (args as Record<string, unknown>)[head];
  const inner = typeof present === "object" && present !== null ? present : {};
  const next = rest.length === 0 ? value : withAt(inner, rest.join("."), value);
  const { [head]: _, ...others } = args as Record<string, unknown>;
  const index = Number(rest[0]);
  if (rest.length === 1 && Number.isInteger(index)) return { ...others, [head]: [value] };
  return next === undefined ? others : { ...others, [head]: next };
}
