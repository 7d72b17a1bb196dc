import Dexie from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { SvyazkaDatabase } from "../../src/store/database";
import { makeRim, type Rim } from "../platform/rim";

const held = vi.hoisted(() => ({ rim: null as unknown }));
vi.mock("webextension-polyfill", () => ({
  default: new Proxy({}, { get: (_, name) => ((held.rim as Rim).browser as Record<string | symbol, unknown>)[name] }),
}));

const rim = makeRim();
const origin = new URL(rim.browser.runtime.getURL("")).origin;
const popup = { id: rim.browser.runtime.id, origin, url: rim.browser.runtime.getURL("popup/index.html") };
const page = {
  id: rim.browser.runtime.id,
  origin: "https://www.ozon.ru",
  url: "https://www.ozon.ru/seller/1",
  tab: { id: 5 },
  frameId: 0,
};
const say = (message: unknown, from: object): Promise<unknown> =>
  rim.browser.runtime.onMessage.tell(message, from)[0] as Promise<unknown>;
const drawnForAll = () => rim.drawn.flatMap(({ what, details }) => (details.tabId === undefined ? [what] : []));

beforeAll(async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  held.rim = rim;
  // Chrome's; Firefox has no such call.
  for (const area of [rim.browser.storage.local, rim.browser.storage.session])
    area.setAccessLevel = vi.fn(async () => {});
  vi.stubGlobal("reportError", vi.fn());
  await import("../../src/background/main");
});

describe("the background", () => {
  it("answers a screen, in the language of the browser", async () => {
    const answer = await say({ kind: "view", name: "popup", args: {} }, popup);
    expect(answer).toMatchObject({ ok: true, value: { preferences: { effectiveLanguage: "ru" } } });
  });

  it("does a command once, and is right outside before it answers", async () => {
    const args = { marketplace: "ozon", kind: "business", name: "Firm", profileKeys: ["ozon:seller:1"] };
    const request = { kind: "command", name: "account.add", args, op: "add" };
    rim.drawn.length = 0;
    const first = await say(request, popup);
    expect(first).toMatchObject({ ok: true });
    expect(rim.drawn.map(({ details }) => details.title)).toContain("«Связка»: активен — Firm");
    expect(rim.browser.runtime.sendMessage).toHaveBeenCalledWith({ kind: "changed", topics: ["accounts", "journal"] });
    expect(await say(request, popup)).toEqual(first);
  });

  it("answers a page's script about its pages alone, and remembers what its tab shows", async () => {
    const answer = await say({ kind: "view", name: "page", args: { keys: ["ozon:seller:1"] } }, page);
    expect(answer).toMatchObject({ ok: true, value: { marks: [{ key: "ozon:seller:1" }] } });
    expect(rim.session.get("tab:5")).toEqual(["ozon:seller:1"]);
    expect(await say({ kind: "command", name: "clock.reset", args: {}, op: "x" }, page)).toMatchObject({
      failure: { code: "not-allowed" },
    });
    expect(await say({ kind: "view", name: "popup", args: {} }, page)).toMatchObject({ ok: false });
    rim.browser.tabs.onRemoved.tell(5, {});
    await vi.waitFor(() => expect(rim.session.has("tab:5")).toBe(false));
  });

  it("forgets a tab that was left while its question was on the way", async () => {
    const there = { ...page, tab: { id: 6 } };
    const answer = say({ kind: "view", name: "page", args: { keys: ["ozon:seller:1"] } }, there);
    // A few turns of promises: long before the database can have answered.
    for (let turns = 0; turns < 10; turns++) await Promise.resolve();
    rim.browser.tabs.onRemoved.tell(6, {});
    await answer;
    // One question more, so that whatever the first one left to do is done.
    await say({ kind: "view", name: "popup", args: {} }, popup);
    expect(rim.session.has("tab:6")).toBe(false);
  });

  it("shuts content scripts out of its small storages when it starts", () => {
    for (const area of [rim.browser.storage.local, rim.browser.storage.session]) {
      expect(area.setAccessLevel).toHaveBeenCalledWith({ accessLevel: "TRUSTED_CONTEXTS" });
    }
  });

  it("hands refusals and wrong arguments home", async () => {
    const refused = await say({ kind: "command", name: "account.hide", args: { account: "nobody" }, op: "y" }, popup);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "not-found" } });
    const invalid = await say({ kind: "command", name: "clock.advance", args: { by: "1" }, op: "z" }, popup);
    expect(invalid).toMatchObject({ ok: false, invalid: { path: "by" } });
  });

  it("says nothing to its own news", () => {
    expect(rim.browser.runtime.onMessage.tell({ kind: "changed", topics: [] }, popup)).toEqual([undefined]);
  });

  it.each([
    ["the alarm rings", () => rim.browser.alarms.onAlarm.tell({ name: "next" })],
    ["the extension was updated", () => rim.browser.runtime.onInstalled.tell({ reason: "update" })],
    ["the browser starts", () => rim.browser.runtime.onStartup.tell()],
  ])("makes all right when %s", async (_, happen) => {
    rim.drawn.length = 0;
    happen();
    // Of all tabs: a single one may still be drawn because its page asked.
    await vi.waitFor(() => expect(drawnForAll()).toContain("title"));
  });

  it("forgets at its beginning the ops of the day before", async () => {
    const db = new SvyazkaDatabase();
    expect(await db.ops.count()).toBeGreaterThan(0);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 25 * 3_600_000 });
    rim.browser.runtime.onInstalled.tell({ reason: "update" });
    await vi.waitFor(async () => expect(await db.ops.count()).toBe(0));
    vi.useRealTimers();
    db.close();
  });

  it("minds no other alarm", async () => {
    // A command is answered when all that was to be made right before it is.
    await say({ kind: "command", name: "clock.advance", args: { by: 0 }, op: "calm" }, popup);
    rim.drawn.length = 0;
    rim.browser.alarms.onAlarm.tell({ name: "other" });
    await say({ kind: "view", name: "popup", args: {} }, popup);
    expect(drawnForAll()).toEqual([]);
  });
});

describe("whoever switches without a screen", () => {
  const add = async (name: string): Promise<string> => {
    const args = { marketplace: "yandex", kind: "personal", name };
    const answer = await say({ kind: "command", name: "account.add", args, op: crypto.randomUUID() }, popup);
    return (answer as { value: { id: string } }).value.id;
  };
  const isActive = (account: string) =>
    vi.waitFor(async () => {
      const answer = await say({ kind: "view", name: "account", args: { account } }, popup);
      expect(answer).toMatchObject({ value: { active: true } });
    });

  it("does it by keys, by a slot, by the menu and by the address bar", async () => {
    const [zoe, yan] = [await add("Zoe"), await add("Yan")];
    rim.browser.commands.onCommand.tell("next");
    await isActive(yan);
    rim.browser.commands.onCommand.tell("last");
    await isActive(zoe);
    const slots = [null, yan, null, null, null, null, null, null, null];
    await say({ kind: "command", name: "preferences.set", args: { slots }, op: "slots" }, popup);
    rim.browser.commands.onCommand.tell("slot-2");
    await isActive(yan);
    rim.browser.contextMenus.onClicked.tell({ menuItemId: `to:${zoe}` });
    await isActive(zoe);
    rim.browser.omnibox.onInputEntered.tell("yan");
    await isActive(yan);
    const suggest = vi.fn();
    rim.browser.omnibox.onInputChanged.tell("zoe", suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenCalledTimes(1));
    expect(suggest.mock.calls[0]?.[0]).toMatchObject([{ content: "Zoe" }]);
  });

  it("changes nothing by keys that lead nowhere", async () => {
    const journal = async () =>
      ((await say({ kind: "view", name: "health", args: {} }, popup)) as { value: { journalEntries: number } }).value
        .journalEntries;
    const before = await journal();
    rim.browser.commands.onCommand.tell("slot-9");
    rim.browser.commands.onCommand.tell("unknown");
    rim.browser.contextMenus.onClicked.tell({ menuItemId: "to:nobody" });
    await say({ kind: "view", name: "popup", args: {} }, popup);
    expect(await journal()).toBe(before);
  });
});

describe("whoever is led into the popup", () => {
  const path = () => (rim.session.get("draft:route") as { value: unknown[] }).value.at(-1);

  it("finds it at the settings, at the profile of a link, or at what a notification was about", async () => {
    rim.browser.contextMenus.onClicked.tell({ menuItemId: "settings" });
    // In the very turn of the click: Firefox opens no popup later.
    expect(rim.browser.action.openPopup).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(path()).toEqual({ screen: "settings" }));
    rim.browser.contextMenus.onClicked.tell({ menuItemId: "profile", linkUrl: "https://www.ozon.ru/seller/x-77/" });
    await vi.waitFor(() => expect(path()).toEqual({ screen: "profile", key: "ozon:seller:77" }));
    rim.allowNotices(true);
    rim.browser.notifications?.onClicked.tell("expiring:some-link:123");
    await vi.waitFor(() => expect(path()).toEqual({ screen: "link", link: "some-link" }));
    rim.browser.notifications?.onClicked.tell("expiring");
    await vi.waitFor(() => expect(path()).toEqual({ screen: "home" }));
    expect(rim.browser.tabs.create).not.toHaveBeenCalled();
  });

  it("finds it in a tab where the browser opens none", async () => {
    rim.browser.action.openPopup.mockRejectedValueOnce(new Error("Could not find an active browser window."));
    rim.browser.contextMenus.onClicked.tell({ menuItemId: "settings" });
    await vi.waitFor(() => expect(rim.browser.tabs.create).toHaveBeenCalledTimes(1));
    expect(rim.browser.tabs.create.mock.calls[0]?.[0].url).toMatch(/\/src\/popup\/index\.html$/);
  });
});
