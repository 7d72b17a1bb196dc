import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Cast, enterCast, requestLink } from "../support/cast";
import { BROWSERS, builtFor, type Stage, setStage } from "../support/stage";
import { type Surfaces, surfacesOf } from "../support/surfaces";
import { give, see } from "../support/talk";
import { until } from "../support/wait";

const MINUTE_MS = 60_000;

/** The built extension with notifications allowed from the start: nobody is there to answer the browser's question. */
function allowedToNotify(from: string): string {
  const folder = mkdtempSync(join(tmpdir(), "svyazka-notify-"));
  cpSync(from, folder, { recursive: true });
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  const permissions = [...manifest.permissions, ...manifest.optional_permissions];
  writeFileSync(path, JSON.stringify({ ...manifest, permissions, optional_permissions: [] }));
  return folder;
}

interface NoticesApi {
  readonly getAll: () => Promise<object>;
  readonly onClosed: { readonly addListener: (hear: (id: string) => void) => void };
}

/** Lets the page remember what is closed: Firefox closes each notification at once where no desktop shows it (ESR 153). */
const watchNotices = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const api = globalThis as unknown as Record<"browser" | "chrome", { notifications: NoticesApi } | undefined>;
    const closed: string[] = [];
    Object.assign(globalThis, { closedNotices: closed });
    (api.browser ?? api.chrome)?.notifications.onClosed.addListener((id) => closed.push(id));
  });

/** The notifications that the browser shows now, and those that were closed since, by id. */
const notices = (page: Page): Promise<{ readonly shown: readonly string[]; readonly closed: readonly string[] }> =>
  page.evaluate(async () => {
    const api = globalThis as unknown as Record<"browser" | "chrome", { notifications: NoticesApi } | undefined>;
    const shown = Object.keys((await (api.browser ?? api.chrome)?.notifications.getAll()) ?? {});
    return { shown, closed: (globalThis as unknown as { closedNotices: string[] }).closedNotices };
  });

const boundKeys = (page: Page): Promise<readonly (readonly string[])[]> =>
  page.evaluate(async () => {
    type Api = { commands: { getAll: () => Promise<readonly { name: string; shortcut: string }[]> } };
    const api = globalThis as unknown as Record<"browser" | "chrome", Api | undefined>;
    const all = (await (api.browser ?? api.chrome)?.commands.getAll()) ?? [];
    return all.map(({ name, shortcut }) => [name, shortcut]);
  });

describe.each(BROWSERS)("whoever stays out of the popup in %s", (browser) => {
  const folder = allowedToNotify(builtFor(browser));
  let stage: Stage;
  let page: Page;
  let shop: Page;
  let cast: Cast;
  let surfaces: Surfaces;

  beforeAll(async () => {
    stage = await setStage(browser, { extension: folder });
    page = await stage.popupTab();
    await give(page, "preferences.set", { language: "en" });
    cast = await enterCast(page);
    shop = await stage.driver.openPage(stage.site.url("/"));
    surfaces = await surfacesOf(stage.driver);
  });
  afterAll(async () => {
    await stage.close();
    rmSync(folder, { recursive: true });
  });

  const activeIs = (account: Cast["anna"]) =>
    until(async () => (await see(page, "account", { account })).active, { what: `${account} to be active` });

  it("has the four suggested keys, and nine commands without any", async () => {
    const bound = await boundKeys(page);
    expect(bound.filter(([, keys]) => keys !== "")).toEqual([
      ["_execute_action", "Alt+Shift+K"],
      ["last", "Alt+Shift+J"],
      ["next", "Alt+Shift+Period"],
      ["previous", "Alt+Shift+Comma"],
    ]);
    expect(bound).toHaveLength(13);
  });

  it("switches by keys, also where the background has to be started for it", async () => {
    await surfaces.press("J", shop);
    await activeIs(cast.firm);
    await surfaces.press("Period", shop);
    await activeIs(cast.anna);
    await stage.driver.killBackground();
    await surfaces.press("Comma", shop);
    await activeIs(cast.firm);
  });

  it("switches from the address bar, by what is typed on the wrong layout", async () => {
    await surfaces.enterAddress("fyyf");
    await activeIs(cast.anna);
  });

  it("switches from the menu of the icon, and opens the settings from there", async () => {
    // A command is answered once the menus are drawn.
    await give(page, "account.switch", { account: cast.anna });
    const menu = await surfaces.iconMenu();
    if (menu !== null) expect(menu).toEqual(["Switch account", "Анна · active", "ООО Ромашка", "Settings"]);
    await surfaces.chooseFromIcon({ label: "ООО Ромашка", id: `to:${cast.firm}` });
    await activeIs(cast.firm);
    await surfaces.iconMenu();
    await surfaces.chooseFromIcon({ label: "Settings", id: "settings" });
    const kept = () =>
      page.evaluate(async () => {
        type Api = { storage: { session: { get: (key: string) => Promise<object> } } };
        const api = globalThis as unknown as Record<"browser" | "chrome", Api | undefined>;
        return JSON.stringify(await (api.browser ?? api.chrome)?.storage.session.get("draft:route"));
      });
    await until(async () => (await kept()).includes('"settings"'), { what: "the way to the settings" });
    await until(surfaces.popupIsOpen, { what: "the popup" });
  });

  it("is told once before a code runs out, though the background was killed, and not once it is over", async () => {
    await give(page, "preferences.set", { notifications: true });
    await watchNotices(page);
    const link = await requestLink(page, cast);
    const told = async () => {
      const { shown, closed } = await notices(page);
      return [...shown, ...closed];
    };
    expect(await told()).toEqual([]);
    await give(page, "clock.advance", { by: 8 * MINUTE_MS + 1_000 });
    const id = await until(async () => (await told())[0], { what: "the notification" });
    expect(id).toMatch(new RegExp(`^expiring:${link}:\\d+$`));
    await stage.driver.killBackground();
    await give(page, "clock.advance", { by: 1_000 });
    expect(await told()).toEqual([id]);
    await give(page, "link.revoke", { link });
    await until(async () => (await notices(page)).shown.length === 0, { what: "the notification to be taken away" });
    expect(await told()).toEqual([id]);
  });
});
