import { beforeEach, describe, expect, it, vi } from "vitest";
import { matchesPattern } from "../../src/marketplaces/page-adapter";
import { keyOfAddress, PAGE_ADAPTERS } from "../../src/marketplaces/pages";
import { PROFILE_LINKS } from "../../src/marketplaces/profile-links";
import { makeRim, type Rim } from "../platform/rim";
import { newWorld } from "../support/world";

const held = vi.hoisted(() => ({ rim: null as unknown }));
vi.mock("webextension-polyfill", () => ({
  default: new Proxy({}, { get: (_, name) => ((held.rim as Rim).browser as Record<string | symbol, unknown>)[name] }),
}));

const { choiceOf, drawMenus } = await import("../../src/background/menu");

let rim: Rim;
beforeEach(() => {
  rim = makeRim();
  held.rim = rim;
});
const titles = () => rim.menus.map(({ title, parentId }) => (parentId === undefined ? title : `  ${title}`));

describe("the menus", () => {
  it("hold the first nine accounts in the list's order, the active one named as such, and two ways in", async () => {
    const world = newWorld({ language: "ru" });
    await drawMenus(world.store, "ru");
    expect(titles()).toEqual(["Настройки", "Показать или добавить в «Связке»"]);
    for (let at = 1; at <= 10; at++) await world.firm({ name: `Фирма ${at}` });
    await drawMenus(world.store, "ru");
    const { accounts } = await world.see("accounts", { limit: 9 });
    const rows = accounts.map(({ name, active }) => `  ${name}${active ? " · активен" : ""}`);
    expect(titles()).toEqual(["Переключить аккаунт", ...rows, "Настройки", "Показать или добавить в «Связке»"]);
    expect(titles()[1]).toBe("  Фирма 1 · активен");
  });

  it("are drawn anew only where they would be others, and where the browser has forgotten them", async () => {
    const world = newWorld();
    await world.person();
    for (const _ of [1, 2, 3]) await drawMenus(world.store, "en");
    expect(rim.browser.contextMenus.removeAll).toHaveBeenCalledTimes(1);
    await world.firm();
    await drawMenus(world.store, "en");
    expect(titles()).toContain("  OOO Romashka");
    rim.session.clear();
    rim.menus.length = 0;
    await drawMenus(world.store, "en");
    expect(titles()).toContain("  OOO Romashka");
  });

  it("are drawn once more after a background that died in the middle", async () => {
    const world = newWorld();
    await world.person();
    rim.browser.contextMenus.removeAll.mockRejectedValueOnce(new Error("died"));
    await expect(drawMenus(world.store, "en")).rejects.toThrow("died");
    await drawMenus(world.store, "en");
    expect(titles()).toEqual(["Switch account", "  Anna · active", "Settings", "Show or add in Svyazka"]);
  });

  it("take names as they are: no access key, no selected text", async () => {
    const world = newWorld();
    await world.person({ name: "A & B %s" });
    await drawMenus(world.store, "en");
    expect(titles()[1]).toBe("  A && B %\u2060s · active");
  });
});

describe("links to profiles", () => {
  const isOffered = (address: string) => PROFILE_LINKS.some((pattern) => matchesPattern(pattern, new URL(address)));
  const PROFILES = [
    "https://www.ozon.ru/seller/romashka-123/",
    "https://ozon.ru/seller/123",
    "https://almaty.ozon.kz/seller/romashka/?miniapp=seller_5",
    "https://ozon.by/seller/x-9/products/",
    "https://uz.ozon.com/seller/romashka-123",
  ];
  const OTHERS = [
    "https://www.ozon.ru/",
    "https://www.ozon.ru/my/main",
    "https://www.ozon.ru/product/123",
    "https://www.ozon.ru/sellers/123",
    "https://www.ozon.ru/category/seller/123",
    "https://seller.ozon.ru/app/products",
    "https://seller.ozon.ru/seller/1",
    "http://www.ozon.ru/seller/romashka-123/",
    "https://www.ozon.ru.example/seller/1",
    "https://ozon.com/seller/1",
    "https://example.org/seller/1",
  ];

  it.each(PROFILES)("are offered to be shown: %s", (address) => {
    expect(isOffered(address)).toBe(true);
    expect(keyOfAddress(address)).not.toBeNull();
  });

  it.each(OTHERS)("are nothing else: %s", (address) => {
    expect(isOffered(address)).toBe(false);
  });

  it("are known of every sort of page that names somebody, and of no other", () => {
    const naming = PAGE_ADAPTERS.filter((adapter) => adapter.namesSomebody);
    expect(PROFILE_LINKS).toHaveLength(naming.flatMap(({ matches }) => matches).length);
  });

  it("are made of patterns that both browsers take", () => {
    expect(PROFILE_LINKS.length).toBeGreaterThan(0);
    for (const pattern of PROFILE_LINKS) expect(pattern).toMatch(/^https:\/\/(\*\.)?[a-z0-9.-]+\/seller\/\*$/);
  });
});

describe("what is chosen", () => {
  it.each([
    ["an account", "to:anna", null, { account: "anna" }],
    ["settings", "settings", null, { place: { screen: "settings" } }],
    [
      "a profile",
      "profile",
      "https://www.ozon.ru/seller/romashka-123/",
      { place: { screen: "profile", key: "ozon:seller:123" } },
    ],
    ["a link that names nobody", "profile", "https://www.ozon.ru/seller/", { place: null }],
    ["no link", "profile", null, { place: null }],
    ["one's own pages", "profile", "https://www.ozon.ru/my/main", { place: null }],
  ])("of %s is what it says", (_, item, link, choice) => {
    expect(choiceOf(item, link)).toEqual(choice);
  });
});
