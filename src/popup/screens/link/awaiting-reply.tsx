import { Button } from "../../../ui/button";
import { TimeLeft } from "../../../ui/time-left";
import { words } from "../../../words";
import { go } from "../../route";
import { LinkHoldButton, LinkProblems, useLinkDeed } from "./deed";
import { KIND_WORDS } from "./kind-words";
import type { LinkPartProps } from "./part";

/** An invitation that is out: it is answered and sent again on the family's board, and can be withdrawn here. */
export function AwaitingReply({ link }: LinkPartProps) {
  const withdraw = useLinkDeed("link.revoke", link.id);
  const { left, withdraw: withdrawWords } = KIND_WORDS[link.kind];
  return (
    <div class="stack">
      <div class="stack-tight">
        <p data-testid="waits-for">{words.link_waits_reply()}</p>
        {link.deadline !== null && (
          <p>
            {left()} <TimeLeft until={link.deadline} />
          </p>
        )}
      </div>
      <Button onClick={() => go({ screen: "family", organiser: link.owner })} data-testid="open-family">
        {words.family_open()}
      </Button>
      <LinkProblems link={link.id} of={[withdraw]} />
      <LinkHoldButton does={withdraw} word={words.hold_word_revoke()} testId="withdraw">
        {withdrawWords()}
      </LinkHoldButton>
    </div>
  );
}
