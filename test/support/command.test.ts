import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { npmRun } from "./command";

describe("a script of package.json", () => {
  const cwd = mkdtempSync(join(tmpdir(), "svyazka-command-"));
  const scripts = {
    says: "node -e \"console.log('\\u001b[31mred\\u001b[0m', process.env.NODE_ENV ?? 'no NODE_ENV')\"",
    fails: "node -e \"console.error('why'); process.exit(3)\"",
    hangs: "node -e \"console.log('begun'); setInterval(() => {}, 1000)\"",
  };
  writeFileSync(join(cwd, "package.json"), JSON.stringify({ scripts }));
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  it("says what it has to say, without colours and not as a developer's build", async () => {
    const { code, output } = await npmRun("says", [], { cwd, timeoutMs: 20_000 });
    expect({ code, output }).toEqual({ code: 0, output: "red no NODE_ENV" });
  });

  it("brings home its own exit code and its errors", async () => {
    expect(await npmRun("fails", [], { cwd, timeoutMs: 20_000 })).toEqual({ code: 3, output: "why" });
  });

  it("is stopped when its time is over, and what it had said is kept", async () => {
    const { code, output } = await npmRun("hangs", [], { cwd, timeoutMs: 5_000 });
    expect(code).toBeNull();
    expect(output).toBe("begun\nStopped: it took more than 5 s.");
  });
});
