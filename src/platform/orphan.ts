import { browser } from "./browser";

/**
 * Whether the extension was reloaded, updated, removed or switched off under this content script, which stays in its
 * tab all the same: calls throw then. Costs one property read.
 */
export function isOrphan(): boolean {
  try {
    return browser.runtime.id === undefined;
  } catch {
    // Chromium throws "Extension context invalidated" from some getters instead of answering undefined.
    return true;
  }
}
