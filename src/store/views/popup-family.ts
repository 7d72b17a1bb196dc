import { type Account, hasPremium } from "../../domain/account";
import type { FamilyBoard } from "../../domain/family-board";
import type { AccountId } from "../../domain/ids";
import { otherAccount } from "../../domain/link";
import { ruleValue } from "../../domain/rule-pack";
import type { LinkRow } from "../schema";
import { familyBoard } from "./family-board";
import type { Reading } from "./reading";
import { accountsById } from "./rows";

const SITTING: ReadonlySet<LinkRow["state"]> = new Set(["active", "suspended", "ending"]);

/**
 * The family that matters to who is active, in person or as a company: that which one of them organises, or could organise, having Premium; else
 * that of which one of them is a member. Null where there is none.
 */
export async function popupFamily(reading: Reading, active: ReadonlySet<AccountId>): Promise<FamilyBoard | null> {
  const { db } = reading;
  const people = await peopleActive(reading, active);
  const found = await Promise.all(people.map(({ id }) => db.links.where("liveEnds").equals(id).toArray()));
  const links = found.flat().filter((link) => link.kind === "family");
  const organiser =
    people.find(({ id }) => links.some((link) => link.owner === id)) ??
    people.find((account) => couldOrganise(account, reading)) ??
    (await organiserOf(people, links, reading));
  return organiser === null ? null : familyBoard(reading, organiser);
}

/** Who is active; behind a company stands the person whom it is linked to. */
async function peopleActive({ db }: Reading, active: ReadonlySet<AccountId>): Promise<readonly Account[]> {
  const accounts = [...(await accountsById(db, active)).values()];
  const people = accounts.filter((account) => account.kind === "personal");
  const firms = accounts.filter((account) => account.kind === "business");
  const links = await Promise.all(firms.map(({ id }) => db.links.where("liveEnds").equals(id).toArray()));
  const behind = await accountsById(
    db,
    links.flat().map((link) => link.owner),
  );
  return [...people, ...behind.values()];
}

/** Premium alone makes no family where the marketplace has none. */
const couldOrganise = (account: Account, { now, pack }: Reading): boolean =>
  hasPremium(account, now) && ruleValue(pack(account.marketplace), "family.seats") > 0;

async function organiserOf(
  people: readonly Account[],
  links: readonly LinkRow[],
  { db }: Reading,
): Promise<Account | null> {
  const mine = links.find(
    (link) => SITTING.has(link.state) && people.some((account) => account.id === otherAccount(link)),
  );
  if (mine === undefined) return null;
  return (await accountsById(db, [mine.owner])).get(mine.owner) ?? null;
}
