// Checks both builds as their stores would: `node test/support/run.mjs test/support/lint-extension.ts`
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { chromeComplaints } from "./chrome-store";

/** The one warning that stays: Preact can set innerHTML, which we never use and Trusted Types would refuse. */
const ALLOWED = ["UNSAFE_VAR_ASSIGNMENT"];

interface LintMessage {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}
interface LintReport {
  readonly errors: readonly LintMessage[];
  readonly warnings: readonly LintMessage[];
  readonly notices: readonly LintMessage[];
}

async function firefoxComplaints(folder: string): Promise<readonly string[]> {
  const report = await webExtLint(folder);
  const warnings = report.warnings.map(({ code }) => code).sort();
  const asAllowed = JSON.stringify(warnings) === JSON.stringify(ALLOWED);
  const found = [...report.errors, ...(asAllowed ? [] : report.warnings), ...report.notices];
  const complaints = found.map(
    ({ code, message, file, line }) => `${file ?? folder}:${line ?? ""} ${code}: ${message}`,
  );
  // Nothing to warn of would mean that the linter no longer looks at the scripts.
  if (!asAllowed) complaints.push(`warnings are [${warnings}], allowed is exactly [${ALLOWED}]`);
  return complaints;
}

/** web-ext ends with 1 where it found errors; what it found is on its standard output all the same. */
async function webExtLint(folder: string): Promise<LintReport> {
  const args = ["lint", "--source-dir", folder, "--output", "json", "--no-config-discovery"];
  const { stdout } = await promisify(execFile)(process.execPath, ["node_modules/web-ext/bin/web-ext.js", ...args], {
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NODE_ENV: "production", NO_UPDATE_NOTIFIER: "1" },
  }).catch((error: { stdout?: string }) => {
    if (error.stdout) return { stdout: error.stdout };
    throw error;
  });
  return JSON.parse(stdout);
}

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const complaints = [
  ...(await firefoxComplaints("dist/firefox")).map((what) => `firefox: ${what}`),
  ...chromeComplaints(unzipSync(readFileSync(`dist/svyazka-chrome-${version}.zip`))).map((what) => `chrome: ${what}`),
];
if (complaints.length > 0) {
  console.error(complaints.join("\n"));
  process.exitCode = 1;
} else console.log(`firefox: 0 errors, and the one allowed warning (${ALLOWED}). chrome: nothing to complain of.`);
