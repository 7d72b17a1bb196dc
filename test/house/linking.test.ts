import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LINK_STATES } from "../../src/domain/link";
import { REFUSAL_CODES } from "../../src/domain/refusal";
import { RULEBOOK } from "../../src/domain/rulebook";
import { playedOutside, REAL_SOURCE } from "../../src/simulation/outside";
import { VIEWS } from "../../src/store/views";
import { projectFiles } from "./files";

const CONTRACT = readFileSync("src/domain/linking.md", "utf8");

/** A section by the number in its heading. */
function section(number: number): string {
  const [, text = ""] =
    new RegExp(`^## ${number}\\. .*\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, "mu").exec(CONTRACT) ?? [];
  return text;
}

/** The first cells of all rows of the tables in a text, without the headings. */
const firstCells = (text: string): readonly string[] =>
  [...text.matchAll(/^\| (.*?) \|.*$/gmu)]
    .map(([, cell = ""]) => cell)
    .filter((cell) => cell.startsWith("`") || cell.startsWith("ended"));

const named = (text: string): readonly string[] =>
  [...text.matchAll(/`([a-z][a-z.-]*)/gu)].map(([, name = ""]) => name);

const COMMANDS = [...Object.keys(RULEBOOK), ...Object.keys(playedOutside(REAL_SOURCE, "en").knobs)];

/** The commands stand in running text, before the table of views. */
const commandsSaid = named(section(4).split("A command answers")[0] ?? "").filter((name) => name.includes("."));

describe("the contract of the domain", () => {
  it("names the states that there are", () => {
    expect(firstCells(section(2)).flatMap(named)).toEqual([...LINK_STATES]);
  });

  it("names the refusals that there are, in their order", () => {
    const said = firstCells(section(3)).flatMap((cell) =>
      named(cell).filter((name) => !/^(attempts|earliest)/u.test(name)),
    );
    expect(said).toEqual([...REFUSAL_CODES]);
  });

  it("names the commands that there are", () => {
    expect([...new Set(commandsSaid)].sort()).toEqual([...COMMANDS].sort());
  });

  it("names the views that there are", () => {
    expect(firstCells(section(4)).flatMap(named).sort()).toEqual(Object.keys(VIEWS).sort());
  });
});

/** Everything that tests say, but what this file takes from the contract itself. */
const TESTS = projectFiles("test", /\.(tsx?|json)$/u)
  .filter(({ file }) => !file.startsWith("test/house/") && !file.startsWith("test/support/"))
  .map(({ text }) => text)
  .join("\n");

describe("the tests", () => {
  it.each([...LINK_STATES, ...REFUSAL_CODES, ...COMMANDS, ...Object.keys(VIEWS)])("name %s", (name) => {
    // As a string, or as a member's own name where that is a plain word.
    expect(TESTS.includes(`"${name}"`) || (/^[a-z]+$/u.test(name) && new RegExp(`\\b${name}:`, "u").test(TESTS))).toBe(
      true,
    );
  });
});
