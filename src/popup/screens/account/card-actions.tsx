import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { AccountView } from "../../../domain/views";
import { announce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { useDeed } from "../../../ui/deed";
import { NotDoneWords } from "../../../ui/not-done";
import { words } from "../../../words";
import { back, go } from "../../route";
import { openRecord } from "../link/record";

/** What can be done to an account; removing asks first. */
export function AccountActions({ account }: { readonly account: AccountView }) {
  const asking = useSignal(false);
  const { id, name, pinned, hidden } = account;
  const pinning = useDeed(pinned ? "account.unpin" : "account.pin");
  const hiding = useDeed(hidden ? "account.show" : "account.hide");
  const problem = pinning.problem.value ?? hiding.problem.value;
  const toggleHidden = async (): Promise<void> => {
    const said = hidden ? words.account_shown({ name }) : words.account_hidden({ name });
    if ((await hiding.give({ account: id })) !== null) announce(said);
  };
  return (
    <section class="stack account-actions" aria-label={words.account_actions()}>
      {problem && <NotDoneWords problem={problem} />}
      <div class="action-grid">
        <Button icon="edit" onClick={() => go({ screen: "account-form", account: id })} data-testid="edit-account">
          {words.account_edit()}
        </Button>
        <Button
          icon={pinned ? "pin-off" : "pin"}
          busy={pinning.busy.value}
          onClick={() => void pinning.give({ account: id })}
          data-testid="pin-account"
        >
          {pinned ? words.account_unpin() : words.account_pin()}
        </Button>
        {/* Who is active is shown everywhere, so there would be nothing to hide. */}
        {(!account.active || hidden) && (
          <Button
            icon={hidden ? "eye" : "eye-off"}
            busy={hiding.busy.value}
            onClick={() => void toggleHidden()}
            data-testid="hide-account"
          >
            {hidden ? words.account_show() : words.account_hide()}
          </Button>
        )}
        <Button
          kind="danger"
          icon="remove"
          aria-expanded={asking.value}
          onClick={() => {
            asking.value = !asking.value;
          }}
          data-testid="remove-account"
        >
          {words.account_remove()}
        </Button>
      </div>
      {asking.value && (
        <RemoveQuestion
          account={account}
          onKeep={() => {
            asking.value = false;
          }}
        />
      )}
    </section>
  );
}

interface RemoveQuestionProps {
  readonly account: AccountView;
  readonly onKeep: () => void;
}

/** The second step, in place: what is lost for good. A refusal stands here, with the ways out of it. */
function RemoveQuestion({ account, onKeep }: RemoveQuestionProps) {
  const removing = useDeed("account.remove");
  const question = useRef<HTMLElement>(null);
  const title = useId();
  // The question appears below the fold: both the eye and the screen reader are led there.
  useEffect(() => question.current?.focus(), []);
  useEffect(() => question.current?.scrollIntoView({ block: "nearest" }), [removing.problem.value]);
  const remove = async (): Promise<void> => {
    if ((await removing.give({ account: account.id })) === null) return;
    announce(words.account_removed({ name: account.name }));
    back();
  };
  return (
    <section ref={question} class="card stack" tabIndex={-1} aria-labelledby={title}>
      <h2 id={title}>{words.remove_question({ name: account.name })}</h2>
      <p class="muted">{words.remove_words()}</p>
      {removing.problem.value && <NotDoneWords problem={removing.problem.value} onOpen={openRecord} />}
      <div class="cluster">
        <Button kind="danger" busy={removing.busy.value} onClick={() => void remove()} data-testid="confirm-remove">
          {words.remove_yes()}
        </Button>
        <Button onClick={onKeep} data-testid="keep-account">
          {words.remove_no()}
        </Button>
      </div>
    </section>
  );
}
