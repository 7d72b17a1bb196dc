import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { findAccounts } from "../../../domain/find";
import type { AccountRow, ViewAnswer } from "../../../domain/views";
import { language } from "../../../ui/language";
import { NotDoneWords } from "../../../ui/not-done";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { accountWords } from "../../../words/account-words";

export { takersOf } from "./code-takers";

/** How many accounts one question brings: the most that the background answers with. */
const PAGE = 500;

type Searched = ViewAnswer<"accounts">["accounts"];

/** What a search has found so far. */
export interface Found {
  readonly typed: string;
  readonly rows: readonly AccountRow[];
}

interface FindingProps {
  readonly typed: string;
  readonly inAll: number;
  readonly hiddenInAll: number;
  readonly into: Signal<Found | null>;
  /** How it stands, in words. */
  readonly status: Signal<string>;
}

/** Searches all accounts, hidden ones last, page after page; draws only trouble. */
export function Finding({ typed, inAll, hiddenInAll, into, status }: FindingProps) {
  const shown = usePages(inAll);
  const hidden = usePages(hiddenInAll);
  const rows = useMemo(() => [...shown.rows, ...hidden.rows], [shown.rows, hidden.rows]);
  const wordsOf = accountWords(language.value);
  const found = useMemo(() => findAccounts(rows, typed, wordsOf), [rows, typed, wordsOf]);
  const all = inAll + hiddenInAll;
  useEffect(() => {
    const done = shown.done && hidden.done;
    // Until the first page is here nobody can say that there is nothing.
    if (rows.length === 0 && !done) return;
    into.value = { typed, rows: found };
    status.value = done
      ? words.filter_count({ found: found.length, all: rows.length })
      : words.filter_searching({ searched: rows.length, all });
  }, [found, typed, shown.done, hidden.done, language.value]);
  return (
    <>
      <Pages count={shown.asked} hidden={false} into={shown.pages} />
      {shown.done && hiddenInAll > 0 && <Pages count={hidden.asked} hidden into={hidden.pages} />}
    </>
  );
}

interface PagesState {
  readonly pages: Signal<readonly Searched[]>;
  readonly rows: Searched;
  /** How many pages are asked for: one more than have come. */
  readonly asked: number;
  readonly done: boolean;
}

function usePages(inAll: number): PagesState {
  const pages = useSignal<readonly Searched[]>([]);
  const wanted = Math.ceil(inAll / PAGE);
  const come = pages.value;
  const rows = useMemo(() => come.slice(0, wanted).flat(), [come, wanted]);
  return { pages, rows, asked: Math.min(wanted, come.length + 1), done: come.length >= wanted };
}

interface PagesProps {
  readonly count: number;
  readonly hidden: boolean;
  readonly into: Signal<readonly Searched[]>;
}

const Pages = ({ count, hidden, into }: PagesProps) => (
  <>
    {Array.from({ length: count }, (_, at) => (
      <Page key={at} at={at} hidden={hidden} into={into} />
    ))}
  </>
);

interface PageProps {
  readonly at: number;
  readonly hidden: boolean;
  readonly into: Signal<readonly Searched[]>;
}

/** Follows one page of the accounts; the one before has come. */
function Page({ at, hidden, into }: PageProps) {
  const { state, ask } = useView("accounts", { skip: at * PAGE, limit: PAGE, ...(hidden && { hidden }) });
  const { answer, problem } = state.value;
  useEffect(() => {
    if (answer === null) return;
    const pages = [...into.peek()];
    pages[at] = answer.accounts;
    into.value = pages;
  }, [answer]);
  return problem && <NotDoneWords problem={problem} onRetry={() => void ask()} />;
}
