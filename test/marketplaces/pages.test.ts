import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchesPattern } from "../../src/marketplaces/page-adapter";
import { PAGE_ADAPTERS, PAGE_MATCHES, pageOf } from "../../src/marketplaces/pages";

const shop = "https://www.ozon.ru";
const long = "a".repeat(10_000);

/** Address → key, or null. */
const ADDRESSES: readonly (readonly [what: string, address: string, key: string | null])[] = [
  // A seller by the digits at the end of the first segment.
  ["slug and digits", `${shop}/seller/romashka-123/`, "ozon:seller:123"],
  ["without a slash at the end", `${shop}/seller/romashka-123`, "ozon:seller:123"],
  ["many hyphens", `${shop}/seller/dom-i-sad-456/`, "ozon:seller:456"],
  ["a slug that begins with digits", `${shop}/seller/7-nebo-89/`, "ozon:seller:89"],
  ["digits alone", `${shop}/seller/123/`, "ozon:seller:123"],
  ["digits alone with products", `${shop}/seller/123/products/`, "ozon:seller:123"],
  ["a category tail", `${shop}/seller/romashka-123/kategoriya-777/`, "ozon:seller:123"],
  ["two category tails", `${shop}/seller/romashka-123/a-1/b-2/`, "ozon:seller:123"],
  ["a category tail after digits alone", `${shop}/seller/123/obuv-777/`, "ozon:seller:123"],
  ["a hyphen and digits", `${shop}/seller/-123/`, "ozon:seller:123"],
  ["doubled slashes", `${shop}//seller//romashka-123//`, "ozon:seller:123"],
  ["twenty digits", `${shop}/seller/x-12345678901234567890/`, "ozon:seller:12345678901234567890"],
  ["noise", `${shop}/seller/romashka-123/?__rr=1&abt_att=1&at=x&origin_referer=www.ozon.ru`, "ozon:seller:123"],
  ["a fragment", `${shop}/seller/romashka-123/#reviews`, "ozon:seller:123"],
  ["a percent-encoded hyphen", `${shop}/seller/romashka%2D123/`, "ozon:seller:123"],
  ["percent-encoded Cyrillic", `${shop}/seller/%D1%80%D0%BE%D0%BC%D0%B0%D1%88%D0%BA%D0%B0-123/`, "ozon:seller:123"],
  ["a tail that cannot be decoded", `${shop}/seller/romashka-123/%E0%A4%A/`, "ozon:seller:123"],
  ["dots in the path", `${shop}/my/../seller/romashka-123/`, "ozon:seller:123"],
  ["capital letters in the host", "https://WWW.OZON.RU/seller/romashka-123/", "ozon:seller:123"],
  ["a port", `${shop}:8443/seller/romashka-123/`, "ozon:seller:123"],

  // By `miniapp`.
  ["miniapp", `${shop}/seller/romashka/products/?miniapp=seller_123`, "ozon:seller:123"],
  ["miniapp amid noise", `${shop}/seller/romashka/?__rr=1&miniapp=seller_123&sh=Ab`, "ozon:seller:123"],
  ["the segment wins over miniapp", `${shop}/seller/romashka-123/?miniapp=seller_999`, "ozon:seller:123"],
  ["a miniapp of another sort", `${shop}/seller/romashka/?miniapp=brand_123`, "ozon:seller-slug:romashka"],
  ["a miniapp with a tail", `${shop}/seller/romashka/?miniapp=seller_123abc`, "ozon:seller-slug:romashka"],
  ["the first of two miniapps", `${shop}/seller/r/?miniapp=seller_1&miniapp=seller_2`, "ozon:seller:1"],
  ["miniapp in the list of shops", `${shop}/seller/?miniapp=seller_123`, null],

  // By slug.
  ["a slug", `${shop}/seller/vanity/`, "ozon:seller-slug:vanity"],
  ["a slug in capitals", `${shop}/seller/Vanity/`, "ozon:seller-slug:vanity"],
  ["a slug with a hyphen", `${shop}/seller/vanity-shop/`, "ozon:seller-slug:vanity-shop"],
  ["digits that no hyphen sets off", `${shop}/seller/shop24/`, "ozon:seller-slug:shop24"],
  ["a category tail after a slug", `${shop}/seller/vanity/kategoriya-777/`, "ozon:seller-slug:vanity"],
  ["a slug of Cyrillic letters", `${shop}/seller/ромашка/`, "ozon:seller-slug:ромашка"],
  ["a slug with an encoded slash", `${shop}/seller/vani%2Fty/`, null],
  ["a slug encoded twice", `${shop}/seller/vani%252Fty/`, null],
  ["a slug with a space", `${shop}/seller/vani%20ty/`, null],
  ["a slug with NUL", `${shop}/seller/vani%00ty/`, null],
  ["a slug with a right-to-left mark", `${shop}/seller/vani%E2%80%8Fty/`, null],
  ["a slug that cannot be decoded", `${shop}/seller/%E0%A4%A/`, null],
  ["a slug that a key has no room for", `${shop}/seller/${"v".repeat(151)}/`, null],

  // No seller.
  ["the list of shops", `${shop}/seller/`, null],
  ["the list of shops without a slash", `${shop}/seller`, null],
  ["another room that begins so", `${shop}/sellers/romashka-123/`, null],
  ["a product", `${shop}/product/tovar-123/`, null],
  ["a brand", `${shop}/brand/romashka-123/`, null],
  ["the shop's window", `${shop}/`, null],
  ["a seller further down", `${shop}/category/seller/romashka-123/`, null],
  ["a seller in the fragment", `${shop}/#/seller/romashka-123/`, null],

  // Hosts.
  ["without www", "https://ozon.ru/seller/romashka-123/", "ozon:seller:123"],
  [".kz", "https://ozon.kz/seller/romashka-123/", "ozon:seller:123"],
  ["below .kz", "https://www.ozon.kz/seller/romashka-123/", "ozon:seller:123"],
  [".by", "https://ozon.by/my/main", "ozon:self"],
  ["below .by", "https://www.ozon.by/seller/romashka-123/", "ozon:seller:123"],
  ["uz", "https://uz.ozon.com/seller/romashka-123/", "ozon:seller:123"],
  [".com", "https://ozon.com/seller/romashka-123/", null],
  ["another host of .com", "https://www.ozon.com/seller/romashka-123/", null],
  ["another host of .ru", "https://job.ozon.ru/seller/romashka-123/", null],
  ["http", "http://www.ozon.ru/seller/romashka-123/", null],
  ["a look-alike in front", "https://evilozon.ru/seller/romashka-123/", null],
  ["a look-alike behind", "https://www.ozon.ru.evil.example/seller/romashka-123/", null],
  ["a look-alike with a hyphen", "https://www-ozon.ru/seller/romashka-123/", null],
  ["a look-alike of .kz", "https://notozon.kz/seller/romashka-123/", null],
  ["a look-alike in Cyrillic", "https://www.оzоn.ru/seller/romashka-123/", null],
  ["the same in punycode", "https://www.xn--zn-jmcd.ru/seller/romashka-123/", null],
  ["a name before the host", "https://www.ozon.ru@evil.example/seller/romashka-123/", null],
  ["a name before our host", "https://me:secret@www.ozon.ru/seller/romashka-123/", null],
  ["a host in the path", "https://evil.example/www.ozon.ru/seller/romashka-123/", null],
  ["a dot after the host", "https://www.ozon.ru./seller/romashka-123/", null],

  // One's own pages.
  ["the cabinet's home", `${shop}/my/main`, "ozon:self"],
  ["orders", `${shop}/my/orderlist/`, "ozon:self"],
  ["one order", `${shop}/my/orderdetails/?order=27975760-0121`, "ozon:self"],
  ["favourites", `${shop}/my/favorites?avail=inStock`, "ozon:self"],
  ["bare", `${shop}/my`, "ozon:self"],
  ["the way in", `${shop}/my/entry/credentials-required`, null],
  ["another room that begins with my", `${shop}/mystery/main`, null],

  // The seller's cabinet.
  ["its dashboard", "https://seller.ozon.ru/app/dashboard/main", "ozon:cabinet"],
  ["its employees", "https://seller.ozon.ru/app/settings/employees?x=1", "ozon:cabinet"],
  ["bare app", "https://seller.ozon.ru/app/", "ozon:cabinet"],
  ["its way in", "https://seller.ozon.ru/app/registration/signin", null],
  ["its front page", "https://seller.ozon.ru/", null],
  ["app of the shop", `${shop}/app/dashboard/main`, null],
  ["a shop at the cabinet's host", "https://seller.ozon.ru/seller/romashka-123/", null],

  // What is no address at all.
  ["nothing", "", null],
  ["words", "romashka 123", null],
  ["a script", "javascript:alert(1)//www.ozon.ru/seller/romashka-123/", null],
  ["data", "data:text/html,https://www.ozon.ru/seller/romashka-123/", null],
  ["a blob", "blob:https://www.ozon.ru/seller/romashka-123", null],
  ["a file", "file:///seller/romashka-123/", null],
  ["about", "about:blank", null],
  ["the browser's own", "chrome://settings/seller/romashka-123/", null],
  ["the view of a source", "view-source:https://www.ozon.ru/seller/romashka-123/", null],
  ["10 kB of path", `${shop}/seller/${long}-123/`, null],
  ["10 kB of parameters", `${shop}/seller/romashka-123/?x=${long}`, null],
];

describe("whose profile an address shows", () => {
  test.each(ADDRESSES)("%s", (_what, address, key) => {
    expect(pageOf(address)?.key ?? null).toBe(key);
  });

  test("any text at all gets an answer, and a key never holds more than an account may keep", () => {
    const address = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc
        .tuple(fc.constantFrom("seller", "my", "app"), fc.string({ unit: "binary", maxLength: 300 }))
        .map(([room, rest]) => `${shop}/${room}/${rest}`),
    );
    fc.assert(
      fc.property(address, (text) => {
        const key = pageOf(text)?.key ?? null;
        if (key === null) return;
        expect(key.length).toBeLessThanOrEqual(200);
        expect(key).toMatch(/^ozon:(self|cabinet|seller:\d+|seller-slug:[\p{L}\p{M}\p{N}._-]+)$/u);
      }),
    );
  });
});

describe("the adapters", () => {
  test("are the manifest's content_scripts, in order", () => {
    const manifest = JSON.parse(readFileSync("manifest.json", "utf8"));
    expect(PAGE_MATCHES).toEqual(manifest.content_scripts[0].matches);
  });

  test("have an id each", () => {
    expect(new Set(PAGE_ADAPTERS.map((adapter) => adapter.id)).size).toBe(PAGE_ADAPTERS.length);
  });

  test("have a real anchor and at least one that may stand in for it, or leave it to the toolbar", () => {
    for (const { id, anchors } of PAGE_ADAPTERS) {
      expect(anchors.length === 0 || anchors.length >= 2, id).toBe(true);
    }
  });

  test("say how sure each of their places is and when it was last seen", () => {
    for (const hook of PAGE_ADAPTERS.flatMap(({ anchors, bars }) => [...anchors, ...bars])) {
      expect(hook.sure).toMatch(/^(high|medium|low)$/);
      expect(hook.seen ?? "2026").toMatch(/^20\d\d(-\d\d)?$/);
    }
  });

  test("take the first adapter that knows the page, of which there is never more than one", () => {
    for (const [, address] of ADDRESSES) {
      if (!URL.canParse(address) || address.length > 8_000) continue;
      const url = new URL(address);
      const knowing = PAGE_ADAPTERS.filter(
        (adapter) => adapter.matches.some((pattern) => matchesPattern(pattern, url)) && adapter.keyOf(url) !== null,
      );
      expect(knowing.length, address).toBeLessThanOrEqual(1);
    }
  });
});
