import { Button } from "../../../ui/button";
import { useDeed } from "../../../ui/deed";
import { NotDoneWords } from "../../../ui/not-done";
import { TimeLeft } from "../../../ui/time-left";
import { words } from "../../../words";
import { LinkHoldButton, LinkProblems, useLinkDeed } from "./deed";
import type { LinkPartProps } from "./part";

/** The code was right; now the marketplace decides, which is played here. */
export function AwaitingReview({ link }: LinkPartProps) {
  const review = useDeed("link.review");
  const withdraw = useLinkDeed("link.revoke", link.id);
  const judge = (verdict: "approve" | "reject") => () => void review.give({ link: link.id, verdict });
  return (
    <div class="stack">
      <p>{words.link_review_who()}</p>
      {link.deadline !== null && (
        <p>
          {words.link_review_left()} <TimeLeft until={link.deadline} />
        </p>
      )}
      <fieldset class="played stack">
        <legend class="small">{words.link_review_played()}</legend>
        <div class="cluster">
          <Button icon="check" busy={review.busy.value} onClick={judge("approve")} data-testid="approve">
            {words.link_approve()}
          </Button>
          <Button icon="cross" busy={review.busy.value} onClick={judge("reject")} data-testid="reject">
            {words.link_reject()}
          </Button>
        </div>
        {review.problem.value && <NotDoneWords problem={review.problem.value} here={link.id} />}
      </fieldset>
      <LinkProblems link={link.id} of={[withdraw]} />
      <LinkHoldButton does={withdraw} word={words.hold_word_revoke()} testId="withdraw">
        {words.link_withdraw()}
      </LinkHoldButton>
    </div>
  );
}
