import type { Page } from "puppeteer-core";
import type { AccountId, LinkId } from "../../src/domain/ids";
import { DAY_MS } from "../../src/domain/moment";
import type { Route } from "../../src/popup/route";
import { TERMS_VERSION } from "./cast";
import { give } from "./talk";

/** A screen of a family in one of its states: what brings it about, and what to click and type then. */
interface FamilyScreen {
  readonly name: string;
  readonly enter: (page: Page) => Promise<Route | null>;
  readonly clicks?: readonly string[];
  readonly type?: string;
}

const LONG_PERSON = "Константинопольская Александра Викторовна-Преображенская";
let families = 0;

async function organiser(page: Page, name: string, premiumDays: number | null = 30): Promise<AccountId> {
  const email = `head${families++}@example.org`;
  const { id } = await give(page, "account.add", { marketplace: "ozon", kind: "personal", name, email });
  if (premiumDays !== null) {
    await give(page, "premium.set", { account: id, until: Date.now() + premiumDays * DAY_MS });
  }
  return id;
}

const invite = async (page: Page, head: AccountId, contact: string): Promise<LinkId> =>
  (await give(page, "link.invite-member", { organiser: head, contact, termsVersion: TERMS_VERSION })).id;

async function member(page: Page, head: AccountId, name: string): Promise<LinkId> {
  const email = `member${families++}@example.org`;
  await give(page, "account.add", { marketplace: "ozon", kind: "personal", name, email, colour: "violet" });
  const link = await invite(page, head, email);
  await give(page, "link.accept", { link });
  return link;
}

/** A member, an invitation by telephone, and one who left. */
async function someFamily(page: Page, name = "Вера", memberName = "Тимофей"): Promise<AccountId> {
  const head = await organiser(page, name);
  const left = await member(page, head, "Глеб");
  await give(page, "link.unlink", { link: left, reason: "живёт отдельно" });
  await give(page, "link.confirm-unlink", { link: left });
  await member(page, head, memberName);
  await invite(page, head, `+7 900 222-33-${String(10 + families)}`);
  return head;
}

async function fullFamily(page: Page): Promise<AccountId> {
  const head = await organiser(page, "Наталья Сергеевна");
  for (const name of ["Тимофей", "Ольга", "Пётр"]) await member(page, head, name);
  await invite(page, head, `full${families++}@example.org`);
  return head;
}

async function restingFamily(page: Page): Promise<AccountId> {
  const head = await organiser(page, "Глеб");
  await member(page, head, "Ольга");
  await give(page, "premium.set", { account: head, until: null });
  return head;
}

const atBoard =
  (family: (page: Page) => Promise<AccountId>) =>
  async (page: Page): Promise<Route> => ({
    screen: "family",
    organiser: await family(page),
  });
const atInvite =
  (family: (page: Page) => Promise<AccountId>) =>
  async (page: Page): Promise<Route> => ({
    screen: "invite",
    organiser: await family(page),
  });
const atHome =
  (family: (page: Page) => Promise<AccountId>) =>
  async (page: Page): Promise<null> => {
    await give(page, "account.switch", { account: await family(page) });
    return null;
  };

export const FAMILY_SCREENS: readonly FamilyScreen[] = [
  { name: "home-family", enter: atHome(someFamily) },
  { name: "home-family-full", enter: atHome(fullFamily) },
  { name: "home-family-resting", enter: atHome(restingFamily) },
  { name: "family-empty", enter: atBoard((page) => organiser(page, "Вера")) },
  { name: "family-no-premium", enter: atBoard((page) => organiser(page, "Вера", null)) },
  { name: "family-board", enter: atBoard(someFamily) },
  { name: "family-answer", enter: atBoard(someFamily), clicks: ['[data-testid="answer"]'] },
  { name: "family-full", enter: atBoard(fullFamily) },
  { name: "family-resting", enter: atBoard(restingFamily) },
  { name: "family-long-names", enter: atBoard((page) => someFamily(page, LONG_PERSON, LONG_PERSON)) },
  { name: "invite", enter: atInvite((page) => organiser(page, "Вера")) },
  {
    name: "invite-errors",
    enter: atInvite((page) => organiser(page, "Вера")),
    clicks: ['[data-testid="send-invitation"]', '[data-testid="invite-contact"]'],
    type: "вера@",
  },
  { name: "invite-closed", enter: atInvite(fullFamily) },
];
