import { Dexie } from "dexie";
import { isLive, type Link, otherAccount } from "../../domain/link";
import { accountEnds } from "../../domain/person";
import { ruleValue } from "../../domain/rule-pack";
import { seatPlan } from "../../domain/seats";
import type { FamilyMember, ViewAnswer, ViewArgs } from "../../domain/views";
import { linkOf } from "../rows";
import { type NotFound, notFoundView } from "./not-found";
import type { Reading } from "./reading";
import { accountsById } from "./rows";

/** So many of those who were members or invited once are told. */
const FORMER_TOLD = 50;

export async function familyView(
  { db, now, pack: packOf }: Reading,
  { organiser }: ViewArgs<"family">,
): Promise<ViewAnswer<"family"> | NotFound> {
  const account = await db.accounts.get(organiser);
  if (account === undefined) return notFoundView(organiser);
  const pack = packOf(account.marketplace);
  const lock = ruleValue(pack, "family.seatLock");
  const [live, former, cooling] = await Promise.all([
    db.links.where("liveEnds").equals(organiser).toArray(),
    db.links
      .where("[familyOf+createdSeq]")
      .between([organiser, Dexie.minKey], [organiser, Dexie.maxKey])
      .reverse()
      .filter((row) => !isLive(row))
      .limit(FORMER_TOLD)
      .toArray(),
    lock === null
      ? []
      : db.links
          .where("[familyOf+leftAt]")
          .between([organiser, now - lock], [organiser, Dexie.maxKey])
          .toArray(),
  ]);
  const own = live.filter((row) => row.familyOf === organiser).sort((a, b) => a.createdSeq - b.createdSeq);
  const links = new Map([...own, ...cooling].map((row) => [row.id, linkOf(row)]));
  const accounts = await accountsById(db, lock === null ? [] : [...links.values()].flatMap(accountEnds));
  return {
    seats: seatPlan(links.values(), organiser, pack, now, { accounts }).seats,
    members: own.map(memberOf),
    former: former.map(memberOf),
  };
}

const memberOf = (link: Link): FamilyMember => ({
  link: link.id,
  contact: link.invitation?.contact ?? "",
  account: otherAccount(link),
  role: link.invitation?.role ?? null,
  state: link.state,
  since: link.since,
  deadline: link.deadline,
});
