/**
 * Who may import whom: the table of the house as data. `imports.test.ts` holds the sources against it.
 * A door that is not here is shut. To open one, write here why, in the commit that needs it.
 */

/**
 * Files of a room, by path within it and without extension: `*` is every file, `rules*` every file whose own name
 * begins so, in whichever folder (`rules`, `ozon/rules`).
 */
type Files = readonly string[];

/** What may be imported from a room. Types cost nothing at run time, so they are often freer. */
export interface Door {
  readonly values: Files;
  readonly types: Files;
}

const ALL: Files = ["*"];
const OPEN: Door = { values: ALL, types: ALL };
const TYPES: Door = { values: [], types: ALL };
const only = (...files: Files): Door => ({ values: files, types: files });

/**
 * The nouns of the domain: lists, bounds and one-line predicates that checks and screens need as they are. What
 * decides and evolves stays in the background, or it would be bundled into every screen and every page.
 */
const VOCABULARY: Door = {
  values: ["account", "link", "commands", "refusal", "ids", "moment"],
  types: ALL,
};

/**
 * Checks also ask what a contact is, how long an order may be and what has terms. Screens and pages must not: the numbering plans behind it are more than a content
 * script may weigh, so whatever of messages they import stays away from it, too.
 */
const CHECKED: Door = { values: [...VOCABULARY.values, "contact", "order", "term"], types: ALL };

/** A screen or a page asks by message; it never answers one. */
const CLIENT = only("client", "contract", "topics");
const RULES = only("rules*");
const PAGES = only("pages*");

const SCREEN: Readonly<Record<string, Door>> = {
  // Finding is done where somebody types: a message for each letter would come too late.
  domain: { values: [...VOCABULARY.values, "find"], types: ALL },
  marketplaces: PAGES,
  messages: CLIENT,
  // Drafts and the last view are kept for the session; a message for each keystroke would wake the background. The popup
  // alone knows over which tab it stands, and opens the page where somebody goes on. What only the browser can say or do
  // in the turn of a click: which keys are bound, and whether it may notify.
  platform: only("session", "front-tab", "shortcuts", "notifications"),
  words: OPEN,
  ui: OPEN,
};

/** Room → the rooms that it may import from. Nothing may import background, content, popup or options. */
export const ROOMS: Readonly<Record<string, Readonly<Record<string, Door>>>> = {
  domain: {},
  words: { domain: TYPES },
  marketplaces: { domain: OPEN, words: OPEN },
  platform: { domain: TYPES },
  messages: { domain: CHECKED, platform: OPEN },
  store: { domain: OPEN, marketplaces: RULES, words: OPEN },
  simulation: { domain: OPEN, marketplaces: RULES, messages: only("checks", "contract"), store: OPEN, words: OPEN },
  background: {
    domain: OPEN,
    marketplaces: OPEN,
    messages: only("server", "contract", "checks"),
    platform: OPEN,
    store: OPEN,
    simulation: OPEN,
    words: OPEN,
  },
  content: {
    domain: VOCABULARY,
    marketplaces: PAGES,
    messages: CLIENT,
    // Whether the extension that put this script here is still there (platform.md §1, orphans).
    platform: only("orphan"),
    words: OPEN,
  },
  ui: SCREEN,
  popup: SCREEN,
  options: SCREEN,
};

/** Package → the rooms that may import it. A package that is not here is in nobody's bundle. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "@noble/hashes": ["domain"],
  "@preact/signals": ["ui", "popup", "options"],
  dexie: ["store"],
  "libphonenumber-js": ["domain"],
  lucide: ["ui"],
  "match-sorter": ["domain"],
  nanoid: ["background", "simulation"],
  preact: ["ui", "popup", "options"],
  valibot: ["messages", "simulation"],
  "webextension-polyfill": ["platform"],
};

/** What would make a decision depend on more than its arguments. */
export const IMPURE_GLOBALS: ReadonlySet<string> = new Set([
  "BroadcastChannel",
  "EventSource",
  "WebSocket",
  "XMLHttpRequest",
  "browser",
  "chrome",
  "clearInterval",
  "clearTimeout",
  "crypto",
  "document",
  "fetch",
  "globalThis",
  "indexedDB",
  "localStorage",
  "navigator",
  "performance",
  "process",
  "queueMicrotask",
  "requestAnimationFrame",
  "self",
  "sessionStorage",
  "setImmediate",
  "setInterval",
  "setTimeout",
  "window",
]);
