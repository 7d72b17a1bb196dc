import type { Browser, Page } from "puppeteer-core";
import type { ColourScheme, LaunchOptions, Size } from "./driver";

export const popupSize: Size = { width: 380, height: 560 };
const pageSize: Size = { width: 1280, height: 900 };

/** Opens tabs and remembers which of them the toolbar stands over. */
export class Tabs {
  readonly #browser: Browser;
  readonly #size: Size | null;
  readonly #prepare: (page: Page) => Promise<void>;
  #front: Page | undefined;

  constructor(browser: Browser, options: LaunchOptions, prepare: (page: Page) => Promise<void> = async () => {}) {
    this.#browser = browser;
    this.#size = options.headless === false ? null : (options.pageSize ?? pageSize);
    this.#prepare = prepare;
  }

  /** A new tab in front, at `size` or at the size of all pages. */
  async open(size?: Size): Promise<Page> {
    const page = await this.#browser.newPage();
    const viewport = size ?? this.#size;
    if (viewport) await page.setViewport({ ...viewport });
    await this.#prepare(page);
    this.#front = page;
    return page;
  }

  /** Brings `page`, or the tab last in use, to the front. */
  async toFront(page?: Page): Promise<Page> {
    const last = this.#front?.isClosed() ? undefined : this.#front;
    const front = page ?? last ?? (await this.#browser.pages()).at(-1) ?? (await this.open());
    await front.bringToFront();
    this.#front = front;
    return front;
  }
}

/** Emulates the scheme on one page; a browser-wide preference is only to be had in Firefox. */
export function emulateScheme(page: Page, value: ColourScheme): Promise<void> {
  return page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
}
