import type { Page, SerializedAXNode } from "puppeteer-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Cast, codeOf, enterCast, requestLink } from "../support/cast";
import type { Popup } from "../support/driver";
import { pageMark } from "../support/page-mark";
import { part } from "../support/screen-words";
import { BROWSERS, POPUP_PATH, type Stage, setStage } from "../support/stage";
import { give } from "../support/talk";
import { until } from "../support/wait";

const ROW = part("account-row");
const NAMES = `${ROW} .row-name`;

/** Names of the rows, as they stand. */
const names = (screen: Pick<Popup, "evaluate">): Promise<readonly string[]> =>
  screen.evaluate((row) => [...document.querySelectorAll(row)].map((each) => each.textContent ?? ""), NAMES);

const shows = (screen: Pick<Popup, "evaluate">, ...wanted: readonly string[]): Promise<unknown> =>
  until(async () => (await names(screen)).join() === wanted.join(), { what: `the rows ${wanted.join()}` });

const focusOn = (screen: Pick<Popup, "evaluate">, selector: string): Promise<boolean> =>
  screen.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);

/** What a screen reader has of a part of the page, line by line: role and name. */
async function treeOf(page: Page, selector: string): Promise<readonly string[]> {
  const root = await page.waitForSelector(selector);
  const tree = root === null ? null : await page.accessibility.snapshot({ root, interestingOnly: true });
  return tree === null ? [] : linesOf(tree);
}

const linesOf = ({ role, name, children = [] }: SerializedAXNode): readonly string[] => [
  `${role}: ${name ?? ""}`.trim(),
  ...children.flatMap(linesOf),
];

const chord = async ({ page }: Popup, key: string): Promise<void> => {
  await page.keyboard.down("Control");
  await page.keyboard.press(key as "a");
  await page.keyboard.up("Control");
};

/** Cuts a text out of the field, so that the clipboard has it, and pastes it while the focus is on the list. */
async function paste(popup: Popup, text: string): Promise<void> {
  await popup.click(part("filter"));
  await chord(popup, "a");
  await popup.type(text);
  await chord(popup, "a");
  await chord(popup, "x");
  await until(
    () => popup.evaluate((field) => document.querySelector<HTMLInputElement>(field)?.value === "", part("filter")),
    {
      what: "the text to be cut out",
    },
  );
  await popup.press("ArrowDown");
  await chord(popup, "v");
}

describe.each(BROWSERS)("the first screen in %s", (browser) => {
  let stage: Stage;
  let tab: Page;
  let cast: Cast;

  beforeEach(async () => {
    stage = await setStage(browser);
    tab = await stage.popupTab();
    cast = await enterCast(tab);
  });
  afterEach(() => stage.close());

  it("finds, switches and starts by keyboard alone, in English", async () => {
    await give(tab, "preferences.set", { language: "en" });
    await give(tab, "account.edit", { account: cast.firm, startUrl: stage.site.url("/seller/romashka-123/") });
    const popup = await stage.driver.openPopup(await stage.driver.openPage(stage.site.url("/")));
    await popup.waitFor(ROW);
    await popup.type("hjvf");
    await shows(popup, "ООО Ромашка");
    await popup.waitFor(part("found-count"), { text: "1 of 2" });
    expect(await focusOn(popup, `${ROW} .row-main`)).toBe(true);
    await popup.press("1");
    await popup.waitFor(`${ROW}[data-active]`, { text: "ООО Ромашка" });
    await popup.press("Escape");
    await shows(popup, "ООО Ромашка", "Анна");
    await popup.press("?");
    await popup.waitFor(part("keys"), { text: "Backspace" });
    await popup.press("Escape");
    await popup.waitFor(ROW);
    expect(await focusOn(popup, `${ROW} .row-main`)).toBe(true);
    await popup.page.keyboard.down("Control");
    await popup.page.keyboard.press("Enter").catch(() => undefined);
    await popup.page.keyboard.up("Control").catch(() => undefined);
    await until(async () => (await stage.driver.browser.pages()).some((page) => page.url().includes("romashka-123")), {
      what: "the start page in a tab",
    });
  });

  it("finds, says whose page this is and takes a code by mouse, in Russian", async () => {
    await give(tab, "preferences.set", { language: "ru" });
    const link = await requestLink(tab, cast);
    const page = await stage.driver.openPage(stage.site.url("/seller/romashka-123/"));
    await pageMark(page, "бизнес");
    const popup = await stage.driver.openPopup(page);
    await popup.waitFor(part("here"), { text: "ООО Ромашка" });
    await popup.click(part("here-activate"));
    await popup.waitFor(`${ROW}[data-active]`, { text: "ООО Ромашка" });
    await popup.waitFor(part("here-open"));
    await popup.click(part("filter"));
    await popup.type("личн");
    await shows(popup, "Анна");
    await popup.waitFor(part("found-count"), { text: "1 из 2" });
    const code = await codeOf(tab, link);
    await paste(popup, `${code.slice(0, 3)} ${code.slice(3)}`);
    await popup.waitFor(part("code-input"));
    expect(
      await popup.evaluate((input) => document.querySelector<HTMLInputElement>(input)?.value, part("code-input")),
    ).toBe(code);
    await popup.click(part("confirm-code"));
    await popup.waitFor(`${part("link-state")}[data-state="active"]`);
  });

  it("takes a stranger's page into a new account, and a popup in a tab is told which tab is meant", async () => {
    const page = await stage.driver.openPage(stage.site.url("/seller/stranger-999/"));
    await page.waitForSelector("html[data-hydrated]");
    const popup = await stage.driver.openPopup(page);
    await popup.waitFor(part("here-add"));
    await popup.click(part("here-add"));
    await popup.waitFor(part("account-form"), { text: "999" });
    await popup.close();
  });

  // Only Chromium shows its tree to those who drive it.
  if (browser === "chromium")
    it("reads as a list, each row with its name, its kind and whether it is active", async () => {
      await give(tab, "preferences.set", { language: "en" });
      await tab.waitForFunction(() => document.documentElement.lang === "en");
      expect(await treeOf(tab, ".home-list")).toEqual([
        "region: Accounts 2",
        "heading: Accounts",
        "button: Анна active personal",
        "button: Анна: details",
        "button: ООО Ромашка business",
        "button: ООО Ромашка: details",
      ]);
    });

  it("is followed by another one that is open at the same time", async () => {
    const other = await stage.driver.openExtensionPage(`${POPUP_PATH}?tab=1`);
    await Promise.all([tab, other].map((each) => each.waitForSelector(ROW)));
    await tab.bringToFront();
    await tab.keyboard.press("2");
    await Promise.all(
      [tab, other].map((each) =>
        until(async () => (await names(each))[0] === "ООО Ромашка", { what: "the firm to be first in both" }),
      ),
    );
  });
});
