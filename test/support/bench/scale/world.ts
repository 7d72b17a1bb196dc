import { DAY_MS, HOUR_MS, type Moment } from "../../../../src/domain/moment";
import { Chronicle } from "../chronicle";
import type { PaperRow } from "../paper-index";
import { type Cast, castOf } from "./cast";
import { liveDays } from "./days";
import { ALL_DUE_MS, entriesOfEve, linksOfEve, liveEve } from "./eve";
import { livePast } from "./past";
import { enterPeople, Telling } from "./people";
import { holding, livePresent } from "./present";
import { sizeOf, type WorldSize } from "./size";

/** How long the parts of a story last. */
const PAST_MS = 200 * DAY_MS;
const LASTS_MS = 300 * DAY_MS;

type Tables = Readonly<Record<string, readonly PaperRow[]>>;

/** A world as it stands in the database, and as it must stand there after everything that waits has run out. */
export interface World {
  readonly size: WorldSize;
  /** The moment at which the story ends: nothing is due yet. */
  readonly now: Moment;
  readonly tables: Tables;
  readonly cast: Cast;
  /** At that moment everything that waits is overdue. */
  readonly late: { readonly now: Moment; readonly tables: Tables };
}

/** Lives through a world of so many accounts up to `now`. Takes half a minute for 10,000. */
export async function makeWorld(accounts: number, now: Moment): Promise<World> {
  const size = sizeOf(accounts);
  const story = new Chronicle(now - LASTS_MS);
  const telling = new Telling(story, await enterPeople(story, size), size);
  const { business, family, social } = holding(accounts);
  await livePast(telling, size.links - business - family - social - linksOfEve(size), PAST_MS);
  const present = await livePresent(telling);
  await liveDays(telling, present, size.journal - entriesOfEve(size), now - HOUR_MS);
  await liveEve(telling, present, now);
  await story.wait(now - story.now);
  await topUp(telling);
  const { tables } = story;
  const cast = castOf(telling, present);
  await story.wait(ALL_DUE_MS);
  return { size, now, tables: kept(tables, now), cast, late: { now: story.now, tables: kept(story.tables, now) } };
}

/** A last few notes. */
async function topUp({ story, people, size }: Telling): Promise<void> {
  const [account] = people.firms;
  for (let at = 0; story.entries < size.journal && account !== undefined; at++)
    await story.give("account.edit", { account, note: `заметка ${at}` });
  if (story.entries !== size.journal) throw new Error(`the story has ${story.entries} entries, not ${size.journal}`);
}

/** The background forgets older deeds at each start. */
const kept = (tables: Tables, now: Moment): Tables => ({
  ...tables,
  ops: (tables.ops ?? []).filter((row) => Number(row.at) > now - DAY_MS),
});
