import type { Language } from "../domain/commands";
import { USERS_TURN } from "../domain/link";
import { MINUTE_MS, type Moment } from "../domain/moment";
import type { PageMark, WaitingItem } from "../domain/views";
import type { ToolbarLook } from "../platform/toolbar";
import { words } from "../words";
import { momentWord } from "../words/moments";
import { quotable } from "../words/quotes";
import { BADGE_STEPS, type BadgeFacts, chosenBadge } from "./toolbar-badge";

/** Own timers are shown in minutes from here on. */
const SOON_MS = 10 * MINUTE_MS;
/** With names of this length no sentence is longer than 120 characters, which is where some desktops cut a tooltip. */
const LONGEST_NAME = 40;

/** What the toolbar is drawn from. */
export interface ToolbarFacts extends BadgeFacts {
  readonly database: "ok" | "newer" | "unreadable";
  /** Nearest deadline first; only the first few are needed. */
  readonly waiting: readonly WaitingItem[];
  readonly waitingInAll: number;
  /** The name of the active account, or null where there is none. */
  readonly activeName: string | null;
  /** What the tab's page shows, where it is known. */
  readonly mark: PageMark | null;
  readonly language: Language;
}

export interface ToolbarFace extends ToolbarLook {
  /** The simulated moment from which the face is another although nothing happened, or null. */
  readonly changesAt: Moment | null;
}

/** The one place that decides how the toolbar icon looks, and until when. */
export function toolbarFace(facts: ToolbarFacts, now: Moment): ToolbarFace {
  const look = lookAt(facts, now);
  const changesAt = turningPoints(facts, now).find((moment) => !isSame(lookAt(facts, moment), look));
  return { ...look, changesAt: changesAt ?? null };
}

const isSame = (one: ToolbarLook, other: ToolbarLook): boolean =>
  one.shape === other.shape && one.badge === other.badge && one.title === other.title;

/** Moments to come at which the look may be another: ends of codes and locks, whole minutes before them, midnight. */
function turningPoints({ waiting, badge }: ToolbarFacts, now: Moment): readonly Moment[] {
  const ends = waiting
    .flatMap((item) => [item.deadline, item.codeExpiresAt, item.lockedUntil ?? null])
    .filter((end) => end !== null);
  const minutes = Array.from({ length: SOON_MS / MINUTE_MS }, (_, count) => count * MINUTE_MS);
  const steps = [SOON_MS - 1, ...(badge === "timer" ? BADGE_STEPS : minutes)];
  // A moment of tomorrow is told with its day.
  const midnight = new Date(now).setHours(24, 0, 0, 0);
  const moments = ends.flatMap((end) => steps.map((before) => end - before));
  return [...moments, midnight].filter((moment) => moment > now).sort((a, b) => a - b);
}

/** The look, with the badge that was chosen. Trouble with the data is shown whatever was chosen. */
function lookAt(facts: ToolbarFacts, now: Moment): ToolbarLook {
  const look = usualLook(facts, now);
  if (look.shape === "problem") return look;
  const ends = myTurn(facts.waiting, now).map((item) => runsOutAt(item, now));
  const nearest = ends.length === 0 ? null : Math.min(...ends);
  return { ...look, badge: chosenBadge(facts, look.badge, nearest, now) };
}

const isLocked = ({ lockedUntil }: WaitingItem, now: Moment): boolean => lockedUntil !== undefined && now < lockedUntil;

/** What waits for the user, who can do nothing about a locked code. */
const myTurn = (waiting: readonly WaitingItem[], now: Moment): readonly WaitingItem[] =>
  waiting.filter((item) => USERS_TURN.has(item.state) && !isLocked(item, now));

/**
 * The first row that holds wins. Several things that wait for the user are counted; a single one that runs out soon
 * shows its minutes, which say more than "1".
 */
function usualLook(facts: ToolbarFacts, now: Moment): ToolbarLook {
  const { database, language: locale, waiting } = facts;
  if (database === "unreadable")
    return { shape: "problem", badge: "!", title: words.toolbar_unreadable({}, { locale }) };
  if (database === "newer") return { shape: "problem", badge: "!", title: words.toolbar_newer({}, { locale }) };
  const mine = myTurn(waiting, now);
  const [first] = mine;
  if (first !== undefined) return mine.length > 1 ? severalLook(facts, mine, now) : singleLook(first, now, locale);
  const locked = waiting.find((item) => isLocked(item, now));
  if (locked !== undefined) return lockedLook(locked, now, locale);
  const [other] = waiting;
  if (other !== undefined && other.deadline - now < SOON_MS) return singleLook(other, now, locale);
  if (facts.mark !== null) return markLook(facts.mark, locale);
  const title =
    facts.activeName === null
      ? words.toolbar_empty({}, { locale })
      : words.toolbar_active({ name: short(facts.activeName) }, { locale });
  return { shape: "neutral", badge: "", title };
}

function severalLook(
  { waitingInAll, waiting, language: locale }: ToolbarFacts,
  mine: readonly WaitingItem[],
  now: Moment,
): ToolbarLook {
  // Where more wait than were looked at, the rest may be somebody else's turn: "9+" promises no exact number.
  const certain = waitingInAll <= waiting.length;
  const time = momentWord(Math.min(...mine.map((item) => runsOutAt(item, now))), now, locale);
  return {
    shape: "attention",
    badge: certain && mine.length <= 9 ? String(mine.length) : "9+",
    title: words.toolbar_waiting({ count: mine.length, time }, { locale }),
  };
}

const isCodeOver = ({ codeExpiresAt }: WaitingItem, now: Moment): boolean =>
  codeExpiresAt !== null && now >= codeExpiresAt;

/** When the thing itself runs out: the code while it lives, else the whole request. */
const runsOutAt = (item: WaitingItem, now: Moment): Moment =>
  item.codeExpiresAt === null || isCodeOver(item, now) ? item.deadline : Math.min(item.codeExpiresAt, item.deadline);

function singleLook(item: WaitingItem, now: Moment, locale: Language): ToolbarLook {
  const until = runsOutAt(item, now);
  const title = singleTitle(item, now, momentWord(until, now, locale), locale);
  if (until - now >= SOON_MS || isCodeOver(item, now)) return { shape: "attention", badge: "1", title };
  return { shape: "timer", badge: minutesLeft(until, now), title };
}

const minutesLeft = (until: Moment, now: Moment): string => `${Math.max(0, Math.ceil((until - now) / MINUTE_MS))}m`;

function singleTitle(item: WaitingItem, now: Moment, time: string, locale: Language): string {
  const name = shortIn(item.otherName, locale);
  if (item.state === "ending") return words.toolbar_unlinking({ name, time }, { locale });
  if (item.state === "awaiting-review") return words.toolbar_review({ name, time }, { locale });
  if (item.state === "awaiting-reply") return words.toolbar_invitation({ name, time }, { locale });
  if (item.state !== "awaiting-code") return words.toolbar_waiting({ count: 1, time }, { locale });
  return isCodeOver(item, now)
    ? words.toolbar_code_over({ name, time }, { locale })
    : words.toolbar_code({ name, time }, { locale });
}

/** Nothing can be done until the lock opens: no exclamation mark, and minutes only when they are few. */
function lockedLook(item: WaitingItem, now: Moment, locale: Language): ToolbarLook {
  const until = Math.min(item.lockedUntil ?? item.deadline, item.deadline);
  const name = shortIn(item.otherName, locale);
  return {
    shape: "paused",
    badge: until - now < SOON_MS ? minutesLeft(until, now) : "",
    title: words.toolbar_locked({ name, time: momentWord(until, now, locale) }, { locale }),
  };
}

function markLook({ state, word }: PageMark, locale: Language): ToolbarLook {
  const shape = state === "active" ? "ok" : state === "suspended" ? "paused" : "neutral";
  return { shape, badge: "", title: words.toolbar_mark({ word }, { locale }) };
}

/** A name for the inside of a sentence, which has quotes around it in Russian. */
const shortIn = (name: string, locale: Language): string => quotable(short(name), locale);

/** Cut between characters as people count them, never inside one. */
function short(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  let cut = "";
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (cut.length + segment.length >= LONGEST_NAME) break;
    cut += segment;
  }
  return `${cut}…`;
}
