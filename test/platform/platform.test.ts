import { beforeEach, describe, expect, it, vi } from "vitest";
import { makeRim, type Rim } from "./rim";

const held = vi.hoisted(() => ({ rim: null as unknown }));
vi.mock("webextension-polyfill", () => ({
  default: new Proxy({}, { get: (_, name) => ((held.rim as Rim).browser as Record<string | symbol, unknown>)[name] }),
}));

const { onAlarm, setAlarm } = await import("../../src/platform/alarms");
const { drawToolbar } = await import("../../src/platform/toolbar");
const { onMessage, ownIdentity, sendToBackground, tellScreens, tellTab } = await import("../../src/platform/wire");
const { forgetInSession, keepForSession, recallAllFromSession } = await import("../../src/platform/session");
const { browserLocale, lockStorages, onBeginning } = await import("../../src/platform/lifecycle");
const { onTabLeft } = await import("../../src/platform/tabs");
const { frontTab, openTab } = await import("../../src/platform/front-tab");
const { isOrphan } = await import("../../src/platform/orphan");

let rim: Rim;
beforeEach(() => {
  rim = makeRim();
  held.rim = rim;
});

describe("an alarm", () => {
  it("is set once for one moment, however often", async () => {
    for (const _ of [1, 2, 3]) await setAlarm("next", 1_000);
    expect([...rim.alarms.values()]).toEqual([{ name: "next", scheduledTime: 1_000 }]);
    expect(rim.browser.alarms.create).toHaveBeenCalledTimes(1);
    // Firefox throws at options that it does not know.
    expect(rim.browser.alarms.create).toHaveBeenCalledWith("next", { when: 1_000 });
  });

  it("moves to another moment, sooner or later, and is still one", async () => {
    for (const when of [1_000, 500, 2_000]) {
      await setAlarm("next", when);
      expect([...rim.alarms.values()]).toEqual([{ name: "next", scheduledTime: when }]);
    }
  });

  it("is set anew where the browser has forgotten it", async () => {
    await setAlarm("next", 1_000);
    rim.alarms.clear();
    await setAlarm("next", 1_000);
    expect(rim.alarms.size).toBe(1);
  });

  it("is taken away by null, also where there is none", async () => {
    await setAlarm("next", 1_000);
    await setAlarm("next", null);
    await setAlarm("next", null);
    expect(rim.alarms.size).toBe(0);
  });

  it("rings only under its own name", () => {
    const ring = vi.fn();
    onAlarm("next", ring);
    rim.browser.alarms.onAlarm.tell({ name: "other" });
    expect(ring).not.toHaveBeenCalled();
    rim.browser.alarms.onAlarm.tell({ name: "next" });
    expect(ring).toHaveBeenCalledTimes(1);
  });
});

describe("the toolbar", () => {
  const look = { shape: "timer", badge: "5m", title: "Code" } as const;

  it("is drawn for all tabs", async () => {
    await drawToolbar(look);
    expect(rim.drawn).toEqual([
      { what: "icon", details: { path: { 16: "/icons/timer-16.png", 32: "/icons/timer-32.png" } } },
      { what: "badge", details: { text: "5m" } },
      { what: "title", details: { title: "Code" } },
      { what: "colour", details: { color: expect.stringMatching(/^#[0-9a-f]{6}$/) } },
    ]);
  });

  it("is drawn for one tab, the first included", async () => {
    await drawToolbar(look, 0);
    expect(rim.drawn.map(({ details }) => details.tabId)).toEqual([0, 0, 0, 0]);
  });

  it("takes a closed tab for no error, but a broken browser for one", async () => {
    rim.browser.action.setTitle.mockRejectedValue(new Error("No tab with id: 5."));
    await drawToolbar(look, 5);
    await expect(drawToolbar(look)).rejects.toThrow("No tab");
  });
});

describe("the wire", () => {
  it.each([
    [
      "a popup in Chrome",
      { id: "x", origin: "chrome-extension://x", url: "chrome-extension://x/p.html" },
      { id: "x", origin: "chrome-extension://x", url: "chrome-extension://x/p.html", tab: null, frame: null },
    ],
    [
      "a content script",
      { id: "x", origin: "https://a.b", url: "https://a.b/c", tab: { id: 5 }, frameId: 0 },
      { id: "x", origin: "https://a.b", url: "https://a.b/c", tab: 5, frame: 0 },
    ],
    [
      "the first tab of all",
      { id: "x", tab: { id: 0 }, frameId: 2 },
      { id: "x", origin: null, url: null, tab: 0, frame: 2 },
    ],
    ["a tab without an id", { id: "x", tab: {} }, { id: "x", origin: null, url: null, tab: null, frame: null }],
    ["nobody", {}, { id: null, origin: null, url: null, tab: null, frame: null }],
    [
      "an origin that is no text",
      { origin: { evil: 1 } },
      { id: null, origin: null, url: null, tab: null, frame: null },
    ],
  ])("says of %s only what the browser vouches for", (_, from, sender) => {
    const heard: unknown[] = [];
    onMessage((message, who) => {
      heard.push(message, who);
      return null;
    });
    expect(rim.browser.runtime.onMessage.tell("hello", from)).toEqual([undefined]);
    expect(heard).toEqual(["hello", sender]);
  });

  it("hands an answer to the browser as a promise, and nothing where there is none to give", async () => {
    onMessage((message) => (message === "ask" ? Promise.resolve("answer") : null));
    const [answer] = rim.browser.runtime.onMessage.tell("ask", {});
    expect(answer).toBeInstanceOf(Promise);
    expect(await answer).toBe("answer");
    expect(rim.browser.runtime.onMessage.tell("other", {})).toEqual([undefined]);
  });

  it("knows its own id and origin", () => {
    expect(ownIdentity()).toEqual({ id: "svyazka@example.org", origin: "https://0b4e.extension.example" });
  });

  it("takes it for no error that nobody listens, in no screen and in no tab", async () => {
    rim.browser.runtime.sendMessage.mockRejectedValue(new Error("Receiving end does not exist."));
    rim.browser.tabs.sendMessage.mockRejectedValue(new Error("No tab"));
    await expect(tellScreens("x")).resolves.toBeUndefined();
    await expect(tellTab(5, "x")).resolves.toBeUndefined();
    await expect(sendToBackground("x")).rejects.toThrow("Receiving end");
  });
});

describe("what is kept for the session", () => {
  it("is recalled, all of a kind at once, until it is forgotten", async () => {
    await keepForSession("tab:1", ["a"]);
    await keepForSession("tab:2", ["b"]);
    await keepForSession("draft", 7);
    expect([...(await recallAllFromSession("tab:"))]).toEqual([
      ["tab:1", ["a"]],
      ["tab:2", ["b"]],
    ]);
    await forgetInSession("tab:1");
    expect([...(await recallAllFromSession("tab:")).keys()]).toEqual(["tab:2"]);
  });
});

describe("the beginning", () => {
  it("is told at every install and every start of the browser", () => {
    const begin = vi.fn();
    onBeginning(begin);
    rim.browser.runtime.onInstalled.tell({ reason: "update" });
    rim.browser.runtime.onStartup.tell();
    expect(begin).toHaveBeenCalledTimes(2);
  });

  it("asks the browser for its language", () => {
    expect(browserLocale()).toBe("ru-RU");
  });

  it("locks the storages where the browser can, and does without where it cannot", async () => {
    await lockStorages();
    const setAccessLevel = vi.fn(async () => undefined);
    rim.browser.storage.local.setAccessLevel = setAccessLevel;
    rim.browser.storage.session.setAccessLevel = setAccessLevel;
    await lockStorages();
    expect(setAccessLevel.mock.calls).toEqual([
      [{ accessLevel: "TRUSTED_CONTEXTS" }],
      [{ accessLevel: "TRUSTED_CONTEXTS" }],
    ]);
  });
});

describe("a tab", () => {
  it("is left when it is closed or goes to another page, not while it only changes", () => {
    const left: number[] = [];
    onTabLeft((tab) => left.push(tab));
    rim.browser.tabs.onUpdated.tell(1, { title: "x" });
    rim.browser.tabs.onUpdated.tell(2, { status: "complete" });
    rim.browser.tabs.onUpdated.tell(3, { status: "loading" });
    rim.browser.tabs.onRemoved.tell(4, {});
    expect(left).toEqual([3, 4]);
  });
});

describe("a content script", () => {
  it("is an orphan once its extension is gone, whether the browser answers or throws", () => {
    expect(isOrphan()).toBe(false);
    Object.defineProperty(rim.browser.runtime, "id", { value: undefined });
    expect(isOrphan()).toBe(true);
    held.rim = {
      get browser() {
        throw new Error("Extension context invalidated.");
      },
    };
    expect(isOrphan()).toBe(true);
  });
});

describe("the tab below the popup", () => {
  it("is the active one of its window, or the one that its address names", async () => {
    rim.browser.tabs.query.mockResolvedValue([{ id: 7 }]);
    expect(await frontTab("")).toBe(7);
    expect(rim.browser.tabs.query).toHaveBeenCalledWith({ active: true, currentWindow: true });
    expect(await frontTab("?tab=12")).toBe(12);
    expect(await frontTab("?tab=x")).toBe(7);
  });

  it("is none where the browser knows none or does not tell", async () => {
    expect(await frontTab("")).toBeNull();
    rim.browser.tabs.query.mockRejectedValue(new Error("no window"));
    expect(await frontTab("")).toBeNull();
  });
});

describe("a page that is opened", () => {
  it("is https, or it is not opened", async () => {
    for (const address of ["http://ozon.ru/", "javascript:alert(1)", "data:text/html,x", "ozon.ru", ""])
      expect(await openTab(address)).toBe(false);
    expect(rim.browser.tabs.create).not.toHaveBeenCalled();
    expect(await openTab("https://www.ozon.ru/")).toBe(true);
    expect(rim.browser.tabs.create).toHaveBeenCalledWith({ url: "https://www.ozon.ru/" });
  });
});
