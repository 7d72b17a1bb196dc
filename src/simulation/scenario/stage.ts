import type { Store } from "../../store/store";
import type { Show } from "./like";
import type { PlayedSource } from "./played-source";

/** What a step failed by. */
export interface Miss {
  readonly expected: string;
  readonly came: string;
}

/** What the steps of one scenario play on. */
export interface Stage {
  store: Store;
  readonly source: PlayedSource;
  /** Ids and codes by the name that the scenario gave them. */
  readonly remembered: Map<string, string>;
  readonly said: string[];
}

const LONGEST_SHOWN = 300;

/** From 2001 to 2286: a whole number in between is shown as a moment too. */
const MOMENTS = { from: 1e12, to: 1e13 };

/** Values as JSON, with ids by their names: `$bond` says more than what an id happens to be. */
export const showWith =
  (remembered: ReadonlyMap<string, string>): Show =>
  (value) => {
    const names = new Map([...remembered].map(([name, id]) => [id, `$${name}`]));
    const named = (_: string, inner: unknown): unknown =>
      typeof inner === "string" ? (names.get(inner) ?? inner) : inner;
    const shown = JSON.stringify(value, named) ?? "nothing";
    return shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN)}…` : `${shown}${momentWords(value)}`;
  };

const momentWords = (value: unknown): string =>
  Number.isSafeInteger(value) && Number(value) > MOMENTS.from && Number(value) < MOMENTS.to
    ? ` (${new Date(Number(value)).toISOString()})`
    : "";
