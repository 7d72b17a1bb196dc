import type { LinkId } from "./ids";
import type { Link } from "./link";
import { type Refusal, refusal, ruleReference } from "./refusal";
import { type RulePack, ruleValue } from "./rule-pack";
import type { SeatPlan } from "./seats";

/*
 * How many there may be. `coming` is 1 where one more is asked for, and 0 where it is only asked whether what is there
 * would be allowed.
 */
type Coming = 0 | 1;

export const idsOf = (links: readonly Link[]): readonly LinkId[] => links.map((link) => link.id);

/** Business links of one personal account. */
export function businessLimit(pack: RulePack, present: readonly Link[], coming: Coming): Refusal | null {
  const limit = ruleValue(pack, "maxBusinessPerPersonal");
  if (present.length + coming <= limit) return null;
  return refusal("business-limit", {
    rule: ruleReference(pack, "maxBusinessPerPersonal"),
    values: { present: present.length, limit },
    culprits: idsOf(present),
  });
}

/** Seats of one family. */
export function seatLimit(pack: RulePack, { seats, holders }: SeatPlan, coming: Coming): Refusal | null {
  const { total, taken, invited } = seats;
  if (taken + invited + coming <= total) return null;
  return refusal("family-full", {
    rule: ruleReference(pack, "family.seats"),
    values: { taken, invited, seats: total },
    culprits: idsOf(holders),
  });
}

/** Members of one role in a family, invited ones included. */
export function roleLimit(pack: RulePack, { people }: SeatPlan, role: string, coming: Coming): Refusal | null {
  const limit = ruleValue(pack, "family.roleCaps")?.[role];
  const ofRole = people.filter((link) => link.invitation?.role === role);
  if (limit === undefined || ofRole.length + coming <= limit) return null;
  return refusal("family-full", {
    rule: ruleReference(pack, "family.roleCaps"),
    values: { role, present: ofRole.length, limit },
    culprits: idsOf(ofRole),
  });
}
