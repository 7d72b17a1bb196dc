import { type Account, hasPremium } from "../../domain/account";
import type { FamilyView } from "../../domain/family-view";
import type { AccountRow } from "../../domain/views";
import { accountOf } from "../rows";
import { familyOf } from "./family";
import type { Reading } from "./reading";

/**
 * The family that the popup shows: of the first in the list who has one, so of whoever is active before all others; else
 * the one that somebody active, who has Premium, may found.
 */
export async function popupFamily(
  reading: Reading,
  rows: readonly AccountRow[],
  accounts: readonly Account[],
): Promise<FamilyView | null> {
  const organiser = (await organiserAmong(reading, rows)) ?? founderAmong(reading, rows, accounts);
  return organiser === null ? null : familyOf(reading, organiser);
}

async function organiserAmong({ db }: Reading, rows: readonly AccountRow[]): Promise<Account | null> {
  const [first] = rows.flatMap((row) => row.links).filter((link) => link.kind === "family");
  const link = first === undefined ? undefined : await db.links.get(first.link);
  const row = link === undefined ? undefined : await db.accounts.get(link.owner);
  return row === undefined ? null : accountOf(row);
}

function founderAmong({ now }: Reading, rows: readonly AccountRow[], accounts: readonly Account[]): Account | null {
  const active = new Set(rows.filter((row) => row.active && row.kind === "personal").map((row) => row.id));
  return accounts.find((account) => active.has(account.id) && hasPremium(account, now)) ?? null;
}
