import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";

/*
 * `npm run --silent scenario -- FILE...` plays scenario files, or those that ship with the project, in memory and
 * without a browser. Leaves with 1 if one went otherwise than written, with 2 if a file is not a scenario.
 */

const PROJECT = resolve(import.meta.dirname, "../..");

/** The letters are written with the compiled sentences, which a fresh checkout does not have. */
function ensureWords(): void {
  if (existsSync(resolve(PROJECT, "src/words/generated/messages.js"))) return;
  // What npm says goes to stderr: on stdout stand only the results.
  const { status } = spawnSync("npm", ["run", "--silent", "words"], {
    cwd: PROJECT,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("the sentences could not be compiled: npm run words");
}

/** npm runs its scripts at the top of the project, wherever it was called; a path is meant from there. */
function pathOf(file: string): string {
  const fromCaller = resolve(process.env.INIT_CWD ?? ".", file);
  return !existsSync(file) && existsSync(fromCaller) ? fromCaller : resolve(file);
}

const inOneLine = (text: string): string => text.replace(/\s+/gu, " ");
const say = (line: string): void => void process.stdout.write(`${inOneLine(line)}\n`);

ensureWords();
// Only now: these lean on the compiled sentences.
const { freshDatabase, readScenarioFile, shippedScenarios } = await import("../scenarios/play");
const { ALL_PACKS } = await import("../fixtures/packs");
const { runScenario } = await import("../../src/simulation/scenario/run");
const { faultWords } = await import("../../src/simulation/scenario/fault");

/** Plays one file, prints its lines and returns the exit code that it asks for. */
async function playFile(file: string): Promise<0 | 1 | 2> {
  const checked = readScenarioFile(file);
  if ("faults" in checked) {
    const shown = relative(process.cwd(), file) || file;
    say(`not ok ${shown} — not a scenario: ${checked.faults.map(faultWords).join("; ")}`);
    return 2;
  }
  const report = await runScenario(checked.scenario, freshDatabase(), { packs: ALL_PACKS });
  const { name, said } = report;
  say(
    report.ok
      ? `ok ${name}`
      : `not ok ${name} — step ${report.failedStep}: expected ${report.expected}, came ${report.came}`,
  );
  for (const comment of said) process.stdout.write(`  # ${inOneLine(comment)}\n`);
  return report.ok ? 0 : 1;
}

const named = process.argv.slice(2).map(pathOf);
let worst = 0;
for (const file of named.length > 0 ? named : shippedScenarios()) worst = Math.max(worst, await playFile(file));
process.exitCode = worst;
