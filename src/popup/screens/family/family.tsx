import type { AccountId } from "../../../domain/ids";
import type { Moment } from "../../../domain/moment";
import type { ViewAnswer } from "../../../domain/views";
import { simulatedNow } from "../../../ui/clock";
import { momentWords } from "../../../ui/moments";
import { nearestAfter } from "../../../ui/nearest";
import { NotDoneWords } from "../../../ui/not-done";
import { Screen } from "../../../ui/screen";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { back } from "../../route";
import { FormerMembers } from "./former";
import { InviteOrWhyNot } from "./invite-or-why-not";
import { MemberRow } from "./member-row";
import { Premium } from "./premium";
import { SeatFigures, seatsWords, standingWords } from "./seats";
import "../../flows.css";
import "./family.css";

type Answer = ViewAnswer<"family">;

const staleAt = ({ premium, nextSeatAt, members }: Answer): Moment | null =>
  nearestAfter(simulatedNow(), [premium.until, nextSeatAt, ...members.map(({ deadline }) => deadline)]);

/** The seat board: who sits where, who is invited and until when, and who was here. */
export function FamilyScreen({ organiser }: { readonly organiser: AccountId }) {
  const { state, ask } = useView("family", { organiser }, { staleAt });
  const { answer, problem } = state.value;
  return (
    <Screen
      title={answer === null ? words.family_title() : words.family_of({ name: answer.organiserName })}
      onBack={back}
      footer={answer !== null && <InviteOrWhyNot family={answer} />}
      testId="family"
    >
      <div class="stack">
        {problem !== null && <NotDoneWords problem={problem} onRetry={() => void ask()} />}
        {answer !== null && <Board family={answer} />}
      </div>
    </Screen>
  );
}

function Board({ family }: { readonly family: Answer }) {
  const { members, former, nextSeatAt } = family;
  return (
    <>
      <section class="stack-tight" aria-label={words.family_seats_title()}>
        <p class="family-seats">
          <SeatFigures family={family} />
          <span class="visually-hidden">{seatsWords(family)}. </span>
          <span>{standingWords(family)}</span>
        </p>
        {nextSeatAt !== null && (
          <p class="small muted">{words.family_next_seat({ moment: momentWords(nextSeatAt, simulatedNow()) })}</p>
        )}
        <Premium family={family} />
      </section>
      <section class="stack-tight" aria-labelledby="members-title">
        <h2 id="members-title" class="section-title">
          {words.family_members()}
        </h2>
        {members.length === 0 && <p class="muted">{words.family_nobody()}</p>}
        <ul class="link-rows" data-testid="members">
          {members.map((member) => (
            <li key={member.link}>
              <MemberRow member={member} />
            </li>
          ))}
        </ul>
      </section>
      {former.length > 0 && <FormerMembers former={former} organiser={family.organiser} />}
    </>
  );
}
