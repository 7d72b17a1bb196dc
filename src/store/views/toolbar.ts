import type { ToolbarView } from "../../domain/views";
import type { SvyazkaDatabase } from "../database";
import { nextTimer } from "../due-list";
import { languageOf, type Reading } from "./reading";
import { waitingInAll, waitingItems } from "./waiting";

/** The badge counts no further. */
const WAITING_LOOKED_AT = 10;

export async function toolbarView(reading: Reading): Promise<ToolbarView> {
  const { db, now, knobs, writable } = reading;
  const [waiting, inAll, activeName, next] = await Promise.all([
    waitingItems(reading, WAITING_LOOKED_AT),
    waitingInAll(db),
    nameOfActive(db),
    nextTimer(db),
  ]);
  return {
    now,
    clockOffset: knobs.clockOffset,
    language: languageOf(reading),
    database: writable ? "ok" : "newer",
    activeName,
    waiting,
    waitingInAll: inAll,
    nextTimer: next,
  };
}

async function nameOfActive(db: SvyazkaDatabase): Promise<string | null> {
  const active = await db.active.limit(1).first();
  const account = active === undefined ? undefined : await db.accounts.get(active.account);
  return account?.name ?? null;
}
