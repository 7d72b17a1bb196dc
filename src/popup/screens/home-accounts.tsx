import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { AccountId } from "../../domain/ids";
import type { AccountRow } from "../../domain/views";
import { announceQuietly } from "../../ui/announce";
import { Button } from "../../ui/button";
import { useDeed } from "../../ui/deed";
import { NotDoneWords } from "../../ui/not-done";
import { useView } from "../../ui/view";
import { words } from "../../words";
import { HomeAccountRow } from "./home-account-row";
import { digitOf, isTyping, rowAfter } from "./home-keys";

/** How many further accounts one click brings; the most that one answer holds. */
const PAGE = 50;
const MOST = 500;

interface AccountListProps {
  readonly accounts: readonly AccountRow[];
  readonly inAll: number;
}

/** All accounts, the active one first; a click, Enter or a digit makes another one active. */
export function AccountList({ accounts, inAll }: AccountListProps) {
  const wanted = useSignal(accounts.length);
  const more = wanted.value > accounts.length;
  const rest = useRest(accounts.length, more ? wanted.value - accounts.length : 0);
  const rows = [...accounts, ...rest.filter((row) => accounts.every((each) => each.id !== row.id))];
  const { list, current, focusRow } = useRoving(rows);
  const switching = useDeed("account.switch");

  const activate = async ({ id, name, active }: AccountRow): Promise<void> => {
    focusRow(id);
    if (active || (await switching.give({ account: id })) !== null) announceQuietly(words.now_active({ name }));
  };
  useDigits(rows, activate);

  return (
    <section class="home-section" aria-labelledby="accounts-title">
      <h2 id="accounts-title" class="section-title">
        {words.accounts_title()} <span class="muted">{inAll}</span>
      </h2>
      {switching.problem.value && <NotDoneWords problem={switching.problem.value} />}
      <ul ref={list} data-testid="accounts">
        {rows.map((row, at) => (
          <HomeAccountRow
            key={row.id}
            row={row}
            digit={at < 10 ? (at + 1) % 10 : null}
            current={row.id === current}
            onActivate={() => void activate(row)}
          />
        ))}
      </ul>
      {rows.length < inAll && (
        <Button
          kind="plain"
          wide
          onClick={() => {
            wanted.value = Math.min(rows.length + PAGE, accounts.length + MOST);
          }}
          data-testid="more-accounts"
        >
          {words.accounts_more({ count: Math.min(PAGE, inAll - rows.length) })}
        </Button>
      )}
    </section>
  );
}

/** The accounts beyond those that the popup's own view brings; none until they are asked for. */
function useRest(skip: number, limit: number): readonly AccountRow[] {
  const { answer } = useView("accounts", { skip, limit: Math.max(1, limit) }).state.value;
  return limit > 0 ? (answer?.accounts ?? []) : [];
}

/**
 * One tab stop for the whole list: arrows, Home and End move it. The focus begins there, and stays on its row when
 * the row moves, as a freshly active account does: a moved element loses the focus.
 */
function useRoving(rows: readonly AccountRow[]) {
  const list = useRef<HTMLUListElement>(null);
  const wanted = useSignal<AccountId | null>(null);
  const current = useComputed(() => wanted.value).value;
  const there = rows.some((row) => row.id === current) ? current : (rows[0]?.id ?? null);
  const buttons = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>(".row-main") ?? [])];
  const focusRow = (id: AccountId | null): void => {
    wanted.value = id;
    buttons()
      .find((button) => button.dataset.account === id)
      ?.focus();
  };

  useLayoutEffect(() => focusRow(there), []);
  const order = rows.map((row) => row.id).join();
  useLayoutEffect(() => {
    if (document.activeElement === document.body) focusRow(there);
  }, [order]);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (isTyping(event) || !(event.target === document.body || list.current?.contains(event.target as Node))) return;
      const all = buttons();
      const next = all[rowAfter(event, all.findIndex((button) => button.dataset.account === wanted.peek()), all.length)];
      if (next === undefined) return;
      event.preventDefault();
      focusRow((next.dataset.account ?? null) as AccountId | null);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
  return { list, current: there, focusRow };
}

/** A digit switches to the row of that number, wherever the focus is; by the physical key, so on every layout. */
function useDigits(rows: readonly AccountRow[], activate: (row: AccountRow) => Promise<void>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const digit = digitOf(event);
      const row = digit === null ? undefined : rows[digit === 0 ? 9 : digit - 1];
      if (row === undefined || isTyping(event)) return;
      event.preventDefault();
      void activate(row);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  });
}
