import { MARKETPLACES, type Marketplace } from "./account";
import type { ProfileKey } from "./ids";

/** Whose page a key stands for: one account's, whoever is active, or somebody that nobody can tell. */
export type KeyMeaning =
  | { readonly of: "account" }
  | { readonly of: "active"; readonly marketplace: Marketplace }
  | { readonly of: "unknown" };

/**
 * `ozon:self` is the buyer's own cabinet: no id is in it, so the active account stands for it. `ozon:cabinet` is the
 * seller cabinet: the company is only in a cookie, which is not read. Every other key names one account.
 */
export function meaningOf(key: ProfileKey): KeyMeaning {
  const marketplace = MARKETPLACES.find((each) => key === `${each}:self`);
  if (marketplace !== undefined) return { of: "active", marketplace };
  return MARKETPLACES.some((each) => key === `${each}:cabinet`) ? { of: "unknown" } : { of: "account" };
}
