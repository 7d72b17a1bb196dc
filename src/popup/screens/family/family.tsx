import { useLayoutEffect, useRef } from "preact/hooks";
import type { AccountId } from "../../../domain/ids";
import type { Moment } from "../../../domain/moment";
import type { ViewAnswer } from "../../../domain/views";
import { Button } from "../../../ui/button";
import { simulatedNow } from "../../../ui/clock";
import { familyTurns, nearestAfter } from "../../../ui/nearest";
import { NotDoneWords } from "../../../ui/not-done";
import { Screen } from "../../../ui/screen";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { back, go } from "../../route";
import { Closed } from "./closed";
import { Former } from "./former";
import { Head } from "./head";
import { Member } from "./member";
import { SeatsBoard } from "./seats-board";
import "../../flows.css";
import "../../family.css";

export type Family = ViewAnswer<"family">;

const staleAt = (family: Family): Moment | null => nearestAfter(simulatedNow(), familyTurns(family));

/** A family in one place: its Premium, its seats, everybody in it or invited, and who was. */
export function FamilyScreen({ organiser }: { readonly organiser: AccountId }) {
  const { state, ask } = useView("family", { organiser }, { staleAt });
  const { answer, problem } = state.value;
  const open = answer !== null && answer.closed === null;
  return (
    <Screen
      title={words.family_title()}
      onBack={back}
      testId="family"
      {...(open && { footer: <InviteButton organiser={organiser} /> })}
    >
      {problem !== null && <NotDoneWords problem={problem} onRetry={() => void ask()} />}
      {answer !== null && <Board family={answer} />}
    </Screen>
  );
}

const InviteButton = ({ organiser }: { readonly organiser: AccountId }) => (
  <Button kind="primary" icon="plus" wide onClick={() => go({ screen: "invite", organiser })} data-testid="invite">
    {words.family_invite()}
  </Button>
);

function Board({ family }: { readonly family: Family }) {
  const { members, former, closed, maxSends, organiser, marketplace } = family;
  const board = useFocusKept();
  return (
    <div ref={board} class="stack">
      <Head family={family} />
      <SeatsBoard family={family} />
      {closed !== null && <Closed refusal={closed} organiser={organiser} members={members} />}
      <section class="stack-tight" aria-labelledby="members-title">
        <h2 id="members-title" tabIndex={-1} class="section-title">
          {words.family_members_title()}
        </h2>
        {members.length === 0 && <p class="muted">{words.family_members_none()}</p>}
        <ul class="family-rows" data-testid="members">
          {members.map((member) => (
            <Member key={member.link} member={member} maxSends={maxSends} marketplace={marketplace} />
          ))}
        </ul>
      </section>
      {former.length > 0 && <Former former={former} organiser={organiser} />}
    </div>
  );
}

/** What was pressed may go with its row's old state: then the row itself has the focus, wherever it stands by now. */
function useFocusKept() {
  const board = useRef<HTMLDivElement>(null);
  const last = useRef<string | null>(null);
  useLayoutEffect(() => {
    const hear = ({ target }: FocusEvent): void => {
      const row = target instanceof Element ? target.closest<HTMLElement>("[data-link]") : null;
      last.current = row?.dataset.link ?? null;
    };
    board.current?.addEventListener("focusin", hear);
    return () => board.current?.removeEventListener("focusin", hear);
  }, []);
  useLayoutEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return;
    const rows = [...(board.current?.querySelectorAll<HTMLElement>("li[data-link]") ?? [])];
    const row = rows.find((each) => each.dataset.link === last.current);
    (row ?? document.getElementById("members-title"))?.focus();
  });
  return board;
}
