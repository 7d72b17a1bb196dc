import { accountEnds } from "../../domain/person";
import type { PopupView, Undoable, ViewArgs } from "../../domain/views";
import type { SvyazkaDatabase } from "../database";
import { accountsInOrder } from "./accounts";
import { popupFamily } from "./popup-family";
import { pageHere } from "./popup-page";
import { freshLetters } from "./post";
import { languageOf, type Reading } from "./reading";
import { accountRow, accountsById, activeIds, endName, liveBriefs } from "./rows";
import { waitingInAll, waitingItems } from "./waiting";

/** So many rows fit into the popup without a long scroll. */
const ACCOUNTS_SHOWN = 15;
const WAITING_SHOWN = 20;
const UNDOABLE_SHOWN = 5;

export async function popupView(reading: Reading, { keys = [] }: ViewArgs<"popup">): Promise<PopupView> {
  const { db, now, knobs } = reading;
  const { language, theme } = knobs.preferences;
  const active = await activeIds(db);
  const [accounts, counted, page, waiting, waitingCount, undoable, letters, family] = await Promise.all([
    accountsInOrder(db, active, { limit: ACCOUNTS_SHOWN }),
    countAccounts(db),
    pageHere(reading, keys, active),
    waitingItems(reading, WAITING_SHOWN),
    waitingInAll(db),
    undoableLinks(db),
    freshLetters(db),
    popupFamily(reading, active),
  ]);
  const links = await liveBriefs(
    db,
    accounts.map((account) => account.id),
  );
  // Who is active is at the front of the list, hidden or not.
  const folded = counted.hidden - accounts.filter((account) => account.hidden).length;
  return {
    now,
    clockOffset: knobs.clockOffset,
    preferences: { language, theme, effectiveLanguage: languageOf(reading) },
    accounts: accounts.map((account) => accountRow(account, active.has(account.id), links.get(account.id) ?? [])),
    accountsInAll: counted.all - folded,
    hiddenInAll: folded,
    page,
    waiting,
    waitingInAll: waitingCount,
    undoable,
    family,
    freshLetters: letters,
  };
}

/** Unlinkings that can still be taken back, the latest first. */
async function undoableLinks(db: SvyazkaDatabase): Promise<readonly Undoable[]> {
  // A window that has closed is in the index no more.
  const links = await db.links.orderBy("[undoUntil+createdSeq]").reverse().limit(UNDOABLE_SHOWN).toArray();
  const accounts = await accountsById(db, links.flatMap(accountEnds));
  return links.flatMap(({ id, undoUntil, owner, other }) => {
    const ownerName = accounts.get(owner)?.name;
    const otherName = endName(other, accounts);
    // What ended with a removed account cannot come back.
    if (undoUntil === null || ownerName === undefined || otherName === "") return [];
    return [{ link: id, undoUntil, ownerName, otherName }];
  });
}

/** The hidden ones are few, and counting all costs no walk through an index. */
async function countAccounts(db: SvyazkaDatabase): Promise<{ readonly all: number; readonly hidden: number }> {
  const [all, hidden] = await Promise.all([
    db.accounts.count(),
    db.accounts.where("place").between([1], [1, []]).count(),
  ]);
  return { all, hidden };
}
