import fc from "fast-check";
import type { Sender } from "../../src/platform/wire";
import type { Sample } from "./arguments";
import { OWN, PAGE, SCREEN } from "./served-world";
import { COMMANDS, VIEWS } from "./well-formed";
import { chars, withOwn } from "./wrong-values";

/** Anything that a structured clone can bring, and what is most often nearly right. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    maxDepth: 2,
    maxKeys: 3,
  }),
  fc.double(),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constantFrom<unknown>(null, undefined, true, "", "__proto__", "\ud800", "\0", chars(600), -0, -1, 2 ** 53, [], {}),
);
const anyName = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom("account", "link", "points", "with", "op", "__proto__", "constructor", "prototype"),
);

const ALL: readonly (readonly [kind: string, name: string, sample: Sample])[] = [
  ...Object.entries(COMMANDS).map(([name, sample]) => ["command", name, sample] as const),
  ...Object.entries(VIEWS).map(([name, sample]) => ["view", name, sample] as const),
];

/** Arguments of which one is junk, missing or unknown; or nothing but junk. */
function spoilt({ right }: Sample): fc.Arbitrary<unknown> {
  const base = fc.constantFrom<Record<string, unknown>[]>(...(right as readonly Record<string, unknown>[]));
  const nameIn = (args: object, at: number): string => Object.keys(args)[at % (Object.keys(args).length || 1)] ?? "a";
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(base, fc.nat({ max: 20 }), junk)
        .map(([args, at, value]) => withOwn(nameIn(args, at), value, args)),
    },
    { weight: 2, arbitrary: fc.tuple(base, anyName, junk).map(([args, name, value]) => withOwn(name, value, args)) },
    {
      weight: 1,
      arbitrary: fc.tuple(base, fc.nat({ max: 20 })).map(([args, at]) => {
        const { [nameIn(args, at)]: _, ...others } = args;
        return others;
      }),
    },
    { weight: 1, arbitrary: junk },
  );
}

/** Mostly the one, now and then something else. */
const mostly = (one: unknown, other: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(one) }, { weight: 1, arbitrary: other });

const wild: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: junk },
  {
    weight: 12,
    arbitrary: fc.constantFrom(...ALL).chain(([kind, name, sample]) =>
      fc.record(
        {
          kind: mostly(kind, fc.oneof(fc.constantFrom("command", "view", "changed", "x"), junk)),
          name: mostly(
            name,
            fc.oneof(
              fc.constantFrom(...ALL).map(([, other]) => other),
              junk,
            ),
          ),
          args: spoilt(sample),
          op: mostly("op", junk),
        },
        { requiredKeys: ["name", "args"] },
      ),
    ),
  },
);

/** Well-formed; its ids are to be chosen among those that there are, by these numbers. */
export interface Sound {
  readonly kind: string;
  readonly name: string;
  readonly args: object;
  readonly picks: readonly number[];
}
const sound: fc.Arbitrary<Sound> = fc.constantFrom(...ALL).chain(([kind, name, { right }]) =>
  fc.record(
    {
      kind: fc.constant(kind),
      name: fc.constant(name),
      args: fc.constantFrom<object[]>(...right),
      picks: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
    },
    { noNullPrototype: true },
  ),
);

/** Of 40 messages one is sound, for the store takes a hundred times longer than a check. */
export const messages: fc.Arbitrary<{ readonly wild: unknown } | { readonly sound: Sound }> = fc.oneof(
  { weight: 39, arbitrary: wild.map((said) => ({ wild: said })) },
  { weight: 1, arbitrary: sound.map((said) => ({ sound: said })) },
);

/** Our screens, our content scripts, and anybody. */
export const senders: fc.Arbitrary<Sender> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(SCREEN) },
  { weight: 1, arbitrary: fc.constant(PAGE) },
  {
    weight: 1,
    arbitrary: fc.record({
      id: fc.constantFrom(OWN.id, "other", null),
      origin: fc.constantFrom(OWN.origin, PAGE.origin, "null", null, ""),
      url: fc.constantFrom(`${OWN.origin}/a`, PAGE.url, "http://www.ozon.ru/", "about:blank", null, ""),
      tab: fc.constantFrom(1, null),
      frame: fc.constantFrom(0, 1, null),
    }),
  },
);

const NAMED: Readonly<Record<string, "accounts" | "links" | "orders">> = {
  account: "accounts",
  before: "accounts",
  business: "accounts",
  link: "links",
  order: "orders",
  organiser: "accounts",
  personal: "accounts",
  subject: "accounts",
  viewer: "accounts",
};

/** Ids of what there is. */
export type Pool = Readonly<Record<"accounts" | "links" | "orders", string[]>>;

/** The arguments with ids of what there is, where they name something. */
export function alive(args: object, picks: readonly number[], pool: Pool): object {
  const members = Object.entries(args).map(([name, value], at) => {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return [name, alive(value, picks, pool)];
    const ids = typeof value === "string" ? pool[NAMED[name] ?? "orders"] : [];
    const known = NAMED[name] !== undefined && ids.length > 0;
    return [name, known ? ids[(picks[at % picks.length] ?? 0) % ids.length] : value];
  });
  return Object.fromEntries(members);
}
