import type { Expiring, RemindersView } from "../domain/background-views";
import { USERS_TURN } from "../domain/link";
import { type DurationMs, MINUTE_MS, type Moment } from "../domain/moment";
import { quietUntil } from "./quiet-hours";

/** It is told when this part of a life is left… */
const LAST_PART = 0.2;
/** …but never later than this before its end. */
const LEAST_AHEAD_MS: DurationMs = MINUTE_MS;

/** What is told now, and the simulated moment at which to look again; null: nothing is to come. */
export interface ReminderPlan {
  readonly tell: readonly Expiring[];
  readonly wakeAt: Moment | null;
}

/** By this it is known that something was told: a code that is sent again is another thing, with another end. */
export const keyOf = ({ link, until }: Pick<Expiring, "link" | "until">): string => `${link}:${until}`;

/**
 * Who is to be told of what, given what was told before. In quiet hours, which go by the real time of day, things are
 * held back until these end; what is over by then is never told.
 */
export function planReminders(
  { now, clockOffset, quiet, items }: Omit<RemindersView, "language">,
  told: ReadonlySet<string>,
): ReminderPlan {
  const open = items
    .filter((item) => USERS_TURN.has(item.state) && item.until > now && !told.has(keyOf(item)))
    .flatMap((item) => {
      const at = tellAt(item);
      return at === null ? [] : [{ item, at }];
    });
  const due = open.filter(({ at }) => at <= now).map(({ item }) => item);
  const later = open.filter(({ at }) => at > now).map(({ at }) => at);
  const realEnd = quiet === null ? null : quietUntil(quiet, now - clockOffset);
  if (realEnd === null) return { tell: due, wakeAt: soonest(later) };
  const end = realEnd + clockOffset;
  const held = due.some((item) => item.until > end) ? [end] : [];
  return { tell: [], wakeAt: soonest([...later, ...held]) };
}

/** When it is told, or null where its whole life is so short that whoever began it is still there. */
function tellAt({ since, until }: Expiring): Moment | null {
  const at = until - Math.max((until - since) * LAST_PART, LEAST_AHEAD_MS);
  return at > since ? at : null;
}

const soonest = (moments: readonly Moment[]): Moment | null => (moments.length === 0 ? null : Math.min(...moments));
