import { browser } from "./browser";

/** A chord of the manifest, and the keys that it has in this browser; empty: none. */
export interface BoundKey {
  readonly name: string;
  readonly keys: string;
}

/** Calls back with the name of a command whose keys were pressed. First turn only. */
export function onShortcut(press: (name: string) => void): void {
  browser.commands.onCommand.addListener((name) => press(name));
}

/** The commands with the keys that people have given them. */
export async function boundKeys(): Promise<readonly BoundKey[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, shortcut }) => (name === undefined ? [] : [{ name, keys: shortcut ?? "" }]));
}

/** Opens the browser's own page of shortcuts. False where there is no way to it from here: Firefox before 137. */
export async function openKeySettings(): Promise<boolean> {
  // Firefox alone has the call; not in the polyfill's types of 0.12.
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  try {
    if (openShortcutSettings !== undefined) await openShortcutSettings.call(browser.commands);
    // Firefox refuses to open such an address, and says so.
    else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
    return true;
  } catch {
    return false;
  }
}
