import type { FamilyBoard } from "../../../domain/family-board";
import { simulatedNow } from "../../../ui/clock";
import { Icon } from "../../../ui/icon";
import { dayWords } from "../../../ui/moments";
import { words } from "../../../words";
import { PremiumLine } from "../../premium-line";
import { go } from "../../route";
import { SeatFigures } from "../../seat-figures";

/** The family at a glance, one line above the footer; the whole of it is the way to the board. */
export function FamilyStrip({ family }: { readonly family: FamilyBoard }) {
  const { organiser, name } = family;
  return (
    <button
      type="button"
      class="row family-strip"
      onClick={() => go({ screen: "family", organiser })}
      title={words.family_of({ name })}
      data-testid="family-strip"
    >
      <span class="visually-hidden">{words.family_of({ name })}; </span>
      <SeatFigures family={family} />
      <span class="row-words">
        <span class="one-line">
          {seatsWords(family)}
          {/* Spoken first, and drawn last: where there is little room, the seats say more. */}
          <span class="muted" aria-hidden="true">
            {" "}
            · {name}
          </span>
        </span>
        <span class="visually-hidden">; </span>
        <span class="one-line small muted">
          <PremiumLine family={family} />
        </span>
      </span>
      <Icon name="chevron" />
    </button>
  );
}

/** "3 of 4", and where none is free and one will be: from when. */
function seatsWords({ seats: { total, free }, opens }: FamilyBoard): string {
  const held = words.family_strip_seats({ held: total - free, total });
  const [next] = opens;
  if (free > 0 || next === undefined) return held;
  return `${held} · ${words.family_seat_from({ moment: dayWords(next, simulatedNow()) })}`;
}
