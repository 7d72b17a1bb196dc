import { parseSync } from "vite";
import type { ProjectFile } from "./files";

/** One import of a module, whatever its form. `specifier` is null where it is not a plain string. */
export interface Import {
  readonly specifier: string | null;
  /** Whether it is gone once the types are: `import type`, `export type … from`, `import("…").T`. */
  readonly typesOnly: boolean;
}

/** What the house rules want to know of a module. */
export interface ModuleFacts {
  readonly imports: readonly Import[];
  /** Globals and moments it reaches for: `Date.now`, `new Date()`, `Math.random` and names that nobody declares. */
  readonly reaches: readonly string[];
  /** Lines, from 1, on which the type `any` is written. */
  readonly anyOnLines: readonly number[];
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string };
type Visit = (node: Node, parent: Node | null, key: string) => void;

/**
 * Reads one TypeScript module with the parser that builds it, so that no form of import is overlooked.
 *
 * @throws Error where the file does not parse
 */
export function readModule({ file, text }: ProjectFile): ModuleFacts {
  const { program, module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  const head = (start: number): string => text.slice(start, start + 20);

  const imports: Import[] = [
    // `import { type A }` still runs the module it names; only `import type` does not.
    ...module.staticImports.map((found) => ({
      specifier: found.moduleRequest.value,
      typesOnly: /^import\s+type[\s{*]/.test(head(found.start)) && found.entries.every((entry) => entry.isType),
    })),
    // The parser also lists `export { a }` of something imported above; that import was counted already.
    ...module.staticExports
      .filter((found) => head(found.start).startsWith("export"))
      .flatMap(({ start, entries }) => {
        const specifier = entries[0]?.moduleRequest?.value;
        return specifier === undefined ? [] : [{ specifier, typesOnly: /^export\s+type[\s{*]/.test(head(start)) }];
      }),
  ];
  const reaches = new Set<string>();
  const anyOnLines: number[] = [];
  walk(program as unknown as Node, (node, parent, key) => {
    if (node.type === "ImportExpression") imports.push({ specifier: plainString(node.source), typesOnly: false });
    if (node.type === "TSImportType") imports.push({ specifier: plainString(node.source), typesOnly: true });
    if (node.type === "TSExternalModuleReference") imports.push({ specifier: null, typesOnly: false });
    if (node.type === "CallExpression" && nameOf(node.callee) === "require")
      imports.push({ specifier: null, typesOnly: false });
    if (isImportMetaGlob(node)) imports.push({ specifier: null, typesOnly: false });
    if (node.type === "TSAnyKeyword") anyOnLines.push(text.slice(0, Number(node.start)).split("\n").length);
    const reach = reachOf(node, parent, key);
    if (reach !== null) reaches.add(reach);
  });
  return { imports, reaches: [...reaches], anyOnLines };
}

function reachOf(node: Node, parent: Node | null, key: string): string | null {
  if (node.type === "MemberExpression" && !node.computed) {
    const path = `${nameOf(node.object)}.${nameOf(node.property)}`;
    return path === "Date.now" || path === "Math.random" ? path : null;
  }
  if (node.type === "NewExpression" && nameOf(node.callee) === "Date")
    return Array.isArray(node.arguments) && node.arguments.length > 0 ? null : "new Date()";
  if (node.type === "CallExpression" && nameOf(node.callee) === "Date") return "Date()";
  if (node.type !== "Identifier" || parent === null || parent.type.startsWith("TS")) return null;
  // `a.fetch`, `{ fetch: 1 }` and `{ fetch }` as a pattern's key only share the name.
  if (key === "property" && !parent.computed) return null;
  if (key === "key" && !parent.computed && !parent.shorthand) return null;
  return nameOf(node);
}

const isImportMetaGlob = (node: Node): boolean =>
  node.type === "MemberExpression" &&
  isNode(node.object) &&
  node.object.type === "MetaProperty" &&
  nameOf(node.property)?.startsWith("glob") === true;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

const nameOf = (node: unknown): string | null => (isNode(node) && typeof node.name === "string" ? node.name : null);

const plainString = (node: unknown): string | null =>
  isNode(node) && node.type === "Literal" && typeof node.value === "string" ? node.value : null;

function walk(node: Node, visit: Visit, parent: Node | null = null, key = ""): void {
  visit(node, parent, key);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, node, name);
  }
}
