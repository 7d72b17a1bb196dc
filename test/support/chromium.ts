import { resolve } from "node:path";
import puppeteer, { type Browser, type Extension, type Page, type Target } from "puppeteer-core";
import { hosts } from "../fixtures/site/hosts";
import { ensureBrowser } from "./browsers";
import type { Badge, ColourScheme, Driver, LaunchOptions, Popup, Size } from "./driver";
import { emulateScheme, popupSize, Tabs } from "./pages";
import { popupOn, shown } from "./popup";
import { withProfile } from "./profile";
import { until } from "./wait";

/** Starts Chromium, Chrome or Edge with the extension. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const browser = await withProfile(options.profile, (userDataDir) =>
    puppeteer.launch({
      executablePath: ensureBrowser("chromium"),
      userDataDir,
      headless: options.headless ?? true,
      // Over the pipe extensions load in every brand; --load-extension is gone from branded Chrome and Edge since 137.
      pipe: true,
      enableExtensions: true,
      acceptInsecureCerts: true,
      defaultViewport: null,
      args: flags(options),
      env: { ...process.env, ...(options.language && { LANGUAGE: options.language }) },
    }),
  );
  try {
    return await ChromiumDriver.start(browser, options);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function flags({ sitePort, colourScheme, language }: LaunchOptions): string[] {
  const rules = [...hosts.map((host) => `MAP ${host} 127.0.0.1:${sitePort}`), "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"];
  return [
    `--host-resolver-rules=${rules.join(", ")}`,
    "--ignore-certificate-errors",
    "--disable-gpu",
    "--disable-quic",
    "--window-size=1280,1000",
    // Chromium 156, headless: the default screen of 800 × 600 cuts popups at 510 px; their own limit is 600.
    "--screen-info={1600x1200}",
    ...(process.getuid?.() === 0 || process.env.CI ? ["--no-sandbox"] : []),
    ...(colourScheme === "dark" ? ["--force-dark-mode"] : []),
    ...(language ? [`--lang=${language}`] : []),
  ];
}

class ChromiumDriver implements Driver {
  readonly name = "chromium";
  readonly version: string;
  readonly origin: string;
  readonly browser: Browser;
  readonly #extension: Extension;
  readonly #tabs: Tabs;
  #scheme: ColourScheme | undefined;

  private constructor(browser: Browser, version: string, extension: Extension, options: LaunchOptions) {
    this.browser = browser;
    this.version = version;
    this.origin = `chrome-extension://${extension.id}`;
    this.#extension = extension;
    this.#tabs = new Tabs(browser, options, (page) => this.#paint(page));
  }

  static async start(browser: Browser, options: LaunchOptions): Promise<ChromiumDriver> {
    const id = await browser.installExtension(resolve(options.extension));
    // Puppeteer 24.43 lists the extension only after its worker has been seen.
    await browser.waitForTarget((target) => isWorker(target, `chrome-extension://${id}`), { timeout: 10_000 });
    const extension = (await browser.extensions()).get(id);
    if (!extension) throw new Error(`Chromium installed ${options.extension} as ${id} but does not list it`);
    return new ChromiumDriver(browser, await browser.version(), extension, options);
  }

  async openPage(url: string): Promise<Page> {
    const page = await this.#tabs.open();
    await page.goto(url);
    return page;
  }

  async openExtensionPage(path: string, size: Size = popupSize): Promise<Page> {
    const page = await this.#tabs.open(size);
    await page.goto(`${this.origin}/${path}`);
    return page;
  }

  async openPopup(over?: Page): Promise<Popup> {
    const front = await this.#tabs.toFront(over);
    const before = new Set(this.browser.targets());
    await front.triggerExtensionAction(this.#extension);
    const isPopup = (target: Target) =>
      !before.has(target) && target.type() === "page" && target.url().startsWith(this.origin);
    const page = await (await this.browser.waitForTarget(isPopup, { timeout: 5_000 })).asPage();
    await this.#paint(page);
    await shown(page);
    return popupOn(page, {
      isOpen: async () => !page.isClosed(),
      close: () => (page.isClosed() ? Promise.resolve() : page.close()),
    });
  }

  async killBackground(): Promise<void> {
    const target = this.#workerTarget();
    if (target === undefined) return;
    const isGone = (): boolean => !this.browser.targets().includes(target);
    await until(
      async () => {
        if (isGone()) return true;
        // A worker that is only just starting does not hear the first time; one that is just gone cannot be closed.
        const worker = await target.worker().catch(() => null);
        await worker?.close().catch(() => undefined);
        return isGone();
      },
      { what: "the service worker to stop", everyMs: 50 },
    );
  }

  async backgroundRunning(): Promise<boolean> {
    return this.#workerTarget() !== undefined;
  }

  async badge(over?: Page): Promise<Badge> {
    if (over) await this.#tabs.toFront(over);
    // The manifest shown as a page may call the extension's interfaces but runs none of its code.
    const page = await this.browser.newPage({ background: true });
    try {
      await page.goto(`${this.origin}/manifest.json`);
      return await page.evaluate(readBadge, over !== undefined);
    } finally {
      await page.close();
    }
  }

  async setColourScheme(scheme: ColourScheme): Promise<void> {
    this.#scheme = scheme;
    await Promise.all((await this.browser.pages(true)).map((page) => this.#paint(page)));
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  #workerTarget(): Target | undefined {
    return this.browser.targets().find((target) => isWorker(target, this.origin));
  }

  async #paint(page: Page): Promise<void> {
    if (this.#scheme) await emulateScheme(page, this.#scheme);
  }
}

function isWorker(target: Target, origin: string): boolean {
  return target.type() === "service_worker" && target.url().startsWith(`${origin}/`);
}

/** Runs in the browser. */
async function readBadge(ofFrontTab: boolean): Promise<Badge> {
  const [tab] = ofFrontTab ? await chrome.tabs.query({ active: true, lastFocusedWindow: true }) : [];
  const details = tab?.id === undefined ? {} : { tabId: tab.id };
  return { text: await chrome.action.getBadgeText(details), title: await chrome.action.getTitle(details) };
}

declare const chrome: {
  tabs: { query(filter: object): Promise<readonly { id?: number }[]> };
  action: { getBadgeText(details: object): Promise<string>; getTitle(details: object): Promise<string> };
};
