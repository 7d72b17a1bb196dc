/** A chain of so many objects, one within the other. */
function nested(depth: number): object {
  let value: object = {};
  for (let at = 0; at < depth; at++) value = at % 2 === 0 ? { within: value } : [value];
  return value;
}

/** A member of its own, as JSON and a structured clone bring it: not the prototype. */
export const withOwn = (name: string, value: unknown, others: object = {}): object =>
  Object.defineProperty({ ...others }, name, { value, enumerable: true, configurable: true, writable: true });

/** Holes all through, and an end that is far. */
function sparse(length: number): unknown[] {
  const list: unknown[] = [];
  list[length - 1] = "a";
  return list;
}

export const chars = (count: number): string => "x".repeat(count);

/** What no argument is, as it comes out of a message: a structured clone has gone through each of them. */
export const STRANGE: readonly unknown[] = structuredClone([
  undefined,
  null,
  1n,
  new Date(0),
  new Map([["account", "a"]]),
  new Set(["a"]),
  /a/u,
  new Error("a"),
  new Uint8Array(8),
  new ArrayBuffer(8),
  new String("a"),
  new Number(1),
  new Boolean(true),
  Object(1n),
  {},
  { 0: "a", length: 1 },
  { toString: "a", valueOf: 1 },
  withOwn("__proto__", "a"),
  withOwn("__proto__", { polluted: true }),
  { constructor: { prototype: { polluted: true } } },
  nested(2_001),
]);

/** What is no list of at least one thing, but a list. */
export const LISTS: readonly unknown[] = structuredClone([[], ["a"], [[]], sparse(3), Array(1_000_000).fill("a")]);

export const FLAGS: readonly unknown[] = [true, false];

/** No whole numbers, and such that no argument reaches. */
export const NUMBERS: readonly unknown[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  1.5,
  Number.MIN_VALUE,
  -1,
  2 ** 53,
  Number.MAX_VALUE,
];

/** Texts that are none to any argument. */
export const NO_TEXTS: readonly string[] = [
  "a\ud800b",
  "\udc00",
  "\ude00\ud83d",
  "a\0b",
  chars(1_000_000),
  "\ud800".repeat(100),
];
/** Names of what every object has. */
export const INHERITED: readonly string[] = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
];
/** Texts that are no number, no flag, and not one of a few words. */
export const TEXTS: readonly string[] = ["", " ", "0", "1", "true", "null", "NaN", ...INHERITED, ...NO_TEXTS];

/** A getter that throws, a function, a symbol: none of these is ever in a message, for it cannot be sent. */
export const UNSENDABLE: readonly (readonly [what: string, value: unknown])[] = [
  ["a function", () => "a"],
  ["a symbol", Symbol("a")],
  ["a promise", Promise.resolve("a")],
  ["a weak map", new WeakMap()],
  [
    "a getter that throws",
    {
      get account() {
        throw new Error("not to be read");
      },
    },
  ],
];
