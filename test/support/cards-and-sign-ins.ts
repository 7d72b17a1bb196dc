import type { Page } from "puppeteer-core";
import { type AccountId, profileKey } from "../../src/domain/ids";
import { DAY_MS } from "../../src/domain/moment";
import type { Route } from "../../src/popup/route";
import { TERMS_VERSION } from "./cast";
import { give } from "./talk";

/** A state of an account's card, of its form or of asking for a sign-in. */
interface CardSituation {
  readonly name: string;
  readonly enter: (page: Page) => Promise<Route | null>;
  readonly clicks?: readonly string[];
  readonly type?: string;
}

const part = (name: string): string => `[data-testid="${name}"]`;

/** Somebody of whom everything is said that can be said. */
async function knownWell(page: Page, name: string): Promise<AccountId> {
  const { id } = await give(page, "account.add", {
    marketplace: "ozon",
    kind: "personal",
    name,
    email: "kira@example.org",
    phone: "+7 900 555-12-34",
    profileKeys: [profileKey("ozon:seller:777"), profileKey("ozon:seller-slug:domashnie-melochi-i-podarki")],
    startUrl: "https://www.ozon.ru/my/main",
    icon: "cat",
    colour: "violet",
    tags: ["дом", "подарки родным", "очень длинная метка о чём-то важном"],
    note: "Пароль в тетради.\nДоставка до двери, домофон не работает.",
  });
  await give(page, "points.set", { account: id, points: 12_345 });
  await give(page, "premium.set", { account: id, until: Date.now() + 40 * DAY_MS });
  return id;
}

const askFor = async (page: Page, account: AccountId, provider: string): Promise<void> =>
  void (await give(page, "link.request-social", { account, provider, handle: "@kira", termsVersion: TERMS_VERSION }));

export const CARDS_AND_SIGN_INS: readonly CardSituation[] = [
  {
    name: "account-card-known-well",
    enter: async (page) => {
      const account = await knownWell(page, "Кира");
      await give(page, "account.pin", { account });
      return { screen: "account", account };
    },
  },
  {
    name: "account-card-two-pinned",
    enter: async (page) => {
      const account = await knownWell(page, "Степан");
      await give(page, "account.pin", { account });
      await askFor(page, account, "telegram");
      return { screen: "account", account };
    },
    clicks: [part("move-up")],
  },
  {
    name: "account-card-editors",
    enter: async (page) => ({ screen: "account", account: await knownWell(page, "Лариса Константиновна") }),
    clicks: [part("premium-open"), part("premium-save"), part("points-open")],
  },
  {
    name: "account-card-remove-typed",
    enter: async (page) => ({ screen: "account", account: await knownWell(page, "Юлия") }),
    clicks: [part("remove-account"), part("remove-account-type")],
    type: "no",
  },
  {
    name: "account-form-known-well",
    enter: async (page) => ({ screen: "account-form", account: await knownWell(page, "Роман") }),
    clicks: [`${part("account-icon")} label:has(input[value="dog"])`, part("account-tag")],
    type: "ещё одна",
  },
  {
    name: "link-social-1-network",
    enter: async (page) => ({ screen: "link-social", account: await knownWell(page, "Зоя") }),
    clicks: [part("network-other"), part("next-step")],
  },
  {
    name: "link-social-2-handle",
    enter: async (page) => ({ screen: "link-social", account: await knownWell(page, "Ева") }),
    clicks: [part("network-vk"), part("next-step"), part("next-step")],
  },
  {
    name: "link-social-3-terms",
    enter: async (page) => ({ screen: "link-social", account: await knownWell(page, "Лев") }),
    clicks: [part("network-apple"), part("next-step"), part("social-handle")],
    type: "lev@example.org\n",
  },
];
