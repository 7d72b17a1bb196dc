import type { ProfileKey } from "../domain/ids";
import { OZON_PAGES } from "./ozon/pages";
import { matchesPattern, type PageAdapter } from "./page-adapter";

export type { Anchor, Hook, PageAdapter } from "./page-adapter";

/** Every sort of page that is known. */
export const PAGE_ADAPTERS: readonly PageAdapter[] = [...OZON_PAGES];

/** The match patterns of all of them, each once: what the manifest's content_scripts must say. */
export const PAGE_MATCHES: readonly string[] = [...new Set(PAGE_ADAPTERS.flatMap((adapter) => adapter.matches))];

/** A page that is known, and whose profile it is. */
export interface KnownPage {
  readonly adapter: PageAdapter;
  readonly key: ProfileKey;
}

/** Longer is no address that a marketplace made; in UTF-16 units. */
const LONGEST_ADDRESS = 8_000;

/** Whose profile stands at an address, or null. Refuses whatever is not https on a host of the list. */
export function pageOf(address: string): KnownPage | null {
  const url = parsed(address);
  if (url === null) return null;
  for (const adapter of PAGE_ADAPTERS) {
    const key = adapter.matches.some((pattern) => matchesPattern(pattern, url)) ? adapter.keyOf(url) : null;
    if (key !== null) return { adapter, key };
  }
  return null;
}

/**
 * The key in an address that a person typed or pasted, with or without `https://`; null where it names nobody, which
 * one's own pages and a seller's cabinet do not: their addresses are the same for everybody.
 */
export function keyOfAddress(address: string): ProfileKey | null {
  const typed = address.trim();
  // A scheme has no dot, a host has one: `ozon.ru:443/…` is a host with its port.
  const page = pageOf(/^(?:[a-z][a-z\d+-]*:|\/)/i.test(typed) ? typed : `https://${typed}`);
  return page?.adapter.namesSomebody === true ? page.key : null;
}

function parsed(address: string): URL | null {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return null;
  const url = new URL(address);
  // A name before the host is how an address is made to look like another one.
  return url.username === "" && url.password === "" ? url : null;
}
