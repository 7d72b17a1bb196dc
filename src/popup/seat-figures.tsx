import type { FamilyBoard } from "../domain/family-board";
import { simulatedNow } from "../ui/clock";
import { Icon, type IconName } from "../ui/icon";
import { momentWords } from "../ui/moments";
import { words } from "../words";
import { calmName } from "./screens/family/names";
import "./family.css";

type Look = "taken" | "resting" | "invited" | "closed" | "free";
interface Figure {
  readonly look: Look;
  /** The same in words, with the time where there is one. */
  readonly said: string;
}

const ICONS: Readonly<Record<Look, IconName>> = {
  taken: "personal",
  resting: "pause",
  invited: "clock",
  closed: "lock",
  free: "plus",
};

/** More would not fit beside the words; the words then say it alone. */
const MOST = 8;

/** One figure a seat, in the order taken, invited, closed, free: the shape for eyes, the word for ears and pointers. */
export function SeatFigures({ family }: { readonly family: FamilyBoard }) {
  const figures = figuresOf(family);
  if (figures.length > MOST) return null;
  return (
    <span class="seats">
      {figures.map(({ look, said }, at) => (
        <span key={at} class="seat" data-seat={look} title={said} data-testid="seat">
          <Icon name={ICONS[look]} size="s" />
          <span class="visually-hidden">{said}; </span>
        </span>
      ))}
    </span>
  );
}

function figuresOf({ members, seats, opens }: FamilyBoard): readonly Figure[] {
  const now = simulatedNow();
  const sitting = members.filter((member) => member.state !== "awaiting-reply");
  const invited = members.filter((member) => member.state === "awaiting-reply").slice(0, seats.invited);
  return [
    ...sitting.map((member): Figure => {
      const name = calmName(member);
      const resting = member.state === "suspended";
      return resting
        ? { look: "resting", said: words.family_seat_resting({ name }) }
        : { look: "taken", said: words.family_seat_taken({ name }) };
    }),
    ...invited.map((member): Figure => {
      const moment = momentWords(member.deadline ?? now, now);
      return { look: "invited", said: words.family_seat_invited({ name: calmName(member), moment }) };
    }),
    ...opens.map((until): Figure => {
      return { look: "closed", said: words.family_seat_closed({ moment: momentWords(until, now) }) };
    }),
    ...Array.from({ length: seats.free }, (): Figure => ({ look: "free", said: words.family_seat_free() })),
  ];
}
