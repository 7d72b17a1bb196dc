import type { CommandResult } from "./command";
import type { Outcome } from "./steps";

/** The part that is read of what Vitest's json reporter writes. */
export interface VitestReport {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Counts a run of Vitest. A test that was left out proves nothing and counts as failed; so does a file that could not
 * even be loaded, a run that found no test, and a run that ended badly although each test passed.
 *
 * @param report - null where the run wrote none
 */
export function outcomeOfVitest(result: CommandResult, report: VitestReport | null): Outcome {
  if (report === null) return { passed: 0, failed: 1, output: result.output };
  const passed = report.numPassedTests;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed" || test.status === "pending"),
  );
  const counted = report.numTotalTests - passed + unloaded.length;
  const failed = counted === 0 && (result.code !== 0 || passed === 0) ? 1 : counted;
  const leftOut = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.some(({ status }) => status !== "passed" && status !== "failed") ? [name] : [],
  );
  const note = leftOut.length > 0 ? `\nTests were left out, which counts as failed, in:\n${leftOut.join("\n")}` : "";
  return { passed, failed, output: result.output + note };
}
