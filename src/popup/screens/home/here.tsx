import type { AccountRow, PageHere } from "../../../domain/views";
import { Avatar } from "../../../ui/avatar";
import { Button } from "../../../ui/button";
import { Icon } from "../../../ui/icon";
import { language } from "../../../ui/language";
import { NotDoneWords } from "../../../ui/not-done";
import { StateWord } from "../../../ui/state-word";
import { marketplaceWord, words } from "../../../words";
import { later, loadLater } from "../../later";
import { go } from "../../route";
import { useSwitching } from "./switching";

interface HereProps {
  readonly page: PageHere;
  readonly accountsInAll: number;
}

/** Whose page the tab shows, the one thing to do about it, and who else is used on its marketplace. */
export function Here({ page, accountsInAll }: HereProps) {
  const switching = useSwitching(() => undefined);
  const { account, usedHere } = page;
  return (
    <section class="home-section" aria-labelledby="here-title" data-testid="here">
      <h2 id="here-title" class="section-title">
        {words.page_title()} <span class="muted">{marketplaceWord(page.marketplace, language.value)}</span>
      </h2>
      {switching.problem && <NotDoneWords problem={switching.problem} />}
      <div class="here-card">
        {account === null ? (
          <Stranger page={page} accountsInAll={accountsInAll} />
        ) : (
          <Whose account={account} state={page.state} onActivate={() => void switching.activate(account)} />
        )}
        {usedHere.length > 0 && <UsedHere rows={usedHere} onActivate={(row) => void switching.activate(row)} />}
      </div>
    </section>
  );
}

interface WhoseProps {
  readonly account: AccountRow;
  readonly state: PageHere["state"];
  readonly onActivate: () => void;
}

/** Somebody who is kept here; who is active already is opened. */
function Whose({ account, state, onActivate }: WhoseProps) {
  const [link, ...others] = account.links;
  const open = (): void => {
    if (link === undefined || others.length > 0) go({ screen: "account", account: account.id });
    else go({ screen: "link", link: link.link });
  };
  return (
    <div class="here-line">
      <Avatar account={account} />
      <span class="row-words">
        <span class="row-name one-line" title={account.name}>
          {account.name}
        </span>
        <span class="row-second small muted">
          <StateWord state={state} />
        </span>
      </span>
      {account.active ? (
        <Button onClick={open} data-testid="here-open">
          {words.page_open()}
        </Button>
      ) : (
        <Button kind="primary" onClick={onActivate} data-testid="here-activate">
          {words.page_make_active()}
        </Button>
      )}
    </div>
  );
}

/** A profile that nobody here has, or a page that does not say whose it is. */
function Stranger({ page, accountsInAll }: HereProps) {
  const untold = page.state === "unknown";
  const add = async (): Promise<void> => {
    await loadLater();
    later.value?.prepareProfile(page.key, accountsInAll);
    go({ screen: "account-form", account: null });
  };
  return (
    <div class="here-line">
      <Icon name="dashed" size="l" />
      <span class="grow">{untold ? words.page_untold() : words.page_unknown()}</span>
      {!untold && (
        <Button kind="primary" icon="plus" onClick={() => void add()} data-testid="here-add">
          {words.page_add()}
        </Button>
      )}
    </div>
  );
}

interface UsedHereProps {
  readonly rows: readonly AccountRow[];
  readonly onActivate: (row: AccountRow) => void;
}

const UsedHere = ({ rows, onActivate }: UsedHereProps) => (
  <p class="here-used small">
    <span class="muted">{words.page_used_here()}</span>
    {rows.map((row) => (
      <button
        key={row.id}
        type="button"
        class="here-switch"
        title={words.page_switch_to({ name: row.name })}
        onClick={() => onActivate(row)}
        data-testid="here-switch"
      >
        <Avatar account={row} size="s" />
        <span class="visually-hidden">{words.page_make_active()}: </span>
        <span class="one-line">{row.name}</span>
      </button>
    ))}
  </p>
);
