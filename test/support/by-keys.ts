import type { Popup } from "./driver";

/** More stops than any screen of the popup has. */
const MOST_STOPS = 80;

/** Goes on with Tab until the focus is on such an element, as somebody without a mouse does. */
export async function tabTo(popup: Popup, selector: string): Promise<void> {
  await popup.waitFor(selector);
  for (let pressed = 0; pressed < MOST_STOPS; pressed++) {
    if (await popup.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await popup.press("Tab");
  }
  throw new Error(`Tab never came to ${selector}`);
}

/** Goes there and presses Enter. */
export async function enter(popup: Popup, selector: string): Promise<void> {
  await tabTo(popup, selector);
  await popup.press("Enter");
}
