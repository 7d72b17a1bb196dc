import { posix } from "node:path";
import type { ProjectFile } from "./files";
import { readModule } from "./read-module";
import { type Door, IMPURE_GLOBALS, PACKAGES, ROOMS } from "./rooms";

/** The answer of the checker: how much it saw (a checker that sees nothing finds nothing) and what is wrong. */
export interface ImportReport {
  readonly modules: number;
  readonly imports: number;
  readonly violations: readonly string[];
}

const MODULE = /\.tsx?$/;
const GENERATED = "src/words/generated/";

/** Holds the files under src against the table in rooms.ts. Each violation names the file, the fault and the fix. */
export function checkImports(files: readonly ProjectFile[]): ImportReport {
  const paths = new Set(files.map(({ file }) => file));
  const violations: string[] = [];
  const graph = new Map<string, readonly string[]>();
  let imports = 0;

  for (const source of files.filter(({ file }) => MODULE.test(file))) {
    const facts = readModule(source);
    const room = roomOf(source.file);
    const fault = (what: string): number => violations.push(`${source.file}: ${what}`);
    const doors = ROOMS[room];
    if (doors === undefined) fault(`stands in no room. Move it to one of src/{${Object.keys(ROOMS).join(",")}}/.`);
    const targets: string[] = [];

    for (const { specifier, typesOnly } of facts.imports) {
      imports++;
      if (specifier === null) {
        fault("imports what no table can see. Write a plain string in import(), no require and no import.meta.glob.");
        continue;
      }
      if (!specifier.startsWith(".")) {
        const complaint = packageComplaint(room, specifier);
        if (complaint) fault(complaint);
        continue;
      }
      const target = resolve(source.file, specifier, paths);
      if (target === null) {
        fault(`imports ${specifier}, which is no file under src. Correct the path; src knows nothing outside itself.`);
        continue;
      }
      targets.push(target);
      const complaint = doorComplaint(room, target, typesOnly, doors ?? {});
      if (complaint) fault(complaint);
    }
    if (room === "domain") for (const reach of facts.reaches.filter(isImpure)) fault(impurity(reach));
    graph.set(source.file, targets);
  }
  const circle = findCircle(graph);
  if (circle)
    violations.push(`${circle.join(" → ")}: a circle. Move what both ends need into a file that imports neither.`);
  return { modules: graph.size, imports, violations };
}

const roomOf = (file: string): string => file.split("/")[1] ?? "";

function packageComplaint(room: string, specifier: string): string | null {
  const parts = specifier.split("/");
  const name = parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
  const rooms = PACKAGES[name];
  if (rooms === undefined)
    return `imports ${name}, which no room has. Do without it, or name it in PACKAGES of test/house/rooms.ts.`;
  if (rooms.includes(room)) return null;
  return `imports ${name}, which is only for ${rooms.join(", ")}. Ask that room for what you need instead.`;
}

function doorComplaint(
  room: string,
  target: string,
  typesOnly: boolean,
  doors: Readonly<Record<string, Door>>,
): string | null {
  const to = roomOf(target);
  if (to === room) return null;
  const door = doors[to];
  if (door === undefined) return `imports ${target}, but ${room} may not know ${to}. See ROOMS in test/house/rooms.ts.`;
  const within = target.slice(`src/${to}/`.length).replace(/\.tsx?$/, "");
  if (admits(door.values, within) || (typesOnly && admits(door.types, within))) return null;
  if (admits(door.types, within))
    return `imports values from ${target}, but ${room} may take only types from there. Write \`import type\`, or take the value from ${door.values.join(", ") || "nowhere"} of ${to}.`;
  return `imports ${target}, but of ${to} the room ${room} may know only ${door.types.join(", ")}.`;
}

const admits = (files: readonly string[], within: string): boolean =>
  files.some((pattern) => {
    if (pattern === "*" || pattern === within) return true;
    return pattern.endsWith("*") && posix.basename(within).startsWith(pattern.slice(0, -1));
  });

/** The file that a relative import means, or null. Generated sentences exist only after `npm run words`. */
function resolve(from: string, specifier: string, paths: ReadonlySet<string>): string | null {
  const bare = specifier.replace(/\?.*$/, "");
  const path = posix.join(posix.dirname(from), bare);
  if (`${path}/`.startsWith(GENERATED)) return path;
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`];
  return candidates.find((candidate) => paths.has(candidate)) ?? null;
}

const isImpure = (reach: string): boolean =>
  IMPURE_GLOBALS.has(reach) || ["Date.now", "Date()", "new Date()", "Math.random"].includes(reach);

const impurity = (reach: string): string =>
  `reaches for ${reach}. The domain has no clock, no randomness and no network: take it in as an argument (Circumstances).`;

/** The first circle of the graph, its start repeated at the end, or null. */
function findCircle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): readonly string[] | null => {
    const at = way.indexOf(file);
    if (at >= 0) return [...way.slice(at), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...way, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return null;
}
