import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSite } from "../../../fixtures/site/start-site";
import { commandExtension } from "../builds";
import type { Plan } from "../measure";
import { atDesk, openSide, type Side } from "../side";
import { ask } from "./ask";
import { type CatchUp, settle, wakeLate } from "./catch-up";
import type { Times } from "./questions";
import { makeWorld, type World } from "./world";

export interface ScalePlan extends Plan {
  /** Accounts of each world. */
  readonly sizes: readonly number[];
}

/** What was measured in a world of one size. */
export interface Scale {
  readonly accounts: number;
  readonly commands: Times;
  readonly views: Times;
  readonly catchUp: CatchUp;
}

const DATABASE = "svyazka";
const ASKED = ["views", "commands"] as const;

/** One of the worlds, in a browser of its own. */
interface Place {
  readonly side: Side;
  readonly world: World;
  readonly times: { readonly [Asks in (typeof ASKED)[number]]: Record<string, readonly number[]> };
}

/** Every world is lived through once, for all browsers. */
const worlds = new Map<number, Promise<World>>();
const worldOf = (accounts: number): Promise<World> => {
  const world = worlds.get(accounts) ?? makeWorld(accounts, Date.now());
  worlds.set(accounts, world);
  return world;
};

/** Measures the store in worlds of several sizes in one browser. The worlds take turns, so that noise meets all of them. */
export async function measureScale(
  plan: ScalePlan,
): Promise<{ readonly version: string; readonly scales: readonly Scale[] }> {
  const { browser, built, sizes, rounds, say } = plan;
  const folder = mkdtempSync(join(tmpdir(), "svyazka-bench-"));
  const site = await startSite();
  const places: Place[] = [];
  try {
    const extension = await commandExtension(built, join(folder, "scale"), "scale");
    for (const accounts of sizes) {
      const side = await openSide("svyazka", browser, extension, site, { backgroundIdleMs: 5 * 60_000 });
      const place = { side, world: await worldOf(accounts), times: { views: {}, commands: {} } };
      places.push(place);
      await settle(side, place.world, DATABASE);
      say(`${browser}: ${accounts} accounts are planted`);
    }
    // The first turn compiles and fills caches; it is thrown away.
    for (const place of places) await turn({ ...place, times: { views: {}, commands: {} } });
    for (let round = 1; round <= rounds; round++) {
      for (const place of places) await turn(place);
      say(`${browser}: round ${round} of ${rounds}`);
    }
    const scales: Scale[] = [];
    for (const place of places) scales.push(await rest(place, say));
    return { version: places[0]?.side.driver.version ?? browser, scales };
  } finally {
    for (const { side } of places) await side.driver.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function turn({ side, world: { now, cast }, times }: Place): Promise<void> {
  await atDesk(side, async (desk) => {
    for (const asks of ASKED) add(times[asks], await ask(desk, { database: DATABASE, at: now }, asks, cast));
  });
}

function add(to: Record<string, readonly number[]>, taken: Times): void {
  for (const [name, numbers] of Object.entries(taken)) to[name] = [...(to[name] ?? []), ...numbers];
}

async function rest({ side, world, times }: Place, say: (line: string) => void): Promise<Scale> {
  const { accounts } = world.size;
  const place = { database: DATABASE, at: world.now };
  const packs = await atDesk(side, (desk) => ask(desk, place, "packs", null));
  const catchUp = await wakeLate(side, world);
  say(`${side.driver.name}: ${accounts} accounts were woken late`);
  return { accounts, commands: { ...times.commands, ...packs }, views: times.views, catchUp };
}
