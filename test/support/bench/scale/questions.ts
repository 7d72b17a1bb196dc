import type { Moment } from "../../../../src/domain/moment";
import type { Cast } from "./cast";
import type { TableDigest } from "./digest";

/** Milliseconds of each single act, by its name. */
export type Times = Readonly<Record<string, readonly number[]>>;

/** What the background that measures itself may be asked to do, with what, and what it answers. */
export interface Asks {
  commands: { readonly with: Cast; readonly answer: Times };
  views: { readonly with: Cast; readonly answer: Times };
  packs: { readonly with: null; readonly answer: Times };
  /** Fires what is due and tells how many milliseconds that took. */
  "catch-up": { readonly with: null; readonly answer: number };
  /** Tells what is in the database; of the journal what came after that entry. */
  digest: { readonly with: number; readonly answer: Readonly<Record<string, TableDigest>> };
}

/** `at`: what time it is in that database, where the clock stands still. */
export type ScaleQuestion = {
  readonly [Name in keyof Asks]: {
    readonly kind: "scale";
    readonly database: string;
    readonly at: Moment;
    readonly asks: Name;
    readonly with: Asks[Name]["with"];
  };
}[keyof Asks];
