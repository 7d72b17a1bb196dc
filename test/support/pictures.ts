import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { DAY_MS } from "../../src/domain/moment";
import { ensureBrowser } from "./browsers";
import { buildExtension } from "./build-extension";
import { linkCast } from "./cast";
import { enterSituation, reopen, settled } from "./enter";
import { pageMark } from "./page-mark";
import { SITUATIONS, type Situation, standAt } from "./situations";
import { setStage } from "./stage";
import { give } from "./talk";

/** Every screen goes here; the few of the README are kept in the repository. */
const ALL = join("out", "pictures");
const KEPT = join(".github", "pictures");

const LANGUAGES = ["ru", "en"] as const;
const SCHEMES = ["light", "dark"] as const;
type Language = (typeof LANGUAGES)[number];
type Scheme = (typeof SCHEMES)[number];

/** `npm run pictures [-- names …]`: every screen in both languages and themes, and the pictures of the README. */
async function main(): Promise<void> {
  ensureBrowser("chromium");
  await buildExtension();
  mkdirSync(ALL, { recursive: true });
  mkdirSync(KEPT, { recursive: true });
  const asked = process.argv.slice(2);
  await everyScreen(asked);
  if (asked.length === 0) await theReadme();
}

async function everyScreen(asked: readonly string[]): Promise<void> {
  const stage = await setStage("chromium");
  try {
    const page = await stage.popupTab();
    for (const situation of SITUATIONS) {
      await enterSituation(page, stage.driver.origin, situation);
      if (asked.length > 0 && !asked.some((name) => situation.name.includes(name))) continue;
      for (const language of LANGUAGES) {
        for (const scheme of SCHEMES) await shoot(page, situation, language, scheme);
      }
      await twiceAsLarge(page, situation);
    }
  } finally {
    await stage.close();
  }
}

async function shoot(page: Page, { name }: Situation, language: Language, theme: Scheme): Promise<void> {
  await give(page, "preferences.set", { language, theme });
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, undefined, language as never);
  await settled(page);
  await page.screenshot({ path: join(ALL, `${name}-${language}-${theme}.png`) as `${string}.png` });
}

/** At 200 % browsers let a popup grow to 800 × 600 device pixels: as wide as ever, and 300 high. */
async function twiceAsLarge(page: Page, { name }: Situation): Promise<void> {
  await page.setViewport({ width: 380, height: 300, deviceScaleFactor: 2 });
  await settled(page);
  await page.screenshot({ path: join(ALL, `${name}-200.png`) as `${string}.png` });
  await page.setViewport({ width: 380, height: 560 });
}

/** A small world of its own for the README: names, a link, a code that waits. */
async function theReadme(): Promise<void> {
  const stage = await setStage("chromium", { pageSize: { width: 1_000, height: 420 } });
  try {
    const page = await stage.popupTab();
    await give(page, "preferences.set", { language: "en", theme: "light" });
    const { origin } = stage.driver;
    const names = { anna: "Anna", firm: "OOO Romashka" };
    const anna = await give(page, "account.add", {
      marketplace: "ozon",
      kind: "personal",
      name: names.anna,
      email: "anna@example.org",
    });
    const firm = await give(page, "account.add", {
      marketplace: "ozon",
      kind: "business",
      name: names.firm,
      colour: "violet",
      profileKeys: ["ozon:seller:123" as never],
    });
    const link = await linkCast(page, { anna: anna.id, firm: firm.id });
    const shop = await stage.driver.openPage(stage.site.url("/seller/romashka-123/"));
    await shop.setViewport({ width: 720, height: 300, deviceScaleFactor: 2 });
    await pageMark(shop, "business · linked");
    await shop.screenshot({ path: join(KEPT, "page.png") as `${string}.png` });
    await shop.close();
    const petr = await give(page, "account.add", {
      marketplace: "ozon",
      kind: "personal",
      name: "Pyotr",
      colour: "orange",
      email: "petr@example.org",
    });
    const second = await give(page, "account.add", {
      marketplace: "ozon",
      kind: "business",
      name: "IP Vasilyev",
      colour: "blue",
    });
    const { id } = await give(page, "link.request-business", {
      personal: petr.id,
      business: second.id,
      channel: "email",
      termsVersion: "2026-11",
    });
    await give(page, "premium.set", { account: anna.id, until: Date.now() + 90 * DAY_MS });
    const family = { organiser: anna.id, termsVersion: "2026-11" };
    const member = await give(page, "link.invite-member", { ...family, contact: "petr@example.org" });
    await give(page, "link.accept", { link: member.id });
    await give(page, "link.invite-member", { ...family, contact: "masha@example.org" });
    await page.setViewport({ width: 380, height: 560, deviceScaleFactor: 2 });
    await keep(page, origin, "popup", null);
    await keep(page, origin, "code", { screen: "link", link: id });
    await give(page, "link.unlink", { link });
    await keep(page, origin, "unlink", { screen: "link", link });
  } finally {
    await stage.close();
  }
}

async function keep(page: Page, origin: string, name: string, route: Parameters<typeof standAt>[1]): Promise<void> {
  await standAt(page, route);
  await reopen(page, origin);
  await page.screenshot({ path: join(KEPT, `${name}.png`) as `${string}.png` });
}

await main();
