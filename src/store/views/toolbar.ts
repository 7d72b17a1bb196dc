import type { AccountId } from "../../domain/ids";
import type { Link } from "../../domain/link";
import type { Seats } from "../../domain/seats";
import type { ToolbarView } from "../../domain/views";
import type { SvyazkaDatabase } from "../database";
import { nextTimer } from "../due-list";
import type { AccountRow } from "../schema";
import { familyView } from "./family";
import { isNotFound } from "./not-found";
import { languageOf, type Reading } from "./reading";
import { lastMarketplace } from "./switching";
import { waitingInAll, waitingItems } from "./waiting";

/** The badge counts no further. */
const WAITING_LOOKED_AT = 10;

export async function toolbarView(reading: Reading): Promise<ToolbarView> {
  const { db, now, knobs, writable } = reading;
  const { badge } = knobs.preferences;
  const [waiting, inAll, active, next] = await Promise.all([
    waitingItems(reading, WAITING_LOOKED_AT),
    waitingInAll(db),
    activeAccount(db),
    nextTimer(db),
  ]);
  const seats = badge === "seats" && active !== null ? await seatsAround(reading, active.id) : null;
  return {
    now,
    clockOffset: knobs.clockOffset,
    language: languageOf(reading),
    database: writable ? "ok" : "newer",
    activeName: active?.name ?? null,
    badge,
    seats,
    waiting,
    waitingInAll: inAll,
    nextTimer: next,
  };
}

/** Who is active in the marketplace that was used last. */
async function activeAccount(db: SvyazkaDatabase): Promise<AccountRow | null> {
  const marketplace = await lastMarketplace(db);
  const active = marketplace === null ? undefined : await db.active.get(marketplace);
  return (active === undefined ? undefined : await db.accounts.get(active.account)) ?? null;
}

/** The seats of the family that an account organises or belongs to, or null where there is none. */
async function seatsAround(reading: Reading, account: AccountId): Promise<Seats | null> {
  const links = await reading.db.links.where("liveEnds").equals(account).toArray();
  const family = links.find((link) => link.kind === "family" && (link.owner === account || isMember(link)));
  if (family === undefined) return null;
  const found = await familyView(reading, { organiser: family.owner });
  return isNotFound(found) ? null : found.seats;
}

/** Whoever is only invited belongs to no family yet. */
const isMember = ({ state }: Pick<Link, "state">): boolean => state !== "awaiting-reply";
