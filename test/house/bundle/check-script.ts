/** What no script of the extension may hold, and why. The scan is over built text, so it sees libraries too. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["fetch: nothing leaves the device", /(?<![.\w$])fetch\s*\(|\b(?:globalThis|window|self)\.fetch\b/],
  ["XMLHttpRequest: nothing leaves the device", /\bXMLHttpRequest\b/],
  ["WebSocket: nothing leaves the device", /\bWebSocket\b/],
  ["WebTransport: nothing leaves the device", /\bWebTransport\b/],
  ["EventSource: nothing leaves the device", /\bEventSource\b/],
  ["sendBeacon: nothing leaves the device", /\bsendBeacon\b/],
  ["RTCPeerConnection: nothing leaves the device", /\bRTCPeerConnection\b/],
  ["eval: no code is made at run time", /(?<![.\w$])eval\s*\(/],
  ["Function: no code is made at run time", /\bnew\s+Function\b|(?<![.\w$])Function\s*\(/],
  ["importScripts: one file per script", /\bimportScripts\b/],
  [
    "HTML made from text",
    /\b(?:outerHTML\s*=(?!=)|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe)/,
  ],
  ["a script from elsewhere", /\bimport\s*\(?\s*["'`](?:https?:)?\/\/|\bfrom\s*["'`](?:https?:)?\/\//],
  ["a path of the machine that built it: NODE_ENV must not be development", /fileName:\s*["'`](?:\/|[A-Za-z]:)/],
  ["a source map", /sourceMappingURL/],
  ["a door for tests", /__(?:test|e2e|svyazka)|\bvitest\b|\bpuppeteer\b|fake-indexeddb/i],
];

/** A write, not the comparison that Preact makes before it. */
const INNER_HTML = /\binnerHTML\s*=(?!=)/g;
const DEXIE = /DexieError|PrematureCommitError|\bDexie\b/;

/** Chrome refuses a content script with one of these: "isn't UTF-8 encoded" (rolldown/rolldown#8805). */
const NONCHARACTER = /[\uFDD0-\uFDEF\uFFFE\uFFFF]/u;

/** Which of the extension's scripts a text is; only the background may keep the database. */
export type ScriptKind = "background" | "content" | "screen";

/** What is wrong with one built script; empty where nothing is. `innerHTML` may stand once in a screen: it is Preact's. */
export function checkScript(kind: ScriptKind, text: string): readonly string[] {
  const found = FORBIDDEN.filter(([, pattern]) => pattern.test(text)).map(([what]) => what);
  const writes = text.match(INNER_HTML)?.length ?? 0;
  if (writes > 0 && kind !== "screen") found.push(`innerHTML ×${writes}: the ${kind} has no page to write`);
  if (kind !== "background" && DEXIE.test(text)) found.push("Dexie: only the background opens the database");
  if (kind === "content" && NONCHARACTER.test(text)) found.push("a noncharacter: Chrome would not load the extension");
  return found;
}

/** How often Preact's own innerHTML stands in the screens' scripts: it must be once in all. */
export const innerHtmlWrites = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + (text.match(INNER_HTML)?.length ?? 0), 0);
