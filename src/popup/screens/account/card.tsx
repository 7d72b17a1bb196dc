import type { AccountId } from "../../../domain/ids";
import type { AccountView, PopupView } from "../../../domain/views";
import { announceQuietly } from "../../../ui/announce";
import { Avatar } from "../../../ui/avatar";
import { Button } from "../../../ui/button";
import { useDeed } from "../../../ui/deed";
import { Icon } from "../../../ui/icon";
import { language } from "../../../ui/language";
import { Masked, maskedEmail, maskedPhone } from "../../../ui/masked";
import { NotDoneWords } from "../../../ui/not-done";
import { Screen } from "../../../ui/screen";
import { useView } from "../../../ui/view";
import { marketplaceWord, words } from "../../../words";
import { back } from "../../route";
import { FamilyRow } from "../family/card-row";
import { AccountActions } from "./card-actions";
import { AccountLinks } from "./card-links";

interface AccountCardProps {
  readonly account: AccountId;
  /** Knows the name already, which is then read aloud on arrival. */
  readonly popup: PopupView | null;
}

/** Everything about one account. Links and actions wait for the account itself, so that nothing jumps. */
export function AccountCard({ account: id, popup }: AccountCardProps) {
  const { answer, problem } = useView("account", { account: id }).state.value;
  const name = answer?.name ?? popup?.accounts.find((row) => row.id === id)?.name;
  return (
    <Screen title={name ?? words.account_title()} onBack={back} testId="account-card">
      {problem !== null && <NotDoneWords problem={problem} />}
      {answer !== null && problem === null && (
        <div class="stack account-card">
          <Head account={answer} />
          <Contacts account={answer} />
          <AccountLinks account={answer} />
          <FamilyRow account={answer} />
          <AccountActions account={answer} />
        </div>
      )}
    </Screen>
  );
}

function Head({ account }: { readonly account: AccountView }) {
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
      {account.active ? (
        <p class="active-word" data-testid="is-active">
          <Icon name="check" /> {words.account_active_word()}
        </p>
      ) : (
        <Button busy={switching.busy.value} onClick={() => void activate()} data-testid="make-active">
          {words.make_active()}
        </Button>
      )}
      {switching.problem.value && <NotDoneWords problem={switching.problem.value} />}
    </div>
  );
}

function Contacts({ account }: { readonly account: AccountView }) {
  const { email, phone, profileKeys } = account;
  return (
    <section class="stack-tight" aria-labelledby="contacts-title">
      <h2 id="contacts-title" class="section-title">
        {words.contacts_title()}
      </h2>
      {email !== null && <Masked icon="mail" label={words.form_email()} masked={maskedEmail(email)} plain={email} />}
      {phone !== null && <Masked icon="phone" label={words.form_phone()} masked={maskedPhone(phone)} plain={phone} />}
      {email === null && phone === null && <p class="muted">{words.contacts_none()}</p>}
      {profileKeys.length > 0 && (
        <ul class="cluster" aria-label={words.form_pages()}>
          {profileKeys.map((key) => (
            <li key={key} class="chip">
              <span class="one-line" title={key}>
                {key}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
