// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Reply } from "../../src/content/asking";
import { createMark } from "../../src/content/mark";
import { pageMark } from "./page-mark";
import { openTab, SHOP_A, SHOP_B, SHOP_NOBODY, shopHeader, shopPage, type Tab } from "./world";

const ON_A = [["sellerTransparency", "связан"]];
const SIGNED_IN = '<div data-widget="userAvatar">Анна</div><div data-widget="menu">Заказы</div>';

const known = (): Map<string, Reply> =>
  new Map([
    ["ozon:seller:123", pageMark("ozon:seller:123", "связан")],
    ["ozon:seller:456", pageMark("ozon:seller:456", "ждёт код", "awaiting-code")],
    ["ozon:self", pageMark("ozon:self", "личный")],
    ["ozon:cabinet", pageMark("ozon:cabinet", "неизвестно", "unknown")],
  ]);

let tab: Tab;
let marks: Map<string, Reply>;
async function open(address: string, html: string, answers = known(), prepare?: () => void): Promise<void> {
  marks = answers;
  tab = openTab(address, html, answers, prepare);
  await tab.clock.pass(10);
}

afterEach(() => {
  tab.end();
  vi.restoreAllMocks();
});

describe("on a page", () => {
  test("of a known profile stands one mark, after the visible header", async () => {
    await open(SHOP_A, `<div data-widget="sellerTransparency" data-rect="0x0"></div>${shopPage("Ромашка")}`);
    expect(tab.marks()).toEqual(ON_A);
    expect(tab.host()?.parentElement?.nodeName).toBe("MAIN");
  });

  test("of a profile that nobody knows stands nothing, and nothing is watched", async () => {
    await open(SHOP_NOBODY, shopPage("Северный ветер"));
    expect(tab.asked).toEqual(["ozon:seller:789"]);
    expect(tab.marks()).toEqual([]);
    expect(tab.clock.waiting()).toBe(0);
  });

  test("that is nobody's nothing is asked", async () => {
    await open("/product/tovar-1/", shopPage("x"));
    await tab.clock.pass(60_000);
    expect(tab.asked).toEqual([]);
    expect(tab.marks()).toEqual([]);
  });

  test("of the cabinet it is asked, for the toolbar's sake, and nothing is put", async () => {
    await open("https://seller.ozon.ru/app/dashboard/main", "<h1>Товары</h1>");
    await tab.clock.pass(60_000);
    expect(tab.asked).toEqual(["ozon:cabinet"]);
    expect(tab.marks()).toEqual([]);
  });

  test("that is a challenge in the profile's place stands nothing", async () => {
    await open(SHOP_A, '<div id="abt-challenge"><h1>Доступ ограничен</h1></div>');
    await tab.clock.pass(30_000);
    expect(tab.marks()).toEqual([]);
  });

  test("of one's own stands the mark while somebody is signed in", async () => {
    await open("/my/main", SIGNED_IN);
    expect(tab.marks()).toEqual([["userAvatar", "личный"]]);
    tab.render(`<div data-widget="profileMenuAnonymous">Войти</div>${SIGNED_IN}`);
    await tab.clock.pass(2_000);
    expect(tab.marks()).toEqual([]);
    tab.render(SIGNED_IN);
    await tab.clock.pass(2_000);
    expect(tab.marks()).toEqual([["userAvatar", "личный"]]);
  });
});

describe("the place", () => {
  test("is waited for", async () => {
    await open(SHOP_A, "<main></main>");
    await tab.clock.pass(5_000);
    expect(tab.marks()).toEqual([]);
    tab.render(shopPage("Ромашка"));
    await tab.clock.pass(300);
    expect(tab.marks()).toEqual(ON_A);
  });

  test("is waited for though nothing but its size changes", async () => {
    await open(SHOP_A, '<div data-widget="sellerTransparency" data-rect="0x0">x</div>');
    expect(tab.marks()).toEqual([]);
    document.querySelector("[data-widget]")?.removeAttribute("data-rect");
    await tab.clock.pass(1_000);
    expect(tab.marks()).toEqual(ON_A);
  });

  test("is a substitute only after twelve seconds, and then it stays there", async () => {
    await open(SHOP_A, "<h1>Ромашка</h1><main></main>");
    await tab.clock.pass(11_900);
    expect(tab.marks()).toEqual([]);
    await tab.clock.pass(1_100);
    expect(tab.marks()).toEqual([["H1", "связан"]]);
    document.querySelector("main")?.insertAdjacentHTML("beforeend", shopHeader("Ромашка"));
    await tab.clock.pass(10_000);
    expect(tab.marks()).toEqual([["H1", "связан"]]);
  });

  test("is looked for rarely after a minute in vain", async () => {
    await open(SHOP_A, "<main></main>");
    await tab.clock.pass(70_000);
    expect(tab.clock.waiting()).toBe(1);
    tab.render(shopPage("Ромашка"));
    await tab.clock.pass(5_000);
    expect(tab.marks()).toEqual(ON_A);
  });
});

describe("the mark", () => {
  test("is drawn anew in place when something changed", async () => {
    await open(SHOP_A, shopPage("Ромашка"));
    const host = tab.host();
    marks.set("ozon:seller:123", pageMark("ozon:seller:123", "приостановлена", "suspended"));
    tab.changed();
    await tab.clock.pass(100);
    expect(tab.marks()).toEqual([["sellerTransparency", "приостановлена"]]);
    expect(tab.host()).toBe(host);
  });

  test("goes when there is nothing to say any more, and comes when there is again", async () => {
    await open(SHOP_A, shopPage("Ромашка"));
    marks.delete("ozon:seller:123");
    tab.changed();
    await tab.clock.pass(100);
    expect(tab.marks()).toEqual([]);
    expect(tab.clock.waiting()).toBe(0);
    marks.set("ozon:seller:123", pageMark("ozon:seller:123", "связан"));
    tab.changed();
    await tab.clock.pass(100);
    expect(tab.marks()).toEqual(ON_A);
  });

  test("is put back when the page drops it", async () => {
    await open(SHOP_A, shopPage("Ромашка"));
    tab.render(shopPage("Ромашка"));
    expect(tab.marks()).toEqual([]);
    await tab.clock.pass(300);
    expect(tab.marks()).toEqual(ON_A);
  });

  test("is one, though the page brings a dead twin of it back", async () => {
    await open(SHOP_A, shopPage("Ромашка"));
    tab.render(document.body.innerHTML);
    expect(document.querySelectorAll("main > div:empty")).toHaveLength(1);
    await tab.clock.pass(300);
    expect(tab.marks()).toEqual(ON_A);
    expect(document.querySelectorAll("main > div:empty")).toHaveLength(1);
    expect(document.querySelector("main > div:empty")).toBe(tab.host());
  });

  test("leaves alone what the page puts beside it, though it looks like a dead twin: a framework holds on to it", async () => {
    await open(SHOP_A, shopPage("Ромашка"));
    const container = document.createElement("div");
    document.querySelector("[data-widget]")?.after(container);
    await tab.clock.pass(5_000);
    expect(container.isConnected).toBe(true);
    expect(tab.marks()).toHaveLength(1);
  });

  test("is given up after ten times, until the page goes to another address", async () => {
    await open(SHOP_A, shopPage("Ромашка"));
    for (let count = 0; count < 10; count++) {
      tab.render(shopPage("Ромашка"));
      await tab.clock.pass(300);
      expect(tab.marks()).toEqual(ON_A);
    }
    tab.render(shopPage("Ромашка"));
    await tab.clock.pass(60_000);
    expect(tab.marks()).toEqual([]);
    expect(tab.clock.waiting()).toBe(0);
    tab.go(`${SHOP_A}kategoriya-7/`);
    await tab.clock.pass(100);
    expect(tab.marks()).toEqual(ON_A);
  });

  test("does not fight a page that puts something between", async () => {
    await open(SHOP_A, shopPage("Ромашка"));
    tab.host()?.before(document.createElement("p"));
    await tab.clock.pass(5_000);
    expect(tab.marks()).toEqual([["P", "связан"]]);
  });

  test("goes within two seconds when the extension is gone", async () => {
    await open(SHOP_A, shopPage("Ромашка"));
    tab.orphan();
    await tab.clock.pass(2_000);
    expect(tab.marks()).toEqual([]);
    expect(tab.clock.waiting()).toBe(0);
    tab.go(SHOP_B);
    tab.changed();
    await tab.clock.pass(10_000);
    expect(tab.asked).toEqual(["ozon:seller:123"]);
  });

  test("goes at once when the extension is gone and somebody points at it", async () => {
    await open(SHOP_A, shopPage("Ромашка"));
    tab.orphan();
    tab.host()?.dispatchEvent(new Event("pointerenter"));
    expect(tab.marks()).toEqual([]);
  });

  test.each([
    ["a new one", known(), ON_A],
    ["none", new Map(), []],
  ])("of an earlier life of the script goes, and there is %s", async (_what, answers, there) => {
    const remains = () => {
      const { host, draw } = createMark(document);
      draw(pageMark("ozon:seller:123", "устарело"), false);
      document.querySelector("[data-widget]")?.after(host);
    };
    await open(SHOP_A, shopPage("Ромашка"), answers, remains);
    expect(tab.marks()).toEqual(there);
  });
});
