import type { Sender } from "../platform/wire";

/** Who may ask: our own screens anything, our content scripts very little, anybody else nothing. */
export type Asker =
  | { readonly who: "screen" }
  | { readonly who: "page"; readonly tab: number }
  | { readonly who: "stranger" };

const STRANGER: Asker = { who: "stranger" };

/**
 * Who sent a message. A screen opened as a tab has a tab and is ours all the same, so it is known by id and origin;
 * a content script has our id and the page's origin, and must stand in the top frame of an https page.
 */
export function askerOf(sender: Sender, own: { readonly id: string; readonly origin: string }): Asker {
  if (sender.id !== own.id) return STRANGER;
  if (sender.origin === own.origin && (sender.url ?? own.origin).startsWith(own.origin)) return { who: "screen" };
  const fromPage = sender.tab !== null && sender.frame === 0 && sender.url?.startsWith("https://") === true;
  // The browser says both where it says an origin at all: a page's own, never that of an extension.
  const originFits = sender.origin === null || sender.origin.startsWith("https://");
  return fromPage && originFits && sender.tab !== null ? { who: "page", tab: sender.tab } : STRANGER;
}
