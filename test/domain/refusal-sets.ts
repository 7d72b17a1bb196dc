import { expect } from "vitest";
import { REFUSAL_CODES, type RefusalCode } from "../../src/domain/refusal";

/** A story with just these faults in it, and the code by which it was refused. */
export type Faulty = (has: (code: RefusalCode) => boolean) => RefusalCode | undefined;

/** Every set of these faults but the empty one, with the one that stands first. */
const setsOf = (faults: readonly RefusalCode[]): readonly (readonly [readonly RefusalCode[], RefusalCode])[] =>
  Array.from({ length: 2 ** faults.length - 1 }, (_, at) => {
    const some = faults.filter((_fault, bit) => ((at + 1) >> bit) & 1);
    return [some, some[0] as RefusalCode];
  });

/** Whichever of these faults are made, the first is named; `together` says which cannot be made at once. */
export function expectFirstNamed(
  faults: readonly RefusalCode[],
  story: Faulty,
  together: (some: readonly RefusalCode[]) => boolean = () => true,
): void {
  expect(
    story(() => false),
    "without a fault it passes",
  ).toBeUndefined();
  const sets = setsOf(faults).filter(([some]) => together(some));
  const named = sets.map(([some]) => [some, story((code) => some.includes(code))]);
  expect(named).toEqual(sets);
}

/** In the order of linking.md. */
export const inOrder = (faults: readonly RefusalCode[]): readonly RefusalCode[] =>
  [...faults].sort((a, b) => REFUSAL_CODES.indexOf(a) - REFUSAL_CODES.indexOf(b));
