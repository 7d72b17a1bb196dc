import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { type Dump, START } from "../../support/world";
import { runs, tales } from "./stories";
import { tell } from "./tale";

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

/** Days on which calendars and wall clocks do something; the domain must not notice. */
const DAYS: readonly (readonly [name: string, startsAt: number, zone: string])[] = [
  ["on a leap day", Date.parse("2028-02-29T09:00:00Z"), "UTC"],
  ["a week before a leap day", Date.parse("2028-02-22T12:00:00Z"), "Asia/Vladivostok"],
  ["where clocks go forward", Date.parse("2026-03-29T00:30:00Z"), "Europe/Berlin"],
  ["where clocks go back", Date.parse("2026-10-25T00:30:00Z"), "Europe/Berlin"],
  ["at the end of a year", Date.parse("2026-12-31T23:59:59.500Z"), "UTC"],
];

/** Minutes west of UTC: where all other tests are. */
const KATHMANDU = -345;

/** Later than any number that is none of time. */
const EARLIEST = Date.UTC(2020);

/** The same with every moment told from the start of the story, and without what letters say of clocks on walls. */
const fromStart = ({ letters = [], ...rest }: Dump, startsAt: number): unknown =>
  JSON.parse(
    JSON.stringify(
      { ...rest, letters: letters.map((letter) => ({ ...(letter as object), text: null })) },
      (_, value) =>
        typeof value === "number" && Math.abs(value) > EARLIEST
          ? Math.sign(value) * (Math.abs(value) - startsAt)
          : value,
    ),
  );

describe("a story", () => {
  it.each(DAYS)("goes the same %s", { timeout: runs(600_000) }, (_, startsAt, there) =>
    fc.assert(
      fc.asyncProperty(tales, async (steps) => {
        process.env.TZ = zone;
        const plain = fromStart(await tell(steps), START);
        process.env.TZ = there;
        expect(new Date(startsAt).getTimezoneOffset(), "the wall clock hangs elsewhere").not.toBe(KATHMANDU);
        expect(fromStart(await tell(steps, { startsAt }), startsAt)).toEqual(plain);
      }),
      { seed: startsAt % 1_000_000, numRuns: runs(20), endOnFailure: true },
    ),
  );
});
