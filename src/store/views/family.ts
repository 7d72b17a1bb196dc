import { Dexie } from "dexie";
import { type Account, hasPremium } from "../../domain/account";
import type { FamilyMember, FamilyView } from "../../domain/family-view";
import type { AccountId } from "../../domain/ids";
import { isLive, type Link, otherAccount } from "../../domain/link";
import type { Moment } from "../../domain/moment";
import { accountEnds } from "../../domain/person";
import { type RulePack, ruleValue } from "../../domain/rule-pack";
import { type SeatPlan, seatPlan } from "../../domain/seats";
import type { ViewAnswer, ViewArgs } from "../../domain/views";
import type { SvyazkaDatabase } from "../database";
import { accountOf, linkOf } from "../rows";
import { type NotFound, notFoundView } from "./not-found";
import type { Reading } from "./reading";
import { accountsById } from "./rows";

/** So many of those who were members or invited once are told. */
const FORMER_TOLD = 50;

export async function familyView(
  reading: Reading,
  { organiser }: ViewArgs<"family">,
): Promise<ViewAnswer<"family"> | NotFound> {
  const account = await reading.db.accounts.get(organiser);
  if (account === undefined) return notFoundView(organiser);
  const former = await reading.db.links
    .where("[familyOf+createdSeq]")
    .between([organiser, Dexie.minKey], [organiser, Dexie.maxKey])
    .reverse()
    .filter((row) => !isLive(row))
    .limit(FORMER_TOLD)
    .toArray();
  const accounts = await accountsById(reading.db, former.flatMap(accountEnds));
  return {
    ...(await familyOf(reading, accountOf(account))),
    former: former.map((link) => memberOf(link, accounts)),
  };
}

/** The family of an organiser as it stands: Premium, seats, and who is in it or invited. */
export async function familyOf({ db, now, pack: packOf }: Reading, organiser: Account): Promise<FamilyView> {
  const { id, name, premiumUntil } = organiser;
  const pack = packOf(organiser.marketplace);
  const [live, cooling] = await Promise.all([
    db.links.where("liveEnds").equals(id).toArray(),
    closedLinks(db, pack, id, now),
  ]);
  const own = live.filter((row) => row.familyOf === id).sort((a, b) => a.createdSeq - b.createdSeq);
  const links = new Map([...own, ...cooling].map((row) => [row.id, linkOf(row)]));
  const accounts = await accountsById(db, [...links.values()].flatMap(accountEnds));
  const plan = seatPlan(links.values(), id, pack, now, { accounts });
  return {
    organiser: id,
    organiserName: name,
    premium: {
      until: premiumUntil,
      active: hasPremium(organiser, now),
      needed: ruleValue(pack, "family.needsPremium"),
    },
    seats: plan.seats,
    nextSeatAt: nextOpening(plan),
    members: own.map((link) => memberOf(link, accounts)),
  };
}

/** The links of those who left and whose seats may still be closed. */
async function closedLinks(db: SvyazkaDatabase, pack: RulePack, organiser: AccountId, now: Moment) {
  const lock = ruleValue(pack, "family.seatLock");
  if (lock === null) return [];
  return db.links
    .where("[familyOf+leftAt]")
    .between([organiser, now - lock], [organiser, Dexie.maxKey])
    .toArray();
}

/** Where more seats are closed than there are beside the members, the first openings free none. */
function nextOpening({ cooling, seats }: SeatPlan): Moment | null {
  return seats.cooling === 0 ? null : (cooling[cooling.length - seats.cooling]?.until ?? null);
}

function memberOf(link: Link, accounts: ReadonlyMap<AccountId, Account>): FamilyMember {
  const id = otherAccount(link);
  const account = id === null ? undefined : accounts.get(id);
  const contact = link.invitation?.contact ?? "";
  return {
    link: link.id,
    contact,
    account: id,
    name: account?.name ?? contact,
    colour: account?.colour ?? null,
    role: link.invitation?.role ?? null,
    state: link.state,
    since: link.since,
    deadline: link.deadline,
  };
}
