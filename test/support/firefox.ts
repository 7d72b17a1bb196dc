import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { ensureBrowser } from "./browsers";
import type { Badge, ColourScheme, Driver, LaunchOptions, Popup, Size } from "./driver";
import { FirefoxScope } from "./firefox-scope";
import { popupSize, Tabs } from "./pages";
import { popupOn, shown } from "./popup";
import { withProfile } from "./profile";
import { until } from "./wait";

// Fixed, so that a kept profile finds its database again: Firefox keys an extension's storage by this.
const uuid = "6e0d5c1b-3a42-4f7e-8b1c-95d2a7f04e36";

/** Starts Firefox with the extension installed for this run. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const id = geckoId(options.extension);
  const browser = await withProfile(options.profile, (userDataDir) =>
    puppeteer.launch({
      browser: "firefox",
      executablePath: ensureBrowser("firefox"),
      userDataDir,
      headless: options.headless ?? true,
      acceptInsecureCerts: true,
      defaultViewport: null,
      extraPrefsFirefox: preferences(id, options),
      // System access is what opens moz-extension pages and the browser's own window to us.
      args: ["--no-remote", "--remote-allow-system-access", "--width=1280", "--height=1000"],
    }),
  );
  try {
    return await FirefoxDriver.start(browser, id, options);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8"));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== "string") throw new Error(`${extension}/manifest.json has no browser_specific_settings.gecko.id`);
  return id;
}

function preferences(id: string, { colourScheme = "light", language, backgroundIdleMs = 30_000 }: LaunchOptions) {
  return {
    "extensions.webextensions.uuids": JSON.stringify({ [id]: uuid }),
    "extensions.background.idle.timeout": backgroundIdleMs,
    "extensions.webextOptionalPermissionPrompts": false,
    // Every host is this machine. Only the name is mapped, so URLs carry the fixture's port.
    "network.dns.forceResolve": "127.0.0.1",
    "layout.css.prefers-color-scheme.content-override": colourScheme === "dark" ? 0 : 1,
    "ui.systemUsesDarkTheme": colourScheme === "dark" ? 1 : 0,
    ...(language && { "intl.accept_languages": language }),
  };
}

class FirefoxDriver implements Driver {
  readonly name = "firefox";
  readonly version: string;
  readonly origin = `moz-extension://${uuid}`;
  readonly browser: Browser;
  readonly #id: string;
  readonly #scope: FirefoxScope;
  readonly #tabs: Tabs;

  private constructor(browser: Browser, version: string, id: string, scope: FirefoxScope, tabs: Tabs) {
    this.browser = browser;
    this.version = version;
    this.#id = id;
    this.#scope = scope;
    this.#tabs = tabs;
  }

  static async start(browser: Browser, id: string, options: LaunchOptions): Promise<FirefoxDriver> {
    const scope = await FirefoxScope.of(browser);
    if (options.language) await scope.call("setLanguage", options.language);
    await browser.installExtension(resolve(options.extension));
    await scope.call("pin", id);
    return new FirefoxDriver(browser, await browser.version(), id, scope, new Tabs(browser, options));
  }

  async openPage(url: string): Promise<Page> {
    const page = await this.#tabs.open();
    await page.goto(url);
    return page;
  }

  async openExtensionPage(path: string, size: Size = popupSize): Promise<Page> {
    const page = await this.#tabs.open(size);
    // BiDi sends no load event for moz-extension pages (ESR 153, bug 1755014).
    await page.goto(`${this.origin}/${path}`, { waitUntil: [] });
    await loaded(page);
    return page;
  }

  async openPopup(over?: Page): Promise<Popup> {
    await this.#tabs.toFront(over);
    await this.#scope.call("openPopup", this.#id);
    const context = await until(() => this.#scope.call<string | null>("popupContext", this.origin), {
      what: "the popup to open",
    });
    const page = await this.#pageOf(context);
    await shown(page);
    const isOpen = async () => {
      const there = await this.#scope.call<boolean>("popupIsThere", context);
      if (!there && !page.isClosed()) this.#scope.withdraw(context, page.url());
      return there;
    };
    const close = async () => {
      await this.#scope.call("closePopup");
      await until(async () => !(await isOpen()), { what: "the popup to close" });
    };
    return popupOn(page, { isOpen, close });
  }

  async killBackground(): Promise<void> {
    await until(
      async () => {
        // One that is only just starting for a message starts nevertheless, and is killed then.
        await this.#scope.call("killBackground", this.#id);
        return !(await this.backgroundRunning());
      },
      { what: "the event page to stop", everyMs: 50 },
    );
  }

  async backgroundRunning(): Promise<boolean> {
    return (await this.#scope.call<string>("backgroundState", this.#id)) !== "stopped";
  }

  badge(over?: Page): Promise<Badge> {
    return this.#scope.call<Badge>("badge", this.#id, over ? contextOf(over) : null);
  }

  setColourScheme(scheme: ColourScheme): Promise<void> {
    return this.#scope.call("setColourScheme", scheme);
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  async #pageOf(context: string): Promise<Page> {
    const isPopup = (page: Page) => !page.isClosed() && contextOf(page) === context;
    this.#scope.announce(context, `${this.origin}/`);
    return until(async () => (await this.browser.pages()).find(isPopup), { what: "Puppeteer to take up the popup" });
  }
}

/** The BiDi id of a tab: Puppeteer knows it as its main frame's (24.43; hidden from its types). */
function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { readonly _id: string })._id;
}

async function loaded(page: Page): Promise<void> {
  await page.waitForFunction(() => location.href !== "about:blank" && document.readyState === "complete");
}
