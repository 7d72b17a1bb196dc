import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const SHIPPED = "test/scenarios/second-business.json";
const NAME = "a second business account is refused";
const TIMEOUT_MS = 120_000;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "scenarios-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of the shipped scenario with one thing changed. */
function copyWith(name: string, from: RegExp, to: string): string {
  const file = join(folder, name);
  const text = readFileSync(SHIPPED, "utf8");
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
  return file;
}

function scenario(...files: readonly string[]): { readonly code: number | null; readonly lines: readonly string[] } {
  const args = ["test/support/run.mjs", "test/support/scenario.ts", ...files];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8", timeout: TIMEOUT_MS });
  return { code: status, lines: stdout.trimEnd().split("\n") };
}

describe("the command line", { timeout: TIMEOUT_MS }, () => {
  it("plays those that ship, and leaves with 0", () => {
    const { code, lines } = scenario();
    expect(code).toBe(0);
    expect(lines).toContain(`ok ${NAME}`);
    expect(lines.filter((line) => !/^(ok | {2}# )/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith("ok ")).length).toBeGreaterThanOrEqual(5);
  });

  it("tells of one that went otherwise, and leaves with 1", () => {
    const late = copyWith("late.json", /"9m 59s"/, '"10m"');
    expect(scenario(late, SHIPPED)).toEqual({
      code: 1,
      lines: [
        expect.stringMatching(
          `^not ok ${NAME} — step 6: expected link.confirm-code accepted, came refused as code-expired .*\\$bond`,
        ),
        `ok ${NAME}`,
      ],
    });
  });

  it("tells of a file that is no scenario, and leaves with 2", () => {
    const broken = copyWith("broken.json", /"wait"/, '"weight"');
    const cut = copyWith("cut.json", /\]\s*\}\s*$/, "");
    const { code, lines } = scenario(broken, SHIPPED, cut, join(folder, "none.json"));
    expect(code).toBe(2);
    expect(lines).toEqual([
      expect.stringMatching(
        /^not ok .*broken\.json — not a scenario: \d+:5 steps\.4 \(step 5\): is none of do, read, /,
      ),
      `ok ${NAME}`,
      expect.stringMatching(/^not ok .*cut\.json — not a scenario: \d+:\d+ steps: a , or \] is missing$/),
      expect.stringMatching(/^not ok .*none\.json — not a scenario: cannot be read: ENOENT/),
    ]);
  });
});
