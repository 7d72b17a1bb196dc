import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Files of a folder by their path within it (forward slashes), sorted by path: the same on every machine. */
export function readTree(folder: string): ReadonlyMap<string, Uint8Array> {
  const paths = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

/** How two folders differ, one line each; empty where every byte is the same. */
export function treeDifferences(first: string, second: string): readonly string[] {
  const [a, b] = [readTree(first), readTree(second)];
  return [...new Set([...a.keys(), ...b.keys()])].sort().flatMap((path) => {
    const [here, there] = [a.get(path), b.get(path)];
    if (here === undefined) return [`${path}: only in ${second}`];
    if (there === undefined) return [`${path}: only in ${first}`];
    if (Buffer.compare(here, there) === 0) return [];
    const at = here.findIndex((byte, index) => byte !== there[index]);
    return [`${path}: ${here.length} and ${there.length} bytes, differing from byte ${at < 0 ? here.length : at}`];
  });
}
