import type { FamilyView } from "../../../domain/family-view";
import { Icon } from "../../../ui/icon";
import { words } from "../../../words";
import { go } from "../../route";
import { SeatFigures, standingWords } from "../family/seats";

/** The family at a glance; a click opens its board. */
export function FamilyStrip({ family }: { readonly family: FamilyView }) {
  const name = words.family_of({ name: family.organiserName });
  return (
    <div class="home-family">
      <button
        type="button"
        class="row"
        onClick={() => go({ screen: "family", organiser: family.organiser })}
        data-testid="family-strip"
      >
        <SeatFigures family={family} />
        <span class="row-words">
          <span class="row-name one-line" title={name}>
            {name}
          </span>
          <span class="small muted one-line" title={standingWords(family)}>
            {standingWords(family)}
          </span>
        </span>
        <Icon name="chevron" />
      </button>
    </div>
  );
}
