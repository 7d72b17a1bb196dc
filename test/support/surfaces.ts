import type { Page, WebWorker } from "puppeteer-core";
import type { Driver } from "./driver";
import { FirefoxScope } from "./firefox-scope";
import { until } from "./wait";

/** What people switch by without opening the popup, as far as each browser can be driven there. */
export interface Surfaces {
  /** Presses one of the extension's chords, Alt+Shift and that key, over a page. */
  readonly press: (key: "J" | "Period" | "Comma", over: Page) => Promise<void>;
  /** Enters text after the keyword in the address bar. */
  readonly enterAddress: (text: string) => Promise<void>;
  /** What the menu over the icon says, in order; null where it cannot be read. */
  readonly iconMenu: () => Promise<readonly string[] | null>;
  /** Chooses from that menu: by its words, or where it cannot be seen by the item's id. */
  readonly chooseFromIcon: (item: { readonly label: string; readonly id: string }) => Promise<void>;
  /** Whether the popup stands open on the toolbar; a page of the popup in a tab does not count. */
  readonly popupIsOpen: () => Promise<boolean>;
}

const GECKO_ID = "svyazka@svyazka.example";

export async function surfacesOf(driver: Driver): Promise<Surfaces> {
  return driver.name === "firefox" ? inFirefox(driver, await FirefoxScope.of(driver.browser)) : inChromium(driver);
}

/** All of it is the real thing but the chord, whose key element is told that it was pressed. */
const inFirefox = (driver: Driver, scope: FirefoxScope): Surfaces => ({
  press: (key) => scope.call("pressChord", GECKO_ID, { J: "J", Period: "VK_PERIOD", Comma: "VK_COMMA" }[key]),
  enterAddress: async (text) => {
    await until(async () => (await scope.call<readonly unknown[]>("suggestions", `sv ${text}`)).length > 1, {
      what: `a suggestion for ${text}`,
    });
    await scope.call("enterAddress");
  },
  iconMenu: () => scope.call<readonly string[]>("iconMenu", GECKO_ID),
  chooseFromIcon: ({ label }) => scope.call("chooseFromIconMenu", label),
  popupIsOpen: async () => (await scope.call<string | null>("popupContext", driver.origin)) !== null,
});

const CHORD_KEYS = {
  J: { code: "KeyJ", windowsVirtualKeyCode: 74 },
  Period: { code: "Period", windowsVirtualKeyCode: 190 },
  Comma: { code: "Comma", windowsVirtualKeyCode: 188 },
} as const;

/** Chords are real. Menus and the address bar are the browser's own, out of reach: their events are given to the worker. */
function inChromium(driver: Driver): Surfaces {
  const dispatch = async (event: string, ...said: readonly unknown[]): Promise<void> => {
    const worker = await workerOf(driver);
    await worker.evaluate(
      (name, args) => {
        const [space = "", key = ""] = name.split(".");
        type Space = Record<string, { dispatch: (...all: unknown[]) => void } | undefined>;
        (chrome as unknown as Record<string, Space | undefined>)[space]?.[key]?.dispatch(...args);
      },
      event,
      said,
    );
  };
  return {
    press: async (key, over) => {
      await over.bringToFront();
      const session = await over.createCDPSession();
      const { windowsVirtualKeyCode: nativeVirtualKeyCode } = CHORD_KEYS[key];
      const pressed = { modifiers: 1 | 8, key, ...CHORD_KEYS[key], nativeVirtualKeyCode };
      await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...pressed });
      await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...pressed });
      await session.detach();
    },
    enterAddress: (text) => dispatch("omnibox.onInputEntered", text, "currentTab"),
    iconMenu: async () => null,
    chooseFromIcon: ({ id }) => dispatch("contextMenus.onClicked", { menuItemId: id }, {}),
    popupIsOpen: async () => (await contexts(driver)).includes("POPUP"),
  };
}

/** Which kinds of pages the extension has open. */
async function contexts(driver: Driver): Promise<readonly string[]> {
  const worker = await workerOf(driver);
  return worker.evaluate(async () => {
    type Runtime = { getContexts: (filter: object) => Promise<readonly { contextType: string }[]> };
    const open = await (chrome as unknown as { runtime: Runtime }).runtime.getContexts({});
    return open.map(({ contextType }) => contextType);
  });
}

async function workerOf(driver: Driver): Promise<WebWorker> {
  const isOurs = (target: ReturnType<Driver["browser"]["targets"]>[number]): boolean =>
    target.type() === "service_worker" && target.url().startsWith(driver.origin);
  const worker = await (await driver.browser.waitForTarget(isOurs)).worker();
  if (worker === null) throw new Error("the worker has gone");
  return worker;
}

declare const chrome: unknown;
