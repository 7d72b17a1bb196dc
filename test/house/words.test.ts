import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import settings from "../../src/words/project.inlang/settings.json";
import { checkWords, type Sentences } from "./check-words";
import { projectFiles, sourceFiles } from "./files";

const LANGUAGES = ["en", "ru"] as const;
const TOPICS = settings["plugin.inlang.messageFormat"].pathPattern;

const filesOf = (language: string) => projectFiles(`src/words/${language}`, /\.json$/);
const sentencesOf = (language: string): Sentences =>
  Object.assign({}, ...filesOf(language).map(({ text }) => JSON.parse(text)));

describe("the sentences of the screens", () => {
  it("are the same in Russian and in English, whole, and each is used", () => {
    const sources = sourceFiles().flatMap(({ file, text }) => (/\.tsx?$/.test(file) ? [text] : []));
    expect(checkWords(sentencesOf("en"), sentencesOf("ru"), sources).join("\n")).toBe("");
  });

  it.each(LANGUAGES)("stand in the files that the compiler is told of: %s", (language) => {
    const told = TOPICS.map((pattern) => pattern.replace("./{locale}", `src/words/${language}`)).sort();
    expect(
      filesOf(language).map(({ file }) => file),
      "list it in src/words/project.inlang/settings.json",
    ).toEqual(told);
  });

  it.each(LANGUAGES)("have no key twice, where the last file would win in silence: %s", (language) => {
    const keys = filesOf(language).flatMap(({ text }) => Object.keys(JSON.parse(text)));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it("are compiled for the languages that the settings name", () => {
    expect([...settings.locales].sort()).toEqual([...LANGUAGES]);
    expect(readFileSync("src/domain/commands.ts", "utf8")).toContain('LANGUAGES = ["ru", "en"]');
  });
});

const counted = (forms: readonly string[]) => [
  {
    declarations: ["input count", "local countPlural = count: plural"],
    selectors: ["countPlural"],
    match: Object.fromEntries(forms.map((form) => [`countPlural=${form}`, "{count}"])),
  },
];
const USED = ["words.a_key({})"];

describe("the check of the sentences", () => {
  it("finds nothing in sentences that keep the rules", () => {
    const en = { a_key: "Hello, {name}", a_count: counted(["one", "other"]) };
    const ru = { a_key: "Привет, {name}", a_count: counted(["one", "few", "many", "other"]) };
    expect(checkWords(en, ru, [...USED, 'pick("a_count")'])).toEqual([]);
  });

  it.each([
    ["a key missing in Russian", { a_key: "A", b: "B" }, { a_key: "Б" }, /b: is missing in ru/],
    ["a key missing in English", { a_key: "A" }, { a_key: "Б", b: "Б" }, /b: is missing in en/],
    ["another parameter", { a_key: "A {name}" }, { a_key: "Б {names}" }, /takes \{name\} in en but \{names\} in ru/],
    [
      "a parameter that nothing declares",
      { a_key: [{ ...counted(["one", "other"])[0], declarations: ["local countPlural = count: plural"] }] },
      { a_key: "Б" },
      /without an "input"/,
    ],
    [
      "no form for few",
      { a_key: counted(["one", "other"]) },
      { a_key: counted(["one", "many", "other"]) },
      /tells apart many, one, other/,
    ],
    [
      "counting in one language",
      { a_key: counted(["one", "other"]) },
      { a_key: "{count}" },
      /counts in one language only/,
    ],
    ["an empty sentence", { a_key: " " }, { a_key: "Б" }, /is empty/],
    ["a space at the end", { a_key: "A " }, { a_key: "Б" }, /ends with a space/],
    ["Cyrillic in English", { a_key: "А" }, { a_key: "Б" }, /has Cyrillic letters/],
    ["English left in Russian", { a_key: "Save" }, { a_key: "Save" }, /has only Latin letters/],
    ["a key that nothing names", { a_key: "A", b: "B" }, { a_key: "Б", b: "Б" }, /b: no file under src names it/],
    ["a key of another style", { aKey: "A" }, { aKey: "Б" }, /is no key/],
    ["a shape that the compiler drops", { a_key: { one: "A" } }, { a_key: "Б" }, /is neither a text nor/],
  ])("goes red at: %s", (_fault, en, ru, message) => {
    expect(checkWords(en, ru, USED).join("\n")).toMatch(message);
  });
});
