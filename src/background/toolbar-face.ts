import type { Language } from "../domain/commands";
import { MINUTE_MS, type Moment } from "../domain/moment";
import type { PageMark, WaitingItem } from "../domain/views";
import type { ToolbarLook } from "../platform/toolbar";
import { words } from "../words";
import { momentWord } from "../words/moments";

/** Own timers are shown in minutes from here on. */
const SOON_MS = 10 * MINUTE_MS;
/** A tooltip longer than this is cut by some desktops; a name gives way first. */
const LONGEST_TITLE = 120;
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

/**
 * The one place that decides how the toolbar icon looks: the first row that holds wins. Several things that wait for
 * the user are counted; a single one that runs out soon shows its minutes, which say more than "1".
 */
export function toolbarFace(facts: ToolbarFacts, now: Moment): ToolbarFace {
  const { database, language: locale } = facts;
  if (database === "unreadable") return still("problem", "!", words.toolbar_unreadable({}, { locale }));
  if (database === "newer") return still("problem", "!", words.toolbar_newer({}, { locale }));
  const mine = facts.waiting.filter((item) => MINE.includes(item.state));
  const [first] = mine;
  if (first !== undefined && mine.length > 1) return severalFace(facts, mine, now);
  if (first !== undefined) return singleFace(first, now, locale);
  const [other] = facts.waiting;
  if (other !== undefined && other.deadline - now < SOON_MS) return singleFace(other, now, locale);
  if (facts.mark !== null) return markFace(facts.mark, locale);
  const title =
    facts.activeName === null
      ? words.toolbar_empty({}, { locale })
      : words.toolbar_active({ name: short(facts.activeName) }, { locale });
  return { ...still("neutral", "", title), changesAt: other === undefined ? null : other.deadline - SOON_MS };
}

const still = (shape: ToolbarLook["shape"], badge: string, title: string): ToolbarFace => ({
  shape,
  badge,
  title: title.slice(0, LONGEST_TITLE),
  changesAt: null,
});

function severalFace(
  { waitingInAll, waiting, language: locale }: ToolbarFacts,
  mine: readonly WaitingItem[],
  now: Moment,
) {
  // Where more wait than were looked at, the rest may be somebody else's turn: "9+" promises no exact number.
  const certain = waitingInAll <= waiting.length;
  const nearest = Math.min(...mine.map(runsOutAt));
  const time = momentWord(nearest, now, locale);
  const badge = certain && mine.length <= 9 ? String(mine.length) : "9+";
  return still("attention", badge, words.toolbar_waiting({ count: mine.length, time }, { locale }));
}

/** When the thing itself runs out: the code while it lives, else the whole request. */
const runsOutAt = (item: WaitingItem): Moment =>
  item.codeExpiresAt === null ? item.deadline : Math.min(item.codeExpiresAt, item.deadline);

function singleFace(item: WaitingItem, now: Moment, locale: Language): ToolbarFace {
  const codeOver = item.codeExpiresAt !== null && now >= item.codeExpiresAt;
  const until = codeOver ? item.deadline : runsOutAt(item);
  const title = singleTitle(item, codeOver, momentWord(until, now, locale), locale);
  const left = until - now;
  if (codeOver || left >= SOON_MS) {
    const attention = still("attention", "1", title);
    return { ...attention, changesAt: codeOver ? null : until - SOON_MS + 1 };
  }
  const minutes = Math.ceil(left / MINUTE_MS);
  // The next whole minute; at the end the deadline itself is somebody else's alarm, or the code's end.
  const changesAt = until - (minutes - 1) * MINUTE_MS;
  return { ...still("timer", `${minutes}m`, title), changesAt };
}

function singleTitle(item: WaitingItem, codeOver: boolean, time: string, locale: Language): string {
  const name = short(item.otherName);
  if (item.state === "ending") return words.toolbar_unlinking({ name, time }, { locale });
  if (item.state === "awaiting-review") return words.toolbar_review({ name, time }, { locale });
  if (item.state !== "awaiting-code") return words.toolbar_waiting({ count: 1, time }, { locale });
  return codeOver
    ? words.toolbar_code_over({ name, time }, { locale })
    : words.toolbar_code({ name, time }, { locale });
}

function markFace(mark: PageMark, locale: Language): ToolbarFace {
  const title = words.toolbar_mark({ word: mark.word }, { locale });
  if (mark.state === "active") return still("ok", "", title);
  return still(mark.state === "suspended" ? "paused" : "neutral", "", title);
}

const short = (name: string): string => (name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`);
