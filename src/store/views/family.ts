import { Dexie } from "dexie";
import { decide, needsOf } from "../../domain/decide";
import type { AccountId } from "../../domain/ids";
import { isLive } from "../../domain/link";
import { accountEnds } from "../../domain/person";
import type { Refusal } from "../../domain/refusal";
import { type RulePack, ruleValue } from "../../domain/rule-pack";
import type { ViewAnswer, ViewArgs } from "../../domain/views";
import { loadFacts } from "../facts";
import { accountOf, linkOf } from "../rows";
import { familyBoard, familyMember } from "./family-board";
import { type NotFound, notFoundView } from "./not-found";
import type { Reading } from "./reading";
import { accountsById } from "./rows";

/** So many of those who were members or invited once are told. */
const FORMER_TOLD = 50;

export async function familyView(
  reading: Reading,
  { organiser }: ViewArgs<"family">,
): Promise<ViewAnswer<"family"> | NotFound> {
  const { db } = reading;
  const row = await db.accounts.get(organiser);
  if (row === undefined) return notFoundView(organiser);
  const pack = reading.pack(row.marketplace);
  const roles = Object.keys(ruleValue(pack, "family.roleCaps") ?? {});
  const [board, former, closed] = await Promise.all([
    familyBoard(reading, accountOf(row)),
    formerMembers(reading, organiser),
    closedToAll(reading, organiser, pack, roles),
  ]);
  return { ...board, former, roles, maxSends: ruleValue(pack, "family.maxSends"), closed };
}

async function formerMembers({ db }: Reading, organiser: AccountId): Promise<ViewAnswer<"family">["former"]> {
  const rows = await db.links
    .where("[familyOf+createdSeq]")
    .between([organiser, Dexie.minKey], [organiser, Dexie.maxKey])
    .reverse()
    .filter((row) => !isLive(row))
    .limit(FORMER_TOLD)
    .toArray();
  const links = rows.map(linkOf);
  const accounts = await accountsById(db, links.flatMap(accountEnds));
  return links.map((link) => familyMember(link, accounts));
}

/** An address that nobody can have (RFC 2606). */
const NOBODY = "nobody@svyazka.invalid";

/**
 * Why nobody could be invited: what would be answered to the inviting of somebody who is in no family and never was.
 * With roles, only where none of them is open.
 */
async function closedToAll(
  { db, now, shelf }: Reading,
  organiser: AccountId,
  pack: RulePack,
  roles: readonly string[],
): Promise<Refusal | null> {
  const args = { organiser, contact: NOBODY, termsVersion: ruleValue(pack, "termsVersion") };
  const facts = await loadFacts(db, needsOf("link.invite-member", args), shelf, now);
  const circumstances = { now, newId: () => "nobody", newCode: () => "", newSalt: () => "", nextSeq: 0 };
  const refusals = (roles.length === 0 ? [{}] : roles.map((role) => ({ role }))).map(
    (as) => decide("link.invite-member", { ...args, ...as }, facts, circumstances).refusal ?? null,
  );
  const [first = null] = refusals;
  if (refusals.includes(null) || first === null) return null;
  // Whoever left last may sit down again on the seat that is closed to all others.
  return first.code === "cooldown" && ruleValue(pack, "family.freeRejoin") ? null : first;
}
