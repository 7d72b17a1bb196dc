import { FIGURES, type Figure } from "./figures";
import { type Samples, type Summary, summaryOf } from "./samples";

/** From so many samples on a 95th percentile says something. */
const ENOUGH_FOR_P95 = 20;

/** One figure with all that is known of it. */
export interface Result extends Figure {
  readonly svyazka: Summary | null;
  readonly empty: Summary | null;
  /** Of the medians. */
  readonly ratio: number | null;
  readonly added: number | null;
  /** Null where nothing is aimed at or nothing was measured. */
  readonly met: boolean | null;
  readonly samples: { readonly svyazka: readonly number[]; readonly empty: readonly number[] };
}

/** The results in the order of the table; a figure that nobody took is left out. */
export function resultsOf(samples: Samples): readonly Result[] {
  const unknown = samples.figures.filter((id) => FIGURES.every((figure) => figure.id !== id));
  if (unknown.length > 0) throw new Error(`figures.ts does not know ${unknown.join(", ")}`);
  return FIGURES.map((figure) => resultOf(figure, samples)).filter((result) => result.svyazka !== null);
}

function resultOf(figure: Figure, samples: Samples): Result {
  const taken = samples.of(figure.id);
  const [svyazka, empty] = [summaryOf(taken.svyazka), summaryOf(taken.empty)];
  const comparable = svyazka !== null && empty !== null;
  const ratio = comparable && empty.median > 0 ? svyazka.median / empty.median : null;
  const added = comparable ? svyazka.median - empty.median : null;
  const reached = { own: svyazka?.median ?? null, ratio, added }[figure.aim?.of ?? "own"];
  const met = figure.aim === undefined || reached === null ? null : reached <= figure.aim.most;
  return { ...figure, svyazka, empty, ratio, added, met, samples: taken };
}

/** A table in Markdown. */
export function tableOf(title: string, results: readonly Result[]): string {
  const rows = results.map((result) => [
    result.says,
    spread(result.svyazka, result),
    spread(result.empty, result),
    comparison(result),
    aimOf(result),
  ]);
  const head = [title, "Svyazka", "empty extension", "compared", "aim"];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function spread(summary: Summary | null, { unit }: Figure): string {
  if (summary === null) return "";
  const { count, median, p95, least, most } = summary;
  if (count === 1) return `${short(median)} ${unit}`;
  const tail = count >= ENOUGH_FOR_P95 ? `p95 ${short(p95)}` : `${short(least)}–${short(most)}`;
  return `${short(median)} ${unit} (${tail})`;
}

function comparison({ compared, ratio, added, unit }: Result): string {
  if (compared === "ratio") return ratio === null ? "" : `× ${ratio.toFixed(2)}`;
  if (compared !== "added" || added === null) return "";
  return `${added < 0 ? "−" : "+"}${short(Math.abs(added))} ${unit}`;
}

function aimOf({ aim, unit, met }: Result): string {
  if (aim === undefined) return "";
  const bound = aim.of === "ratio" ? `≤ × ${aim.most}` : `≤ ${aim.of === "added" ? "+" : ""}${aim.most} ${unit}`;
  return met === null ? bound : `${bound}: ${met ? "met" : "**missed**"}`;
}

const short = (number: number): string => number.toFixed(number < 100 ? 1 : 0);
