import { PAGE_ADAPTERS } from "./pages";

/** Under which path the profiles of each sort stand that name somebody. Apart from the adapters, which every page loads. */
const ROOMS: Readonly<Record<string, string>> = {
  // 2026-08.
  "ozon.seller": "seller/",
};

/** The match patterns of links to the profiles of somebody: as narrow as such patterns can be. */
export const PROFILE_LINKS: readonly string[] = PAGE_ADAPTERS.flatMap(({ id, matches, namesSomebody }) => {
  const room = ROOMS[id];
  if (!namesSomebody || room === undefined) return [];
  return matches.map((pattern) => pattern.replace(/\*$/, `${room}*`));
});
