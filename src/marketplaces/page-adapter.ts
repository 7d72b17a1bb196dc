import type { ProfileKey } from "../domain/ids";

/** How sure we are: `high` is a primary source, three code bases or a measurement; `low` is third-party text or old. */
type Sure = "high" | "medium" | "low";

/** A place on somebody else's page, with the month (or year) in which it was last known to hold; null: undated. */
export interface Hook {
  readonly selector: string;
  readonly sure: Sure;
  readonly seen: string | null;
}

/** A place after which a mark may stand, never inside: what is put into a widget is gone when the page renders anew. */
export interface Anchor extends Hook {
  /** Where in it the name stands, or null: then all of its text is compared to tell one profile from the next. */
  readonly name: string | null;
}

/** What is known of one sort of profile page. Only data and one pure function: nothing here touches a page. */
export interface PageAdapter {
  readonly id: string;
  /** Match patterns `https://<host>/<path>*`, as the manifest's content_scripts have them. */
  readonly matches: readonly string[];
  /** Whose profile the page is, or null where it is no page of this sort. The URL's host was compared before. */
  readonly keyOf: (url: URL) => ProfileKey | null;
  /** False where the key says only what sort of page it is, and the account that is active stands for it. */
  readonly namesSomebody: boolean;
  /** In order: the real anchor, then what may stand in for it. Empty: no mark in the page, the toolbar alone tells. */
  readonly anchors: readonly Anchor[];
  /** While one of these is to be seen, no mark stands in the page. */
  readonly bars: readonly Hook[];
  /** Nor while the page's title is like this: then something else stands in the profile's place. */
  readonly barredTitle: RegExp;
}

const PATTERN = /^https:\/\/(\*\.)?([^/*]+)(\/[^*]*)\*$/;

/** Whether the URL is one that the browser would run a content script on for that pattern; ports do not count. */
export function matchesPattern(pattern: string, url: URL): boolean {
  const [, below, host = "", path = ""] = PATTERN.exec(pattern) ?? [];
  if (host === "" || url.protocol !== "https:" || !url.pathname.startsWith(path)) return false;
  return url.hostname === host || (below !== undefined && url.hostname.endsWith(`.${host}`));
}

/** The decoded parts of a path, without empty ones; one that cannot be decoded is null and spoils only itself. */
export const pathParts = (url: URL): readonly (string | null)[] =>
  url.pathname
    .split("/")
    .filter((part) => part !== "")
    .map(decoded);

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part).normalize("NFC");
  } catch {
    return null;
  }
}
