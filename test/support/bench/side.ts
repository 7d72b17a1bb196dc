import type { Page } from "puppeteer-core";
import type { Site } from "../../fixtures/site/start-site";
import type { BrowserKind } from "../browsers";
import type { Driver, LaunchOptions } from "../driver";
import { launch } from "../launch";
import { sendRaw } from "../talk";
import { DESK, popupPath } from "./builds";

/** One of the extensions that are compared, in a browser of its own. */
export interface Side {
  readonly who: "svyazka" | "empty";
  readonly driver: Driver;
  readonly site: Site;
  /** Where the popup's page lies in the extension. */
  readonly popup: string;
  /** The tab that the toolbar's popup opens over: a page of the shop that is nobody's. */
  readonly ground: Page;
}

/** Starts a browser with the extension of a folder. */
export async function openSide(
  who: Side["who"],
  browser: BrowserKind,
  folder: string,
  site: Site,
  options: Partial<LaunchOptions> = {},
): Promise<Side> {
  const driver = await launch({ browser, extension: folder, sitePort: site.port, ...options });
  try {
    return { who, driver, site, popup: popupPath(folder), ground: await driver.openPage(site.url("/")) };
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** Opens the desk, does something there, and closes it: an open page would share the popup's process. */
export async function atDesk<T>({ driver }: Pick<Side, "driver">, act: (desk: Page) => Promise<T>): Promise<T> {
  const desk = await driver.openExtensionPage(DESK);
  try {
    return await act(desk);
  } finally {
    await desk.close();
  }
}

/** What is sent to be answered with the least work there is; the empty extension sends it back. */
export const PING = { kind: "view", name: "health", args: {} } as const;

/** Starts the background where it sleeps, and waits until it answers. */
export async function wakeUp(side: Side): Promise<void> {
  await atDesk(side, (desk) => sendRaw(desk, PING));
}
