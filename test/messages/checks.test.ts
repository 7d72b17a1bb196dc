import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { checkCommand, checkOp, checkView } from "../../src/messages/checks";
import type { Sample } from "./arguments";
import { COMMANDS, VIEWS } from "./well-formed";
import { chars, FLAGS, INHERITED, LISTS, NO_TEXTS, NUMBERS, STRANGE, UNSENDABLE } from "./wrong-values";

const SAMPLES = [
  ...Object.entries(COMMANDS).map(([name, sample]) => ["command", name, sample, checkCommand] as const),
  ...Object.entries(VIEWS).map(([name, sample]) => ["view", name, sample, checkView] as const),
];

/** Paths by the arguments that are wrong there. */
function byPath({ wrong }: Sample): ReadonlyMap<string, readonly object[]> {
  const paths = new Map<string, object[]>();
  for (const [path, args] of wrong) paths.set(path, [...(paths.get(path) ?? []), args]);
  return paths;
}

const shown = (value: unknown): string =>
  inspect(value, { depth: 3, maxStringLength: 40, maxArrayLength: 3, breakLength: 200 });

describe.each(SAMPLES)("the arguments of the %s %s", (_, name, sample, check) => {
  it("pass where they are right", () => {
    for (const args of sample.right) expect(check(name, args), shown(args)).toMatchObject({ value: { name } });
  });

  it.each([...byPath(sample)])("are invalid at %j where that is wrong", (path, all) => {
    for (const args of all) {
      const checked = check(name, args);
      const invalid = "invalid" in checked ? checked.invalid : null;
      // Not by expect each time: there are tens of thousands.
      const told = invalid?.path === path && invalid.message !== "" && invalid.message.length <= 200;
      if (!told) expect(invalid, shown(args)).toEqual({ path, message: "a short one" });
    }
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  it("are invalid as a whole where they are no object", () => {
    for (const args of [undefined, ...STRANGE, ...LISTS, ...FLAGS, ...NUMBERS, "a", () => 1, Symbol("a")]) {
      if (Object.prototype.toString.call(args) === "[object Object]") continue;
      expect(check(name, args), shown(args)).toEqual({ invalid: { path: "", message: "arguments are an object" } });
    }
  });

  it("are built anew: nothing of the message itself goes on", () => {
    for (const args of sample.right) {
      const checked = check(name, args);
      expect("value" in checked && checked.value.args).not.toBe(args);
    }
  });
});

describe.each([
  ["command", checkCommand, COMMANDS],
  ["view", checkView, VIEWS],
] as const)("a %s", (_, check, all) => {
  it("is one of those of the contract", () => {
    for (const name of [undefined, ...STRANGE, ...LISTS, ...NUMBERS, ...INHERITED, ...NO_TEXTS, "no.such", ["popup"]]) {
      expect(check(name, {})).toEqual({ invalid: { path: "name", message: "no such name" } });
    }
    for (const name of Object.keys(all)) expect(check(` ${name}`, {})).toHaveProperty("invalid");
  });
});

describe("what no message can bring", () => {
  it.each(UNSENDABLE)("is %s", (_, value) => {
    expect(() => structuredClone(value)).toThrow();
  });
});

describe("a checked line of text", () => {
  it("loses the spaces around it, and keeps those within", () => {
    const checked = checkCommand("account.add", { marketplace: "ozon", kind: "personal", name: "  Anna  B.\n" });
    expect(checked).toMatchObject({ value: { args: { name: "Anna  B." } } });
  });

  it("may be Russian, right-to-left or made of whole emoji", () => {
    for (const name of ["Ёлка", "שלום", "👩‍👧 семья"]) {
      const checked = checkCommand("account.add", { marketplace: "ozon", kind: "personal", name });
      expect(checked).toMatchObject({ value: { args: { name } } });
    }
  });
});

describe("what is checked", () => {
  it.each([
    ["account.edit", { account: "a", profileKeys: ["ozon:self", "ozon:self"] }, { profileKeys: ["ozon:self"] }],
    [
      "link.request-social",
      { account: "a", provider: " VK ", handle: " @Anna", termsVersion: "" },
      { provider: "vk", handle: "@Anna" },
    ],
    ["sharing.set", { link: "l", from: "owner", what: " payment methods", on: true }, { what: "payment-methods" }],
    ["points.set", { account: "a", points: -0 }, { points: 0 }],
  ])("of %s is the same however it was written", (name, args, like) => {
    expect(checkCommand(name, args)).toMatchObject({ value: { args: like } });
  });
});

describe("an op", () => {
  it.each(["x", chars(64), "1f0c-…", "__proto__"])("may be %j", (op) => {
    expect(checkOp(op)).toEqual({ value: op });
  });

  it("is a line of text, and short", () => {
    for (const op of [undefined, ...STRANGE, ...LISTS, ...FLAGS, ...NUMBERS, ...NO_TEXTS, "", " ", chars(65)]) {
      expect(checkOp(op), shown(op)).toMatchObject({ invalid: { path: "op" } });
    }
  });
});
