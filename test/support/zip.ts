// Packs dist/chrome and dist/firefox for the stores: `node test/support/run.mjs test/support/zip.ts`
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Zippable, zipSync } from "fflate";
import { readTree } from "./tree";

const BROWSERS = ["chrome", "firefox"];

/**
 * The same files give the same bytes on every machine and at every hour: names sorted, one fixed time. The time is given
 * in local fields, as a zip stores it, so the time zone does not show.
 */
function packed(folder: string): Uint8Array {
  const entries: Zippable = Object.fromEntries(readTree(folder));
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
}

for (const old of readdirSync("dist").filter((name) => name.endsWith(".zip"))) rmSync(join("dist", old));
for (const browser of BROWSERS) {
  const { version } = JSON.parse(readFileSync(`dist/${browser}/manifest.json`, "utf8"));
  const path = `dist/svyazka-${browser}-${version}.zip`;
  const bytes = packed(`dist/${browser}`);
  writeFileSync(path, bytes);
  console.log(`${path}  ${(bytes.length / 1000).toFixed(1)} kB`);
}
