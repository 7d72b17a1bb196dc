import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { type Scales, weigh } from "./popup-figures";
import type { Seed } from "./seed";
import { type Side, wakeUp } from "./side";

/** After the page's load event the script has so long for its mark, hydration (300 ms) and looking again. */
const WATCHED_MS = 1_500;
/** Then nothing happens any more, and for so long it is looked at what even that costs. */
const STANDING_S = 2;
/** More cards than any list of the shop shows at once. */
const CARDS = 2_000;

type Measured = Readonly<Record<string, number>>;

/** A shop's page of a firm that is kept here: the script asks, draws its mark, and keeps it through hydration. */
export const knownPage = (side: Side, { knownKeys }: Seed): Promise<Measured> =>
  visit(side, "content.known", (knownKeys[0] ?? "").replace("ozon:seller:", "romashka-"));

/** The same page of a firm that nobody knows: the script asks and finds nothing to do. */
export const strangePage = (side: Side): Promise<Measured> => visit(side, "content.strange", "chuzhoy-77");

async function visit(side: Side, scene: string, segment: string): Promise<Measured> {
  await wakeUp(side);
  const page = await side.driver.browser.newPage();
  try {
    const scales = side.driver.name === "chromium" ? await weigh(page) : null;
    // One seed: class names and numbers are the same for both sides.
    const address = side.site.url(`/seller/${segment}/?nodes=${CARDS}&seed=7`);
    await page.goto(address);
    const marked = await markedAt(page);
    const weighed = scales === null ? {} : await readTwice(scales, scene);
    const loaded = await page.evaluate(() => performance.getEntriesByType("navigation")[0]?.duration ?? 0);
    return { ...weighed, [`${scene}.load`]: loaded, ...(marked !== null && { [`${scene}.mark`]: marked }) };
  } finally {
    await page.close();
  }
}

async function readTwice(scales: Scales, scene: string): Promise<Measured> {
  const { script, cpu } = await scales.read();
  await pause(STANDING_S * 1_000);
  const later = await scales.read();
  return {
    [`${scene}.script`]: script,
    [`${scene}.cpu`]: cpu,
    [`${scene}.standing`]: (later.cpu - cpu) / STANDING_S,
  };
}

/**
 * Waits the whole time that is watched, and says when something without a name first stood after the shop's header:
 * milliseconds since navigation began, null where nothing came.
 */
const markedAt = (page: Page): Promise<number | null> =>
  page.evaluate(async (watched) => {
    const header = '[data-widget="sellerTransparency"]';
    const stands = () => document.querySelector(`${header} + :not([data-widget])`) !== null;
    let marked = stands() ? performance.now() : null;
    const place = document.querySelector(header)?.parentElement;
    if (place) {
      new MutationObserver(() => {
        if (stands()) marked ??= performance.now();
      }).observe(place, { childList: true });
    }
    await new Promise((resolve) => setTimeout(resolve, watched));
    return marked;
  }, WATCHED_MS);
