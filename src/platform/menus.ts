import type { Menus } from "webextension-polyfill";
import { browser } from "./browser";

/** A line of a context menu. */
export interface MenuItem {
  readonly id: string;
  readonly title: string;
  /** On the toolbar icon, or on links to addresses of these match patterns. */
  readonly on: "icon" | { readonly links: readonly string[] };
  /** Under which other item it stands. */
  readonly under?: string;
}

/** Puts these in place of all that there were. A menu outlives the background in both browsers; safe to do twice. */
export async function showMenus(items: readonly MenuItem[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const item of items) browser.contextMenus.create(created(item), ignoreError);
}

/** Two that draw at once may both make the same item; whoever comes second has nothing to mend. */
const ignoreError = (): void => void browser.runtime.lastError;

function created({ id, title, on, under }: MenuItem): Menus.CreateCreatePropertiesType {
  return {
    id,
    title: literal(title),
    ...(under !== undefined && { parentId: under }),
    ...(on === "icon" ? { contexts: ["action"] } : { contexts: ["link"], targetUrlPatterns: [...on.links] }),
  };
}

/** Menus read `&` as the mark of an access key and `%s` as the selected text. */
const literal = (title: string): string => title.replaceAll("&", "&&").replaceAll("%s", "%\u2060s");

/** Calls back with the item that was chosen and, on a link, with its address. First turn only. */
export function onMenuChosen(choose: (id: string, link: string | null) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl }) => choose(String(menuItemId), linkUrl ?? null));
}
