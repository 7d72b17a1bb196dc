import type { Page } from "puppeteer-core";
import type { AccountId, LinkId } from "../../src/domain/ids";
import type { LiveState } from "../../src/domain/link";
import { DAY_MS } from "../../src/domain/moment";
import { TERMS_VERSION } from "./cast";
import { give } from "./talk";

/** A family link or a sign-in in one of its live states. */
export interface Brought {
  readonly name: string;
  readonly state: LiveState;
  /** Brings it about between people who were not there before. */
  readonly bring: (page: Page) => Promise<LinkId>;
}

const ORGANISERS = ["Вера", "Наталья Сергеевна", "Глеб"] as const;
let people = 0;

async function person(page: Page, name: string): Promise<{ readonly id: AccountId; readonly email: string }> {
  const email = `relative${people++}@example.org`;
  const { id } = await give(page, "account.add", { marketplace: "ozon", kind: "personal", name, email });
  return { id, email };
}

async function organiser(page: Page): Promise<AccountId> {
  const { id } = await person(page, ORGANISERS[people % ORGANISERS.length] ?? "Вера");
  await give(page, "premium.set", { account: id, until: Date.now() + 30 * DAY_MS });
  return id;
}

const invite = async (page: Page, head: AccountId, contact: string): Promise<LinkId> =>
  (await give(page, "link.invite-member", { organiser: head, contact, termsVersion: TERMS_VERSION })).id;

async function member(page: Page): Promise<{ readonly head: AccountId; readonly link: LinkId }> {
  const head = await organiser(page);
  const link = await invite(page, head, (await person(page, "Тимофей")).email);
  await give(page, "link.accept", { link });
  return { head, link };
}

async function askedToSignIn(page: Page): Promise<LinkId> {
  const { id } = await person(page, "Лидия");
  const args = { account: id, provider: "vk", handle: `@lidia${people}`, termsVersion: TERMS_VERSION };
  return (await give(page, "link.request-social", args)).id;
}

async function consented(page: Page): Promise<LinkId> {
  const link = await askedToSignIn(page);
  await give(page, "link.grant-consent", { link, scopes: ["basic", "email"] });
  return link;
}

export const FAMILIES_AND_SIGN_INS: readonly Brought[] = [
  {
    name: "family-invited-contact",
    state: "awaiting-reply",
    bring: async (page) => invite(page, await organiser(page), "+7 900 111-22-33"),
  },
  {
    name: "family-invited-account",
    state: "awaiting-reply",
    bring: async (page) => invite(page, await organiser(page), (await person(page, "Тимофей")).email),
  },
  { name: "family-active", state: "active", bring: async (page) => (await member(page)).link },
  {
    name: "family-suspended",
    state: "suspended",
    bring: async (page) => {
      const { head, link } = await member(page);
      await give(page, "premium.set", { account: head, until: null });
      return link;
    },
  },
  {
    name: "family-ending",
    state: "ending",
    bring: async (page) => {
      const { link } = await member(page);
      await give(page, "link.unlink", { link });
      return link;
    },
  },
  { name: "sign-in-awaiting-consent", state: "awaiting-consent", bring: askedToSignIn },
  { name: "sign-in-awaiting-confirmation", state: "awaiting-confirmation", bring: consented },
  {
    name: "sign-in-active",
    state: "active",
    bring: async (page) => {
      const link = await consented(page);
      await give(page, "link.confirm", { link });
      return link;
    },
  },
  {
    name: "sign-in-ending",
    state: "ending",
    bring: async (page) => {
      const link = await consented(page);
      await give(page, "link.confirm", { link });
      await give(page, "link.unlink", { link });
      return link;
    },
  },
];
