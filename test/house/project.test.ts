import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { projectFiles } from "./files";
import { readModule } from "./read-module";

/** What may stand at the top of the project, beside files whose name begins with a dot. */
const TOP = new Set([
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "LICENSE",
  "PRIVACY.md",
  "README.md",
  "README.ru.md",
  "SECURITY.md",
  "biome.json",
  "docs",
  "knip.json",
  "manifest.json",
  "package-lock.json",
  "package.json",
  "public",
  "src",
  "test",
  "tsconfig.json",
  "vite.config.ts",
]);
const MADE = new Set(["coverage", "dist", "node_modules", "out"]);

/** Traces of the machine that a file was written on. Spelled in parts, or this file would be the first to be found. */
const MACHINE = [
  new RegExp(String.raw`(?<![\w.-])/${"work"}(?![\w-])`),
  new RegExp(String.raw`(?<![\w.@-])/${"farm"}(?![\w-])`),
  new RegExp(`${"bash"}_${"jobs"}`),
  /(?<!\w)\/(home|Users)\/(?!\$|<)\w/,
  /\b(npmmirror|verdaccio|artifactory|jfrog|nexus)\b/i,
  /\/\/(localhost|127\.0\.0\.1):(4873|8081)\b/,
];

const TEXT = /\.(tsx?|m?js|json|css|html|md|ya?ml|sh|svg|txt)$|\/run$|^\.[a-z]+$/;
const MODULE = /\.tsx?$/;
const LONGEST_SOURCE = 300;

/** The lines of some files that a pattern knows, each as `file:line: text`. */
const linesLike = (under: string, files: RegExp, pattern: RegExp): readonly string[] =>
  projectFiles(under, files).flatMap(({ file, text }) =>
    text
      .split("\n")
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim().slice(0, 160)}`] : [])),
  );

describe("the project", () => {
  it("sees its own files", () => {
    expect(projectFiles("", TEXT).length).toBeGreaterThan(60);
    expect(projectFiles("", TEXT).map(({ file }) => file)).toContain(".ci/run");
  });

  it("has at its top only what is meant to be there", () => {
    const strangers = readdirSync(".").filter((name) => !name.startsWith(".") && !TOP.has(name) && !MADE.has(name));
    expect(strangers, "move it into src, test or docs, or name it in TOP of project.test.ts").toEqual([]);
  });

  it.each(MACHINE.map((pattern) => [String(pattern), pattern] as const))(
    "holds no trace of a machine: %s",
    (_, pattern) => {
      expect(linesLike("", TEXT, pattern).filter((line) => !line.startsWith("test/house/project.test.ts:"))).toEqual(
        [],
      );
    },
  );

  it("installs from the public registry and from nowhere else", () => {
    const lock: unknown = JSON.parse(readFileSync("package-lock.json", "utf8"), (key, value) => {
      if (key === "resolved" && !String(value).startsWith("https://registry.npmjs.org/"))
        throw new Error(`package-lock.json resolves to ${value}; write it anew with the public registry`);
      return value;
    });
    expect(lock).toHaveProperty("lockfileVersion", 3);
  });

  it("pins each dependency to one version", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(version, `${name}: write the exact version`).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe("the tests", () => {
  it("all run: none is left out, none runs alone", () => {
    const marks = /\b(?:it|test|describe|suite|bench)(?:\.\w+)*\.(?:only|skip|todo|fails)\b|\b[xf](?:it|describe)\(/;
    expect(linesLike("test", MODULE, marks), "run it, or take it away").toEqual([]);
  });

  it("mock the rim, never a module of ours", () => {
    expect(linesLike("test", MODULE, /\bvi\.(?:do)?[mM]ock\(\s*["'`]\./), "hand in a double instead").toEqual([]);
  });
});

describe("the sources", () => {
  it("name their types: no any", () => {
    const modules = [...projectFiles("src", MODULE), ...projectFiles("test", MODULE)];
    const found = modules.flatMap((module) => readModule(module).anyOnLines.map((line) => `${module.file}:${line}`));
    expect(found, "write the type, or unknown and a check").toEqual([]);
  });

  it("never silence the compiler", () => {
    const silenced = /\/[/*]+\s*@ts-(?:ignore|nocheck|expect-error)/;
    expect([...linesLike("src", MODULE, silenced), ...linesLike("test", MODULE, silenced)]).toEqual([]);
  });

  it("leave nothing undone in words", () => {
    expect(linesLike("src", /\.(tsx?|css|html)$/, /\b(?:TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
  });

  it(`are short: at most ${LONGEST_SOURCE} lines`, () => {
    const long = projectFiles("src", /\.(tsx?|css|html)$/)
      .map(({ file, text }) => ({ file, lines: text.split("\n").length - 1 }))
      .filter(({ lines }) => lines > LONGEST_SOURCE);
    expect(long, "split it by topic").toEqual([]);
  });

  it("stand in no drawer for leftovers", () => {
    const drawer = /(^|\/)(utils?|helpers?|common|shared|core|managers?|services?|misc|lib)(\.tsx?|\/)/;
    expect(
      projectFiles("src", drawer).map(({ file }) => file),
      "name the file after what it is about",
    ).toEqual([]);
  });
});
