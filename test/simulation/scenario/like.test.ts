import { describe, expect, it } from "vitest";
import type { Json } from "../../../src/simulation/scenario/json";
import { difference } from "../../../src/simulation/scenario/like";

const differs = (like: Json, came: unknown): unknown =>
  difference(like, came, (value) => JSON.stringify(value) ?? "nothing");

describe("an answer is like what is written", () => {
  it.each<[string, Json, unknown]>([
    ["equal values", null, null],
    ["an object with more members", { a: 1 }, { a: 1, b: 2 }],
    ["any object, for an empty one", {}, { a: 1 }],
    ["members deep inside", { a: { b: [{ c: 1 }] } }, { a: { b: [{ c: 1, d: 2 }], e: 3 } }],
    ["an empty list", [], []],
    ["whatever is there", { a: { $any: true } }, { a: [1, { b: 2 }] }],
    ["null, where whatever is asked for", { a: { $any: true } }, { a: null }],
    ["whatever, as one of a list", [1, { $any: true }], [1, "x"]],
    ["a member called __proto__", JSON.parse('{"__proto__": 1}') as Json, JSON.parse('{"__proto__": 1, "a": 2}')],
  ])("with %s", (_, like, came) => {
    expect(differs(like, came)).toBeNull();
  });

  it.each<[string, Json, unknown, string, string]>([
    ["another value", "a", "b", 'the answer = "a"', 'the answer = "b"'],
    ["another type", { a: 1 }, { a: "1" }, "a = 1", 'a = "1"'],
    ["nothing for null", { a: null }, {}, "a = null", "no a"],
    ["null for false", { a: false }, { a: null }, "a = false", "a = null"],
    ["a missing member", { a: { b: 1 } }, { a: {} }, "a.b = 1", "no a.b"],
    ["no member, where whatever is asked for", { a: { $any: true } }, {}, 'a = {"$any":true}', "no a"],
    ["what only a prototype has", { toString: { $any: true } }, {}, 'toString = {"$any":true}', "no toString"],
    ["null for an object", { a: {} }, { a: null }, "a = {}", "a = null"],
    ["a list for an object", {}, [], "the answer = {}", "the answer = []"],
    ["an object for a list", { a: [] }, { a: {} }, "a = []", "a = {}"],
    ["another member of a list", { a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, "a.1.b = 2", "a.1.b = 3"],
    ["a list that is too long", { a: [1] }, { a: [1, 2] }, "a with 1 member", "a with 2 members, 1 = 2"],
    ["a list that is too short", [1, 2], [1], "the answer with 2 members, 1 = 2", "the answer with 1 member"],
    ["a list in another order", [1, 2], [2, 1], "0 = 1", "0 = 2"],
  ])("not with %s", (_, like, came, expected, found) => {
    expect(differs(like, came)).toEqual({ expected, came: found });
  });
});
