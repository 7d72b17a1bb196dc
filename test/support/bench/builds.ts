import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "vite";
import type { BrowserKind } from "../browsers";
import { npmRun } from "../command";

const BUILD_MS = 5 * 60_000;
/** A page of the extension without a script of its own: to send messages from, and to reach the database. */
export const DESK = "desk.html";
const DESK_HTML = '<!doctype html><meta charset="utf-8"><title>Desk</title>';

/** What the measures need to know of a manifest as built. */
interface Manifest {
  readonly action: { readonly default_popup: string };
  readonly background: { readonly service_worker?: string; readonly scripts?: readonly string[] };
  readonly content_scripts: readonly { readonly js: readonly string[] }[];
}

const beside = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
const folderOf = (browser: BrowserKind): string => (browser === "chromium" ? "chrome" : "firefox");

/** The folder of the extension as built for a browser; builds it where it is missing or `anew`. */
export async function builtExtension(dist: string, browser: BrowserKind, anew: boolean): Promise<string> {
  const folder = join(dist, folderOf(browser));
  if (anew || !existsSync(join(folder, "manifest.json"))) {
    const { code, output } = await npmRun("build", [], { timeoutMs: BUILD_MS });
    if (code !== 0) throw new Error(`npm run build failed:\n${output}`);
  }
  return folder;
}

const readManifest = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
const scriptOf = ({ background }: Manifest): string => background.service_worker ?? background.scripts?.[0] ?? "";

/** Where the popup's page lies in an extension. */
export const popupPath = (folder: string): string => readManifest(folder).action.default_popup;
export const contentPath = (folder: string): string => readManifest(folder).content_scripts[0]?.js[0] ?? "";
export const backgroundPath = (folder: string): string => scriptOf(readManifest(folder));

/** A copy of the built extension that can be measured: the same files, a probe in the popup's page, and the desk. */
export function measuredCopy(built: string, into: string): string {
  cpSync(built, into, { recursive: true });
  addProbe(into);
  return into;
}

/** The same manifest around next to nothing: what the browser itself costs. */
export function emptyExtension(built: string, into: string): string {
  cpSync(built, into, { recursive: true });
  const manifest = readManifest(into);
  const popup = manifest.action.default_popup;
  writeFileSync(join(into, popup), beside("./empty/popup.html"));
  writeFileSync(join(into, dirname(popup), "popup.js"), beside("./empty/popup.js"));
  writeFileSync(join(into, scriptOf(manifest)), beside("./empty/background.js"));
  writeFileSync(join(into, contentPath(into)), "");
  addProbe(into);
  return into;
}

/** Backgrounds that hold the real store and time it from within. */
const TIMED = {
  worker: new URL("./worker.ts", import.meta.url).pathname,
  scale: new URL("./scale/worker.ts", import.meta.url).pathname,
} as const;

/**
 * The same manifest around a background that times the store. The store is that of these sources, whichever build is
 * measured otherwise.
 */
export async function commandExtension(built: string, into: string, by: keyof typeof TIMED): Promise<string> {
  emptyExtension(built, into);
  const entry = TIMED[by];
  const script = scriptOf(readManifest(into));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: join(into, dirname(script)),
      emptyOutDir: false,
      target: ["chrome148", "firefox142"],
      lib: { entry, formats: ["iife"], name: "bench", fileName: () => script.slice(script.lastIndexOf("/") + 1) },
    },
  });
  return into;
}

function addProbe(folder: string): void {
  const page = join(folder, popupPath(folder));
  const html = readFileSync(page, "utf8");
  const head = html.indexOf("<title>");
  writeFileSync(page, `${html.slice(0, head)}<script src="/probe.js"></script>\n    ${html.slice(head)}`);
  writeFileSync(join(folder, "probe.js"), beside("./probe.js"));
  writeFileSync(join(folder, DESK), DESK_HTML);
}
