import { describe, expect, it } from "vitest";
import { MARKETPLACES } from "../../src/domain/account";
import { START_PAGES, startPageOf } from "../../src/marketplaces/pages-start";

describe("where an account begins", () => {
  it.each(MARKETPLACES)("there is a start page, https, with its source and when it was known: %s", (marketplace) => {
    const { address, source, seen } = START_PAGES[marketplace];
    expect(new URL(address)).toMatchObject({ protocol: "https:", pathname: "/" });
    expect(source).not.toBe("");
    expect(seen).toMatch(/^20\d\d(-\d\d)?$/);
  });

  it.each([
    [null, START_PAGES.ozon.address],
    ["https://www.ozon.ru/my/main", "https://www.ozon.ru/my/main"],
    ["http://www.ozon.ru/", START_PAGES.ozon.address],
    ["", START_PAGES.ozon.address],
  ])("is its own page where that is https: %s", (startUrl, address) => {
    expect(startPageOf({ marketplace: "ozon", startUrl })).toBe(address);
  });
});
