import { isLive, memberOf, type RefEnd, type RefLink, type RefWorld, rule, samePerson, YEAR } from "./things";

const TAKEN = ["active", "suspended", "ending"];

const families = (world: RefWorld, marketplace: string): RefLink[] =>
  [...world.links.values()].filter((link) => link.kind === "family" && link.marketplace === marketplace);

const familyOf = (world: RefWorld, organiser: string): RefLink[] =>
  [...world.links.values()].filter((link) => link.kind === "family" && link.owner === organiser);

/** When the person joined, for links that ever were a membership. */
export const joinedAt = ({ evidence }: RefLink): number | null => (evidence?.by === "reply" ? evidence.at : null);

/** Memberships that the person has left, the last one first. */
function leftBy(world: RefWorld, marketplace: string, person: RefEnd): RefLink[] {
  return families(world, marketplace)
    .filter(hasLeft)
    .filter((link) => samePerson(world, memberOf(world, link), person))
    .sort((a, b) => b.since - a.since || b.made - a.made);
}

const hasLeft = (link: RefLink): boolean => link.state === "unlinked" && joinedAt(link) !== null;

const isLater = (one: RefLink, two: RefLink): boolean =>
  one.since > two.since || (one.since === two.since && one.made > two.made);

/**
 * Links behind which a seat is still closed. Where coming back is free, a person has one seat, whoever they are today:
 * the one that they sit on, else the one that they left last.
 */
function closed(world: RefWorld, organiser: string, marketplace: string, seated: readonly RefLink[]): RefLink[] {
  const lock = rule(world, marketplace, "family.seatLock");
  if (lock === null) return [];
  const free = rule(world, marketplace, "family.freeRejoin");
  const family = familyOf(world, organiser);
  const tookBack = (left: RefLink, other: RefLink): boolean =>
    (seated.includes(other) || (hasLeft(other) && isLater(other, left))) &&
    samePerson(world, memberOf(world, left), memberOf(world, other));
  return family
    .filter((link) => hasLeft(link) && world.now < link.since + lock)
    .filter((left) => !free || !family.some((other) => tookBack(left, other)));
}

export interface RefSeats {
  readonly total: number;
  readonly taken: number;
  readonly invited: number;
  readonly cooling: number;
  readonly free: number;
}

export function countedSeats(world: RefWorld, organiser: string, marketplace: string, but: string | null) {
  const total = rule(world, marketplace, "family.seats");
  const links = familyOf(world, organiser).filter((link) => link.id !== but);
  const taken = links.filter((link) => TAKEN.includes(link.state));
  const holding = rule(world, marketplace, "family.pendingHoldsSeat");
  const invited = holding ? links.filter((link) => link.state === "awaiting-reply") : [];
  const seated = [...taken, ...invited];
  return { total, taken: taken.length, invited: invited.length, seated, room: total - seated.length };
}

/** What the view `family` must say of the seats. */
export function seatsOf(world: RefWorld, organiser: string): RefSeats {
  const marketplace = String(world.accounts.get(organiser)?.marketplace);
  const { total, taken, invited, seated, room } = countedSeats(world, organiser, marketplace, null);
  const waiting = closed(world, organiser, marketplace, seated).length;
  const cooling = Math.max(0, Math.min(waiting, room));
  return { total, taken, invited, cooling, free: Math.max(0, room - cooling) };
}

export interface Place {
  readonly organiser: string;
  readonly marketplace: string;
  readonly role: string | null;
  /** A link that is not counted, because it is the one that wants the seat. */
  readonly but: string | null;
}

export function isFull(world: RefWorld, { organiser, marketplace, role, but }: Place): boolean {
  const caps = rule(world, marketplace, "family.roleCaps");
  const inRole = familyOf(world, organiser).filter(
    (link) => isLive(link) && link.id !== but && link.invitation?.role === role,
  );
  const cap = caps === null || role === null ? undefined : caps[role];
  return countedSeats(world, organiser, marketplace, but).room <= 0 || (cap !== undefined && inRole.length >= cap);
}

/** Whether the person comes back to the family they left last, where that costs no waiting. */
function comesBack(world: RefWorld, { organiser, marketplace }: Place, person: RefEnd): boolean {
  return rule(world, marketplace, "family.freeRejoin") && leftBy(world, marketplace, person)[0]?.owner === organiser;
}

/** Only seats that cool are left. */
export function seatCools(world: RefWorld, place: Place, person: RefEnd): boolean {
  const { organiser, marketplace, but } = place;
  const { seated, room } = countedSeats(world, organiser, marketplace, but);
  const back = comesBack(world, place, person);
  const others = closed(world, organiser, marketplace, seated).filter(
    (link) => !back || !samePerson(world, memberOf(world, link), person),
  );
  return room > 0 && others.length >= room;
}

export function personCools(world: RefWorld, place: Place, person: RefEnd): boolean {
  const { marketplace } = place;
  if (comesBack(world, place, person)) return false;
  const wait = rule(world, marketplace, "family.cooldown");
  const [last] = leftBy(world, marketplace, person);
  if (wait !== null && last !== undefined) {
    const from = rule(world, marketplace, "family.cooldownFrom") === "join" ? Number(joinedAt(last)) : last.since;
    if (world.now < from + wait) return true;
  }
  const most = rule(world, marketplace, "family.joinsPerYear");
  const joins = families(world, marketplace)
    .filter((link) => samePerson(world, memberOf(world, link), person))
    .filter((link) => joinedAt(link) !== null && world.now < Number(joinedAt(link)) + YEAR);
  return most !== null && joins.length >= most;
}
