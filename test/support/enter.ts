import type { Page } from "puppeteer-core";
import { type Situation, standAt } from "./situations";
import { POPUP_PATH } from "./stage";

/** Brings a situation about and opens the popup at it: the page given is reloaded where it shall stand. */
export async function enterSituation(
  page: Page,
  origin: string,
  { enter, clicks = [], page: key, type }: Situation,
): Promise<void> {
  await forgetDrafts(page);
  await standAt(page, await enter(page));
  if (key !== undefined) await keepInSession(page, { [`tab:${TAB}`]: [key] });
  await reopen(page, origin, key === undefined ? String(Date.now()) : `tab=${TAB}`);
  for (const selector of clicks) {
    await page.waitForSelector(selector, { visible: true });
    await page.locator(selector).click();
  }
  if (type !== undefined) await page.keyboard.type(type);
  await settled(page);
}

/** A tab that no browser has: its page stays what is said here. */
const TAB = 987_654;

/** Opens the popup anew in that tab, as it would open on the toolbar. */
export async function reopen(page: Page, origin: string, search = String(Date.now())): Promise<void> {
  // Firefox tells of no load event on pages of extensions: what is waited for is what people see.
  await page.goto(`${origin}/${POPUP_PATH}?${search}`, { waitUntil: [] });
  await page.waitForSelector("#root > *", { visible: true });
  await settled(page);
}

/** Waits until nothing changes any more: no view is on its way and two frames were drawn. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        let timer = setTimeout(() => void finish(), 150);
        const watch = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(() => void finish(), 150);
        });
        // Clocks tick in text nodes for ever; only elements that come and go count.
        watch.observe(document.body, { childList: true, subtree: true });
        async function finish(): Promise<void> {
          watch.disconnect();
          // A colour that is on its way from light to dark is neither.
          const moving = document.getAnimations().filter((each) => each.effect?.getTiming().iterations !== Infinity);
          await Promise.allSettled(moving.map((each) => each.finished));
          requestAnimationFrame(() => requestAnimationFrame(() => done()));
        }
      }),
  );
}

async function forgetDrafts(page: Page): Promise<void> {
  await page.evaluate(async () => {
    type Area = { clear: () => Promise<void> };
    const api = globalThis as unknown as Record<"browser" | "chrome", { storage: { session: Area } } | undefined>;
    await (api.browser ?? api.chrome)?.storage.session.clear();
  });
}

function keepInSession(page: Page, items: object): Promise<void> {
  return page.evaluate(async (kept) => {
    type Area = { set: (items: object) => Promise<void> };
    const api = globalThis as unknown as Record<"browser" | "chrome", { storage: { session: Area } } | undefined>;
    await (api.browser ?? api.chrome)?.storage.session.set(kept);
  }, items as never);
}
