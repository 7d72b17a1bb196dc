import fc from "fast-check";
import { deed, LONG, lengths } from "./arbitrary-deeds";
import { chain } from "./chains";
import { ANNA, BORIS, CAST, premium, use } from "./moves";
import { PLAYED_PACKS } from "./packs";
import { give, type Step, wait } from "./steps";
import { HOUR, YEAR } from "./things";

const PACKS = ["ozon-article", "ozon-family-2026", ...PLAYED_PACKS.map((pack) => pack.id)];
const pack: fc.Arbitrary<Step> = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...PACKS).map(use) },
  { weight: 1, arbitrary: fc.constantFrom("yandex-plus", "nothing").map(use) },
);

/** Some steps turn out to be about nothing, so there are more than are played. */
const SPARE = 1.4;

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 40, arbitrary: deed },
  { weight: 1, arbitrary: pack },
  { weight: 5, arbitrary: lengths.map(wait) },
  { weight: 2, arbitrary: lengths.map((by) => give("clock.advance", { by })) },
  { weight: 1, arbitrary: fc.constant(give("clock.reset")) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: "restart" }) },
  { weight: 2, arbitrary: fc.constant<Step>({ do: "again" }) },
);

/** How a story begins: the cast, the pack that they live under, and who has Premium for how long. */
const beginning: fc.Arbitrary<readonly Step[]> = fc
  .tuple(fc.constantFrom("ozon-article", "ozon-article", ...PACKS), fc.constantFrom(HOUR, ...LONG))
  .map(([id, until]) => [...CAST, use(id), premium(ANNA, until), premium(BORIS, 2 * YEAR)]);

/** Stories of so many steps at the most, and some to spare; most of them long. */
export const stories = (most: number): fc.Arbitrary<readonly Step[]> =>
  fc
    .tuple(
      beginning,
      fc.array(fc.oneof({ weight: 8, arbitrary: step.map((one) => [one]) }, { weight: 1, arbitrary: chain }), {
        minLength: 1,
        maxLength: most,
        size: "max",
      }),
    )
    .map(([first, parts]) => [...first, ...parts.flat()].slice(0, Math.ceil(most * SPARE)));

/** What people outside are going to do from the start: who is asked is answered, letters take their time. */
const outside: fc.Arbitrary<readonly Step[]> = fc
  .record({
    answer: fc.constantFrom("accept", "accept", "decline", "none"),
    verdict: fc.constantFrom("approve", "reject", "none"),
    after: lengths,
    fault: fc.constantFrom("none", "delayed", "lost"),
    by: lengths,
  })
  .map(({ answer, verdict, after, fault, by }) => [
    give("outsider.set", { answer, after }),
    give("reviewer.set", { verdict, after }),
    give("fault.set", { channel: "email", fault, by }),
  ]);

/** Shorter stories, in which much happens by itself: for telling them more than once. */
export const tales: fc.Arbitrary<readonly Step[]> = fc
  .tuple(outside, stories(22))
  .map(([first, story]) => [...first, ...story]);

/** How many stories: SVYAZKA_RUNS=10 tells ten times as many, `npm run test:long` 50 times. */
export const runs = (few: number): number => Math.ceil(few * Number(process.env.SVYAZKA_RUNS ?? 1));
