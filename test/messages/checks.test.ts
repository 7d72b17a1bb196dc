import { describe, expect, it } from "vitest";
import { checkCommand, checkOp, checkView } from "../../src/messages/checks";
import { COMMANDS, LONE, MEGABYTE, NUL, type Sample, VIEWS, withAt } from "./well-formed";

const KINDS = [
  ["command", checkCommand, Object.entries(COMMANDS)],
  ["view", checkView, Object.entries(VIEWS)],
] as const;

const shown = (value: unknown): string =>
  typeof value === "string" && value.length > 40
    ? `${value.length} characters`
    : String(JSON.stringify(value, (_, each) => (typeof each === "bigint" ? `${each}n` : each)))?.slice(0, 60);

describe.each(KINDS)("the arguments of a %s", (_, check, samples) => {
  const right = samples.flatMap(([name, { right: all }]) => all.map((args) => [name, args] as const));
  const wrong = samples.flatMap(
    ([
      name,
      {
        right: [base],
        wrong: all,
      },
    ]: readonly [string, Sample]) =>
      all.map(([path, value]) => [name, path, shown(value), withAt(base ?? {}, path, value)] as const),
  );

  it.each(right)("pass where they are right: %s %j", (name, args) => {
    const checked = check(name, args);
    expect(checked).toMatchObject({ value: { name } });
  });

  it.each(wrong)("of %s are invalid at %s where it is %s", (name, path, __, args) => {
    const checked = check(name, args);
    const invalid = "invalid" in checked ? checked.invalid : null;
    expect(invalid?.message).toBeTruthy();
    expect(invalid?.path).toBe(path);
  });

  it.each(samples.map(([name]) => name))("of %s are refused with an extra member, whatever its name", (name) => {
    const [
      ,
      {
        right: [base],
      },
    ] = samples.find(([each]) => each === name) as (typeof samples)[number];
    for (const extra of ["extra", "op", "now", "constructor", "toString", "hasOwnProperty"]) {
      expect(check(name, { ...base, [extra]: 1 }), extra).toMatchObject({ invalid: { path: extra } });
    }
    // As a structured clone or JSON brings it: a member of its own, not the prototype.
    const evil = { ...base };
    Object.defineProperty(evil, "__proto__", { value: { polluted: true }, enumerable: true });
    const checked = check(name, evil);
    expect(checked).not.toHaveProperty("value");
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  it.each(samples.map(([name]) => name))("of %s are refused where they are no object", (name) => {
    for (const args of [undefined, null, 1, "a", true, [], [1], () => 1, Symbol("a"), new Date(), new Map()]) {
      const checked = check(name, args);
      // An empty list or a map is an object without members: that may pass where nothing is needed, and nothing of it does.
      if ("value" in checked) expect(checked.value.args).toEqual({});
    }
    expect(check(name, undefined)).toHaveProperty("invalid");
    expect(check(name, "a")).toHaveProperty("invalid");
  });

  it.each([
    undefined,
    null,
    1,
    "",
    "no.such",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    ["account.add"],
    { toString: () => "account.add" },
    LONE,
    MEGABYTE,
  ])("of no known name are invalid, as %#", (name) => {
    expect(check(name, {})).toEqual({ invalid: { path: "name", message: "no such name" } });
  });

  it("are built anew: nothing of the message itself goes on", () => {
    const [
      name,
      {
        right: [base],
      },
    ] = samples[0] as (typeof samples)[number];
    const checked = check(name, base);
    if (!("value" in checked)) throw new Error("must pass");
    expect(checked.value.args).not.toBe(base);
  });
});

describe("a checked line of text", () => {
  it("loses the spaces around it, and keeps those within", () => {
    const checked = checkCommand("account.add", { marketplace: "ozon", kind: "personal", name: "  Anna  B.\n" });
    expect(checked).toMatchObject({ value: { args: { name: "Anna  B." } } });
  });

  it("is measured without them", () => {
    const name = ` ${"x".repeat(80)} `;
    expect(checkCommand("account.add", { marketplace: "ozon", kind: "personal", name })).toHaveProperty("value");
  });

  it("may be Russian, right-to-left or made of whole emoji", () => {
    for (const name of ["Ёлка", "שלום", "👩‍👧 семья"]) {
      const checked = checkCommand("account.add", { marketplace: "ozon", kind: "personal", name });
      expect(checked).toMatchObject({ value: { args: { name } } });
    }
  });
});

describe("profile keys", () => {
  it("are kept once each", () => {
    const checked = checkCommand("account.edit", {
      account: "a",
      profileKeys: ["ozon:self", "ozon:self", "ozon:cabinet"],
    });
    expect(checked).toMatchObject({ value: { args: { profileKeys: ["ozon:self", "ozon:cabinet"] } } });
  });
});

describe("an op", () => {
  it.each(["x", "x".repeat(64), "1f0c-…"])("may be %j", (op) => {
    expect(checkOp(op)).toEqual({ value: op });
  });

  it.each([undefined, null, 1, "", " ", "x".repeat(65), LONE, NUL, MEGABYTE, {}, ["x"]])("may not be the %#", (op) => {
    expect(checkOp(op)).toMatchObject({ invalid: { path: "op" } });
  });
});
