import { measure, type Plan } from "./measure";
import { resultsOf, tableOf } from "./report";
import { measureScale } from "./scale/measure-scale";
import { scaleTables } from "./scale/scale-report";

/** Carries out a plan in its browser: the samples, and what to print of them. `scale`: the worlds, or the usual bench. */
export async function benchOf(
  plan: Plan,
  scale: readonly number[] | null,
): Promise<{ readonly samples: object; readonly tables: string }> {
  const { browser } = plan;
  if (scale !== null) {
    const { version, scales } = await measureScale({ ...plan, sizes: scale });
    return { samples: { browser, version, scales }, tables: scaleTables(version, scales) };
  }
  const { version, samples } = await measure(plan);
  const results = resultsOf(samples);
  const tables = `Medians (least–most or p95)\n\n${tableOf(version, results)}`;
  return { samples: { browser, version, results }, tables };
}
