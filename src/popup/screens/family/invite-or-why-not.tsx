import type { FamilyView } from "../../../domain/family-view";
import { Button } from "../../../ui/button";
import { simulatedNow } from "../../../ui/clock";
import { momentWords } from "../../../ui/moments";
import { words } from "../../../words";
import { go } from "../../route";
import { isResting } from "./seats";

/** The way to invite somebody; where the rules allow nobody more, in its place why, and what frees a seat. */
export function InviteOrWhyNot({ family }: { readonly family: FamilyView }) {
  const { organiser, seats } = family;
  if (seats.total === 0) return <p class="grow muted">{words.family_no_seats()}</p>;
  // What is missing stands above, with the button that mends it.
  if (isResting(family)) return <p class="grow muted">{words.family_premium_none()}</p>;
  if (seats.free === 0) return <Full family={family} />;
  return (
    <Button kind="primary" icon="plus" wide onClick={() => go({ screen: "invite", organiser })} data-testid="invite">
      {words.family_invite()}
    </Button>
  );
}

function Full({ family: { seats, nextSeatAt } }: { readonly family: FamilyView }) {
  return (
    <div class="grow stack-tight" data-testid="no-seat">
      <p>
        <strong>{words.family_full_title()}</strong>
      </p>
      <p class="small muted">
        {words.family_full_words({ count: seats.total })}
        {seats.cooling > 0 && ` ${words.family_full_closed()}`}
        {nextSeatAt !== null && ` ${words.family_next_seat({ moment: momentWords(nextSeatAt, simulatedNow()) })}.`}
      </p>
    </div>
  );
}
