import { Button } from "../../../ui/button";
import { useDeed } from "../../../ui/deed";
import { NotDoneWords } from "../../../ui/not-done";
import { TimeLeft } from "../../../ui/time-left";
import { words } from "../../../words";
import { LinkHoldButton, LinkProblems, useLinkDeed } from "./deed";
import { Granted } from "./granted";
import { KIND_WORDS } from "./kind-words";
import type { LinkPartProps } from "./part";
import { StepHeading } from "./steps";

/** Access was granted; the sign-in holds after the last yes. */
export function AwaitingConfirmation({ link }: LinkPartProps) {
  const confirming = useDeed("link.confirm");
  const withdraw = useLinkDeed("link.revoke", link.id);
  const { left, withdraw: withdrawWords } = KIND_WORDS[link.kind];
  const problem = confirming.problem.value;
  return (
    <div class="stack">
      <StepHeading step={5}>{words.confirmation_step()}</StepHeading>
      <p data-testid="waits-for">{words.link_waits_confirmation()}</p>
      <ul class="card stack-tight">
        <Granted link={link} />
      </ul>
      {problem && <NotDoneWords problem={problem} here={link.id} />}
      <Button
        kind="primary"
        icon="check"
        busy={confirming.busy.value}
        onClick={() => void confirming.give({ link: link.id })}
        data-testid="confirm-link"
      >
        {words.confirmation_yes()}
      </Button>
      {link.deadline !== null && (
        <p class="small muted">
          {left()} <TimeLeft until={link.deadline} />
        </p>
      )}
      <LinkProblems link={link.id} of={[withdraw]} />
      <LinkHoldButton does={withdraw} word={words.hold_word_revoke()} testId="withdraw">
        {withdrawWords()}
      </LinkHoldButton>
    </div>
  );
}
