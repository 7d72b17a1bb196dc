import type { CDPSession, Page } from "puppeteer-core";
import { popupSize } from "../pages";
import { type Side, wakeUp } from "./side";

/** The page has stood still for so long when it is taken for finished. */
const STILL_MS = 300;

type Measured = Readonly<Record<string, number>>;

/** What probe.js saw, in milliseconds since the page's own navigation began. */
interface Seen {
  readonly inPage: number;
  readonly onScreen: number;
  readonly lastChange: number;
}

/** The popup's page as a tab, the background awake. */
export async function popupTabWarm(side: Side): Promise<Measured> {
  await wakeUp(side);
  return named("tab.warm", await openTab(side));
}

/** The same with a background that must be started for it. */
export async function popupTabKilled(side: Side): Promise<Measured> {
  await wakeUp(side);
  await side.driver.killBackground();
  return named("tab.killed", await openTab(side));
}

/** The real popup on the toolbar, the background awake. */
export async function popupReal(side: Side): Promise<Measured> {
  await wakeUp(side);
  const popup = await side.driver.openPopup(side.ground);
  try {
    const { inPage, onScreen, lastChange } = await settled(popup.page);
    return named("real", { inPage, onScreen, lastChange });
  } finally {
    await popup.close();
  }
}

/** Firefox tells nobody how much work a page was, so there it is only timed. */
const openTab = (side: Side): Promise<Measured> =>
  side.driver.name === "chromium" ? openWeighed(side) : openTimed(side);

async function openTimed({ driver, popup }: Side): Promise<Measured> {
  const page = await driver.openExtensionPage(popup);
  try {
    return { ...(await settled(page)) };
  } finally {
    await page.close();
  }
}

async function openWeighed({ driver, popup }: Side): Promise<Measured> {
  const page = await driver.browser.newPage();
  try {
    await page.setViewport({ ...popupSize });
    const scales = await weigh(page);
    await page.goto(`${driver.origin}/${popup}`);
    return { ...(await settled(page)), ...(await scales.read()) };
  } finally {
    await page.close();
  }
}

export interface Scales {
  /** Milliseconds of the main thread since `weigh`, or since the page changed its process. */
  readonly read: () => Promise<{ readonly cpu: number; readonly script: number; readonly layout: number }>;
}

/** Chromium's own accounts of the page's main thread, in CPU time: another program on the same core is not counted. */
export async function weigh(page: Page): Promise<Scales> {
  const line: CDPSession = await page.createCDPSession();
  await line.send("Performance.enable", { timeDomain: "threadTicks" });
  return {
    read: async () => {
      const { metrics } = await line.send("Performance.getMetrics");
      const ms = (name: string): number => (metrics.find((each) => each.name === name)?.value ?? Number.NaN) * 1_000;
      const layout = ms("LayoutDuration") + ms("RecalcStyleDuration");
      return { cpu: ms("TaskDuration"), script: ms("ScriptDuration"), layout };
    },
  };
}

function settled(page: Page): Promise<Seen> {
  return page.evaluate(async (still) => {
    const { benchProbe: probe } = globalThis as unknown as { benchProbe: Record<keyof Seen, number | null> };
    const until = performance.now() + 10_000;
    const { inPage, onScreen, lastChange } = await new Promise<typeof probe>((resolve, reject) => {
      const look = (): void => {
        const finished = probe.onScreen !== null && performance.now() - (probe.lastChange ?? 0) >= still;
        if (finished) resolve(probe);
        else if (performance.now() > until) reject(new Error("the popup has shown nothing for 10 s"));
        else setTimeout(look, 50);
      };
      look();
    });
    return { inPage: inPage ?? 0, onScreen: onScreen ?? 0, lastChange: lastChange ?? 0 };
  }, STILL_MS);
}

const named = (scene: string, measured: Measured): Measured =>
  Object.fromEntries(Object.entries(measured).map(([name, number]) => [`${scene}.${name}`, number]));
