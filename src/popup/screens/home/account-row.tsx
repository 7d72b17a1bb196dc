import type { AccountRow, LinkBrief } from "../../../domain/views";
import { Avatar } from "../../../ui/avatar";
import { IconButton } from "../../../ui/button";
import { Icon } from "../../../ui/icon";
import { language } from "../../../ui/language";
import { StateWord } from "../../../ui/state-word";
import { kindWord, words } from "../../../words";
import { go } from "../../route";

interface HomeAccountRowProps {
  readonly row: AccountRow;
  /** The key that switches to it, or null beyond the tenth row. */
  readonly digit: number | null;
  /** Whether it holds the list's one tab stop. */
  readonly current: boolean;
  readonly onActivate: () => void;
  /** Makes it active and opens its start page. */
  readonly onStart: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** One account: a wide button that makes it active, and a small one that opens its card. */
export function HomeAccountRow({ row, digit, current, onActivate, onStart, onKey }: HomeAccountRowProps) {
  const tabIndex = current ? 0 : -1;
  const open = (): void => go({ screen: "account", account: row.id });
  return (
    <li class="account-row" data-active={row.active || undefined} data-testid="account-row" data-account={row.id}>
      <button
        type="button"
        class="row row-main"
        tabIndex={tabIndex}
        aria-current={row.active ? "true" : undefined}
        aria-keyshortcuts={digit === null ? undefined : String(digit)}
        data-account={row.id}
        onClick={(event) => (event.ctrlKey || event.metaKey ? onStart() : onActivate())}
        onKeyDown={onKey}
      >
        <Avatar account={row} />
        <span class="row-words">
          <span class="row-first">
            <span class="row-name one-line" title={row.name}>
              {row.name}
            </span>
            {row.pinned && <Pinned />}
            {row.hidden && <Hidden />}
            {row.active && <span class="active-word small">{words.account_active_word()}</span>}
          </span>
          <span class="row-second small muted">
            <span class="row-kind">{kindWord(row.kind, language.value)}</span>
            <Links links={row.links} />
          </span>
        </span>
        <span class="digit" aria-hidden="true">
          {digit === null ? "" : String(digit)}
        </span>
      </button>
      <IconButton
        icon="more"
        label={words.account_details({ name: row.name })}
        tabIndex={tabIndex}
        onClick={open}
        data-testid="open-account"
      />
    </li>
  );
}

const Pinned = () => (
  <span class="row-pin muted">
    <Icon name="pin" size="s" />
    <span class="visually-hidden">{words.account_pinned_word()}</span>
  </span>
);

/** Found although it is folded away. */
const Hidden = () => (
  <span class="row-hidden small muted">
    <Icon name="eye-off" size="s" />
    {words.hidden_word()}
  </span>
);

/** The first live link in words, the others as a number. */
function Links({ links }: { readonly links: readonly LinkBrief[] }) {
  const [first, ...others] = links;
  if (first === undefined) return null;
  return (
    <>
      <span aria-hidden="true"> · </span>
      <StateWord state={first.state} />
      <span class="row-with one-line" title={first.with}>
        {first.with}
      </span>
      {others.length > 0 && <span class="row-more">{words.links_more({ count: others.length })}</span>}
    </>
  );
}
