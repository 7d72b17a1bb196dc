import { showPopup } from "../platform/popup-window";
import { keepForSession } from "../platform/session";

/** Where the popup keeps the way to its screen (src/popup/route.ts), as a draft (src/ui/drafts.ts). */
const KEPT_PATH = "draft:route";

/** A screen of the popup, as its route has it. */
export type Place =
  | { readonly screen: "settings" }
  | { readonly screen: "link"; readonly link: string }
  | { readonly screen: "profile"; readonly key: string };

/**
 * Opens the popup at a screen, or at home. Both are begun in one turn: the popup reads the way when it has loaded, long
 * after it was written, and Firefox opens none for a background that has awaited anything.
 */
export async function openAt(place: Place | null): Promise<void> {
  const path = place === null ? [{ screen: "home" }] : [{ screen: "home" }, place];
  await Promise.all([keepForSession(KEPT_PATH, { value: path, savedAt: Date.now() }), showPopup()]);
}
