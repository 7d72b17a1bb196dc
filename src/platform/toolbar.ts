import { browser } from "./browser";

/** The pictures of the toolbar icon, by name of the files under `icons/`. */
export type ToolbarShape = "neutral" | "ok" | "attention" | "timer" | "problem" | "paused" | "mismatch";

export interface ToolbarLook {
  readonly shape: ToolbarShape;
  /** At most four characters. */
  readonly badge: string;
  /** A sentence; the tooltip and the name that is read aloud. */
  readonly title: string;
}

const SIZES = [16, 32] as const;
/** Dark enough for white letters on it: 5.5 to 1. */
const BADGE_COLOUR = "#0b6b6b";

/**
 * Draws the icon for one tab, or for all that have no look of their own. A tab that was closed meanwhile is no error.
 * The browser drops a tab's own look when it goes to another page.
 */
export async function drawToolbar(look: ToolbarLook, tab: number | null = null): Promise<void> {
  const where = tab === null ? {} : { tabId: tab };
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icons/${look.shape}-${size}.png`]));
  const drawn = Promise.all([
    browser.action.setIcon({ ...where, path }),
    browser.action.setBadgeText({ ...where, text: look.badge }),
    browser.action.setTitle({ ...where, title: look.title }),
    browser.action.setBadgeBackgroundColor({ ...where, color: BADGE_COLOUR }),
  ]);
  if (tab === null) await drawn;
  else await drawn.catch(() => undefined);
}
