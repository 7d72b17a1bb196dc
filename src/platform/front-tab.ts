import { browser } from "./browser";

/**
 * The tab over which the popup stands, by its number, which needs no permission; null where it is not known. A popup in
 * a tab of its own is told by `?tab=<number>` in its address which one is meant.
 */
export async function frontTab(search: string): Promise<number | null> {
  const told = /^\?tab=(\d{1,9})$/.exec(search)?.[1];
  if (told !== undefined) return Number(told);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  return tab?.id ?? null;
}

/** Opens a page in a new tab in front; whatever is not https is opened nowhere, and false comes back. */
export async function openTab(address: string): Promise<boolean> {
  if (!URL.canParse(address) || new URL(address).protocol !== "https:") return false;
  await browser.tabs.create({ url: address });
  return true;
}
