/*
 * Measures in real browsers. Aims stand beside the figures and fail nothing.
 *
 *   npm run bench [-- --browser firefox] [--rounds 5]
 *     the extension beside an empty one: popup, messages, content script, sizes; all samples in out/bench.json
 *   npm run bench -- --scale [--sizes 100,1000,10000] [--browser chromium] [--rounds 5]
 *     the store alone, timed within the background, in worlds of so many accounts (twice as many links, twenty times as
 *     many journal entries, orders, wish lists, a thousand things that wait): every command and view, a late wake with all
 *     of it overdue, the same wake killed again and again and compared with the story on paper, and the memory that it
 *     takes; all samples in out/bench-scale.json
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, platform, release } from "node:os";
import { builtExtension } from "./bench/builds";
import { readOptions } from "./bench/options";
import { ensureBrowser } from "./browsers";

const { browsers, rounds, build, dist, scale } = optionsOrUsage();
const out = scale === null ? "out/bench.json" : "out/bench-scale.json";
for (const browser of browsers) ensureBrowser(browser);
const folders = new Map<string, string>();
// One build makes both.
for (const [at, browser] of browsers.entries()) {
  folders.set(browser, await builtExtension(dist, browser, build && at === 0));
}

// Only now: the seed needs the sentences, which the build compiles.
const { benchOf } = await import("./bench/bench-of");

const machine = {
  when: new Date().toISOString(),
  node: process.version,
  system: `${platform()} ${release()}`,
  cores: cpus().length,
  processor: cpus()[0]?.model ?? "unknown",
  loadBefore: loadavg()[0],
  rounds,
};
const measured: { readonly samples: object; readonly tables: string }[] = [];
for (const browser of browsers) {
  const plan = { browser, built: folders.get(browser) ?? "", rounds, say: (line: string) => console.error(line) };
  measured.push(await benchOf(plan, scale));
}

mkdirSync("out", { recursive: true });
const all = { ...machine, loadAfter: loadavg()[0], browsers: measured.map(({ samples }) => samples) };
writeFileSync(out, `${JSON.stringify(all, null, 2)}\n`);

console.log(
  `${machine.cores} × ${machine.processor}, Node ${machine.node}, ${rounds} rounds; load ${machine.loadBefore?.toFixed(1)} before, ${all.loadAfter?.toFixed(1)} after`,
);
for (const { tables } of measured) console.log(`\n${tables}`);
console.log(`\nAll samples are in ${out}. Aims are aims: nothing fails here.`);

/** A wrong option is answered with the usage alone: a stack would only hide it. */
function optionsOrUsage() {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
