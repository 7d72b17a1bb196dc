import type { Account } from "./account";
import type { AccountId, LinkId } from "./ids";
import { type Link, leftAt } from "./link";
import type { Moment } from "./moment";
import { isSamePerson, memberToday } from "./person";
import { type RulePack, ruleValue } from "./rule-pack";

/** The seats of a family; `taken`, `invited`, `cooling` and `free` make up `total`, but where more are taken than there are. */
export interface Seats {
  readonly total: number;
  readonly taken: number;
  /** Invitations that hold a seat. */
  readonly invited: number;
  /** Seats of members who left, still closed. */
  readonly cooling: number;
  readonly free: number;
}

/** A family's seats with the links behind them. */
export interface SeatPlan {
  readonly seats: Seats;
  /** Links that hold a seat, oldest first. */
  readonly holders: readonly Link[];
  /** All members and everybody who is invited, whether that holds a seat or not; oldest first. */
  readonly people: readonly Link[];
  /** Links of members whose seats are still closed, with the moment at which each opens. */
  readonly cooling: readonly { readonly link: Link; readonly until: Moment }[];
}

const SITTING: ReadonlySet<Link["state"]> = new Set(["active", "suspended", "ending"]);

interface Besides {
  /** The accounts of members and of those who left: they tell who came back by another contact. */
  readonly accounts?: ReadonlyMap<AccountId, Account>;
  /** A link that is not counted. */
  readonly but?: LinkId | undefined;
}

/** The seats of an organiser's family as of a moment. */
export function seatPlan(
  links: Iterable<Link>,
  organiser: AccountId,
  pack: RulePack,
  now: Moment,
  { accounts = new Map(), but }: Besides = {},
): SeatPlan {
  const own = [...links].filter((link) => link.kind === "family" && link.owner === organiser && link.id !== but);
  const taken = own.filter((link) => SITTING.has(link.state));
  const asked = own.filter((link) => link.state === "awaiting-reply");
  const invited = ruleValue(pack, "family.pendingHoldsSeat") ? asked : [];
  const total = ruleValue(pack, "family.seats");
  const room = Math.max(0, total - taken.length - invited.length);
  const closed = closedSeats(own, accounts, pack, now);
  const cooling = Math.min(closed.length, room);
  return {
    seats: { total, taken: taken.length, invited: invited.length, cooling, free: room - cooling },
    holders: [...taken, ...invited].sort(byAge),
    people: [...taken, ...asked].sort(byAge),
    cooling: closed,
  };
}

const byAge = (a: Link, b: Link): number => a.createdSeq - b.createdSeq;

/** The seats of those who left and are not back, in the order in which they open. */
function closedSeats(
  own: readonly Link[],
  accounts: ReadonlyMap<AccountId, Account>,
  pack: RulePack,
  now: Moment,
): SeatPlan["cooling"] {
  const lock = ruleValue(pack, "family.seatLock");
  if (lock === null) return [];
  const left = own
    .flatMap((link) => {
      const at = leftAt(link);
      return at === null || at + lock <= now ? [] : [{ link, until: at + lock }];
    })
    .sort((a, b) => a.until - b.until || byAge(a.link, b.link));
  if (!ruleValue(pack, "family.freeRejoin")) return left;
  // Whoever came back took the old seat again, so that of all leavings of one person only the last closes a seat.
  const pending = ruleValue(pack, "family.pendingHoldsSeat");
  const tookSeat = (link: Link): boolean =>
    SITTING.has(link.state) || (pending && link.state === "awaiting-reply") || leftAt(link) !== null;
  return left.filter(({ link }) => {
    const member = memberToday(link, accounts);
    const isBack = (other: Link): boolean => isSamePerson(member, memberToday(other, accounts));
    return !own.some((other) => isAfter(other, link) && tookSeat(other) && isBack(other));
  });
}

/** Who is here now is so after every leaving; of two leavings the later counts, whichever invitation is the older. */
function isAfter(other: Link, left: Link): boolean {
  const [one, two] = [leftAt(other), leftAt(left)];
  if (other.id === left.id) return false;
  return one === null || two === null || one > two || (one === two && byAge(other, left) > 0);
}
