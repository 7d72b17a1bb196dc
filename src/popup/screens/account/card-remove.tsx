import type { AccountView, LinkView } from "../../../domain/views";
import { announce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { useDeed } from "../../../ui/deed";
import { HoldButton } from "../../../ui/hold-button";
import { Icon } from "../../../ui/icon";
import { NotDoneWords } from "../../../ui/not-done";
import { words } from "../../../words";
import { back } from "../../route";
import { openRecord } from "../link/record";
import { farName } from "./card-links";

interface RemoveAccountProps {
  readonly account: AccountView;
  /** Its live links, which stand in the way. */
  readonly live: readonly LinkView[];
}

/** The end of an account: what is lost for good, and a button to be held; while it is linked, why not and what to end first. */
export function RemoveAccount({ account, live }: RemoveAccountProps) {
  return (
    <section class="stack-tight" aria-labelledby="remove-title">
      <h2 id="remove-title" class="section-title">
        {words.remove_title()}
      </h2>
      {live.length > 0 ? <Blocked account={account} live={live} /> : <Remove account={account} />}
    </section>
  );
}

function Blocked({ account, live }: RemoveAccountProps) {
  return (
    <div class="note" data-testid="remove-blocked">
      <Icon name="lock" />
      <div class="grow stack-tight">
        <p>{words.remove_blocked({ count: live.length })}</p>
        <ul>
          {live.map((link) => (
            <li key={link.id}>
              <Button
                kind="plain"
                class="button inline-button"
                onClick={() => openRecord({ link: link.id })}
                data-testid="open-blocking"
              >
                {words.remove_open({ name: farName(link, account) })}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Remove({ account: { id, name } }: { readonly account: AccountView }) {
  const removing = useDeed("account.remove");
  const remove = async (): Promise<void> => {
    if ((await removing.give({ account: id })) === null) return;
    announce(words.account_removed({ name }));
    back();
  };
  return (
    <>
      <p class="small">{words.remove_words()}</p>
      {removing.problem.value && <NotDoneWords problem={removing.problem.value} onOpen={openRecord} />}
      <HoldButton
        icon="remove"
        busy={removing.busy.value}
        word={words.hold_word_remove()}
        onDone={() => void remove()}
        testId="remove-account"
      >
        {words.remove_yes()}
      </HoldButton>
    </>
  );
}
