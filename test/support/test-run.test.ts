import { describe, expect, it } from "vitest";
import { runSteps, type Step } from "./steps";
import { outcomeOfVitest, type VitestReport } from "./vitest-report";

const good = (name: string, needs: readonly string[] = []): Step => ({
  name,
  needs,
  run: async () => ({ passed: 2, failed: 0, output: "said by the good one" }),
});
const bad: Step = { name: "bad", run: async () => ({ passed: 1, failed: 1, output: "why it is bad" }) };

describe("a run of steps", () => {
  it("adds up what the steps came to", async () => {
    expect(await runSteps([good("a"), good("b", ["a"])], () => {})).toEqual({ passed: 4, failed: 0 });
  });

  it("goes on after a failure, but counts as failed what needed it, and what needed that", async () => {
    const steps = [bad, good("other"), good("needs bad", ["bad"]), good("needs that", ["needs bad"])];
    expect(await runSteps(steps, () => {})).toEqual({ passed: 3, failed: 3 });
  });

  it("counts a step that breaks off", async () => {
    const breaks: Step = { name: "breaks", run: () => Promise.reject(new Error("no such program")) };
    const said: string[] = [];
    expect(await runSteps([breaks], (line) => said.push(line))).toEqual({ passed: 0, failed: 1 });
    expect(said.join("\n")).toContain("no such program");
  });

  it("shows all that a failed step said, and nothing of a good one", async () => {
    const said: string[] = [];
    await runSteps([bad, good("good")], (line) => said.push(line));
    expect(said.join("\n")).toContain("why it is bad");
    expect(said.join("\n")).not.toContain("said by the good one");
  });
});

describe("the count of a Vitest run", () => {
  const report = (files: readonly (readonly string[])[], status = "passed"): VitestReport => ({
    numTotalTests: files.flat().length,
    numPassedTests: files.flat().filter((each) => each === "passed").length,
    testResults: files.map((tests, at) => ({
      name: `${at}.test.ts`,
      status: tests.includes("failed") ? "failed" : status,
      assertionResults: tests.map((each) => ({ status: each })),
    })),
  });
  const count = (code: number, found: VitestReport | null) => {
    const { passed, failed } = outcomeOfVitest({ code, output: "" }, found);
    return { passed, failed };
  };

  it.each([
    ["each test that passed", 0, report([["passed", "passed"], ["passed"]]), { passed: 3, failed: 0 }],
    ["each test that failed", 1, report([["passed", "failed"], ["failed"]]), { passed: 1, failed: 2 }],
    ["a test that was left out as failed", 0, report([["passed", "skipped", "todo"]]), { passed: 1, failed: 2 }],
    ["a file that did not load as one failure", 1, report([[]], "failed"), { passed: 0, failed: 1 }],
    ["a run that ended badly although each test passed", 1, report([["passed"]]), { passed: 1, failed: 1 }],
    ["a run without tests as failed", 0, report([]), { passed: 0, failed: 1 }],
    ["a run without a report as failed", 0, null, { passed: 0, failed: 1 }],
  ])("counts %s", (_what, code, found, expected) => {
    expect(count(code, found)).toEqual(expected);
  });
});
