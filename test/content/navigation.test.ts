// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Reply } from "../../src/content/asking";
import { pageMark } from "./page-mark";
import { openTab, SHOP_A, SHOP_B, SHOP_NOBODY, shopPage, type Tab } from "./world";

const ON_A = [["sellerTransparency", "связан"]];
const ON_B = [["sellerTransparency", "ждёт код"]];

let tab: Tab;
let marks: Map<string, Reply>;

beforeEach(async () => {
  marks = new Map([
    ["ozon:seller:123", pageMark("ozon:seller:123", "связан")],
    ["ozon:seller:456", pageMark("ozon:seller:456", "ждёт код", "awaiting-code")],
  ]);
  tab = openTab(SHOP_A, shopPage("Ромашка"), marks);
  await tab.clock.pass(10);
  expect(tab.marks()).toEqual(ON_A);
});

afterEach(() => {
  tab.end();
  vi.restoreAllMocks();
});

describe("going from shop to shop in the page", () => {
  test("takes the mark away in the very moment", () => {
    tab.go(SHOP_B);
    expect(tab.marks()).toEqual([]);
  });

  test("puts none beside the old name, and the new one when the new name is there", async () => {
    tab.go(SHOP_B);
    await tab.clock.pass(600);
    expect(tab.marks()).toEqual([]);
    tab.render(shopPage("Дом и сад"));
    await tab.clock.pass(300);
    expect(tab.marks()).toEqual(ON_B);
  });

  test("is not taken in by the old name rendered anew", async () => {
    tab.go(SHOP_B);
    await tab.clock.pass(300);
    tab.render(shopPage("Ромашка"));
    await tab.clock.pass(1_000);
    expect(tab.marks()).toEqual([]);
  });

  test("waits the same for a shop that had no mark", async () => {
    tab.go(SHOP_NOBODY);
    tab.render(shopPage("Северный ветер"));
    await tab.clock.pass(2_000);
    tab.go(SHOP_B);
    await tab.clock.pass(600);
    expect(tab.marks()).toEqual([]);
    tab.render(shopPage("Дом и сад"));
    await tab.clock.pass(300);
    expect(tab.marks()).toEqual(ON_B);
  });

  test("believes a name that stays the same after four seconds", async () => {
    tab.go(SHOP_B);
    await tab.clock.pass(3_900);
    expect(tab.marks()).toEqual([]);
    await tab.clock.pass(1_200);
    expect(tab.marks()).toEqual(ON_B);
  });

  test("forgets an answer that comes too late", async () => {
    tab.go(SHOP_B);
    tab.go(SHOP_NOBODY);
    tab.render(shopPage("Северный ветер"));
    await tab.clock.pass(10_000);
    expect(tab.marks()).toEqual([]);
  });

  test("notices an address that changed without a word before anything is drawn", async () => {
    tab.moveSilently(SHOP_NOBODY);
    tab.render(shopPage("Северный ветер"));
    await tab.clock.pass(300);
    expect(tab.marks()).toEqual([]);
  });
});

describe("going on within a shop", () => {
  test("leaves the mark where it stands and asks anew", async () => {
    const host = tab.host();
    tab.go(`${SHOP_A}kategoriya-777/?__rr=1`);
    expect(tab.host()).toBe(host);
    await tab.clock.pass(100);
    expect(tab.asked).toEqual(["ozon:seller:123", "ozon:seller:123"]);
    expect(tab.askNothing).not.toHaveBeenCalled();
  });
});

describe("leaving all profiles in the page", () => {
  test("takes the mark away and says so once", async () => {
    tab.go("/");
    expect(tab.marks()).toEqual([]);
    tab.go("/product/tovar-1/");
    await tab.clock.pass(60_000);
    expect(tab.askNothing).toHaveBeenCalledTimes(1);
    expect(tab.clock.waiting()).toBe(0);
  });

  test("ends with the mark again when it leads back", async () => {
    tab.go("/");
    tab.render("<main></main>");
    tab.go(SHOP_A);
    tab.render(shopPage("Ромашка"));
    await tab.clock.pass(300);
    expect(tab.marks()).toEqual(ON_A);
  });
});

describe("a tab that nobody sees", () => {
  test("watches nothing and asks nothing", async () => {
    tab.hide();
    tab.changed();
    tab.render(shopPage("Ромашка"));
    await tab.clock.pass(60_000);
    expect(tab.clock.waiting()).toBe(0);
    expect(tab.asked).toHaveLength(1);
  });

  test("makes good for it when it is seen again", async () => {
    tab.hide();
    tab.render(shopPage("Ромашка"));
    marks.set("ozon:seller:123", pageMark("ozon:seller:123", "отвязан", "unlinked"));
    tab.changed();
    await tab.clock.pass(60_000);
    tab.show();
    await tab.clock.pass(100);
    expect(tab.marks()).toEqual([["sellerTransparency", "отвязан"]]);
  });
});

describe("a page that is kept for going back", () => {
  test("rests while it is away and asks when it comes back", async () => {
    tab.leave();
    expect(tab.clock.waiting()).toBe(0);
    marks.delete("ozon:seller:123");
    tab.comeBack();
    await tab.clock.pass(100);
    expect(tab.marks()).toEqual([]);
  });

  test("takes its mark away where the extension went meanwhile", async () => {
    tab.leave();
    tab.orphan();
    tab.comeBack();
    expect(tab.marks()).toEqual([]);
  });
});

describe("a page that runs through a thousand addresses in one turn", () => {
  test("costs the background no more than a question or two", async () => {
    const before = tab.asked.length;
    for (let count = 0; count < 1_000; count++) tab.go(`/seller/x-${count + 1_000}/`);
    await tab.clock.pass(1_000);
    expect(tab.asked.slice(before)).toEqual(["ozon:seller:1999"]);
  });
});
