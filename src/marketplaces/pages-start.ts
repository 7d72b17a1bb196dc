import type { Marketplace } from "../domain/account";

/** Where somebody begins on a marketplace: its own address, with where it is from and the month it was last known. */
interface StartPage {
  readonly address: string;
  readonly source: string;
  readonly seen: string;
}

export const START_PAGES: Readonly<Record<Marketplace, StartPage>> = {
  // The host of the content scripts' matches (ozon/pages.ts).
  ozon: { address: "https://www.ozon.ru/", source: "hosts of the shop, ozon/pages.ts", seen: "2026-08" },
  wildberries: { address: "https://www.wildberries.ru/", source: "name of the shop", seen: "2026" },
  yandex: { address: "https://market.yandex.ru/", source: "name of the shop", seen: "2026" },
};

/** The page that an account begins at: its own where it has one that is https, else its marketplace's. */
export function startPageOf(account: { readonly marketplace: Marketplace; readonly startUrl: string | null }): string {
  const { startUrl, marketplace } = account;
  return startUrl?.startsWith("https://") === true ? startUrl : START_PAGES[marketplace].address;
}
