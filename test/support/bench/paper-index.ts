import { cmp } from "dexie";

export type PaperRow = Readonly<Record<string, unknown>>;

/** Where a row stands in an index. */
interface Entry {
  readonly key: unknown;
  /** The primary key. */
  readonly primary: unknown;
}

/** From where to where in an index; `open`: without that end itself. What is left out bounds nothing. */
export interface Range {
  readonly low?: unknown;
  readonly high?: unknown;
  readonly lowOpen?: boolean;
  readonly highOpen?: boolean;
}

/** The rows of a paper table in the order of one of its indexes; an index is named as Dexie names it. */
export class PaperIndex {
  readonly #keysOf: (row: PaperRow) => readonly unknown[];
  readonly #entries: Entry[] = [];

  constructor(name: string, multi: boolean) {
    this.#keysOf = keysBy(name, multi);
  }

  add(primary: unknown, row: PaperRow): void {
    for (const key of this.#keysOf(row)) {
      const entry = { key, primary };
      this.#entries.splice(this.#placeOf(entry), 0, entry);
    }
  }

  remove(primary: unknown, row: PaperRow): void {
    for (const key of this.#keysOf(row)) this.#entries.splice(this.#placeOf({ key, primary }), 1);
  }

  /** Whether both rows stand at the same places: most changes of a row touch few of its indexes. */
  sameFor(one: PaperRow, two: PaperRow): boolean {
    return cmp(this.#keysOf(one), this.#keysOf(two)) === 0;
  }

  /** The entries of a range, one after the other, in the order of the index or against it. */
  *within({ low, high, lowOpen = false, highOpen = false }: Range, backwards: boolean): Generator<Entry> {
    const from = low === undefined ? 0 : this.#first((key) => cmp(key, low) > (lowOpen ? 0 : -1));
    const to =
      high === undefined ? this.#entries.length : this.#first((key) => cmp(key, high) >= (highOpen ? 0 : 1), from);
    const entries = this.#entries.slice(from, to);
    yield* backwards ? entries.reverse() : entries;
  }

  #placeOf({ key, primary }: Entry): number {
    return this.#first((other, otherPrimary) => (cmp(other, key) || cmp(otherPrimary, primary)) >= 0);
  }

  /** The place of the first entry from which on `reached` holds. */
  #first(reached: (key: unknown, primary: unknown) => boolean, from = 0): number {
    let [low, high] = [from, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = this.#entries[middle];
      if (entry !== undefined && reached(entry.key, entry.primary)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** A row without a valid key stands in no index, as in IndexedDB. */
function keysBy(name: string, multi: boolean): (row: PaperRow) => readonly unknown[] {
  const isKey = (value: unknown): boolean => value !== undefined && value !== null && typeof value !== "boolean";
  if (multi) return (row) => [...new Set((row[name] ?? []) as readonly unknown[])];
  if (!name.startsWith("[")) return (row) => (isKey(row[name]) ? [row[name]] : []);
  const fields = name.slice(1, -1).split("+");
  return (row) => {
    const key = fields.map((field) => row[field]);
    return key.every(isKey) ? [key] : [];
  };
}
