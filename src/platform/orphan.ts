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

/**
 * The shadow root of an element, be it closed, or null. Firefox kills the script of an extension that is reloaded or
 * updated at once (ESR 153), so that its mark cannot take itself away: the script that follows knows it by its root.
 */
export function rootOf(element: Element): ShadowRoot | null {
  // In both browsers (Chrome 88, Firefox 63) but not in the polyfill's types of 0.12.
  const { dom } = browser as { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
  return dom?.openOrClosedShadowRoot(element) ?? null;
}
