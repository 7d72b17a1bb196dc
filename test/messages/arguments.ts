import { chars, FLAGS, LISTS, NO_TEXTS, NUMBERS, STRANGE, TEXTS, withOwn } from "./wrong-values";

/** What an argument may be, and what not: written from linking.md, not from the checks. */
export interface Argument {
  readonly right: readonly unknown[];
  /** Each with the path of what is wrong within it; "" is the argument itself. */
  readonly wrong: readonly (readonly [within: string, value: unknown])[];
  readonly optional?: true;
}
export type Arguments = Readonly<Record<string, Argument>>;

const itself = (values: readonly unknown[]): Argument["wrong"] => values.map((value) => ["", value]);
const NO_STRING = [...STRANGE, ...LISTS, ...FLAGS, ...NUMBERS];

/** Text up to a length; `right` and `wrong` are examples of what else matters. */
export const text = (most: number, right: readonly string[] = ["a\nb"], wrong: readonly string[] = []): Argument => ({
  right: [...right, "", chars(most - 1), chars(most)],
  wrong: itself([...NO_STRING, ...NO_TEXTS, chars(most + 1), ...wrong]),
});

/** Text of one line: spaces around it do not count, and something must be left. */
export const line = (most: number, right: readonly string[] = ["a"]): Argument => ({
  right: [...right, ` ${chars(most)}\n`, chars(most - 1), "__proto__", "constructor", "шнурок 👩‍👧"],
  wrong: itself([...NO_STRING, ...NO_TEXTS, "", " ", "\t\n", "\u00a0", chars(most + 1)]),
});

/** Text of a shape: only these examples are right. */
export const shaped = (right: readonly string[], wrong: readonly string[], texts = TEXTS): Argument => ({
  right,
  wrong: itself([...NO_STRING, ...texts, ...wrong]),
});

export const choice = (words: readonly string[]): Argument => ({
  right: words,
  wrong: itself([...NO_STRING, ...TEXTS, `${words[0]} `, words[0]?.toUpperCase(), words]),
});

/** A whole number within bounds, which belong to it. */
export const whole = (least: number, most: number): Argument => ({
  right: [least, least + 1, most - 1, most, ...(least === 0 ? [-0] : [])],
  wrong: itself([...STRANGE, ...LISTS, ...FLAGS, ...TEXTS, ...NUMBERS, least - 1, least + 0.5, most + 1]),
});

export const flag: Argument = {
  right: [true, false],
  wrong: itself([...STRANGE, ...LISTS, ...NUMBERS, ...TEXTS, 0, 1]),
};

/** A list of so many at the most; what is wrong with its first or second member is wrong with it there. */
export function list(of: Argument, most: number): Argument {
  const [one] = of.right;
  const within = of.wrong.flatMap(([path, value]): Argument["wrong"] => [
    [join("0", path), [value]],
    [join("1", path), [one, value, value]],
  ]);
  return {
    right: [of.right.slice(0, most), [], [one], Array(most).fill(one)],
    wrong: [
      ...itself([...STRANGE, ...FLAGS, ...NUMBERS, ...TEXTS, Array(most + 1).fill(one), Array(1_000_000).fill(one)]),
      ["0", Object.assign([], { 1: one })],
      ...within,
    ],
  };
}

export const nullable = ({ right, wrong }: Argument): Argument => ({
  right: [...right, null],
  wrong: wrong.filter(([within, value]) => within !== "" || value !== null),
});

export const optional = (argument: Argument): Argument => ({ ...argument, optional: true });

/** For a command or a view: arguments that are right, and such that are wrong at that path. */
export interface Sample {
  readonly right: readonly [object, ...object[]];
  readonly wrong: readonly (readonly [path: string, args: object])[];
}

/** Members that nobody asked for, the last in any order. */
const UNKNOWN = ["extra", "op", "now", "__proto__", "constructor", "prototype", "toString", "a.b", "0", "", " "];

/** All that can be right or wrong with these: one thing at a time. */
export function sampleOf(all: Arguments): Sample {
  const names = Object.keys(all);
  const needed = names.filter((name) => all[name]?.optional !== true);
  const base = of(needed);
  const full = of(names);
  return {
    right: [
      base,
      full,
      ...names.flatMap((name) => all[name]?.right.map((value) => ({ ...base, [name]: value })) ?? []),
    ],
    wrong: [
      ...needed.map((name) => [name, of(names.filter((each) => each !== name))] as const),
      ...names.flatMap((name) =>
        (all[name]?.wrong ?? []).map(([within, value]) => [join(name, within), { ...full, [name]: value }] as const),
      ),
      ...UNKNOWN.flatMap((name) => [
        [name, withOwn(name, 1, base)] as const,
        [name, withOwn(name, undefined, full)] as const,
      ]),
    ],
  };

  function of(some: readonly string[]): object {
    return Object.fromEntries(some.map((name) => [name, all[name]?.right[0]]));
  }
}

const join = (...steps: readonly string[]): string => steps.filter((step) => step !== "").join(".");

/** The same for arguments that stand within another. */
export const within = (name: string, { right, wrong }: Sample, others: object): Sample => ({
  right: right.map((args) => ({ ...others, [name]: args })) as unknown as Sample["right"],
  wrong: wrong.map(([path, args]) => [`${name}.${path}`, { ...others, [name]: args }]),
});
