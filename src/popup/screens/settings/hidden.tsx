import type { AccountRow } from "../../../domain/views";
import { announce } from "../../../ui/announce";
import { Avatar } from "../../../ui/avatar";
import { Button } from "../../../ui/button";
import { useDeed } from "../../../ui/deed";
import { NotDoneWords } from "../../../ui/not-done";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { go } from "../../route";

/** The most that one answer lists; whoever hides more finds the rest as these come back. */
const MOST = 500;

/** The accounts that were hidden, with the way back for each; nothing where there are none. */
export function HiddenAccounts() {
  const { answer, problem } = useView("accounts", { hidden: true, limit: MOST }).state.value;
  if (problem !== null) return <NotDoneWords problem={problem} />;
  if (answer === null || answer.accounts.length === 0) return null;
  return (
    <details class="settings-hidden" data-testid="hidden-accounts">
      <summary>{words.hidden_title({ count: answer.accounts.length })}</summary>
      <ul>
        {answer.accounts.map((row) => (
          <HiddenRow key={row.id} row={row} />
        ))}
      </ul>
    </details>
  );
}

function HiddenRow({ row }: { readonly row: AccountRow }) {
  const showing = useDeed("account.show");
  const show = async (): Promise<void> => {
    if ((await showing.give({ account: row.id })) !== null) announce(words.account_shown({ name: row.name }));
  };
  return (
    <li class="hidden-row">
      <button type="button" class="row grow" onClick={() => go({ screen: "account", account: row.id })}>
        <Avatar account={row} size="s" />
        <span class="one-line" title={row.name}>
          {row.name}
        </span>
      </button>
      <Button kind="plain" busy={showing.busy.value} onClick={() => void show()} data-testid="show-account">
        {words.account_show()}
        <span class="visually-hidden">: {row.name}</span>
      </Button>
    </li>
  );
}
