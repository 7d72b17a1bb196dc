import type { Account } from "../../domain/account";
import type { FamilyBoard, FamilyMember } from "../../domain/family-board";
import type { AccountId } from "../../domain/ids";
import { type Link, otherAccount } from "../../domain/link";
import { accountEnds } from "../../domain/person";
import { ruleValue } from "../../domain/rule-pack";
import { seatPlan } from "../../domain/seats";
import { linkOf } from "../rows";
import type { Reading } from "./reading";
import { accountsById } from "./rows";

/** A family with its seats and live members; closed seats are found by the moments at which members left. */
export async function familyBoard({ db, now, pack: packOf }: Reading, organiser: Account): Promise<FamilyBoard> {
  const { id, marketplace, name, colour, icon, premiumUntil } = organiser;
  const pack = packOf(marketplace);
  const lock = ruleValue(pack, "family.seatLock");
  const [live, left] = await Promise.all([
    db.links.where("liveEnds").equals(id).toArray(),
    lock === null
      ? []
      : db.links
          .where("[familyOf+leftAt]")
          .between([id, now - lock], [id, []])
          .toArray(),
  ]);
  const own = live.filter((row) => row.familyOf === id).sort((a, b) => a.createdSeq - b.createdSeq);
  const links = new Map([...own, ...left].map((row) => [row.id, linkOf(row)]));
  const accounts = await accountsById(db, [...links.values()].flatMap(accountEnds));
  const plan = seatPlan(links.values(), id, pack, now, { accounts });
  return {
    organiser: id,
    ...{ marketplace, name, colour, icon, premiumUntil },
    needsPremium: ruleValue(pack, "family.needsPremium"),
    seats: plan.seats,
    // More may be closed than the rules leave room for; those that hold a seat back are the last to open.
    opens: plan.cooling.map(({ until }) => until).slice(plan.cooling.length - plan.seats.cooling),
    members: own.map((link) => familyMember(link, accounts)),
  };
}

export function familyMember(link: Link, accounts: ReadonlyMap<AccountId, Account>): FamilyMember {
  const { invitation, state, since, deadline, endReason } = link;
  const contact = invitation?.contact ?? "";
  const account = otherAccount(link);
  const known = account === null ? undefined : accounts.get(account);
  return {
    link: link.id,
    ...{ contact, account, state, since, deadline },
    name: known?.name ?? contact,
    colour: known?.colour ?? null,
    icon: known?.icon ?? null,
    role: invitation?.role ?? null,
    sends: invitation?.sends ?? 0,
    resendAt: invitation?.resendAt ?? null,
    reason: endReason?.words ?? null,
  };
}
