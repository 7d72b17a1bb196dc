import { describe, expect, test } from "vitest";
import { keyOfAddress } from "../../src/marketplaces/pages";

const ADDRESSES: readonly (readonly [what: string, address: string, key: string | null])[] = [
  ["a whole address", "https://www.ozon.ru/seller/romashka-123/", "ozon:seller:123"],
  ["an address without its scheme", "ozon.ru/seller/x-1", "ozon:seller:1"],
  ["with www and without scheme", "www.ozon.ru/seller/x-1/?__rr=1", "ozon:seller:1"],
  ["in capitals", "OZON.RU/seller/x-1", "ozon:seller:1"],
  ["with a port and without scheme", "ozon.ru:443/seller/x-1", "ozon:seller:1"],
  ["amid spaces", "  https://ozon.by/seller/x-1\n", "ozon:seller:1"],
  ["a slug", "uz.ozon.com/seller/vanity", "ozon:seller-slug:vanity"],
  ["one's own page, which names nobody", "https://www.ozon.ru/my/main", null],
  ["the seller's cabinet, which names nobody", "seller.ozon.ru/app/dashboard/main", null],
  ["the list of shops", "ozon.ru/seller/", null],
  ["a product", "ozon.ru/product/tovar-1/", null],
  ["http", "http://ozon.ru/seller/x-1", null],
  ["a script", "javascript:alert(1)", null],
  ["data", "data:text/html,x", null],
  ["a look-alike without scheme", "ozon.ru.evil.example/seller/x-1", null],
  ["a name before the host without scheme", "ozon.ru@evil.example/seller/x-1", null],
  ["a path alone", "/seller/x-1", null],
  ["a phone", "+7 999 123-45-67", null],
  ["an e-mail", "anna@ozon.ru", null],
  ["nothing", "   ", null],
  ["10 kB", `ozon.ru/seller/x-1?${"a".repeat(10_000)}`, null],
];

describe("whose key a person means by", () => {
  test.each(ADDRESSES)("%s", (_what, address, key) => {
    expect(keyOfAddress(address)).toBe(key);
  });
});
