import type { AccountView } from "../../../domain/views";
import { announce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { useDeed } from "../../../ui/deed";
import { NotDoneWords } from "../../../ui/not-done";
import { words } from "../../../words";
import { PlaceAmongPinned } from "./card-place";

/** Where the account stands in the list: pinned, at which place, or hidden from it. */
export function AccountActions({ account }: { readonly account: AccountView }) {
  const { id, name, pinned, hidden } = account;
  const pinning = useDeed(pinned ? "account.unpin" : "account.pin");
  const hiding = useDeed(hidden ? "account.show" : "account.hide");
  const problem = pinning.problem.value ?? hiding.problem.value;
  const toggleHidden = async (): Promise<void> => {
    const said = hidden ? words.account_shown({ name }) : words.account_hidden({ name });
    if ((await hiding.give({ account: id })) !== null) announce(said);
  };
  return (
    <section class="stack account-actions" aria-labelledby="place-title">
      <h2 id="place-title" class="section-title">
        {words.place_title()}
      </h2>
      {problem && <NotDoneWords problem={problem} />}
      <div class="action-grid">
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
      </div>
      {pinned && !hidden && <PlaceAmongPinned account={account} />}
    </section>
  );
}
