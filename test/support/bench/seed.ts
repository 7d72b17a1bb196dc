import { COLOURS } from "../../../src/domain/account";
import { type AccountId, type LinkId, type ProfileKey, profileKey } from "../../../src/domain/ids";
import { DAY_MS, HOUR_MS, MINUTE_MS, type Moment, SECOND_MS } from "../../../src/domain/moment";
import { accountRow, linkRow } from "../../../src/store/rows";
import { Chronicle } from "./chronicle";

/** How big the world is that everything is measured in. */
export const SIZE = { accounts: 2_000, links: 4_000, journal: 20_000 } as const;
const PERSONAL = 1_200;
/** Live links at the end: what holds (four of these are about to end), and what waits for somebody. */
const LIVE = { active: 700, awaitingCode: 12, awaitingReview: 8 } as const;
const LIVE_IN_ALL = LIVE.active + LIVE.awaitingCode + LIVE.awaitingReview;
const ENDING = 4;
/** The story lasts so long; its last command is given when the bench begins. */
const LASTS_MS = 200 * DAY_MS;

const FIRST_NAMES = ["Анна", "Пётр", "Мария", "Олег", "Ирина", "Сергей", "Дарья", "Никита"];
const FIRM_NAMES = ["Ромашка", "Дом и сад", "Северный ветер", "Мастерская Луны", "Тёплый плед"];

/** Rows by table, as the store would have written them, and what the measures need to know of them. */
export interface Seed {
  readonly tables: Readonly<Record<string, readonly object[]>>;
  /** Personal and business accounts that have no live link: they may be linked with one another. */
  readonly freePersons: readonly AccountId[];
  readonly freeFirms: readonly AccountId[];
  /** Keys of business pages; those of firms that are linked come first. */
  readonly knownKeys: readonly ProfileKey[];
}

interface Cast {
  readonly persons: readonly AccountId[];
  readonly firms: readonly AccountId[];
}

/** Lives through the story up to `now` and gives its rows. Takes about a second. */
export function makeSeed(now: Moment): Seed {
  const story = new Chronicle(now - LASTS_MS);
  const cast = enter(story);
  for (let at = 0; at < SIZE.links - LIVE_IN_ALL; at++) endedLink(story, cast, at);
  for (let at = 0; at < LIVE.active; at++) connect(story, pair(cast, at));
  everydayUntil(story, cast, SIZE.journal - entriesToCome(), now - HOUR_MS / 2);
  pending(story, cast, now);
  if (story.journal.length !== SIZE.journal) throw new Error(`the story has ${story.journal.length} entries`);
  return { tables: tablesOf(story, now), ...freeOf(story, cast) };
}

function enter(story: Chronicle): Cast {
  const persons: AccountId[] = [];
  const firms: AccountId[] = [];
  for (let at = 0; at < SIZE.accounts; at++) {
    story.now += MINUTE_MS;
    const colour = COLOURS[at % COLOURS.length] ?? "teal";
    if (at % 5 < 3) persons.push(addPerson(story, persons.length, colour));
    else firms.push(addFirm(story, firms.length, colour));
  }
  return { persons, firms };
}

const addPerson = (story: Chronicle, at: number, colour: (typeof COLOURS)[number]): AccountId =>
  story.give("account.add", {
    marketplace: "ozon",
    kind: "personal",
    name: `${FIRST_NAMES[at % FIRST_NAMES.length]} ${at + 1}`,
    email: `person-${at + 1}@example.org`,
    phone: `+7 900 ${String(1_000_000 + at)}`,
    colour,
    note: at % 3 === 0 ? "Для покупок домой, доставка на Лесную" : "",
  }).id;

const addFirm = (story: Chronicle, at: number, colour: (typeof COLOURS)[number]): AccountId =>
  story.give("account.add", {
    marketplace: "ozon",
    kind: "business",
    name: `ООО ${FIRM_NAMES[at % FIRM_NAMES.length]} ${at + 1}`,
    profileKeys: [keyOf(at)],
    needsReview: reviewed(at),
    colour,
    tags: at % 4 === 0 ? ["опт"] : [],
  }).id;

const keyOf = (firm: number): ProfileKey => profileKey(`ozon:seller:${100_000 + firm}`);
/** The last firms are checked by hand, so that those that wait for it are not among the active. */
const reviewed = (firm: number): boolean => firm >= SIZE.accounts - PERSONAL - LIVE.awaitingReview;

type Pair = readonly [personal: AccountId, business: AccountId];

function pair({ persons, firms }: Cast, at: number): Pair {
  const personal = persons[at % persons.length];
  const business = firms[at % firms.length];
  if (personal === undefined || business === undefined) throw new Error("the cast is empty");
  return [personal, business];
}

function request(story: Chronicle, [personal, business]: Pair): LinkId {
  story.now += MINUTE_MS;
  const channel = story.journal.length % 2 === 0 ? "email" : "sms";
  return story.give("link.request-business", { personal, business, channel, termsVersion: "2026-11" }).id;
}

function confirm(story: Chronicle, link: LinkId): void {
  story.now += MINUTE_MS;
  story.give("link.confirm-code", { link, code: story.codes.get(link) ?? "" });
  if (story.link(link).state !== "awaiting-review") return;
  story.now += HOUR_MS;
  story.give("link.review", { link, verdict: "approve" });
}

function connect(story: Chronicle, ends: Pair): LinkId {
  const link = request(story, ends);
  confirm(story, link);
  return link;
}

/** A link of the past, ended in one of the ways that there are. */
function endedLink(story: Chronicle, cast: Cast, at: number): void {
  const link = request(story, pair(cast, at));
  if (at % 10 === 0) {
    story.give("link.revoke", { link });
  } else if (at % 10 === 1) {
    story.now += HOUR_MS;
    story.fire(link);
  } else {
    confirm(story, link);
    story.now += 10 * MINUTE_MS;
    story.give("link.unlink", { link });
    story.now += SECOND_MS;
    story.give("link.confirm-unlink", { link });
  }
}

/** What `pending` will add to the journal: request and code, and the moves after them. */
const entriesToCome = (): number => LIVE.awaitingCode * 2 + LIVE.awaitingReview * 3 + ENDING;

/** The days between: accounts are switched and edited until the journal has so many entries. */
function everydayUntil(story: Chronicle, { persons, firms }: Cast, entries: number, until: Moment): void {
  const everybody = [...persons, ...firms];
  const step = (until - story.now) / Math.max(1, entries - story.journal.length);
  for (let at = 0; story.journal.length < entries; at++) {
    story.now += step;
    const account = everybody[(at * 7) % 60] ?? persons[0];
    if (account === undefined) return;
    if (entries - story.journal.length === 1) story.give("account.edit", { account, note: `заметка ${at}` });
    else story.give("account.switch", { account });
  }
  if (story.now > until + step) throw new Error("the story ends too late");
}

/** What waits for somebody right now: links of persons and firms that had none, and unlinkings of those that hold. */
function pending(story: Chronicle, cast: Cast, now: Moment): void {
  story.now = now - HOUR_MS / 2;
  for (let at = 0; at < LIVE.awaitingReview; at++) {
    const link = request(story, pair({ ...cast, firms: cast.firms.slice(-LIVE.awaitingReview) }, PERSONAL - 1 - at));
    story.give("link.confirm-code", { link, code: story.codes.get(link) ?? "" });
  }
  story.now = now - (LIVE.awaitingCode + 1) * SECOND_MS;
  for (let at = 0; at < LIVE.awaitingCode; at++) {
    request(story, pair(cast, LIVE.active + at));
    story.now -= MINUTE_MS - SECOND_MS;
  }
  for (let at = 0; at < ENDING; at++) story.give("link.unlink", { link: liveLinkOf(story, cast, at) });
}

function liveLinkOf(story: Chronicle, cast: Cast, at: number): LinkId {
  const [personal] = pair(cast, 100 + at);
  const link = [...story.book.links.values()].find((each) => each.owner === personal && each.state === "active");
  if (link === undefined) throw new Error(`${personal} has no live link`);
  return link.id;
}

function tablesOf(story: Chronicle, now: Moment): Seed["tables"] {
  const { book } = story;
  return {
    accounts: [...book.accounts.values()].map(accountRow),
    links: [...book.links.values()].map(linkRow),
    challenges: [...book.challenges.values()],
    active: [...book.active].map(([marketplace, account]) => ({ marketplace, account })),
    journal: story.journal,
    letters: story.letters,
    // The background forgets older ones at each start.
    ops: story.ops.filter(({ at }) => at > now - DAY_MS),
    keyed: [{ key: "lastSeq", value: story.journal.length }],
  };
}

function freeOf(story: Chronicle, { persons, firms }: Cast): Omit<Seed, "tables"> {
  return {
    freePersons: persons.filter((id) => story.isFree(id)),
    // A request to a firm that is checked by hand is the same command, yet what follows is not.
    freeFirms: firms.filter((id, at) => story.isFree(id) && !reviewed(at)),
    knownKeys: firms.map((_, at) => keyOf(at)),
  };
}
