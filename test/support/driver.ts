/*
 * One way to drive the built extension in a real browser, the same for Chromium and Firefox.
 *
 *   const site = await startSite();
 *   const driver = await launch({ browser: "firefox", extension: "dist/firefox", sitePort: site.port });
 *   const page = await driver.openPage(site.url("/seller/romashka-123/"));
 *   const popup = await driver.openPopup();          // the real one, on the toolbar
 *   await popup.click("#add");                       // trusted clicks and keys
 *   await popup.waitFor("#list li", { text: "Анна" });
 *   await driver.killBackground();
 *   await driver.close();                            // leaves no process and no temporary profile
 *
 * Nothing here sleeps: each promise settles when the thing it names has happened, or fails with words.
 */
import type { Browser, Page } from "puppeteer-core";
import type { BrowserKind } from "./browsers";

export type ColourScheme = "light" | "dark";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface LaunchOptions {
  readonly browser: BrowserKind;
  /** The folder of the built, unpacked extension. */
  readonly extension: string;
  /** Port of the local fixture site; every marketplace host leads there, no other host can be reached. */
  readonly sitePort: number;
  /** Default true. */
  readonly headless?: boolean;
  /** A profile folder to keep. Without it a temporary one is made and removed. Extensions are installed anew each time. */
  readonly profile?: string;
  /** Default "light". */
  readonly colourScheme?: ColourScheme;
  /**
   * The browser's own language, e.g. "ru". Firefox always obeys (in what extensions and pages see, not in its menus);
   * Chromium only if that language is installed (Debian: chromium-l10n), otherwise it stays English.
   */
  readonly language?: string;
  /** Firefox only: how long an idle event page lives, 100 ms … 5 min. Chromium's 30 s cannot be changed. */
  readonly backgroundIdleMs?: number;
  /** Size of fixture pages, default 1280 × 900. A visible browser keeps the size of its window. */
  readonly pageSize?: Size;
}

export interface Driver {
  readonly name: BrowserKind;
  /** As the browser says it, e.g. "Chrome/156.0.8078.79" or "firefox/153.7.0". */
  readonly version: string;
  /** chrome-extension://<id> or moz-extension://<uuid>, without a slash at the end. */
  readonly origin: string;
  /** Puppeteer's own browser, for the rare thing that this interface lacks. */
  readonly browser: Browser;
  /** Opens a tab in front and waits for its load event. Firefox needs the fixture's port in the URL, Chromium allows it. */
  openPage(url: string): Promise<Page>;
  /** Opens a page of the extension as a tab, e.g. "popup/index.html", by default at the popup's size 380 × 560. */
  openExtensionPage(path: string, size?: Size): Promise<Page>;
  /** Opens the real toolbar popup over `page`, or over the tab that was opened or popped over last. */
  openPopup(page?: Page): Promise<Popup>;
  /** Stops the service worker or event page at once, as a crash would, and resolves when it is gone. */
  killBackground(): Promise<void>;
  /** Looks from outside; asking does not wake the background nor keep it awake. */
  backgroundRunning(): Promise<boolean>;
  /**
   * The toolbar button's badge and title, over `page` or in general. Does not wake the background.
   * Chromium brings `page` to the front for it and shows an inert page of the extension for some milliseconds.
   */
  badge(page?: Page): Promise<Badge>;
  /**
   * Switches all open and later pages and popups between light and dark. In Chromium a popup gets it just after its first
   * paint; where that matters (pictures), give the scheme to `launch`.
   */
  setColourScheme(scheme: ColourScheme): Promise<void>;
  close(): Promise<void>;
}

export interface Badge {
  readonly text: string;
  readonly title: string;
}

export interface WaitForOptions {
  /** Wait until the element's text contains this. */
  readonly text?: string;
  /** Wait until no such element is visible (with `text`: none that contains it). */
  readonly gone?: boolean;
  /** Default 5,000. */
  readonly timeoutMs?: number;
}

/** The popup on the toolbar. Selectors are Puppeteer's: CSS, `::-p-text(…)`, `::-p-aria(…)`. */
export interface Popup {
  /** The popup as a Puppeteer page, for all that is not below. */
  readonly page: Page;
  /** A trusted click in the middle of the first match, after scrolling to it and waiting until it is enabled and still. */
  click(selector: string): Promise<void>;
  /** Types into whatever has the focus, key by key. */
  type(text: string): Promise<void>;
  /** Presses one key, e.g. "Enter" or "Tab". Escape reaches the page only; the browser closes no popup for it. */
  press(key: string): Promise<void>;
  /** The rendered text of the first match. @throws Error when there is none */
  text(selector: string): Promise<string>;
  /** Whether there is a match right now, visible or not. */
  exists(selector: string): Promise<boolean>;
  waitFor(selector: string, options?: WaitForOptions): Promise<void>;
  /** Writes a PNG of the popup's content. */
  screenshot(path: string): Promise<void>;
  evaluate: Page["evaluate"];
  /** Size of the content in CSS pixels. */
  size(): Promise<Size>;
  /** False as soon as the popup was closed, by whomever. */
  isOpen(): Promise<boolean>;
  /** Closes the popup as losing the focus does. Nothing happens when it is closed already. */
  close(): Promise<void>;
}
