import type { Page } from "puppeteer-core";
import { until } from "./wait";

/**
 * Waits until the mark on the page says these words. The mark stands in a closed shadow root that no script can enter,
 * but the browser's own search finds its text: `window.find` is not in the types, being no standard.
 */
export async function pageMark(page: Page, words: string): Promise<void> {
  await until(() => markSays(page, words), { what: `a mark that says “${words}”`, timeoutMs: 15_000 });
}

/** Whether the page's text, closed shadow roots and all, has these words right now. */
export const markSays = (page: Page, words: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    getSelection()?.removeAllRanges();
    type Find = (text: string, caseSensitive: boolean, backwards: boolean, wrapAround: boolean) => boolean;
    const { find } = window as unknown as { find: Find };
    // Wrapping around: Firefox goes on from where it last was, even where nothing is selected any more.
    const found = find.call(window, wanted, true, false, true);
    getSelection()?.removeAllRanges();
    return found;
  }, words);

/** Waits until the page's text has these words no more. */
export async function noPageMark(page: Page, words: string): Promise<void> {
  await until(async () => !(await markSays(page, words)), { what: `no mark that says “${words}”`, timeoutMs: 15_000 });
}
