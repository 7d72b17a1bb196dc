import type { FamilyView } from "../../../domain/family-view";
import { simulatedNow } from "../../../ui/clock";
import { Icon, type IconName } from "../../../ui/icon";
import { momentWords } from "../../../ui/moments";
import { words } from "../../../words";
import "./seats.css";

type SeatState = "taken" | "resting" | "invited" | "cooling" | "free";

/** Told apart by shape, not by colour alone. */
const LOOKS: Readonly<Record<SeatState, { readonly icon: IconName | null; readonly word: () => string }>> = {
  taken: { icon: "personal", word: words.family_seat_taken },
  resting: { icon: "pause", word: words.family_seat_resting },
  invited: { icon: "clock", word: words.family_seat_invited },
  cooling: { icon: "lock", word: words.family_seat_cooling },
  free: { icon: null, word: words.family_seat_free },
};

/** Whether the family rests because its organiser has no Premium. */
export const isResting = ({ premium }: Pick<FamilyView, "premium">): boolean => premium.needed && !premium.active;

/** One small figure for each seat, silent: what they mean is said by `seatsWords` or `standingWords`. */
export function SeatFigures({ family }: { readonly family: FamilyView }) {
  return (
    <span class="seats" aria-hidden="true">
      {seatsOf(family).map((state, at) => (
        <span key={at} class="seat" data-seat={state} title={LOOKS[state].word()}>
          {LOOKS[state].icon !== null && <Icon name={LOOKS[state].icon} size="s" />}
        </span>
      ))}
    </span>
  );
}

function seatsOf(family: FamilyView): readonly SeatState[] {
  const { taken, invited, cooling, free } = family.seats;
  const times = (count: number, state: SeatState): readonly SeatState[] => Array.from({ length: count }, () => state);
  return [
    ...times(taken, isResting(family) ? "resting" : "taken"),
    ...times(invited, "invited"),
    ...times(cooling, "cooling"),
    ...times(free, "free"),
  ];
}

/** "Seats: taken, taken, invited, free". */
export const seatsWords = (family: FamilyView): string =>
  words.family_seats({
    list: seatsOf(family)
      .map((state) => LOOKS[state].word())
      .join(", "),
  });

/** How the family stands, in the fewest words: "2 of 4 · 1 invited · 1 free seat". */
export function standingWords(family: FamilyView): string {
  const { seats, nextSeatAt } = family;
  const parts = [words.family_strip({ taken: seats.taken, total: seats.total })];
  if (seats.invited > 0) parts.push(words.family_strip_invited({ count: seats.invited }));
  if (isResting(family)) parts.push(words.family_strip_resting());
  else if (seats.free > 0) parts.push(words.family_strip_free({ count: seats.free }));
  else if (nextSeatAt !== null) {
    parts.push(words.family_strip_next({ moment: momentWords(nextSeatAt, simulatedNow()) }));
  } else parts.push(words.family_strip_full());
  return parts.join(" · ");
}
