// Makes sure that both browsers are here: `node test/support/run.mjs test/support/install-browsers.ts`
import { ensureBrowser } from "./browsers";

for (const kind of ["chromium", "firefox"] as const) console.log(`${kind}: ${ensureBrowser(kind)}`);
