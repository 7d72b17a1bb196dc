import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { AccountRow } from "../../../domain/views";
import { announceQuietly } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { useDeed } from "../../../ui/deed";
import { NotDoneWords } from "../../../ui/not-done";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { HomeAccountRow } from "./account-row";
import { useDigits, useRoving } from "./keys";

/** How many further accounts one click brings; the most that one answer holds. */
const PAGE = 50;
const MOST = 500;

interface AccountListProps {
  readonly accounts: readonly AccountRow[];
  readonly inAll: number;
}

/** All accounts, the active one first; a click, Enter or a digit makes another one active. */
export function AccountList({ accounts, inAll }: AccountListProps) {
  const further = useSignal(0);
  const rest = useSignal<readonly AccountRow[]>([]);
  const rows = [...accounts, ...rest.value.filter((row) => accounts.every((each) => each.id !== row.id))];
  const coming = rest.value.length < Math.min(further.value, inAll - accounts.length);
  const { list, current, focusRow } = useRoving(rows);
  const switching = useDeed("account.switch");

  const activate = async ({ id, name, active }: AccountRow): Promise<void> => {
    focusRow(id);
    if (active || (await switching.give({ account: id })) !== null) announceQuietly(words.now_active({ name }));
  };
  useDigits((place) => {
    const row = rows[place];
    if (row !== undefined) void activate(row);
    return row !== undefined;
  });

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
      {further.value > 0 && <Rest skip={accounts.length} limit={further.value} into={rest} />}
      {!coming && rows.length < inAll && further.value < MOST && (
        <More
          key={further.value}
          count={Math.min(PAGE, inAll - rows.length)}
          onMore={() => {
            further.value += PAGE;
          }}
        />
      )}
    </section>
  );
}

interface MoreProps {
  readonly count: number;
  readonly onMore: () => void;
}

/** Brings further accounts when it is scrolled into sight, and for those who do not scroll when it is pressed. */
function More({ count, onMore }: MoreProps) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) onMore();
    });
    if (end.current !== null) watch.observe(end.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={end}>
      <Button kind="plain" wide onClick={onMore} data-testid="more-accounts">
        {words.accounts_more({ count })}
      </Button>
    </div>
  );
}

interface RestProps {
  readonly skip: number;
  readonly limit: number;
  readonly into: Signal<readonly AccountRow[]>;
}

/** Follows the accounts beyond those of the popup's own view; draws only trouble, and keeps the last ones while it asks. */
function Rest({ skip, limit, into }: RestProps) {
  const { state, ask } = useView("accounts", { skip, limit });
  const { answer, problem } = state.value;
  useEffect(() => {
    if (answer !== null) into.value = answer.accounts;
  }, [answer]);
  return problem && <NotDoneWords problem={problem} onRetry={() => void ask()} />;
}
