import { beforeEach, describe, expect, it, vi } from "vitest";
import manifest from "../../manifest.json";
import { makeRim, type Rim } from "./rim";

const held = vi.hoisted(() => ({ rim: null as unknown }));
vi.mock("webextension-polyfill", () => ({
  default: new Proxy({}, { get: (_, name) => ((held.rim as Rim).browser as Record<string | symbol, unknown>)[name] }),
}));

const { boundKeys, onShortcut, openKeySettings } = await import("../../src/platform/shortcuts");
const { onAddressBar } = await import("../../src/platform/address-bar");
const { onMenuChosen, showMenus } = await import("../../src/platform/menus");
const { showPopup } = await import("../../src/platform/popup-window");
const { askToNotify, mayNotify, notify, onMayNotify, onNotices } = await import("../../src/platform/notifications");

let rim: Rim;
const reported = vi.fn();
beforeEach(() => {
  // Node has no such function, browsers have.
  vi.stubGlobal("reportError", reported);
  rim = makeRim();
  held.rim = rim;
});

describe("the keys", () => {
  it("are told by the name of their command, and with what they are bound to", async () => {
    const pressed: string[] = [];
    onShortcut((name) => pressed.push(name));
    rim.browser.commands.onCommand.tell("next", { id: 1 });
    expect(pressed).toEqual(["next"]);
    rim.keys.push({ name: "next", shortcut: "Alt+N" }, { name: "slot-1" }, {});
    expect(await boundKeys()).toEqual([
      { name: "next", keys: "Alt+N" },
      { name: "slot-1", keys: "" },
    ]);
  });

  it("are changed on the browser's own page: Chrome's by its address, Firefox's by its own call, or in words", async () => {
    expect(await openKeySettings()).toBe(true);
    expect(rim.browser.tabs.create.mock.calls).toEqual([[{ url: "chrome://extensions/shortcuts" }]]);
    const openShortcutSettings = vi.fn(async () => undefined);
    rim.browser.commands.openShortcutSettings = openShortcutSettings;
    expect(await openKeySettings()).toBe(true);
    expect(openShortcutSettings).toHaveBeenCalledTimes(1);
    delete rim.browser.commands.openShortcutSettings;
    rim.browser.tabs.create.mockRejectedValue(new Error("Illegal URL: chrome://extensions/shortcuts"));
    expect(await openKeySettings()).toBe(false);
  });
});

describe("the address bar", () => {
  const offered = async (origin: string, description: string) => {
    rim.browser.runtime.getURL = (path) => `${origin}/${path}`;
    onAddressBar(async () => ({ first: description, suggestions: [{ content: description, description }] }), vi.fn());
    const suggest = vi.fn();
    rim.browser.omnibox.onInputChanged.tell("x", suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenCalledTimes(1));
    return [
      rim.browser.omnibox.setDefaultSuggestion.mock.calls[0]?.[0].description,
      suggest.mock.calls[0]?.[0][0].description,
      suggest.mock.calls[0]?.[0][0].content,
    ];
  };

  it("gives Chrome well-formed XML, and the name itself where it is walked to", async () => {
    const name = `A <match>&amp;</match> "Б" 'в'\u0001\uFFFE`;
    const escaped = "A &#60;match&#62;&#38;amp;&#60;/match&#62; &#34;Б&#34; &#39;в&#39;  ";
    expect(await offered("chrome-extension://x", name)).toEqual([escaped, escaped, name]);
  });

  it("gives Firefox, which shows it as it is, plain text", async () => {
    expect(await offered("moz-extension://x", "A & <Б>")).toEqual(["A & <Б>", "A & <Б>", "A & <Б>"]);
  });

  it("shows no answer that comes after a newer question", async () => {
    const answers: ((first: string) => void)[] = [];
    onAddressBar(() => new Promise((come) => answers.push((first) => come({ first, suggestions: [] }))), vi.fn());
    const suggest = vi.fn();
    for (const typed of ["a", "an"]) rim.browser.omnibox.onInputChanged.tell(typed, suggest);
    answers[1]?.("new");
    answers[0]?.("old");
    await vi.waitFor(() => expect(suggest).toHaveBeenCalled());
    expect(rim.browser.omnibox.setDefaultSuggestion.mock.calls).toEqual([[{ description: "new" }]]);
    expect(suggest).toHaveBeenCalledTimes(1);
  });

  it("tells what was entered", () => {
    const enter = vi.fn();
    onAddressBar(async () => ({ first: "", suggestions: [] }), enter);
    rim.browser.omnibox.onInputEntered.tell("anna", "currentTab");
    expect(enter.mock.calls).toEqual([["anna"]]);
  });

  it("reports a question that nobody could answer", async () => {
    onAddressBar(() => Promise.reject(new Error("planted")), vi.fn());
    rim.browser.omnibox.onInputChanged.tell("x", vi.fn());
    await vi.waitFor(() => expect(reported).toHaveBeenCalledTimes(1));
  });
});

describe("menus", () => {
  it("take the place of those before, on the icon and on links alone", async () => {
    await showMenus([{ id: "old", title: "Old", on: "icon" }]);
    await showMenus([
      { id: "a", title: "A", on: "icon" },
      { id: "b", title: "B", on: "icon", under: "a" },
      { id: "c", title: "C", on: { links: ["https://ozon.ru/seller/*"] } },
    ]);
    expect(rim.menus).toEqual([
      { id: "a", title: "A", contexts: ["action"] },
      { id: "b", title: "B", contexts: ["action"], parentId: "a" },
      { id: "c", title: "C", contexts: ["link"], targetUrlPatterns: ["https://ozon.ru/seller/*"] },
    ]);
  });

  it("tell what was chosen, and on which link", () => {
    const choose = vi.fn();
    onMenuChosen(choose);
    rim.browser.contextMenus.onClicked.tell({ menuItemId: "a" }, {});
    rim.browser.contextMenus.onClicked.tell({ menuItemId: 5, linkUrl: "https://ozon.ru/seller/1" }, {});
    expect(choose.mock.calls).toEqual([
      ["a", null],
      ["5", "https://ozon.ru/seller/1"],
    ]);
  });
});

describe("the popup", () => {
  it("opens on the toolbar, and where it cannot, as the page that the manifest names", async () => {
    await showPopup();
    expect(rim.browser.tabs.create).not.toHaveBeenCalled();
    rim.browser.action.openPopup.mockRejectedValue(new Error("no window"));
    await showPopup();
    const url = rim.browser.runtime.getURL(manifest.action.default_popup);
    expect(rim.browser.tabs.create.mock.calls).toEqual([[{ url }]]);
  });
});

describe("notifications", () => {
  it("are asked for in the very turn of the click", async () => {
    const asked = askToNotify();
    expect(rim.browser.permissions.request).toHaveBeenCalledWith({ permissions: ["notifications"] });
    expect([await asked, await mayNotify()]).toEqual([true, true]);
  });

  it("are made of what Firefox knows too: no buttons", async () => {
    rim.allowNotices(true);
    await notify({ id: "a", title: "T", message: "M" });
    expect([...rim.notices]).toEqual([
      ["a", { type: "basic", iconUrl: rim.browser.runtime.getURL("icons/app-128.png"), title: "T", message: "M" }],
    ]);
  });

  it("are heard from the start where they are allowed, else from the moment that they are, and once", () => {
    const [click, changed] = [vi.fn(), vi.fn()];
    onNotices(click, changed);
    rim.allowNotices(true);
    rim.browser.permissions.onAdded.tell({ permissions: ["notifications"] });
    rim.browser.notifications?.onClicked.tell("a");
    expect(click.mock.calls).toEqual([["a"]]);
    rim.allowNotices(false);
    expect(changed).toHaveBeenCalledTimes(3);
    const again = vi.fn();
    rim.allowNotices(true);
    onNotices(again, changed);
    rim.browser.notifications?.onClicked.tell("b");
    expect(again.mock.calls).toEqual([["b"]]);
  });

  it("are followed by screens as long as these want", () => {
    const hear = vi.fn();
    const stop = onMayNotify(hear);
    rim.allowNotices(true);
    rim.allowNotices(false);
    stop();
    rim.allowNotices(true);
    expect(hear).toHaveBeenCalledTimes(2);
  });
});
