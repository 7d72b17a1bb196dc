import { browser } from "./browser";

/** Calls back when the extension was installed or updated and when the browser started. First turn only. */
export function onBeginning(begin: () => void): void {
  browser.runtime.onInstalled.addListener(begin);
  browser.runtime.onStartup.addListener(begin);
}

/** The browser's own language, as `ru-RU`. */
export const browserLocale = (): string => browser.i18n.getUILanguage();

/**
 * Keeps content scripts out of the extension's small storages where the browser can (Chrome 140): they live in the
 * process of the page. Firefox has no such call and keeps `storage.session` from them anyway.
 */
export async function lockStorages(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session]) {
    const { setAccessLevel } = area as { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> };
    await setAccessLevel?.call(area, { accessLevel: "TRUSTED_CONTEXTS" });
  }
}
