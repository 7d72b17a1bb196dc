import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A file of the project: its path from the top, with forward slashes, and what is in it. */
export interface ProjectFile {
  readonly file: string;
  readonly text: string;
}

/** What .gitignore leaves out, and git's own folder. A copy without git must be read the same way, so git is not asked. */
const LEFT_OUT = new Set([".git", "node_modules", "dist", "coverage", "out", "src/words/generated"]);

/** Paths of all files of the project under a folder, sorted. */
function projectPaths(under = ""): readonly string[] {
  const entries = readdirSync(under || ".", { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const path = under === "" ? entry.name : `${under}/${entry.name}`;
      if (LEFT_OUT.has(path) || path.endsWith(".log")) return [];
      return entry.isDirectory() ? projectPaths(path) : [path];
    })
    .sort();
}

/** The files under a folder whose path the pattern knows, read as UTF-8. */
export const projectFiles = (under: string, pattern: RegExp): readonly ProjectFile[] =>
  projectPaths(under)
    .filter((path) => pattern.test(path))
    .map((file) => ({ file, text: readFileSync(join(file), "utf8") }));

/** Every file that is or may become a module of the extension, style sheets, pages and plain data among them. */
export const sourceFiles = (): readonly ProjectFile[] => projectFiles("src", /\.(tsx?|m?js|json|css|html|svg)$/);
