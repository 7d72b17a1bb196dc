// All that must hold, in order: `npm test`. The last line is "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { type CommandResult, npmRun } from "./command";
import { type Outcome, runSteps, type Step } from "./steps";
import { outcomeOfVitest, type VitestReport } from "./vitest-report";

const MINUTE_MS = 60_000;

const asOne = ({ code, output }: CommandResult): Outcome =>
  code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };

/** A script of package.json that either holds or does not. */
const holds = (name: string, script: string, needs: readonly string[] = [], args: readonly string[] = []): Step => ({
  name,
  needs,
  run: async () => asOne(await npmRun(script, args, { timeoutMs: 10 * MINUTE_MS })),
});

/** A script of package.json that runs Vitest, each test counted. */
const tests = (name: string, script: string, needs: readonly string[], minutes: number): Step => ({
  name,
  needs,
  run: async () => {
    const path = `out/${script}.json`;
    rmSync(path, { force: true });
    const args = ["--reporter=default", "--reporter=json", `--outputFile.json=${path}`];
    const result = await npmRun(script, args, { timeoutMs: minutes * MINUTE_MS });
    return outcomeOfVitest(result, readReport(path));
  },
});

function readReport(path: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null; // The run ended before it could write one; its output says why.
  }
}

const STEPS: readonly Step[] = [
  holds("browsers", "browsers"),
  holds("words", "words"),
  holds("types", "types", ["words"]),
  holds("lint", "lint", [], ["--colors=off"]),
  holds("dead code", "knip", ["words"]),
  tests("unit, house, scenarios", "unit", ["words"], 20),
  holds("build", "build", ["words"]),
  holds("the same bytes again", "same-bytes", ["build"]),
  holds("stores' lint", "lint-extension", ["build"]),
  tests("bundle", "bundle", ["build"], 2),
  tests("in both browsers", "e2e", ["browsers", "build"], 25),
];

mkdirSync("out", { recursive: true });
const { passed, failed } = await runSteps(STEPS, (line) => console.log(line));
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
