import { type ProfileKey, profileKey } from "../domain/ids";
import { forgetInSession, keepForSession, recallAllFromSession } from "../platform/session";

/**
 * Which tabs show whose pages: what their content scripts asked for last. A key of its own for each tab, so that two
 * tabs that ask at once cannot overwrite each other. It needs no permission for tabs, and is no truth: a tab that is
 * forgotten here is only drawn a little later.
 */
const PREFIX = "tab:";

export const rememberTab = (tab: number, keys: readonly ProfileKey[]): Promise<void> =>
  keepForSession(`${PREFIX}${tab}`, keys);

export const forgetTab = (tab: number): Promise<void> => forgetInSession(`${PREFIX}${tab}`);

export async function tabsShown(): Promise<ReadonlyMap<number, readonly ProfileKey[]>> {
  const kept = await recallAllFromSession(PREFIX);
  return new Map([...kept].map(([name, keys]) => [Number(name.slice(PREFIX.length)), keysOf(keys)]));
}

/** What the page in one tab is known by; nothing where it is no profile. */
export const shownInTab = async (tab: number): Promise<readonly ProfileKey[]> => (await tabsShown()).get(tab) ?? [];

const keysOf = (kept: unknown): readonly ProfileKey[] =>
  Array.isArray(kept) ? kept.filter((key) => typeof key === "string").map(profileKey) : [];
