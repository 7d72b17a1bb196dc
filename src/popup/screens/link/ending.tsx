import { otherName, ownerName } from "../../../ui/link-names";
import { NotDoneWords } from "../../../ui/not-done";
import { TermsList } from "../../../ui/terms-list";
import { TimeLeft } from "../../../ui/time-left";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { LinkButton, LinkHoldButton, LinkProblems, useLinkDeed } from "./deed";
import { KIND_WORDS } from "./kind-words";
import type { LinkPartProps } from "./part";

/** The question before an unlinking: what each side loses, and the two answers. Nothing changes until one is given. */
export function EndingLink({ link }: LinkPartProps) {
  const confirm = useLinkDeed("link.confirm-unlink", link.id);
  const keep = useLinkDeed("link.keep", link.id);
  const { state, ask } = useView("terms", { command: "link.unlink", with: { link: link.id } });
  const { answer: terms, problem } = state.value;
  return (
    <div class="stack">
      <div class="stack-tight">
        <h2>{KIND_WORDS[link.kind].endingTitle()}</h2>
        <p>{words.link_ending_calm()}</p>
        {link.deadline !== null && (
          <p class="muted">
            {words.link_ending_left()} <TimeLeft until={link.deadline} />
          </p>
        )}
      </div>
      {problem !== null && <NotDoneWords problem={problem} onRetry={() => void ask()} here={link.id} />}
      {terms !== null && (
        <div class="card">
          <TermsList
            terms={terms}
            // A sign-in is no person: only the account loses it.
            ends={{ owner: ownerName(link), other: link.kind === "social" ? null : otherName(link) }}
          />
        </div>
      )}
      <LinkProblems link={link.id} of={[confirm, keep]} />
      <div class="cluster two-answers">
        <LinkButton does={keep} testId="keep-link">
          {words.link_keep()}
        </LinkButton>
        <LinkHoldButton does={confirm} icon="unlink" word={words.hold_word_unlink()} testId="confirm-unlink">
          {words.link_confirm_unlink()}
        </LinkHoldButton>
      </div>
    </div>
  );
}
