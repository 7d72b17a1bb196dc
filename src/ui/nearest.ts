import type { FamilyBoard } from "../domain/family-board";
import type { Moment } from "../domain/moment";
import type { LinkView } from "../domain/views";

/** The first of these moments that is still to come, or null. */
export function nearestAfter(now: Moment, moments: readonly (Moment | null)[]): Moment | null {
  const coming = moments.filter((moment) => moment !== null).filter((moment) => moment > now);
  return coming.length === 0 ? null : Math.min(...coming);
}

/** The moments at which a link looks different without any commit. */
export const turnsOf = (link: LinkView): readonly (Moment | null)[] => [
  link.deadline,
  link.undoUntil,
  link.challenge?.expiresAt ?? null,
];

/** The same of a family. */
export const familyTurns = ({ premiumUntil, opens, members }: FamilyBoard): readonly (Moment | null)[] => [
  premiumUntil,
  ...opens,
  ...members.map((member) => member.deadline),
];
