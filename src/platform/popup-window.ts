import { browser } from "./browser";

/** The popup's page within the extension, as the manifest has it. */
const POPUP_PATH = "src/popup/index.html";

/**
 * Opens the popup on the toolbar; where the browser has no window for it, or does not allow it now, its page in a tab.
 * To be called in the very turn of what the person did: Firefox opens no popup without it.
 */
export async function showPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL(POPUP_PATH) });
  }
}
