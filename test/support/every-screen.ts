import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { THEMES } from "../../src/domain/commands";
import { accessibilityFaults } from "./axe";
import type { BrowserKind } from "./browsers";
import { enterSituation, reopen, settled } from "./enter";
import { SITUATIONS } from "./situations";
import { type Stage, setStage } from "./stage";
import { give } from "./talk";

const LANGUAGES = ["en", "ru"] as const;

/** Every screen of the popup, in both languages and themes, in one browser. */
export function lookAtEveryScreen(browser: BrowserKind): void {
  describe(`every screen in ${browser}`, () => {
    let stage: Stage;
    let page: Page;

    beforeAll(async () => {
      stage = await setStage(browser);
      page = await stage.popupTab();
    });
    afterAll(() => stage.close());

    // In order: the situations share one database, the empty ones come first.
    it.each(SITUATIONS.map((situation) => [situation.name, situation] as const))(
      "%s is accessible, in both languages and themes, and nothing sticks out",
      async (_name, situation) => {
        await enterSituation(page, stage.driver.origin, situation);
        for (const language of LANGUAGES) {
          for (const theme of THEMES.filter((each) => each !== "system")) {
            await give(page, "preferences.set", { language, theme });
            await page.waitForFunction(
              (wanted) => document.documentElement.lang === wanted,
              undefined,
              language as never,
            );
            await settled(page);
            expect(await accessibilityFaults(page), `${language}, ${theme}`).toEqual([]);
            expect(await stickingOut(page), `${language}, ${theme}`).toEqual([]);
          }
        }
      },
    );

    it("paints something at once when it opens again, and no error was thrown on the way", async () => {
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(String(error)));
      await reopen(page, stage.driver.origin);
      expect(faults).toEqual([]);
    });
  });
}

/** Elements wider than the popup: then it scrolls sideways. */
const stickingOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter(
        (each) => each.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(each).position !== "fixed",
      )
      .map((each) => `${each.tagName}.${each.className}`),
  );
