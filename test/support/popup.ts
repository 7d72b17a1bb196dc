import type { KeyInput, Page } from "puppeteer-core";
import type { Popup, WaitForOptions } from "./driver";
import { until } from "./wait";

/** What differs between the browsers once the popup is a Puppeteer page. */
export interface PopupWindow {
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

/** Wraps the page of an opened toolbar popup in the interface that tests use. */
export function popupOn(page: Page, window: PopupWindow): Popup {
  return {
    page,
    click: (selector) => page.locator(selector).setTimeout(5_000).click(),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key as KeyInput),
    text: (selector) => page.$eval(selector, (element) => (element as HTMLElement).innerText),
    exists: async (selector) => (await page.$(selector)) !== null,
    waitFor: (selector, options) => waitFor(page, selector, options),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    evaluate: page.evaluate.bind(page),
    size: () => page.evaluate(() => ({ width: innerWidth, height: innerHeight })),
    isOpen: () => window.isOpen(),
    close: () => window.close(),
  };
}

async function waitFor(page: Page, selector: string, { text, gone = false, timeoutMs = 5_000 }: WaitForOptions = {}) {
  const what = `${selector}${text === undefined ? "" : ` with “${text}”`}${gone ? " to be gone" : ""}`;
  await until(async () => (await countVisible(page, selector, text)) > 0 !== gone, { what, timeoutMs });
}

function countVisible(page: Page, selector: string, text = ""): Promise<number> {
  return page.$$eval(
    selector,
    (elements, wanted) =>
      elements.filter((element) => element.checkVisibility() && (element as HTMLElement).innerText.includes(wanted))
        .length,
    text,
  );
}

/**
 * Resolves when the popup has loaded and kept one size over five frames: both browsers make it small and let it grow to
 * its content, and a click in between misses. Content that comes later still may change the size.
 */
export async function shown(page: Page): Promise<void> {
  await page.waitForFunction(() => location.href !== "about:blank" && document.readyState === "complete");
  await page.evaluate(async () => {
    for (let [size, frames] = ["", 0]; frames < 5; ) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = `${innerWidth} × ${innerHeight}`;
      frames = now === size && innerWidth > 0 ? frames + 1 : 0;
      size = now;
    }
  });
}
