import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import type { Scenario, Step } from "../../src/simulation/scenario/format";
import { runScenario } from "../../src/simulation/scenario/run";
import { ALL_PACKS } from "../fixtures/packs";
import { freshDatabase, readScenarioFile, shippedScenarios } from "./play";

const files = shippedScenarios().map((file) => [basename(file), file] as const);

function scenarioIn(file: string): Scenario {
  const read = readScenarioFile(file);
  if ("faults" in read) throw new Error(`${file} is no scenario: ${JSON.stringify(read.faults)}`);
  return read.scenario;
}

/** The same story with every step told otherwise. */
const retold = (file: string, tell: (step: Step) => readonly Step[]): Scenario => {
  const scenario = scenarioIn(file);
  return { ...scenario, steps: scenario.steps.flatMap(tell) };
};

/** All but the comments: where a story fails, its words say why. */
async function played(scenario: Scenario, seed?: string): Promise<unknown> {
  const { said: _, ...report } = await runScenario(scenario, freshDatabase(), {
    packs: ALL_PACKS,
    ...(seed === undefined ? {} : { seed }),
  });
  return report;
}

describe("the scenarios that ship", () => {
  it("are several, each with a name of its own", () => {
    const names = files.map(([, file]) => scenarioIn(file).name);
    expect(names.length).toBeGreaterThanOrEqual(5);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(files)("%s comes out as written", async (_, file) => {
    const scenario = scenarioIn(file);
    expect(await played(scenario)).toEqual({ name: scenario.name, ok: true });
  });

  it.each(files)("%s comes out the same with other ids and codes", async (_, file) => {
    expect(await played(scenarioIn(file), "another seed")).toMatchObject({ ok: true });
  });

  it.each(files)("%s comes out the same when the background dies after every step", async (_, file) => {
    const dying = retold(file, (step) => [step, { restart: true }]);
    expect(await played(dying)).toEqual({ name: dying.name, ok: true });
  });

  it.each(files)("%s comes out the same when somebody looks half-way through every wait", async (_, file) => {
    const watched = retold(file, (step) => {
      if (!("wait" in step)) return [step];
      const half = Math.floor(step.wait / 2);
      return [{ wait: half }, { see: "popup", with: {}, like: {} }, { wait: step.wait - half }];
    });
    expect(await played(watched)).toEqual({ name: watched.name, ok: true });
  });
});
