// Builds once more, in another folder, and compares every byte: `node test/support/run.mjs test/support/same-bytes.ts`
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { npmRun } from "./command";
import { treeDifferences } from "./tree";

/** All that a build reads. The compiled sentences are left behind, so that they are made anew too. */
const INPUTS = ["src", "public", "test/support", "manifest.json", "package.json", "tsconfig.json", "vite.config.ts"];
const GENERATED = join("src", "words", "generated");

const elsewhere = mkdtempSync(join(tmpdir(), "svyazka-build-"));
try {
  for (const input of INPUTS)
    cpSync(input, join(elsewhere, input), { recursive: true, filter: (from) => from !== GENERATED });
  symlinkSync(resolve("node_modules"), join(elsewhere, "node_modules"), "junction");
  const { code, output } = await npmRun("build", [], { cwd: elsewhere, timeoutMs: 180_000 });
  if (code !== 0) throw new Error(`The second build failed.\n${output}`);
  const differences = treeDifferences("dist", join(elsewhere, "dist"));
  if (differences.length > 0)
    throw new Error(
      `Two builds of the same sources differ; something reads the clock, a path or chance:\n${differences.join("\n")}`,
    );
  console.log("The second build has the same bytes, folders and zips.");
} finally {
  rmSync(elsewhere, { recursive: true, force: true });
}
