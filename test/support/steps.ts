/** What a step came to. A step that is no test run counts as one. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Shown in full where something failed. */
  readonly output: string;
}

export interface Step {
  readonly name: string;
  /** Names of earlier steps without which this one makes no sense; it then counts as one failure. */
  readonly needs?: readonly string[];
  readonly run: () => Promise<Outcome>;
}

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Runs the steps in order, saying of each how long it took; goes on after a failure with all that does not need it. */
export async function runSteps(steps: readonly Step[], say: (line: string) => void): Promise<Tally> {
  const broken = new Set<string>();
  let [passed, failed] = [0, 0];
  for (const step of steps) {
    const missing = step.needs?.filter((name) => broken.has(name)) ?? [];
    const startedAt = performance.now();
    const outcome = missing.length > 0 ? notRun(missing) : await outcomeOf(step);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    passed += outcome.passed;
    failed += outcome.failed;
    if (outcome.failed > 0) {
      broken.add(step.name);
      say(`\n${outcome.output}\n`);
    }
    const counts = `${outcome.passed} passed, ${outcome.failed} failed`;
    say(`${outcome.failed > 0 ? "✗" : "✓"} ${step.name.padEnd(26)} ${seconds.padStart(6)} s   ${counts}`);
  }
  return { passed, failed };
}

const notRun = (missing: readonly string[]): Outcome => ({
  passed: 0,
  failed: 1,
  output: `Not run, because it needs: ${missing.join(", ")}`,
});

async function outcomeOf(step: Step): Promise<Outcome> {
  try {
    return await step.run();
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
