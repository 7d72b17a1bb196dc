import type { AccountView } from "../../../domain/views";
import { announceQuietly } from "../../../ui/announce";
import { Avatar } from "../../../ui/avatar";
import { Button, IconButton } from "../../../ui/button";
import { useDeed } from "../../../ui/deed";
import { Icon } from "../../../ui/icon";
import { language } from "../../../ui/language";
import { NotDoneWords } from "../../../ui/not-done";
import { marketplaceWord, words } from "../../../words";
import { go } from "../../route";

/** What sort of account it is, whether it is the active one, and the way to change what is said of it. */
export function AccountHead({ account }: { readonly account: AccountView }) {
  const switching = useDeed("account.switch");
  const activate = async (): Promise<void> => {
    const done = await switching.give({ account: account.id });
    if (done !== null) announceQuietly(words.now_active({ name: account.name }));
  };
  return (
    <div class="account-head">
      <Avatar account={account} size="l" />
      <div class="grow stack-tight">
        <p>
          {account.kind === "personal" ? words.account_kind_personal() : words.account_kind_business()}
          {" · "}
          {marketplaceWord(account.marketplace, language.value)}
        </p>
        {account.needsReview && <p class="small muted">{words.account_checked_by_hand()}</p>}
      </div>
      {account.active && (
        <p class="active-word" data-testid="is-active">
          <Icon name="check" /> {words.account_active_word()}
        </p>
      )}
      <IconButton
        icon="edit"
        label={words.account_edit()}
        onClick={() => go({ screen: "account-form", account: account.id })}
        data-testid="edit-account"
      />
      {!account.active && (
        <Button wide busy={switching.busy.value} onClick={() => void activate()} data-testid="make-active">
          {words.make_active()}
        </Button>
      )}
      {switching.problem.value && <NotDoneWords problem={switching.problem.value} />}
    </div>
  );
}
