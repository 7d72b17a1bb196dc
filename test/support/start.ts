import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startSite } from "../fixtures/site/start-site";
import { type BrowserKind, ensureBrowser, findBrowser } from "./browsers";
import { buildExtension } from "./build-extension";
import { loadDemo } from "./demo";
import { launch } from "./launch";
import { builtFor, POPUP_PATH } from "./stage";
import { tellStory } from "./story";

const PICTURES = join("out", "start");

/** `npm start [-- --browser firefox] [--headless]`: builds, opens a browser with the extension, or tells the story. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { browser: { type: "string" }, headless: { type: "boolean", default: false } },
  });
  const browser = chosenBrowser(values.browser);
  ensureBrowser(browser);
  console.log("Building the extension …");
  await buildExtension();
  if (values.headless || !hasDisplay()) await playHeadless(browser);
  else await openForPeople(browser);
}

function chosenBrowser(asked: string | undefined): BrowserKind {
  if (asked === "firefox") return "firefox";
  if (asked === "chromium" || asked === "chrome" || asked === "edge") return "chromium";
  if (asked !== undefined) throw new Error(`--browser is chromium or firefox, not ${asked}`);
  // Whatever is there; where nothing is, Chromium is what gets installed.
  return findBrowser("chromium") === undefined && findBrowser("firefox") !== undefined ? "firefox" : "chromium";
}

const hasDisplay = (): boolean =>
  process.platform !== "linux" || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** Without a display the main job is played to the end; whatever is not as it should be ends with exit code 1. */
async function playHeadless(browser: BrowserKind): Promise<void> {
  console.log(`There is no display: ${browser} plays the main job headless, through the real popup.`);
  mkdirSync(PICTURES, { recursive: true });
  const site = await startSite();
  const driver = await launch({ browser, extension: builtFor(browser), sitePort: site.port, language: "en" });
  let step = 0;
  try {
    await tellStory(
      { driver, site },
      {
        say: (line) => console.log(`${String(++step).padStart(2)}. ${line}`),
        picture: async (name, shoot) => shoot(join(PICTURES, `${browser}-${name}.png`)),
      },
    );
    console.log(`All as it should be, in ${driver.version}. Pictures: ${PICTURES}/${browser}-*.png`);
  } finally {
    await driver.close();
    await site.close();
  }
}

/** With a display: the extension with demo data beside the fixture site, until the person closes the browser. */
async function openForPeople(browser: BrowserKind): Promise<void> {
  const site = await startSite();
  const driver = await launch({ browser, extension: builtFor(browser), sitePort: site.port, headless: false });
  const tab = await driver.openExtensionPage(POPUP_PATH);
  await loadDemo(tab);
  await tab.close();
  await driver.openPage(site.url("/seller/romashka-123/"));
  console.log(`${driver.version} is open with Svyazka, demo data and a practice shop (nothing of it is Ozon's).`);
  console.log("Click Svyazka's icon on the toolbar. Close the browser to end.");
  await new Promise<void>((resolve) => driver.browser.once("disconnected", () => resolve()));
  await site.close();
}

if (!existsSync("manifest.json")) throw new Error("run this from the project's root: npm start");
await main();
