// Measures the extension beside an empty one in real browsers: `npm run bench [-- --browser firefox] [--rounds 5]`
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, platform, release } from "node:os";
import { builtExtension } from "./bench/builds";
import { readOptions } from "./bench/options";
import type { Result } from "./bench/report";
import { type BrowserKind, ensureBrowser } from "./browsers";

const OUT = "out/bench.json";

const { browsers, rounds, build, dist } = optionsOrUsage();
for (const browser of browsers) ensureBrowser(browser);
const folders = new Map<string, string>();
// One build makes both.
for (const [at, browser] of browsers.entries()) {
  folders.set(browser, await builtExtension(dist, browser, build && at === 0));
}

// Only now: the seed needs the sentences, which the build compiles.
const { measure } = await import("./bench/measure");
const { resultsOf, tableOf } = await import("./bench/report");

const machine = {
  when: new Date().toISOString(),
  node: process.version,
  system: `${platform()} ${release()}`,
  cores: cpus().length,
  processor: cpus()[0]?.model ?? "unknown",
  loadBefore: loadavg()[0],
  rounds,
};
const measured: { browser: BrowserKind; version: string; results: readonly Result[] }[] = [];
for (const browser of browsers) {
  const built = folders.get(browser) ?? "";
  const { samples, version } = await measure({ browser, built, rounds, say: (line) => console.error(line) });
  measured.push({ browser, version, results: resultsOf(samples) });
}

mkdirSync("out", { recursive: true });
writeFileSync(OUT, `${JSON.stringify({ ...machine, loadAfter: loadavg()[0], browsers: measured }, null, 2)}\n`);

console.log(
  `${machine.cores} × ${machine.processor}, Node ${machine.node}, ${rounds} rounds; medians (least–most or p95)`,
);
for (const { version, results } of measured) console.log(`\n${tableOf(version, results)}`);
console.log(`\nAll samples are in ${OUT}. Aims are aims: nothing fails here.`);

/** A wrong option is answered with the usage alone: a stack would only hide it. */
function optionsOrUsage() {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
