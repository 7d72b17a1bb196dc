import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { profileKey } from "../../src/domain/ids";
import { type Cast, codeOf, enterCast, requestLink, SELLER_KEY } from "../support/cast";
import { markSays, noPageMark, pageMark } from "../support/page-mark";
import { BROWSERS, type Stage, setStage } from "../support/stage";
import { give, see } from "../support/talk";
import { until } from "../support/wait";

const ANCHOR = '[data-widget="sellerTransparency"]';

/** Bare blocks after the anchor: what a page can see of marks. */
const hosts = (page: Page, anchor = ANCHOR): Promise<number> =>
  page.evaluate((selector) => {
    const bare = (each: Element): boolean =>
      each.tagName === "DIV" && each.attributes.length === 0 && each.childNodes.length === 0;
    return [...document.querySelectorAll(selector)].flatMap((each) =>
      [...(each.parentElement?.children ?? [])].filter(bare),
    ).length;
  }, anchor);

const hydrated = (page: Page): Promise<unknown> => page.waitForSelector("html[data-hydrated]");

describe.each(BROWSERS)("marks on pages in %s", (browser) => {
  let stage: Stage;
  let popup: Page;
  let cast: Cast;
  let page: Page;

  beforeAll(async () => {
    stage = await setStage(browser);
    popup = await stage.popupTab();
    await give(popup, "preferences.set", { language: "en" });
    cast = await enterCast(popup);
    await give(popup, "account.edit", {
      account: cast.firm,
      profileKeys: [SELLER_KEY, profileKey("ozon:seller-slug:vanity")],
    });
    page = await stage.driver.openPage(stage.site.url("/"));
  });
  afterAll(() => stage.close());

  const visit = (path: string, host?: Parameters<Stage["site"]["url"]>[1]): Promise<unknown> =>
    page.goto(stage.site.url(path, host));

  it.each([
    "/seller/romashka-123/",
    "/seller/123/products/",
    "/seller/vanity/",
    "/seller/romashka-123/kategoriya-777/",
    "/seller/vanity/?miniapp=seller_123&__rr=1",
  ])("marks %s once, after the name, and hydration takes nothing away", async (path) => {
    await visit(path);
    await pageMark(page, "business · not linked");
    await hydrated(page);
    await pageMark(page, "business · not linked");
    expect(await hosts(page)).toBe(1);
  });

  it.each(["/seller/", "/seller/stranger-999/", "/product/x-1/", "/", "/seller/romashka-123/?block=antibot"])(
    "leaves %s alone",
    async (path) => {
      await visit("/seller/romashka-123/");
      await pageMark(page, "business · not linked");
      await page.evaluate((to) => window.fixture.go(to, { delay: 0 }), path);
      await noPageMark(page, "business");
      await visit(path);
      await until(() => page.evaluate(() => document.readyState === "complete"), { what: "the page" });
      expect(await markSays(page, "business · ")).toBe(false);
    },
  );

  it("follows the link's state while the page stays open, also after the background was killed", async () => {
    await visit("/seller/romashka-123/");
    await pageMark(page, "business · not linked");
    const link = await requestLink(popup, cast);
    await pageMark(page, "business · awaiting code");
    await stage.driver.killBackground();
    await give(popup, "link.confirm-code", { link, code: await codeOf(popup, link) });
    await pageMark(page, "business · linked");
    await give(popup, "preferences.set", { language: "ru" });
    await pageMark(page, "бизнес · связан");
    await give(popup, "preferences.set", { language: "en" });
    await give(popup, "link.unlink", { link });
    await pageMark(page, "business · unlinking");
    await give(popup, "link.confirm-unlink", { link });
    await pageMark(page, "business · not linked");
    await give(popup, "account.edit", { account: cast.firm, profileKeys: [] });
    await noPageMark(page, "business");
    expect(await hosts(page)).toBe(0);
    await give(popup, "account.edit", { account: cast.firm, profileKeys: [SELLER_KEY] });
    await pageMark(page, "business · not linked");
  });

  it("goes with in-page navigation: gone on a stranger's page, back again on the way back", async () => {
    await visit("/seller/romashka-123/");
    await pageMark(page, "business");
    await page.evaluate(() => window.fixture.go("/seller/chuzhoy-456/"));
    await noPageMark(page, "business");
    expect(await hosts(page)).toBe(0);
    await page.evaluate(() => window.fixture.back());
    await pageMark(page, "business");
    await page.evaluate(() => window.fixture.forward());
    await noPageMark(page, "business");
    await page.evaluate(() => window.fixture.replace("/seller/romashka-123/"));
    await pageMark(page, "business");
    expect(await hosts(page)).toBe(1);
  });

  it("is there exactly once after the page rebuilt itself from its own HTML", async () => {
    await visit("/seller/romashka-123/?clone=1");
    await pageMark(page, "business");
    await hydrated(page);
    for (let round = 0; round < 3; round++) {
      await page.evaluate(() => window.fixture.rerender());
      await pageMark(page, "business");
      await until(async () => (await hosts(page)) === 1, { what: "exactly one mark" });
    }
  });

  it("stands at the visible one of two anchors", async () => {
    await visit("/seller/romashka-123/?twins=1");
    await pageMark(page, "business");
    const visible = await page.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)].map((each) => ({
          seen: each.getBoundingClientRect().width > 0,
          marked: each.nextElementSibling?.attributes.length === 0,
        })),
      ANCHOR,
    );
    expect(visible.filter((each) => each.marked)).toEqual([{ seen: true, marked: true }]);
  });

  it("marks the buyer's own cabinet by the active account, and not where nobody is signed in", async () => {
    await visit("/my/main");
    await pageMark(page, "personal · ");
    await give(popup, "account.switch", { account: cast.firm });
    await pageMark(page, "business · ");
    await give(popup, "account.switch", { account: cast.anna });
    await pageMark(page, "personal · ");
    await page.evaluate(() => window.fixture.person(0));
    await noPageMark(page, "personal · ");
    await page.evaluate(() => window.fixture.person(1));
    await pageMark(page, "personal · ");
  });

  it("puts nothing into the seller cabinet, whose company nobody can know; the toolbar says so", async () => {
    await visit("/app/dashboard/main", "seller.ozon.ru");
    await until(async () => (await stage.driver.badge(page)).title.includes("unknown"), {
      what: "the toolbar to say that the account is unknown",
    });
    expect(await markSays(page, "account unknown")).toBe(false);
  });

  it("tells the toolbar of the tab, and forgets it when the tab goes elsewhere", async () => {
    await visit("/seller/romashka-123/");
    await pageMark(page, "business");
    await until(async () => (await stage.driver.badge(page)).title === "This page: business · not linked", {
      what: "the tab's own title",
    });
    await visit("/");
    await until(async () => !(await stage.driver.badge(page)).title.startsWith("This page"), {
      what: "the general title again",
    });
  });

  it("breaks no content security policy of the page and leaves no address, name or contact in it", async () => {
    await visit("/seller/romashka-123/");
    const faults = await page.evaluate(() => {
      const kept: string[] = [];
      document.addEventListener("securitypolicyviolation", (event) => kept.push(event.violatedDirective));
      Object.assign(window, { faults: kept });
      return kept.length;
    });
    expect(faults).toBe(0);
    await pageMark(page, "business");
    await page.evaluate(() => window.fixture.rerender());
    await pageMark(page, "business");
    const { html, broken } = await page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      broken: (window as unknown as { faults: string[] }).faults,
    }));
    expect(broken).toEqual([]);
    expect(html).not.toMatch(/extension:\/\/|svyazka|связка|anna@/iu);
    expect((await see(popup, "account", { account: cast.firm })).name).toBe("ООО Ромашка");
    expect(await markSays(page, "anna@example.org")).toBe(false);
  });
});
