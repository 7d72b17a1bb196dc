import type { CommandArgs, CommandName } from "../../src/domain/commands";
import { type AccountId, type LinkId, type OrderId, profileKey } from "../../src/domain/ids";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../src/domain/moment";
import type { RulePack } from "../../src/domain/rule-pack";
import { TERMS_COMMANDS } from "../../src/domain/term";
import type { ViewArgs, ViewName } from "../../src/domain/views";
import { OZON_ARTICLE } from "../../src/marketplaces/ozon/rules";
import { ALL_PACKS } from "../fixtures/packs";
import { newWorld, TERMS, type World } from "../support/world";
import { ASKS } from "./well-formed";

/** Other numbers than the article's, where answers show them. */
const OTHER_NUMBERS: RulePack = {
  ...OZON_ARTICLE,
  id: "other-numbers",
  rules: {
    ...OZON_ARTICLE.rules,
    "code.attempts": { ...OZON_ARTICLE.rules["code.attempts"], value: 3 },
    "family.bonusPercent": { ...OZON_ARTICLE.rules["family.bonusPercent"], value: 10 },
  },
};

/** Somebody of every kind, and a link in every live state that there is, and one that can be taken back. */
export interface Cast {
  readonly world: World;
  readonly people: Readonly<Record<"anna" | "boris" | "vera" | "gleb" | "dina" | "egor" | "yana", AccountId>>;
  readonly firms: Readonly<Record<"one" | "two" | "three" | "four", AccountId>>;
  readonly links: Readonly<
    Record<
      | "code"
      | "review"
      | "consent"
      | "confirmation"
      | "reply"
      | "member"
      | "suspended"
      | "ending"
      | "unlinked"
      | "bond",
      LinkId
    >
  >;
  readonly orders: Readonly<Record<"own" | "private", OrderId>>;
}

/** A world in which every view shows something, and every command has something to be given to. */
export async function stage(): Promise<Cast> {
  const world = newWorld({ packs: { ...ALL_PACKS, all: [...ALL_PACKS.all, OTHER_NUMBERS] } });
  const { give } = world;
  const person = (name: string, said: object = {}) =>
    world.person({ name, email: `${name.toLowerCase()}@example.org`, phone: null, ...said });
  const people = {
    anna: await person("Anna", { phone: "+79161234501", profileKeys: [profileKey("ozon:buyer:1")] }),
    boris: await person("Boris", { phone: "+79161234502" }),
    vera: await person("Vera"),
    gleb: await person("Gleb"),
    dina: await person("Dina"),
    egor: await person("Egor"),
    yana: (await give("account.add", { marketplace: "yandex", kind: "personal", name: "Yana" })).id,
  };
  const { anna, boris, vera, gleb, dina, egor } = people;
  const firms = {
    one: await world.firm({ name: "One" }),
    two: await world.firm({ name: "Two", needsReview: true }),
    three: await world.firm({ name: "Three", profileKeys: [profileKey("ozon:seller:3")] }),
    four: await world.firm({ name: "Four" }),
  };
  for (const organiser of [anna, egor]) {
    await give("premium.set", { account: organiser, until: world.now + 300 * DAY_MS });
    await give("points.set", { account: organiser, points: 1_000 });
  }
  const invite = async (organiser: AccountId, contact: string): Promise<LinkId> =>
    (await give("link.invite-member", { organiser, contact, termsVersion: TERMS })).id;
  const joined = async (organiser: AccountId, contact: string): Promise<LinkId> => {
    const link = await invite(organiser, contact);
    await give("link.accept", { link });
    return link;
  };
  const social = async (account: AccountId): Promise<LinkId> =>
    (await give("link.request-social", { account, provider: "vk", handle: account, termsVersion: TERMS })).id;

  const member = await joined(anna, "boris@example.org");
  for (const from of ["owner", "other"] as const) {
    await give("sharing.set", { link: member, from, what: "wishlist", on: true });
  }
  await give("sharing.set", { link: member, from: "owner", what: "orders", on: true });
  const order = async (account: AccountId, number: string): Promise<OrderId> =>
    (await give("order.add", { account, number, title: "Lamp", total: 100, placedAt: world.now })).id;
  const orders = { own: await order(anna, "1"), private: await order(anna, "2") };
  await give("order.set-private", { order: orders.private, on: true });
  await order(boris, "3");
  await give("wish.add", { account: boris, key: "kettle", title: "Kettle" });

  const suspended = await joined(egor, "dina@example.org");
  await give("premium.set", { account: egor, until: null });
  const bond = await world.linked(dina, firms.three);
  const review = await world.request(vera, firms.two);
  await give("link.confirm-code", { link: review, code: await world.codeFor(review) });
  const ending = await joined(anna, "ending@example.org");
  const unlinked = await joined(anna, "unlinked@example.org");
  const reply = await invite(anna, "gleb@example.org");
  const code = await world.request(anna, firms.one);
  // By now a code may be sent again.
  world.wait(2 * MINUTE_MS);
  const consent = await social(boris);
  const confirmation = await social(gleb);
  await give("link.grant-consent", { link: confirmation, scopes: ["basic"] });
  for (const link of [ending, unlinked]) await give("link.unlink", { link });
  await give("link.confirm-unlink", { link: unlinked });
  const links = { code, review, consent, confirmation, reply, member, suspended, ending, unlinked, bond };
  return { world, people, firms, links, orders };
}

type ArgsOf<Names extends string, Args extends { readonly [Name in Names]: object }> = (cast: Cast) => {
  readonly [Name in Names]: readonly Args[Name][];
};

/** What each command can be given there, so that it changes something. */
export const commandsOf: ArgsOf<CommandName, { readonly [Name in CommandName]: CommandArgs<Name> }> = ({
  people: { anna, boris, vera, gleb, dina, egor, yana },
  firms,
  links,
  orders,
  world,
}) => {
  const only = (link: LinkId) => [{ link }];
  return {
    "account.add": [
      { marketplace: "ozon", kind: "personal", name: "Zoya" },
      { marketplace: "wildberries", kind: "business", name: "Five" },
    ],
    "account.edit": [
      { account: anna, name: "Anna B." },
      { account: anna, profileKeys: [] },
      { account: firms.three, colour: "pink" },
      { account: vera, email: null, note: "gone" },
    ],
    "account.remove": [{ account: firms.four }, { account: yana }],
    "account.hide": [{ account: vera }, { account: anna }],
    "account.show": [{ account: vera }],
    "account.pin": [{ account: gleb }, { account: dina }],
    "account.unpin": [{ account: gleb }],
    "account.move": [{ account: dina, before: gleb }],
    "account.switch": [{ account: boris }, { account: firms.three }],
    "premium.set": [
      { account: egor, until: world.now + 30 * DAY_MS },
      { account: anna, until: null },
    ],
    "points.set": [{ account: anna, points: 77 }],
    "link.request-business": [{ personal: gleb, business: firms.four, channel: "email", termsVersion: TERMS }],
    "link.confirm-code": [
      { link: links.code, code: "000000" },
      { link: links.code, code: "000001" },
    ],
    "link.resend-code": only(links.code),
    "link.review": [
      { link: links.review, verdict: "approve" },
      { link: links.review, verdict: "reject", reason: "no" },
    ],
    "link.request-social": [{ account: anna, provider: "google", handle: "anna", termsVersion: TERMS }],
    "link.grant-consent": [{ link: links.consent, scopes: ["basic"] }],
    "link.deny-consent": only(links.consent),
    "link.confirm": only(links.confirmation),
    "link.invite-member": [{ organiser: anna, contact: "new@example.org", termsVersion: TERMS }],
    "link.accept": [{ link: links.reply }],
    "link.decline": only(links.reply),
    "link.resend-invitation": only(links.reply),
    "link.revoke": [{ link: links.code }, { link: links.reply }, { link: links.consent }],
    "link.unlink": [{ link: links.member }, { link: links.bond, reason: "enough" }],
    "link.confirm-unlink": only(links.ending),
    "link.keep": only(links.ending),
    "link.restore": only(links.unlinked),
    "sharing.set": [
      { link: links.member, from: "other", what: "orders", on: true },
      { link: links.member, from: "owner", what: "bonuses", on: false },
      { link: links.member, from: "owner", what: "wishlist", on: false },
    ],
    "bonus.transfer": [{ link: links.member, from: "owner", points: 10 }],
    "order.add": [{ account: anna, number: "3", title: "Cup", total: 1, placedAt: world.now }],
    "order.set-private": [
      { order: orders.own, on: true },
      { order: orders.private, on: false },
    ],
    "wish.add": [
      { account: anna, key: "lamp", title: "Lamp", url: "https://ozon.ru/lamp" },
      { account: boris, key: "kettle", title: "Another kettle" },
    ],
    "wish.remove": [{ account: boris, key: "kettle" }],
    "pack.use": [
      { marketplace: "ozon", pack: "ozon-family-2026" },
      { marketplace: "ozon", pack: "rehearsal-room" },
      { marketplace: "ozon", pack: "rehearsal-join" },
      { marketplace: "ozon", pack: "other-numbers" },
    ],
    "clock.advance": [{ by: MINUTE_MS }, { by: HOUR_MS }, { by: 301 * DAY_MS }],
    "clock.reset": [{}],
    "fault.set": [{ channel: "email", fault: "delayed", by: MINUTE_MS }],
    "outsider.set": [
      { answer: "accept", after: 1_000 },
      { contact: "gleb@example.org", answer: "decline", after: 2_000 },
    ],
    "reviewer.set": [{ verdict: "approve", after: 1_000 }],
    "preferences.set": [
      { language: "ru", theme: "dark" },
      { badge: "seats", notifications: true, quiet: { from: 1_380, to: 420 } },
    ],
  };
};

/** Questions to every view, so many that whatever is kept shows in some answer. */
export const viewsOf: ArgsOf<ViewName, { readonly [Name in ViewName]: ViewArgs<Name> }> = ({
  people,
  firms,
  links,
}) => {
  const { anna, boris, egor, dina, yana } = people;
  const accounts = [...Object.values(people), ...Object.values(firms)];
  const ofAccounts = accounts.map((account) => ({ account }));
  const ofLinks = Object.values(links).map((link) => ({ link }));

  return {
    account: ofAccounts,
    accounts: [{}, { hidden: true }, { marketplace: "yandex" }, { kind: "business" }],
    link: ofLinks,
    links: [{}, { account: anna }, { state: "active" }],
    family: [{ organiser: anna }, { organiser: egor }, { organiser: yana }],
    waiting: [{}],
    post: [{}, { link: links.code }],
    orders: [{ account: anna }, { account: boris }, { account: yana }],
    wishlist: [{ account: anna }, { account: boris }, { account: yana }],
    points: [{ account: anna }, { account: boris }, { account: dina }],
    visible: [
      { viewer: anna, subject: boris },
      { viewer: boris, subject: anna },
      { viewer: dina, subject: egor },
      { viewer: dina, subject: yana },
    ],
    terms: TERMS_COMMANDS.flatMap((command) => {
      const asks = ASKS[command];
      const about = asks === "link" ? ofLinks : [anna, yana].map((id) => ({ [asks]: id }));
      return about.map((said) => ({ command, with: said }));
    }),
    page: [{ keys: ["ozon:buyer:1", "ozon:self", "ozon:cabinet", "ozon:seller:3"].map(profileKey) }],
    rules: [{ marketplace: "ozon" }, { marketplace: "yandex" }],
    journal: [{}, { link: links.member }, { account: anna }],
    popup: [{}],
    toolbar: [{}],
    preferences: [{}],
    switching: [{}],
    reminders: [{}],
    health: [{}],
  };
};
