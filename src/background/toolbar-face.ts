import type { Language } from "../domain/commands";
import { MINUTE_MS, type Moment } from "../domain/moment";
import type { PageMark, WaitingItem } from "../domain/views";
import type { ToolbarLook } from "../platform/toolbar";
import { words } from "../words";
import { momentWord } from "../words/moments";

/** Own timers are shown in minutes from here on. */
const SOON_MS = 10 * MINUTE_MS;
/** With names of this length no sentence is longer than 120 characters, which is where some desktops cut a tooltip. */
const LONGEST_NAME = 40;

/** What the toolbar is drawn from. */
export interface ToolbarFacts {
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

/** States that wait for the user, not for somebody else. */
const MINE: readonly WaitingItem["state"][] = ["awaiting-code", "awaiting-consent", "awaiting-confirmation", "ending"];

/** The one place that decides how the toolbar icon looks, and until when. */
export function toolbarFace(facts: ToolbarFacts, now: Moment): ToolbarFace {
  const look = lookAt(facts, now);
  const changesAt = turningPoints(facts, now).find((moment) => !isSame(lookAt(facts, moment), look));
  return { ...look, changesAt: changesAt ?? null };
}

const isSame = (one: ToolbarLook, other: ToolbarLook): boolean =>
  one.shape === other.shape && one.badge === other.badge && one.title === other.title;

/** Moments to come at which the look may be another: a code's end, each whole minute of the last ten, midnight. */
function turningPoints({ waiting }: ToolbarFacts, now: Moment): readonly Moment[] {
  const ends = waiting.flatMap((item) => [item.deadline, ...(item.codeExpiresAt === null ? [] : [item.codeExpiresAt])]);
  const steps = [SOON_MS - 1, ...Array.from({ length: SOON_MS / MINUTE_MS }, (_, minutes) => minutes * MINUTE_MS)];
  // A moment of tomorrow is told with its day.
  const midnight = new Date(now).setHours(24, 0, 0, 0);
  const moments = ends.flatMap((end) => steps.map((before) => end - before));
  return [...moments, midnight].filter((moment) => moment > now).sort((a, b) => a - b);
}

/**
 * The first row that holds wins. Several things that wait for the user are counted; a single one that runs out soon
 * shows its minutes, which say more than "1".
 */
function lookAt(facts: ToolbarFacts, now: Moment): ToolbarLook {
  const { database, language: locale } = facts;
  if (database === "unreadable")
    return { shape: "problem", badge: "!", title: words.toolbar_unreadable({}, { locale }) };
  if (database === "newer") return { shape: "problem", badge: "!", title: words.toolbar_newer({}, { locale }) };
  const mine = facts.waiting.filter((item) => MINE.includes(item.state));
  const [first] = mine;
  if (first !== undefined) return mine.length > 1 ? severalLook(facts, mine, now) : singleLook(first, now, locale);
  const [other] = facts.waiting;
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
  const left = until - now;
  if (left >= SOON_MS || isCodeOver(item, now)) return { shape: "attention", badge: "1", title };
  return { shape: "timer", badge: `${Math.max(0, Math.ceil(left / MINUTE_MS))}m`, title };
}

function singleTitle(item: WaitingItem, now: Moment, time: string, locale: Language): string {
  const name = short(item.otherName);
  if (item.state === "ending") return words.toolbar_unlinking({ name, time }, { locale });
  if (item.state === "awaiting-review") return words.toolbar_review({ name, time }, { locale });
  if (item.state !== "awaiting-code") return words.toolbar_waiting({ count: 1, time }, { locale });
  return isCodeOver(item, now)
    ? words.toolbar_code_over({ name, time }, { locale })
    : words.toolbar_code({ name, time }, { locale });
}

function markLook({ state, word }: PageMark, locale: Language): ToolbarLook {
  const shape = state === "active" ? "ok" : state === "suspended" ? "paused" : "neutral";
  return { shape, badge: "", title: words.toolbar_mark({ word }, { locale }) };
}

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
