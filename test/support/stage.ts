import type { Page } from "puppeteer-core";
import { type Site, startSite } from "../fixtures/site/start-site";
import type { BrowserKind } from "./browsers";
import type { Driver, LaunchOptions } from "./driver";
import { launch } from "./launch";

export const BROWSERS: readonly BrowserKind[] = ["chromium", "firefox"];

/** Where `npm run build` left the extension for a browser. */
export const builtFor = (browser: BrowserKind): string => (browser === "chromium" ? "dist/chrome" : "dist/firefox");

export const POPUP_PATH = "src/popup/index.html";

/** A browser with the built extension, and the fixture site under the real host names. */
export interface Stage {
  readonly driver: Driver;
  readonly site: Site;
  /** The popup opened as a tab, at the popup's size. */
  readonly popupTab: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Sets the stage; `close` leaves nothing behind. */
export async function setStage(browser: BrowserKind, options: Partial<LaunchOptions> = {}): Promise<Stage> {
  const site = await startSite();
  try {
    const driver = await launch({ browser, extension: builtFor(browser), sitePort: site.port, ...options });
    return {
      driver,
      site,
      popupTab: () => driver.openExtensionPage(POPUP_PATH),
      close: async () => {
        await driver.close();
        await site.close();
      },
    };
  } catch (error) {
    await site.close();
    throw error;
  }
}
