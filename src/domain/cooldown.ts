import type { Account } from "./account";
import type { AccountId } from "./ids";
import { joinedAt, type Link, leftAt } from "./link";
import { DAY_MS, type DurationMs, type Moment } from "./moment";
import { isSamePerson, memberToday, type Person } from "./person";
import { type Refusal, refusal, ruleReference } from "./refusal";
import { type RuleName, type RulePack, ruleValue } from "./rule-pack";
import type { SeatPlan } from "./seats";

/** A yearly number of joins looks back so far. */
export const YEAR_MS: DurationMs = 365 * DAY_MS;

/** The seat that the person would take is open, and so is the way for the person. */
export interface Cooling {
  readonly pack: RulePack;
  readonly organiser: Account;
  readonly person: Person;
  /** All family links of the person, ended ones too. */
  readonly links: readonly Link[];
  readonly accounts: ReadonlyMap<AccountId, Account>;
  readonly plan: SeatPlan;
  readonly now: Moment;
}

/** Whether the person or the seat is still cooling down, and until when at the earliest. */
export function cooledOff(asked: Cooling): Refusal | null {
  const left = asked.links
    .filter((link) => leftAt(link) !== null && isTheirs(asked, link))
    .sort((a, b) => (leftAt(b) ?? 0) - (leftAt(a) ?? 0) || b.createdSeq - a.createdSeq);
  const isBack = ruleValue(asked.pack, "family.freeRejoin") && left[0]?.owner === asked.organiser.id;
  const rested = isBack ? null : (restedAfter(asked, left[0]) ?? joinsLeft(asked));
  return rested ?? seatOpen(asked, isBack);
}

function restedAfter({ pack, now }: Cooling, last: Link | undefined): Refusal | null {
  const cooldown = ruleValue(pack, "family.cooldown");
  if (cooldown === null || last === undefined) return null;
  const from = ruleValue(pack, "family.cooldownFrom") === "join" ? joinedAt(last) : leftAt(last);
  const until = (from ?? 0) + cooldown;
  return until > now ? coolingUntil(pack, "family.cooldown", until, [last]) : null;
}

/** By what the member is known today: an address that has changed hands takes nobody's waiting along. */
const isTheirs = ({ person, accounts }: Cooling, link: Link): boolean =>
  isSamePerson(memberToday(link, accounts), person);

function joinsLeft(asked: Cooling): Refusal | null {
  const { pack, links, now } = asked;
  const most = ruleValue(pack, "family.joinsPerYear");
  if (most === null) return null;
  const joins = links
    .flatMap((link) => {
      const at = joinedAt(link);
      return at !== null && at + YEAR_MS > now && isTheirs(asked, link) ? [{ link, at }] : [];
    })
    .sort((a, b) => b.at - a.at);
  const oldest = joins[most - 1];
  if (oldest === undefined) return null;
  return coolingUntil(
    pack,
    "family.joinsPerYear",
    oldest.at + YEAR_MS,
    joins.map(({ link }) => link),
  );
}

/** Only seats that rest are left: whoever comes back may sit down on the own old one. */
function seatOpen(asked: Cooling, isBack: boolean): Refusal | null {
  const { pack, plan } = asked;
  const { total, taken, invited } = plan.seats;
  const closed = plan.cooling.filter(({ link }) => !(isBack && isTheirs(asked, link)));
  const [first] = closed;
  if (first === undefined || closed.length < total - taken - invited) return null;
  return coolingUntil(
    pack,
    "family.seatLock",
    first.until,
    closed.map(({ link }) => link),
  );
}

const coolingUntil = (pack: RulePack, name: RuleName, until: Moment, culprits: readonly Link[]): Refusal =>
  refusal("cooldown", {
    rule: ruleReference(pack, name),
    values: { until },
    culprits: culprits.map((link) => link.id),
    earliest: until,
  });
