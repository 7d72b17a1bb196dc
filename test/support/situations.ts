import type { Page } from "puppeteer-core";
import type { AccountId, LinkId } from "../../src/domain/ids";
import { profileKey } from "../../src/domain/ids";
import type { Route } from "../../src/popup/route";
import { CARDS_AND_SIGN_INS } from "./cards-and-sign-ins";
import { codeOf, TERMS_VERSION } from "./cast";
import { FAMILIES_AND_SIGN_INS } from "./families-and-sign-ins";
import { FAMILY_SCREENS } from "./family-screens";
import { give, giveRaw } from "./talk";

/** Every screen of the popup in every state that a person can meet: what to do first, and where to stand then. */
export interface Situation {
  readonly name: string;
  /** Brings it about; several share one database, in this order. Answers where the popup shall stand. */
  readonly enter: (page: Page) => Promise<Route | null>;
  /** Selectors to click once it stands there. */
  readonly clicks?: readonly string[];
  /** What the page is known by in the tab over which the popup stands. */
  readonly page?: string;
  /** What to type into the field that has the focus after the clicks. */
  readonly type?: string;
}

const FILTER = '[data-testid="filter"]';
const MINUTE_MS = 60_000;
const WRONG_CODE = "000000x";
const LONG_PERSON = "Константинопольская Александра Викторовна";
const LONG_FIRM = "Общество с ограниченной ответственностью «Северо-Западная компания Ромашка»";

let pairs = 0;

interface Pair {
  readonly personal: AccountId;
  readonly business: AccountId;
}

const COLOURS = ["teal", "blue", "violet", "pink", "red", "orange", "olive", "grey"] as const;

async function pair(page: Page, said: { person?: string; firm?: string; needsReview?: boolean } = {}): Promise<Pair> {
  const at = pairs++;
  const colour = COLOURS[at % COLOURS.length] ?? "teal";
  const contact = { email: `person${at}@example.org`, phone: `+7 900 000-00-${String(10 + at)}` };
  const personal = await give(page, "account.add", {
    marketplace: "ozon",
    kind: "personal",
    name: said.person ?? ["Анна", "Пётр", "Ольга Ивановна", "Иван", "Мария"][at % 5] ?? "Анна",
    colour,
    ...contact,
  });
  const business = await give(page, "account.add", {
    marketplace: "ozon",
    kind: "business",
    name: said.firm ?? ["ООО Ромашка", "ИП Васильев", "Дом книги", "ООО Север", "Чай и кофе"][at % 5] ?? "ООО",
    colour: COLOURS[(at + 3) % COLOURS.length] ?? "blue",
    needsReview: said.needsReview ?? false,
    profileKeys: [profileKey(`ozon:seller:${1_000 + at}`)],
  });
  return { personal: personal.id, business: business.id };
}

async function request(page: Page, { personal, business }: Pair): Promise<LinkId> {
  const args = { personal, business, channel: "email", termsVersion: TERMS_VERSION } as const;
  return (await give(page, "link.request-business", args)).id;
}

async function linked(page: Page, said: Parameters<typeof pair>[1] = {}): Promise<Pair & { readonly link: LinkId }> {
  const two = await pair(page, said);
  const link = await request(page, two);
  await give(page, "link.confirm-code", { link, code: await codeOf(page, link) });
  return { ...two, link };
}

const at = (link: LinkId): Route => ({ screen: "link", link });

export const SITUATIONS: readonly Situation[] = [
  { name: "home-empty", enter: async () => null },
  { name: "simulation-empty", enter: async () => ({ screen: "simulation" }) },
  { name: "journal-empty", enter: async () => ({ screen: "journal", account: null }) },
  { name: "settings", enter: async () => ({ screen: "settings" }) },
  {
    name: "settings-choices",
    enter: async (page) => {
      await give(page, "preferences.set", { notifications: true, quiet: { from: 22 * 60, to: 8 * 60 } });
      return { screen: "settings" };
    },
    clicks: ['[data-testid="slots"] summary'],
  },
  { name: "account-form", enter: async () => ({ screen: "account-form", account: null }) },
  {
    name: "account-form-errors",
    enter: async () => ({ screen: "account-form", account: null }),
    clicks: ['[data-testid="save-account"]'],
  },
  { name: "keys", enter: async () => ({ screen: "keys" }) },
  { name: "link-business-none", enter: async () => ({ screen: "link-business", account: null }) },
  {
    name: "home-few",
    enter: async (page) => {
      await linked(page);
      return null;
    },
  },
  {
    name: "home-hidden",
    enter: async (page) => {
      const { business } = await pair(page);
      await give(page, "account.hide", { account: business });
      return null;
    },
    clicks: ['[data-testid="unfold-hidden"]'],
  },
  {
    name: "link-business-1-personal",
    enter: async (page) => {
      await pair(page);
      return { screen: "link-business", account: null };
    },
  },
  {
    name: "link-business-2-business",
    enter: async (page) => ({ screen: "link-business", account: (await pair(page)).personal }),
    clicks: ['[data-testid="next-step"]'],
  },
  {
    name: "link-business-3-channel",
    enter: async (page) => {
      const { business } = await pair(page);
      return { screen: "link-business", account: business };
    },
    clicks: ['[data-testid="choose-account"]', '[data-testid="next-step"]', '[data-testid="next-step"]'],
  },
  {
    name: "link-business-4-terms",
    enter: async (page) => ({ screen: "link-business", account: (await pair(page)).business }),
    clicks: [
      '[data-testid="choose-account"]',
      '[data-testid="next-step"]',
      '[data-testid="next-step"]',
      '[data-testid="next-step"]',
    ],
  },
  { name: "link-awaiting-code", enter: async (page) => at(await request(page, await pair(page))) },
  {
    name: "link-half-a-code",
    enter: async (page) => at(await request(page, await pair(page))),
    clicks: ['[data-testid="code-input"]'],
    type: "12 3",
  },
  {
    name: "link-wrong-code",
    enter: async (page) => at(await request(page, await pair(page))),
    clicks: ['[data-testid="code-input"]'],
    type: "000000",
  },
  {
    name: "link-code-locked",
    enter: async (page) => {
      const link = await request(page, await pair(page));
      for (let attempt = 0; attempt < 5; attempt++)
        await giveRaw(page, "link.confirm-code", { link, code: WRONG_CODE });
      return at(link);
    },
  },
  {
    name: "link-awaiting-review",
    enter: async (page) => at((await linked(page, { needsReview: true })).link),
  },
  {
    name: "link-failed",
    enter: async (page) => {
      const { link } = await linked(page, { needsReview: true });
      await give(page, "link.review", { link, verdict: "reject", reason: "ИНН не совпадает" });
      return at(link);
    },
  },
  { name: "link-active", enter: async (page) => at((await linked(page)).link) },
  {
    name: "link-revoked",
    enter: async (page) => {
      const link = await request(page, await pair(page));
      await give(page, "link.revoke", { link });
      return at(link);
    },
  },
  {
    name: "link-ending",
    enter: async (page) => {
      const { link } = await linked(page);
      await give(page, "link.unlink", { link });
      return at(link);
    },
  },
  {
    name: "link-unlinked-undo",
    enter: async (page) => {
      const { link } = await linked(page);
      await give(page, "link.unlink", { link });
      await give(page, "link.confirm-unlink", { link });
      return at(link);
    },
  },
  ...FAMILIES_AND_SIGN_INS.map(
    ({ name, bring }): Situation => ({
      name: `link-${name}`,
      enter: async (page) => at(await bring(page)),
    }),
  ),
  ...FAMILY_SCREENS,
  ...CARDS_AND_SIGN_INS,
  { name: "home-full", enter: async () => null },
  { name: "home-filtered", enter: async () => null, clicks: [FILTER], type: "ромаш" },
  { name: "home-nothing-found", enter: async () => null, clicks: [FILTER], type: "xyzzy" },
  { name: "home-on-this-page", enter: async () => null, page: "ozon:seller:1003" },
  { name: "home-on-a-strange-page", enter: async () => null, page: "ozon:seller:77" },
  { name: "home-on-an-untold-page", enter: async () => null, page: "ozon:cabinet" },
  { name: "simulation-full", enter: async () => ({ screen: "simulation" }) },
  { name: "journal-full", enter: async () => ({ screen: "journal", account: null }) },
  { name: "account-card", enter: async (page) => ({ screen: "account", account: (await linked(page)).personal }) },
  { name: "account-card-plain", enter: async (page) => ({ screen: "account", account: (await pair(page)).business }) },
  {
    name: "account-remove-blocked",
    enter: async (page) => ({ screen: "account", account: (await linked(page)).personal }),
    clicks: ['[data-testid="points-open"]', '[data-testid="premium-open"]'],
  },
  {
    name: "link-refused-business-limit",
    enter: async (page) => ({ screen: "link-business", account: (await linked(page)).personal }),
    clicks: [
      '[data-testid="next-step"]',
      '[data-testid="choose-account"]',
      '[data-testid="next-step"]',
      '[data-testid="next-step"]',
      '[data-testid="accept-terms"]',
      '[data-testid="next-step"]',
    ],
  },
  {
    name: "link-code-over",
    enter: async (page) => {
      const link = await request(page, await pair(page));
      await give(page, "clock.advance", { by: 10 * MINUTE_MS });
      return at(link);
    },
  },
  {
    name: "link-unlinked-over",
    enter: async (page) => {
      const { link } = await linked(page);
      await give(page, "link.unlink", { link });
      await give(page, "link.confirm-unlink", { link });
      await give(page, "clock.advance", { by: MINUTE_MS });
      return at(link);
    },
  },
  {
    name: "link-expired",
    enter: async (page) => {
      const link = await request(page, await pair(page));
      await give(page, "clock.advance", { by: 60 * MINUTE_MS });
      return at(link);
    },
  },
  {
    name: "home-long-names",
    enter: async (page) => {
      const { personal } = await linked(page, { person: LONG_PERSON, firm: LONG_FIRM });
      await request(page, await pair(page, { person: LONG_PERSON, firm: LONG_FIRM }));
      await give(page, "account.switch", { account: personal });
      return null;
    },
  },
  {
    name: "link-long-names",
    enter: async (page) => at(await request(page, await pair(page, { person: LONG_PERSON, firm: LONG_FIRM }))),
  },
  {
    name: "account-card-long-names",
    enter: async (page) => ({
      screen: "account",
      account: (await linked(page, { person: LONG_PERSON, firm: LONG_FIRM })).business,
    }),
  },
];

/** Lets the popup open at a screen: the way there is kept for the session, as it is when a popup closes. */
export async function standAt(page: Page, route: Route | null): Promise<void> {
  const path = route === null ? [{ screen: "home" }] : [{ screen: "home" }, route];
  await page.evaluate(async (value) => {
    type Area = { set: (items: object) => Promise<void> };
    const api = globalThis as unknown as Record<"browser" | "chrome", { storage: { session: Area } } | undefined>;
    await (api.browser ?? api.chrome)?.storage.session.set({ "draft:route": { value, savedAt: Date.now() } });
  }, path);
}
