import { useSignal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import type { AccountRow, PopupView } from "../../../domain/views";
import { NotDoneWords } from "../../../ui/not-done";
import { words } from "../../../words";
import { HomeAccountRow } from "./account-row";
import { NothingFound, type Search, useSearch } from "./filter";
import { Folded } from "./folded";
import { useDigits, useRoving } from "./keys";
import { More, Rest } from "./more";
import { useRowKeys } from "./row-keys";
import type { Standing } from "./standing";
import { useSwitching } from "./switching";

/** How many further accounts one click brings; the most that one answer holds. */
const PAGE = 50;
const MOST = 500;

interface AccountListProps {
  readonly answer: PopupView;
  readonly standing: Standing;
}

/** All accounts, the active one first, or those that were found; a click, Enter or a digit makes another one active. */
export function AccountList({ answer, standing }: AccountListProps) {
  const search = useSearch(standing.typed, answer);
  const all = useAllRows(answer, standing);
  const folded = useSignal<readonly AccountRow[]>([]);
  const shown = search.rows ?? all.rows;
  const rows = search.rows === null ? [...shown, ...folded.value] : shown;
  const { list, current, focusRow } = useRoving(rows, standing.row, standing.typed.value.value);
  const switching = useSwitching(focusRow);
  const keys = useRowKeys((row) => void switching.start(row));
  useDigits((place) => {
    const row = rows[place];
    if (row !== undefined) void switching.activate(row);
    return row !== undefined;
  });
  // The best match is the one to go on with.
  useLayoutEffect(() => {
    if (search.fresh) standing.row.set(null);
  }, [standing.typed.value.value]);

  const problem = switching.problem ?? keys.problem;
  const draw = (row: AccountRow, at: number) => (
    <HomeAccountRow
      key={row.id}
      row={row}
      digit={at < 10 ? (at + 1) % 10 : null}
      current={row.id === current}
      onActivate={() => void switching.activate(row)}
      onStart={() => void switching.start(row)}
      onKey={(event) => keys.hear(event, row)}
    />
  );
  return (
    <section ref={list} tabIndex={-1} class="home-section home-list" aria-labelledby="accounts-title">
      <AccountsTitle answer={answer} search={search} />
      {problem && <NotDoneWords problem={problem} />}
      {search.drawn}
      <ul data-testid="accounts">{shown.map(draw)}</ul>
      {search.rows?.length === 0 && <NothingFound typed={standing.typed} />}
      {search.rows === null && (
        <>
          {all.more}
          <Folded count={answer.hiddenInAll} into={folded}>
            {folded.value.map((row, at) => draw(row, shown.length + at))}
          </Folded>
        </>
      )}
      {search.more}
    </section>
  );
}

/** What the list is, and how much of it is found; always there, or screen readers would not watch it. */
const AccountsTitle = ({ answer, search }: { readonly answer: PopupView; readonly search: Search }) => (
  <h2 id="accounts-title" class="section-title">
    {words.accounts_title()}{" "}
    <span class="muted" role="status" data-testid="found-count">
      {search.rows === null ? answer.accountsInAll : search.status}
    </span>
  </h2>
);

/** The popup's own accounts and those that were brought since, with what brings more. */
function useAllRows({ accounts, accountsInAll: inAll }: PopupView, { further }: Standing) {
  const rest = useSignal<readonly AccountRow[]>([]);
  const wanted = Math.min(further.value.value, MOST);
  const rows = [...accounts, ...rest.value.filter((row) => accounts.every((each) => each.id !== row.id))];
  const coming = rest.value.length < Math.min(wanted, inAll - accounts.length);
  const more = (
    <>
      {wanted > 0 && <Rest skip={accounts.length} limit={wanted} into={rest} />}
      {!coming && rows.length < inAll && wanted < MOST && (
        <More key={wanted} count={Math.min(PAGE, inAll - rows.length)} onMore={() => further.set(wanted + PAGE)} />
      )}
    </>
  );
  return { rows, more };
}
