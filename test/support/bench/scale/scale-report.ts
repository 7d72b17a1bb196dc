import { type Summary, summaryOf } from "../samples";
import type { Scale } from "./measure-scale";
import type { Times } from "./questions";

/** What is aimed at, whatever the size, in milliseconds and megabytes. It is shown beside the figure and fails nothing. */
const AIMS = { command: { median: 5, p95: 50 }, view: { p95: 50 }, catchUp: 2_000, heap: 60 } as const;

type Aim = Partial<Pick<Summary, "median" | "p95">>;

/** Tables in Markdown: commands, views, and the late wake. */
export function scaleTables(title: string, scales: readonly Scale[]): string {
  return [
    timesTable(`${title}: commands, least / median / p95 in ms`, scales, (scale) => scale.commands, AIMS.command),
    timesTable(`${title}: views, least / median / p95 in ms`, scales, (scale) => scale.views, AIMS.view),
    wakeTable(`${title}: a late wake`, scales),
  ].join("\n\n");
}

const table = (rows: readonly (readonly string[])[]): string => {
  const [head = [], ...rest] = rows;
  return [head, head.map(() => "---"), ...rest].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
};

const named = ({ accounts }: Scale): string => `${accounts.toLocaleString("en")} accounts`;

function timesTable(title: string, scales: readonly Scale[], timesOf: (scale: Scale) => Times, aim: Aim): string {
  const labels = [...new Set(scales.flatMap((scale) => Object.keys(timesOf(scale))))];
  const rows = labels.map((label) => {
    const summaries = scales.map((scale) => summaryOf(timesOf(scale)[label] ?? []));
    return [label, ...summaries.map(spread), growth(summaries), verdict(summaries, aim)];
  });
  return table([[title, ...scales.map(named), "× least / median", "aim"], ...rows]);
}

const spread = (summary: Summary | null): string =>
  summary === null ? "" : [summary.least, summary.median, summary.p95].map(short).join(" / ");

/** Of the biggest world to the smallest: the least, which other programs disturb least, and the median. */
function growth(summaries: readonly (Summary | null)[]): string {
  const [first, last] = [summaries[0], summaries.at(-1)];
  if (first == null || last == null || first.least === 0) return "";
  return `× ${(last.least / first.least).toFixed(2)} / ${(last.median / first.median).toFixed(2)}`;
}

function verdict(summaries: readonly (Summary | null)[], aim: Aim): string {
  const missed = (["median", "p95"] as const).filter((of) =>
    summaries.some((summary) => summary !== null && summary[of] > (aim[of] ?? Number.POSITIVE_INFINITY)),
  );
  return missed.length === 0 ? "met" : `**${missed.join(", ")} missed**`;
}

function wakeTable(title: string, scales: readonly Scale[]): string {
  const row = (says: string, of: (scale: Scale) => string, met?: (scale: Scale) => boolean): readonly string[] => {
    const verdictOf = met === undefined ? "" : scales.every(met) ? "met" : "**missed**";
    return [says, ...scales.map(of), verdictOf];
  };
  return table([
    [title, ...scales.map(named), "aim"],
    row("entries written", ({ catchUp }) => String(catchUp.entries)),
    row(
      "took, ms",
      ({ catchUp }) => short(catchUp.tookMs),
      ({ catchUp }) => catchUp.tookMs <= AIMS.catchUp,
    ),
    row("killed after so many entries", ({ catchUp }) => catchUp.killedAt.join(", ")),
    row(
      "as on paper, undisturbed and killed",
      ({ catchUp }) => (catchUp.wrong.length === 0 ? "yes" : catchUp.wrong.join("; ")),
      ({ catchUp }) => catchUp.wrong.length === 0,
    ),
    row(
      "memory: before, at most, after, kept, MB",
      ({ catchUp: { heap } }) => [heap.before, heap.most, heap.after, heap.kept].map(short).join(", "),
      ({ catchUp: { heap } }) => heap.most <= AIMS.heap,
    ),
  ]);
}

const short = (number: number): string => number.toFixed(number < 100 ? 1 : 0);
