import { PaperIndex, type PaperRow, type Range } from "./paper-index";

/** Rows of a table in a row, cut down step by step, as Dexie's collections are. */
class PaperCollection {
  readonly #table: PaperTable;
  readonly #index: string;
  readonly #range: Range;
  readonly #fits: (row: PaperRow) => boolean;
  readonly #backwards: boolean;
  readonly #limit: number;

  constructor(
    table: PaperTable,
    index: string,
    range: Range,
    fits: (row: PaperRow) => boolean = () => true,
    backwards = false,
    limit = Number.POSITIVE_INFINITY,
  ) {
    this.#table = table;
    this.#index = index;
    this.#range = range;
    this.#fits = fits;
    this.#backwards = backwards;
    this.#limit = limit;
  }

  reverse(): PaperCollection {
    return new PaperCollection(this.#table, this.#index, this.#range, this.#fits, !this.#backwards, this.#limit);
  }

  filter(fits: (row: PaperRow) => boolean): PaperCollection {
    const both = (row: PaperRow): boolean => this.#fits(row) && fits(row);
    return new PaperCollection(this.#table, this.#index, this.#range, both, this.#backwards, this.#limit);
  }

  limit(limit: number): PaperCollection {
    return new PaperCollection(this.#table, this.#index, this.#range, this.#fits, this.#backwards, limit);
  }

  async toArray(): Promise<readonly PaperRow[]> {
    return this.#found().map(({ row }) => row);
  }

  async first(): Promise<PaperRow | undefined> {
    return this.limit(1).#found()[0]?.row;
  }

  async keys(): Promise<readonly unknown[]> {
    return this.#found().map(({ key }) => key);
  }

  /** `change` writes what a row becomes into `value`. */
  async modify(change: (row: PaperRow, at: { value: PaperRow }) => void): Promise<void> {
    for (const { row } of this.#found()) {
      const at = { value: row };
      change(row, at);
      this.#table.write(at.value);
    }
  }

  #found(): readonly { readonly key: unknown; readonly row: PaperRow }[] {
    const found: { key: unknown; row: PaperRow }[] = [];
    for (const { key, primary } of this.#table.index(this.#index).within(this.#range, this.#backwards)) {
      if (found.length >= this.#limit) break;
      const row = this.#table.read(primary);
      if (row !== undefined && this.#fits(row)) found.push({ key, row });
    }
    return found;
  }
}

/** A table in memory with as much of Dexie's interface as the store needs to write, and to know what it decides by. */
export class PaperTable {
  readonly #rows = new Map<unknown, PaperRow>();
  readonly #primary: string;
  readonly #multi: ReadonlySet<string>;
  /** Made when first asked for: most are never. */
  readonly #indexes = new Map<string, PaperIndex>();

  /** `schema`: as Dexie has it, the primary key first. */
  constructor(schema: string) {
    const names: readonly string[] = schema.split(",").map((each) => each.trim());
    this.#primary = names[0] ?? "";
    this.#multi = new Set(names.filter((each) => each.startsWith("*")).map((each) => each.slice(1)));
  }

  get size(): number {
    return this.#rows.size;
  }

  get rows(): readonly PaperRow[] {
    return [...this.#rows.values()];
  }

  read(primary: unknown): PaperRow | undefined {
    return this.#rows.get(filed(primary));
  }

  /** The rows under one key of an index. */
  under(index: string, key: unknown): readonly PaperRow[] {
    const rows = [...this.index(index).within({ low: key, high: key }, false)].map(({ primary }) => this.read(primary));
    return rows.filter((row) => row !== undefined);
  }

  write(row: PaperRow): void {
    const primary = this.#keyOf(row);
    const before = this.read(primary);
    for (const index of this.#indexes.values()) {
      if (before !== undefined && index.sameFor(before, row)) continue;
      if (before !== undefined) index.remove(primary, before);
      index.add(primary, row);
    }
    this.#rows.set(filed(primary), row);
  }

  #erase(primary: unknown): void {
    const before = this.read(primary);
    if (before === undefined) return;
    for (const index of this.#indexes.values()) index.remove(primary, before);
    this.#rows.delete(filed(primary));
  }

  index(name: string): PaperIndex {
    const known = this.#indexes.get(name);
    if (known !== undefined) return known;
    const index = new PaperIndex(name, this.#multi.has(name));
    for (const row of this.#rows.values()) index.add(this.#keyOf(row), row);
    this.#indexes.set(name, index);
    return index;
  }

  #keyOf(row: PaperRow): unknown {
    if (!this.#primary.startsWith("[")) return row[this.#primary];
    return this.#primary
      .slice(1, -1)
      .split("+")
      .map((field) => row[field]);
  }

  // From here on: as Dexie has them.

  async get(primary: unknown): Promise<PaperRow | undefined> {
    return this.read(primary);
  }
  async bulkGet(primaries: readonly unknown[]): Promise<readonly (PaperRow | undefined)[]> {
    return primaries.map((primary) => this.read(primary));
  }
  async toArray(): Promise<readonly PaperRow[]> {
    return this.rows;
  }
  async put(row: PaperRow): Promise<void> {
    this.write(row);
  }
  async bulkPut(rows: readonly PaperRow[]): Promise<void> {
    for (const row of rows) this.write(row);
  }
  /** @throws Error where there is one with that key */
  async add(row: PaperRow): Promise<void> {
    if (this.read(this.#keyOf(row)) !== undefined) throw new Error(`${String(this.#keyOf(row))} is there already`);
    this.write(row);
  }
  async bulkAdd(rows: readonly PaperRow[]): Promise<void> {
    for (const row of rows) await this.add(row);
  }
  async update(primary: unknown, change: PaperRow): Promise<void> {
    const row = this.read(primary);
    if (row !== undefined) this.write({ ...row, ...change });
  }
  async delete(primary: unknown): Promise<void> {
    this.#erase(primary);
  }
  async bulkDelete(primaries: readonly unknown[]): Promise<void> {
    for (const primary of primaries) this.#erase(primary);
  }

  orderBy(index: string): PaperCollection {
    return new PaperCollection(this, index, {});
  }
  toCollection(): PaperCollection {
    return this.orderBy(this.#primary);
  }
  where(index: string) {
    const within = (range: Range): PaperCollection => new PaperCollection(this, index, range);
    return {
      equals: (key: unknown) => within({ low: key, high: key }),
      belowOrEqual: (high: unknown) => within({ low: Number.NEGATIVE_INFINITY, high }),
      between: (low: unknown, high: unknown, withLow = true, withHigh = false) =>
        within({ low, high, lowOpen: !withLow, highOpen: !withHigh }),
    };
  }
}

/** Keys of several fields are compared by what is in them. */
const filed = (primary: unknown): unknown => (Array.isArray(primary) ? JSON.stringify(primary) : primary);
