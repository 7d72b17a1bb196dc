import { words } from "../words";
import { simulatedNow } from "./clock";
import { dayWords } from "./moments";
import { about, aboutMoment, type RefusalWords, says, saysBy } from "./not-done-sentences";

/** Why somebody could not be invited into a family, or could not join it. */
export const PREMIUM_REQUIRED: RefusalWords = says(
  words.refusal_premium_required,
  words.refusal_premium_required_mend,
  aboutMoment("premiumUntil", words.refusal_premium_until),
);

const NO_FAMILIES = says(words.refusal_no_families, words.refusal_no_families_mend);
const NO_SEAT = says(
  words.refusal_family_full,
  words.refusal_family_full_mend,
  about(["taken", "invited", "seats"], words.refusal_seats),
);

/** Of all seats, or of those for one role; on some marketplaces there are none at all. */
export const FAMILY_FULL: RefusalWords = (refusal) => {
  const { seats, role } = refusal.values;
  if (seats === 0) return NO_FAMILIES(refusal);
  if (typeof role !== "string") return NO_SEAT(refusal);
  return says(
    () => words.refusal_family_full_role({ role }),
    words.refusal_family_full_mend,
    about(["present", "limit"], words.refusal_present_limit),
  )(refusal);
};

export const ALREADY_IN_FAMILY: RefusalWords = says(
  words.refusal_already_in_family,
  words.refusal_already_in_family_mend,
);
export const ALREADY_INVITED: RefusalWords = says(
  words.refusal_already_invited,
  words.refusal_already_invited_mend,
  about(["contact"], words.refusal_contact),
);

/** Where it ends only after there would be nothing left to wait for, the earliest moment is not told by itself. */
const pause: Parameters<typeof says>[2] = ({ values: { until }, earliest }) =>
  typeof until === "number" && until !== earliest
    ? words.refusal_pause_until({ moment: dayWords(until, simulatedNow()) })
    : null;

/** The person rests after a family, or a member's seat rests, or the person has joined often enough this year. */
export const COOLDOWN: RefusalWords = saysBy(
  {
    "family.seatLock": says(words.refusal_seat_lock, words.refusal_seat_lock_mend, pause),
    "family.joinsPerYear": says(words.refusal_joins_per_year, words.refusal_cooldown_mend, pause),
  },
  says(words.refusal_cooldown, words.refusal_cooldown_mend, pause),
);
