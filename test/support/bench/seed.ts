import type { AccountId, LinkId, ProfileKey } from "../../../src/domain/ids";
import { DAY_MS, HOUR_MS, MINUTE_MS, type Moment, SECOND_MS } from "../../../src/domain/moment";
import { TERMS_VERSION } from "../cast";
import { type Cast, enter, keyOf, type Pair, pair, REVIEWED } from "./cast-of-thousands";
import { Chronicle } from "./chronicle";

/** How big the world is that everything is measured in. */
export const SIZE = { accounts: 2_000, links: 4_000, journal: 20_000 } as const;
/** Live links at the end: what holds (the last few of these are about to end), and what waits for somebody. */
const LIVE = { active: 700, awaitingCode: 12, awaitingReview: REVIEWED } as const;
const LIVE_IN_ALL = LIVE.active + LIVE.awaitingCode + LIVE.awaitingReview;
const ENDING = 4;
/** More than the last minutes of the story need. */
const ENTRIES_KEPT_BACK = 100;
/** The story lasts so long; its last command is given when the bench begins. */
const LASTS_MS = 200 * DAY_MS;
/** Who was used in the last days: more than a list shows at once. */
const REGULARS = 60;

/** Rows by table, as the store would have written them, and what the measures need to know of them. */
export interface Seed {
  readonly tables: Readonly<Record<string, readonly object[]>>;
  /** Personal and business accounts that have no live link: they may be linked with one another. */
  readonly freePersons: readonly AccountId[];
  readonly freeFirms: readonly AccountId[];
  /** Keys of business pages; those of firms that are linked come first. */
  readonly knownKeys: readonly ProfileKey[];
}

/** Lives through the story up to `now` and gives its rows. Takes some seconds. */
export async function makeSeed(now: Moment): Promise<Seed> {
  const story = new Chronicle(now - LASTS_MS);
  const cast = await enter(story, SIZE.accounts);
  for (let at = 0; at < SIZE.links - LIVE_IN_ALL; at++) await endedLink(story, cast, at);
  for (let at = 0; at < LIVE.active; at++) await confirm(story, await request(story, pair(cast, at)));
  await everyday(story, cast, SIZE.journal - ENTRIES_KEPT_BACK, now - HOUR_MS);
  await lastMinutes(story, cast, now);
  if (story.entries !== SIZE.journal || story.now !== now)
    throw new Error(`the story ends at ${story.now - now} ms with ${story.entries} entries`);
  return { tables: tablesOf(story), ...freeOf(story, cast) };
}

async function request(story: Chronicle, [personal, business]: Pair): Promise<LinkId> {
  const channel = story.entries % 2 === 0 ? "email" : "sms";
  return (await story.give("link.request-business", { personal, business, channel, termsVersion: TERMS_VERSION })).id;
}

async function confirm(story: Chronicle, link: LinkId): Promise<void> {
  await story.wait(MINUTE_MS);
  await story.give("link.confirm-code", { link, code: story.codeOf(link) });
  if (story.link(link).state !== "awaiting-review") return;
  await story.wait(HOUR_MS);
  await story.give("link.review", { link, verdict: "approve" });
}

/** A link of the past, ended in one of the ways that there are. */
async function endedLink(story: Chronicle, cast: Cast, at: number): Promise<void> {
  const link = await request(story, pair(cast, at));
  if (at % 10 < 3) {
    await story.wait(SECOND_MS);
    await story.give("link.revoke", { link });
  } else if (at % 10 < 6) {
    await story.wait(HOUR_MS);
  } else {
    await confirm(story, link);
    await story.wait(MINUTE_MS);
    await story.give("link.unlink", { link });
    await story.wait(SECOND_MS);
    await story.give("link.confirm-unlink", { link });
    await story.wait(2 * MINUTE_MS);
  }
}

/** The days between: the regulars are switched between until the journal has so many entries. */
async function everyday(story: Chronicle, { persons }: Cast, entries: number, until: Moment): Promise<void> {
  // A switch makes two entries.
  const step = Math.floor((until - story.now) / Math.max(1, (entries - story.entries) / 2 + 1));
  if (step <= 0) throw new Error(`nothing is left for everyday life: ${story.entries} entries at ${story.now - until}`);
  for (let at = 0; story.entries < entries - 1; at++) {
    await story.wait(step);
    const account = persons[(at * 7) % REGULARS];
    if (account !== undefined) await story.give("account.switch", { account });
  }
}

/** What waits for somebody right now, made so late that nothing of it is due for ten minutes, and a last few notes. */
async function lastMinutes(story: Chronicle, cast: Cast, now: Moment): Promise<void> {
  await story.wait(now - story.now - (LIVE_IN_ALL - LIVE.active) * SECOND_MS);
  const reviewed = { ...cast, firms: cast.firms.slice(-REVIEWED) };
  for (let at = 0; at < LIVE.awaitingReview; at++) {
    const link = await request(story, pair(reviewed, cast.persons.length - REVIEWED + at));
    await story.give("link.confirm-code", { link, code: story.codeOf(link) });
    await story.wait(SECOND_MS);
  }
  for (let at = 0; at < LIVE.awaitingCode; at++) {
    await request(story, pair(cast, LIVE.active + at));
    await story.wait(SECOND_MS);
  }
  for (const account of cast.persons.slice(REGULARS, REGULARS + ENDING)) {
    for (const { id } of story.linksOf(account)) await story.give("link.unlink", { link: id });
  }
  const [account] = cast.firms;
  for (let at = 0; story.entries < SIZE.journal && account !== undefined; at++)
    await story.give("account.edit", { account, note: `заметка ${at}` });
}

function tablesOf({ tables, now }: Chronicle): Seed["tables"] {
  // The background forgets older ones at each start.
  const ops = tables.ops?.filter((row) => Number(row.at) > now - DAY_MS) ?? [];
  return { ...tables, ops };
}

function freeOf(story: Chronicle, { persons, firms }: Cast): Omit<Seed, "tables"> {
  const isFree = (account: AccountId): boolean => story.linksOf(account).length === 0;
  return {
    freePersons: persons.filter(isFree),
    freeFirms: firms.filter(isFree),
    knownKeys: firms.map((_, at) => keyOf(at)),
  };
}
