import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import packageJson from "../../../package.json";
import { readTree } from "../../support/tree";
import { checkScript, innerHtmlWrites, type ScriptKind } from "./check-script";

const BACKGROUND = "src/background/main.js";
const CONTENT = "src/content/main.js";
const SHAPES = ["neutral", "ok", "attention", "timer", "problem", "paused", "mismatch"];

/** Everything that ships. A new file is recorded here, or it does not ship. */
const FILES = [
  "_locales/en/messages.json",
  "_locales/ru/messages.json",
  ...[16, 32, 48, 128].map((size) => `icons/app-${size}.png`),
  ...SHAPES.flatMap((shape) => [16, 32].map((size) => `icons/${shape}-${size}.png`)),
  "code-digits.js",
  "demo-family.js",
  "finding.js",
  "later.js",
  "manifest.json",
  BACKGROUND,
  CONTENT,
  "src/popup/index.html",
  "src/popup/index.js",
  "style.css",
].sort();

/** Bytes after gzip; 1 kB is 1,000. A popup must open at once, and the content script runs on every page of the shop. */
const MOST_GZIPPED = { opening: 48_000, popup: 104_000, content: 8_000 };
/** What the popup reads when it opens; the other screens come when somebody goes there. */
const OPENING = ["src/popup/index.js"];

const kindOf = (path: string): ScriptKind =>
  path === BACKGROUND ? "background" : path === CONTENT ? "content" : "screen";

describe.each(["chrome", "firefox"])("what is built for %s", (browser) => {
  const tree = readTree(`dist/${browser}`);
  const textOf = (path: string): string => new TextDecoder("utf-8", { fatal: true }).decode(tree.get(path));
  const scripts = [...tree.keys()].filter((path) => /\.m?js$/.test(path));
  const screens = scripts.filter((path) => kindOf(path) === "screen");
  const gzipped = (paths: readonly string[]): number =>
    paths.reduce((sum, path) => sum + gzipSync(tree.get(path) ?? "", { level: 9 }).length, 0);

  it("is these files and no other", () => {
    expect([...tree.keys()], "record the file in FILES of bundle.test.ts").toEqual(FILES);
  });

  it(`has a popup that opens with at most ${MOST_GZIPPED.opening} bytes gzipped`, () => {
    expect(textOf("src/popup/index.html").match(/src="[^"]+\.js"/g)).toEqual(OPENING.map((path) => `src="/${path}"`));
    expect(textOf("src/popup/index.js")).not.toMatch(/\bfrom\s*["']\.|^import\s*["']/m);
    expect(gzipped(OPENING), "load what is not on the first screen by src/popup/later.ts").toBeLessThanOrEqual(
      MOST_GZIPPED.opening,
    );
  });

  it(`has a popup of at most ${MOST_GZIPPED.popup} bytes gzipped`, () => {
    expect(gzipped(screens), "find what grew: npx vite build --mode chrome says the sizes").toBeLessThanOrEqual(
      MOST_GZIPPED.popup,
    );
  });

  it(`has a content script of at most ${MOST_GZIPPED.content} bytes gzipped`, () => {
    expect(gzipped([CONTENT]), "what content imports is bundled whole: import less").toBeLessThanOrEqual(
      MOST_GZIPPED.content,
    );
  });

  it("has scripts that reach nothing they may not reach", () => {
    expect(scripts.length).toBeGreaterThanOrEqual(3);
    const found = scripts.flatMap((path) => checkScript(kindOf(path), textOf(path)).map((what) => `${path}: ${what}`));
    expect(found.join("\n")).toBe("");
  });

  it("writes no HTML but where Preact itself can, once", () => {
    expect(innerHtmlWrites(screens.map(textOf)), "draw with JSX; dangerouslySetInnerHTML is not used").toBe(1);
  });

  it("has pages that load nothing from elsewhere and hold no script or style of their own", () => {
    const page = textOf("src/popup/index.html");
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
    expect(textOf("style.css")).not.toMatch(/url\(\s*["']?(?:https?:)?\/\/|@import/);
  });

  it("is packed whole for its store", () => {
    const zip = unzipSync(readFileSync(`dist/svyazka-${browser}-${packageJson.version}.zip`));
    expect(Object.keys(zip)).toEqual([...tree.keys()]);
    for (const [path, bytes] of tree) expect(Buffer.compare(bytes, zip[path] ?? new Uint8Array()), path).toBe(0);
  });
});

describe("the scan of the scripts", () => {
  it("lets pass what only looks alike", () => {
    const text =
      'this.fetch(1); a.eval(2); const d = evaluate(3); isFunction(f); import("./own.js"); x = "https://ozon.ru/"';
    expect(checkScript("screen", `${text}; node.innerHTML = html`)).toEqual([]);
    expect(checkScript("background", "throw new DexieError('\uFFFF')")).toEqual([]);
  });

  it.each<[ScriptKind, string, RegExp]>([
    ["background", 'fetch("/")', /^fetch/],
    ["screen", "globalThis.fetch", /^fetch/],
    ["screen", "new XMLHttpRequest", /^XMLHttpRequest/],
    ["screen", "new WebSocket(u)", /^WebSocket/],
    ["screen", "new EventSource(u)", /^EventSource/],
    ["screen", "navigator.sendBeacon(u)", /^sendBeacon/],
    ["screen", "new RTCPeerConnection", /^RTCPeerConnection/],
    ["screen", 'eval("1")', /^eval/],
    ["screen", 'new Function("1")', /^Function/],
    ["background", 'importScripts("x.js")', /^importScripts/],
    ["screen", 'import("https://elsewhere.example/x.js")', /from elsewhere/],
    ["screen", 'import x from"//elsewhere.example/x.js"', /from elsewhere/],
    ["screen", "{fileName:`/srv/x/src/popup/main.tsx`}", /path of the machine/],
    ["content", "//# sourceMappingURL=main.js.map", /source map/],
    ["background", "globalThis.__test = 1", /door for tests/],
    ["content", "host.innerHTML = x", /^innerHTML/],
    ["content", "class DexieError{}", /^Dexie/],
    ["screen", '"PrematureCommitError"', /^Dexie/],
    ["content", '"\uFFFF"', /^a noncharacter/],
    ["content", '"\uFDD0"', /^a noncharacter/],
  ])("goes red at: %s, %s", (kind, text, message) => {
    expect(checkScript(kind, text).join("\n")).toMatch(message);
  });
});
