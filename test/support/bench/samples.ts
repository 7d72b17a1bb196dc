/** Whose number it is: the product's, or what the browser itself costs. */
export type Who = "svyazka" | "empty";

/** Numbers by figure and side, in the order in which they were taken. */
export class Samples {
  readonly #taken = new Map<string, Record<Who, number[]>>();

  /** Takes in what one turn measured: one number or many for each figure. */
  add(who: Who, measured: Readonly<Record<string, number | readonly number[]>>): void {
    for (const [figure, numbers] of Object.entries(measured)) {
      const both = this.#taken.get(figure) ?? { svyazka: [], empty: [] };
      this.#taken.set(figure, both);
      both[who].push(...[numbers].flat());
    }
  }

  of(figure: string): Readonly<Record<Who, readonly number[]>> {
    return this.#taken.get(figure) ?? { svyazka: [], empty: [] };
  }

  get figures(): readonly string[] {
    return [...this.#taken.keys()];
  }
}

export interface Summary {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly least: number;
  readonly most: number;
}

/** What is worth saying of some numbers, or null of none. */
export function summaryOf(numbers: readonly number[]): Summary | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return null;
  return { count: sorted.length, median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), least, most };
}

/** Between two neighbours in proportion. */
function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
