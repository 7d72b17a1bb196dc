import { type PackShelf, packOn } from "../../domain/rule-pack";
import { RULE_PACKS } from "../../marketplaces/rules";
import type { Store } from "../../store/store";
import type { Source } from "../outside";
import { act } from "./act";
import type { Scenario, Step } from "./format";
import { look, readCode } from "./look";
import { playedSource } from "./played-source";
import type { Miss, Stage } from "./stage";

/** How a scenario went. `failedStep` counts from 1; 0: its rule pack could not be put into use. */
export type Report = { readonly name: string; readonly said: readonly string[] } & (
  | { readonly ok: true }
  | ({ readonly ok: false; readonly failedStep: number } & Miss)
);

/** Opens a store whose moments, ids and codes come from there. Each time on the same database, empty at first. */
export type OpenStore = (source: Source) => Store;

/**
 * Plays a scenario up to its first step that does not come out as written. Never rejects. Closes every store it opened;
 * the database stays with whoever made it. The same `seed` plays with the same ids and codes; `packs` are those that the
 * stores were opened with.
 */
export async function runScenario(
  scenario: Scenario,
  open: OpenStore,
  { seed = "svyazka", packs = RULE_PACKS }: { readonly seed?: string; readonly packs?: PackShelf } = {},
): Promise<Report> {
  const { name, steps, startsAt } = scenario;
  const said: string[] = [];
  const source = playedSource(startsAt, seed);
  let failedStep = 0;
  let stage: Stage | null = null;
  try {
    stage = { store: open(source), source, remembered: new Map(), said };
    let miss = await choosePack(stage, scenario.pack, packs);
    for (const step of steps) {
      if (miss !== null) break;
      failedStep++;
      miss = await play(stage, step, open);
    }
    return miss === null ? { name, said, ok: true } : { name, said, ok: false, failedStep, ...miss };
  } catch (error) {
    return { name, said, ok: false, failedStep, expected: "an answer", came: errorWords(error) };
  } finally {
    stage?.store.close();
  }
}

/** A marketplace begins with its default pack; another one is chosen as a person would. */
async function choosePack(stage: Stage, id: string, packs: PackShelf): Promise<Miss | null> {
  const pack = packOn(packs, id);
  if (pack === undefined) return { expected: `rule pack ${id}`, came: "no such pack" };
  if (packs.first(pack.marketplace).id === id) return null;
  return act(stage, { do: "pack.use", with: { marketplace: pack.marketplace, pack: id } });
}

async function play(stage: Stage, step: Step, open: OpenStore): Promise<Miss | null> {
  if ("do" in step) return act(stage, step);
  if ("see" in step) return look(stage, step);
  if ("read" in step) return readCode(stage, step);
  if ("wait" in step) stage.source.wait(step.wait);
  else if ("say" in step) stage.said.push(step.say);
  else await restart(stage, open);
  return null;
}

/** As the background does at every start: open, then do what is overdue. */
async function restart(stage: Stage, open: OpenStore): Promise<void> {
  stage.store.close();
  stage.store = open(stage.source);
  await stage.store.catchUp();
}

const errorWords = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
