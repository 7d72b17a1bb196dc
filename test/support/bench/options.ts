import type { BrowserKind } from "../browsers";

export interface BenchOptions {
  /** Which browsers to measure, one after the other. */
  readonly browsers: readonly BrowserKind[];
  /** How often the product and the empty extension take turns. */
  readonly rounds: number;
  /** Whether to build anew although there is something built. */
  readonly build: boolean;
  /** The folder that holds `chrome` and `firefox` as built. */
  readonly dist: string;
  /** Instead of all that: the store alone, in worlds of so many accounts each. */
  readonly scale: readonly number[] | null;
}

const USAGE = `Usage: npm run bench [-- options]
  --browser chromium|firefox   only that one (default: both)
  --rounds N                   turns of each side, 1 to 100 (default: 5)
  --build                      build first, although dist is there
  --dist FOLDER                measure another build (default: dist)
  --scale                      the store alone, in worlds of several sizes
  --sizes N,N                  with --scale: accounts of each world, in hundreds (default: 100,1000,10000)`;
const VALUED = ["--browser", "--rounds", "--dist", "--sizes"];

/** @throws Error with the usage, where an argument is not understood */
export function readOptions(args: readonly string[]): BenchOptions {
  const given = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const name = args[at] ?? "";
    if (name === "--build" || name === "--scale") given.set(name, "");
    else if (VALUED.includes(name)) given.set(name, args[++at] ?? "");
    else throw new Error(`${name} is not understood.\n${USAGE}`);
  }
  const rounds = Number(given.get("--rounds") ?? 5);
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 100) throw new Error(`--rounds wants 1 to 100.\n${USAGE}`);
  const dist = given.get("--dist") ?? "dist";
  const scale = given.has("--scale") ? sizesNamed(given.get("--sizes") ?? "100,1000,10000") : null;
  return { browsers: browsersNamed(given.get("--browser")), rounds, build: given.has("--build"), dist, scale };
}

function sizesNamed(sizes: string): readonly number[] {
  const numbers = sizes.split(",").map(Number);
  if (numbers.every((each) => Number.isInteger(each) && each > 0 && each % 100 === 0)) return numbers;
  throw new Error(`--sizes wants hundreds, as 100,1000.\n${USAGE}`);
}

function browsersNamed(name: string | undefined): readonly BrowserKind[] {
  if (name === undefined) return ["chromium", "firefox"];
  if (name === "chromium" || name === "firefox") return [name];
  throw new Error(`--browser is chromium or firefox, not “${name}”.\n${USAGE}`);
}
