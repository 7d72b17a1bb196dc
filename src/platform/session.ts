import { browser } from "./browser";

/**
 * What lives as long as the browser runs and is no truth: last views, drafts, which tab shows whose page.
 * `storage.session` outlives a killed background, but no restart and no update.
 */
export async function keepForSession(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

/** All that was kept under keys that begin so. */
export async function recallAllFromSession(prefix: string): Promise<ReadonlyMap<string, unknown>> {
  const found: Record<string, unknown> = await browser.storage.session.get(null);
  return new Map(Object.entries(found).filter(([key]) => key.startsWith(prefix)));
}

export async function forgetInSession(key: string): Promise<void> {
  await browser.storage.session.remove(key);
}
