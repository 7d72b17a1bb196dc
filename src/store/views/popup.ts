import type { HealthView, PopupView, Undoable } from "../../domain/views";
import { SCHEMA_VERSION, type SvyazkaDatabase } from "../database";
import { nextTimer } from "../due";
import { accountsInOrder, DEFAULT_PAGE } from "./accounts";
import { freshLetters } from "./post";
import { languageOf, type Reading } from "./reading";
import { accountEnds, accountRow, accountsById, activeIds, endName, liveBriefs } from "./rows";
import { waitingInAll, waitingItems } from "./waiting";

/** So many rows fit into the popup without a long scroll. */
const WAITING_SHOWN = 20;
const UNDOABLE_SHOWN = 5;

export async function popupView(reading: Reading): Promise<PopupView> {
  const { db, now, knobs } = reading;
  const active = await activeIds(db);
  const [accounts, shown, waiting, waitingCount, undoable, next, letters] = await Promise.all([
    accountsInOrder(db, active, { limit: DEFAULT_PAGE }),
    db.accounts.where("place").between([0], [0, []]).count(),
    waitingItems(reading, WAITING_SHOWN),
    waitingInAll(db),
    undoableLinks(db),
    nextTimer(db),
    freshLetters(db, now),
  ]);
  const links = await liveBriefs(
    db,
    accounts.map((account) => account.id),
  );
  return {
    now,
    clockOffset: knobs.clockOffset,
    preferences: { ...knobs.preferences, effectiveLanguage: languageOf(reading) },
    accounts: accounts.map((account) => accountRow(account, active.has(account.id), links.get(account.id) ?? [])),
    accountsInAll: shown + accounts.filter((account) => account.hidden).length,
    waiting,
    waitingInAll: waitingCount,
    undoable,
    nextTimer: next,
    freshLetters: letters,
  };
}

/** Unlinkings that can still be taken back, the latest first. */
async function undoableLinks(db: SvyazkaDatabase): Promise<readonly Undoable[]> {
  // A window that has closed is in the index no more.
  const links = await db.links.orderBy("[undoUntil+createdSeq]").reverse().limit(UNDOABLE_SHOWN).toArray();
  const accounts = await accountsById(db, links.flatMap(accountEnds));
  return links.flatMap(({ id, undoUntil, owner, other }) =>
    undoUntil === null
      ? []
      : [{ link: id, undoUntil, ownerName: accounts.get(owner)?.name ?? "", otherName: endName(other, accounts) }],
  );
}

export async function healthView({ db, now, writable }: Reading): Promise<HealthView> {
  const [entries, next, overdue] = await Promise.all([
    db.journal.count(),
    nextTimer(db),
    db.links.where("[deadline+createdSeq]").between([0, 0], [now, Number.MAX_SAFE_INTEGER]).count(),
  ]);
  return {
    database: writable ? "ok" : "newer",
    schemaVersion: SCHEMA_VERSION,
    journalEntries: entries,
    nextDeadline: next,
    overdue,
  };
}
