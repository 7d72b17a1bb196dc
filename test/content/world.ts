import { vi } from "vitest";
import type { Reply } from "../../src/content/asking";
import { watchPage } from "../../src/content/watch";
import { handClock } from "./hand-clock";
import { layOut } from "./laid-out";

export const SHOP_A = "/seller/romashka-123/";
export const SHOP_B = "/seller/dom-i-sad-456/";
export const SHOP_NOBODY = "/seller/severnyy-veter-789/";

/** The header of a shop as the marketplace draws it. */
export const shopHeader = (name: string): string =>
  `<div data-widget="sellerTransparency"><span class="tsHeadline600Large">${name}</span></div>`;

/** The page as it is served: header, content, a list. */
export const shopPage = (name: string): string =>
  `<div id="stickyHeader">Прилавок</div><main>${shopHeader(name)}<ul></ul></main>`;

const whole = (address: string): string => new URL(address, "https://www.ozon.ru/").href;

/**
 * A tab in memory: happy-dom's document, an address with a Navigation API, a clock that is moved by hand, and a background
 * that answers what `marks` says. `prepare` changes the page before the script comes; `end` stops all that watches.
 */
export function openTab(address: string, html: string, marks: ReadonlyMap<string, Reply>, prepare = () => {}) {
  layOut();
  document.title = "";
  document.body.innerHTML = html;
  const navigation = new EventTarget();
  const location = { href: whole(address) };
  const events = new EventTarget();
  const view = {
    document,
    location,
    navigation,
    getComputedStyle: window.getComputedStyle.bind(window),
    matchMedia: () => ({ matches: false }),
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  };
  let hidden = false;
  let orphan = false;
  vi.spyOn(document, "hidden", "get").mockImplementation(() => hidden);
  const roots = new Map<Element, ShadowRoot>();
  const attachShadow = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.set(this, root);
    return root;
  });
  prepare();
  const clock = handClock();
  const asked: string[] = [];
  const askNothing = vi.fn();
  const hearers: (() => void)[] = [];
  const end = watchPage({
    view: view as unknown as Window,
    clock,
    ask: async (key) => {
      asked.push(key);
      return marks.get(key) ?? null;
    },
    askNothing,
    onChanged: (hear) => hearers.push(hear),
    isOrphan: () => orphan,
    rootOf: (element) => roots.get(element) ?? null,
  });
  const living = () => [...roots.keys()].filter((host) => host.isConnected);
  return {
    clock,
    asked,
    askNothing,
    end,
    /** What stands in the page now: after which element, and the word of each mark. */
    marks: () =>
      living().map((host) => [
        host.previousElementSibling?.getAttribute("data-widget") ?? host.previousElementSibling?.nodeName,
        roots.get(host)?.querySelector("span")?.textContent,
      ]),
    host: () => living()[0],
    /** The page goes to another address; its content stays as it is. */
    go: (to: string) => {
      location.href = whole(to);
      navigation.dispatchEvent(new Event("currententrychange"));
    },
    /** The same, and no event tells of it. */
    moveSilently: (to: string) => {
      location.href = whole(to);
    },
    render: (next: string) => {
      document.body.innerHTML = next;
    },
    changed: () => {
      for (const hear of hearers) hear();
    },
    hide: () => {
      hidden = true;
      document.dispatchEvent(new Event("visibilitychange"));
    },
    show: () => {
      hidden = false;
      document.dispatchEvent(new Event("visibilitychange"));
    },
    /** Leaves for another document and comes back to this one, which was kept. */
    leave: () => events.dispatchEvent(new Event("pagehide")),
    comeBack: () => events.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true })),
    orphan: () => {
      orphan = true;
    },
  };
}
export type Tab = ReturnType<typeof openTab>;
