import { expect } from "vitest";
import type { Refusal } from "../../src/domain/refusal";
import type { Paper } from "./paper";

/** A command that was refused, to be given again later in the same world. */
export interface Refusing {
  readonly paper: Paper;
  readonly again: () => Refusal | undefined;
}

/** What `earliest` promises: 1 ms before it the command is still refused, at it the command passes. */
export function expectTruth({ paper: world, again }: Refusing): void {
  const refused = again();
  expect(refused, "the story must end in a refusal").toBeDefined();
  const { earliest } = refused as Refusal;
  if (earliest === null) return;
  world.wait(earliest - world.now - 1);
  expect(again(), "until then something stands in the way").toBeDefined();
  world.wait(1);
  expect(again()?.code, "at that moment it passes, or the promise was none").toBeUndefined();
}
