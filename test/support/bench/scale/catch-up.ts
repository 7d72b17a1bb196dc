import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { putTables } from "../plant";
import { atDesk, type Side } from "../side";
import { ask } from "./ask";
import { digestOf, type TableDigest } from "./digest";
import { scalesFor } from "./memory";
import type { World } from "./world";

/** How a wake with everything overdue went. */
export interface CatchUp {
  /** Entries that it wrote. */
  readonly entries: number;
  /** Milliseconds of the catching up alone, inside the background. */
  readonly tookMs: number;
  /** Megabytes of the background before, at most while it went on, after it, and after it gave back what nobody holds. */
  readonly heap: { readonly before: number; readonly most: number; readonly after: number; readonly kept: number };
  /** How many entries were written when the background was killed, each time. */
  readonly killedAt: readonly number[];
  /** What stood otherwise than in the story on paper, after the undisturbed wake and after the killed ones. */
  readonly wrong: readonly string[];
}

/** Twice the same world wakes late: once undisturbed, once killed again and again. */
export async function wakeLate(side: Side, world: World): Promise<CatchUp> {
  const expected = await expectedOf(world);
  await settle(side, world, "whole");
  const { tookMs, heap } = await undisturbed(side, world, "whole");
  const wrongWhole = await differences(side, world, "whole", expected);
  await settle(side, world, "killed");
  const killedAt = await killed(side, world, "killed");
  const wrongKilled = await differences(side, world, "killed", expected);
  const entries = expected.journal?.rows ?? 0;
  return { entries, tookMs, heap, killedAt, wrong: [...wrongWhole, ...wrongKilled] };
}

/** Plants the world in a database of that name. */
export async function settle(side: Side, { tables, now }: World, database: string): Promise<void> {
  await atDesk(side, async (desk) => {
    // The answer means that the tables are there.
    await ask(desk, { database, at: now }, "catch-up", null);
    await putTables(desk, database, tables);
  });
  // With its last page and its background an extension's process goes, and with it the heap that the planting has grown.
  await side.driver.killBackground();
}

async function undisturbed(
  side: Side,
  { now, late }: World,
  database: string,
): Promise<Pick<CatchUp, "tookMs" | "heap">> {
  return atDesk(side, async (desk) => {
    // Awake, and nothing is due yet.
    await ask(desk, { database, at: now }, "catch-up", null);
    const scales = await scalesFor(side.driver);
    const before = await scales.weighKept();
    const answered = ask(desk, { database, at: late.now }, "catch-up", null);
    let [goesOn, most] = [true, before];
    const end = (): void => {
      goesOn = false;
    };
    answered.then(end, end);
    while (goesOn) {
      most = Math.max(most, await scales.weigh());
      await pause(100);
    }
    const tookMs = await answered;
    const after = await scales.weigh();
    const kept = await scales.weighKept();
    await scales.done();
    return { tookMs, heap: { before, most: Math.max(most, after), after, kept } };
  });
}

/** So often it is killed, as soon as something new is written. */
const DEATHS = 3;

async function killed(side: Side, { size, late }: World, database: string): Promise<readonly number[]> {
  const deaths: number[] = [];
  await atDesk(side, async (desk) => {
    const wake = (): Promise<number> => ask(desk, { database, at: late.now }, "catch-up", null);
    for (let death = 0; death < DEATHS; death++) {
      const before = await lastEntry(desk, database);
      let over = false;
      const end = (): void => {
        over = true;
      };
      // Who is killed never answers.
      wake().then(end, end);
      while (!over && (await lastEntry(desk, database)) === before) await pause(1);
      await side.driver.killBackground();
      deaths.push((await lastEntry(desk, database)) - size.journal);
    }
    await wake();
  });
  return deaths;
}

/** Reads past the background, from the page. */
const lastEntry = (desk: Page, database: string): Promise<number> =>
  desk.evaluate(async (name) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open(name));
    const row: { readonly value: number } = await settled(db.transaction("keyed").objectStore("keyed").get("lastSeq"));
    db.close();
    return row.value;
  }, database);

type Digests = Readonly<Record<string, TableDigest>>;

async function expectedOf({ size, late }: World): Promise<Digests> {
  const digests = Object.entries(late.tables).map(async ([name, rows]) => {
    const told = name === "journal" ? rows.filter((row) => Number(row.seq) > size.journal) : rows;
    return [name, await digestOf(told)] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}

async function differences(side: Side, world: World, database: string, expected: Digests): Promise<readonly string[]> {
  const { late, size } = world;
  const found = await atDesk(side, (desk) => ask(desk, { database, at: late.now }, "digest", size.journal));
  return Object.entries(expected).flatMap(([name, { rows, sha256 }]) => {
    if (found[name]?.sha256 === sha256) return [];
    return [`${database}: ${name} has ${found[name]?.rows} rows where there should be ${rows}, or others`];
  });
}
