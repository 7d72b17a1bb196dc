import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_DEPTH, readJson } from "../../../src/simulation/scenario/json";

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("reading JSON", () => {
  it("reads what JSON.parse reads", () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const read = readJson(text);
        expect("value" in read && read.value).toEqual(JSON.parse(text));
      }),
    ));

  it("refuses what JSON.parse refuses", () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'[]{}:," \\\nnu1-.eE0atrlfs') }), (text) => {
        expect("value" in readJson(text)).toBe(parses(text));
      }),
      { numRuns: 2_000 },
    ));

  it.each([
    ["nothing", "", "", 1, 1, "no value stands here"],
    ["two values", "{} {}", "", 1, 4, "nothing may follow here"],
    ["a missing comma", '{"a": 1\n "b": 2}', "", 2, 2, "a , or } is missing"],
    ["a comma too much in a list", '{"a": [1,\n\n  ]}', "a.1", 3, 3, "no value stands here"],
    ["a comma too much in an object", '{"a": 1,}', "", 1, 9, 'a name in " is missing'],
    ["a missing colon", '{"a" 1}', "a", 1, 6, "a : is missing"],
    ["a name without quotes", "{a: 1}", "", 1, 2, 'a name in " is missing'],
    ["an open string", '["a', "0", 1, 2, 'the closing " is missing'],
    ["an open list", "[1", "", 1, 3, "a , or ] is missing"],
    ["a line break in a string", '["a\nb"]', "0", 1, 2, "a line break or an unknown \\ sign in a string"],
    ["an unknown escape", '["\\x"]', "0", 1, 2, "a line break or an unknown \\ sign in a string"],
    ["a comment", '{"a": 1} // one', "", 1, 10, "nothing may follow here"],
    ["an unknown word", "[nil]", "0", 1, 2, "no value stands here"],
    ["a number too large", "[1e999]", "0", 1, 2, "a number too large"],
    ["a member twice", '{"a": {"b": 1,\r\n "b": 2}}', "a.b", 2, 2, '"b" stands here twice'],
    ["a member twice, written otherwise", '{"a": 1, "\\u0061": 2}', "a", 1, 10, '"a" stands here twice'],
  ])("says where there is %s", (_, text, path, line, column, message) => {
    expect(readJson(text)).toEqual({ fault: { path, message, at: { line, column } } });
  });

  it("takes __proto__ for a name like any other", () => {
    const read = readJson('{"__proto__": {"a": 1}}');
    expect("value" in read && Object.keys(read.value ?? {})).toEqual(["__proto__"]);
  });

  it("stops where the nesting goes too deep", () => {
    const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
    expect(readJson(nested(MOST_DEPTH))).toHaveProperty("value");
    expect(readJson(nested(MOST_DEPTH + 1))).toMatchObject({ fault: { message: "nested more than 32 deep" } });
    expect(readJson(nested(100_000))).toHaveProperty("fault");
  });

  it("knows where every part stands", () => {
    const read = readJson('{\n  "steps": [\n    {"do": "x"},\n    7\n  ]\n}');
    const placeOf = "placeOf" in read ? read.placeOf : () => null;
    expect(placeOf("steps")).toEqual({ line: 2, column: 3 });
    expect(placeOf("steps.0.do")).toEqual({ line: 3, column: 6 });
    expect(placeOf("steps.1")).toEqual({ line: 4, column: 5 });
    expect(placeOf("steps.2")).toBeNull();
  });
});
