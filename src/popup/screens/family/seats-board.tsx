import type { FamilyBoard } from "../../../domain/family-board";
import { TimeLeft } from "../../../ui/time-left";
import { words } from "../../../words";
import { SeatFigures } from "../../seat-figures";

/** The seats as figures and as numbers, and when each closed one opens. */
export function SeatsBoard({ family }: { readonly family: FamilyBoard }) {
  const { seats, opens } = family;
  return (
    <section class="stack-tight" aria-labelledby="seats-title" data-testid="seats">
      <div class="seats-line">
        <h2 id="seats-title" class="section-title">
          {words.family_seats_title()}
        </h2>
        <span>{words.family_strip_seats({ held: seats.total - seats.free, total: seats.total })}</span>
        <SeatFigures family={family} />
      </div>
      <p class="small muted">{countsOf(seats).join(" · ")}</p>
      {opens.length > 0 && (
        <ul class="small">
          {opens.map((until, at) => (
            <li key={at}>
              {words.family_seat_closed_time()} <TimeLeft until={until} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const countsOf = ({ taken, invited, cooling, free }: FamilyBoard["seats"]): readonly string[] => [
  words.family_count_taken({ number: taken }),
  words.family_count_invited({ number: invited }),
  ...(cooling > 0 ? [words.family_count_closed({ number: cooling })] : []),
  words.family_count_free({ number: free }),
];
