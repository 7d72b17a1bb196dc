import { npmRun } from "./command";

const LONGEST_BUILD_MS = 5 * 60_000;

/** Builds the extension for both browsers. @throws Error with all that the build said, where it failed */
export async function buildExtension(): Promise<void> {
  const { code, output } = await npmRun("build", [], { timeoutMs: LONGEST_BUILD_MS });
  if (code !== 0) throw new Error(`The build failed.\n${output}`);
}
