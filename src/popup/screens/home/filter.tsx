import { useSignal } from "@preact/signals";
import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { AccountRow, PopupView } from "../../../domain/views";
import { Button } from "../../../ui/button";
import type { Draft } from "../../../ui/drafts";
import { words } from "../../../words";
import { finding, loadFinding } from "../../finding";
import type { Found } from "./finding";
import { More } from "./more";

/** So many of those that were found are drawn at first, and so many more each time. */
const DRAWN = 60;
const PAGE = 50;

export interface Search {
  /** Those that were found and are drawn; null where nothing is typed, or where the first answer is yet to come. */
  readonly rows: readonly AccountRow[] | null;
  /** "3 of 40", or how far it has come. */
  readonly status: string;
  /** Whether what is typed is another than when the screen was opened. */
  readonly fresh: boolean;
  /** What does the searching; draws only trouble. */
  readonly drawn: ComponentChildren;
  readonly more: ComponentChildren;
}

/** Finds accounts by what is typed, as soon as its scripts are there. */
export function useSearch(typed: Draft<string>, { accounts, accountsInAll, hiddenInAll }: PopupView): Search {
  const text = typed.value.value.trim();
  const found = useSignal<Found | null>(null);
  const status = useSignal("");
  const limit = useSignal(DRAWN);
  const opened = useRef(typed.value.peek());
  const [fault, setFault] = useState<unknown>(null);
  const searching = text !== "";
  useEffect(() => {
    if (searching) loadFinding().catch(setFault);
  }, [searching]);
  useLayoutEffect(() => {
    limit.value = DRAWN;
    if (!searching) found.value = null;
  }, [text]);
  if (fault !== null) throw fault;

  const Finding = finding.value?.Finding;
  const drawn = searching && Finding !== undefined && (
    <Finding typed={text} inAll={accountsInAll} hiddenInAll={hiddenInAll} into={found} status={status} />
  );
  const fresh = typed.value.value !== opened.current;
  if (!searching || found.value === null) return { rows: null, status: "", fresh, drawn, more: null };
  // Who is active is known from the popup's own view, which comes before all pages were searched anew.
  const active = new Set(accounts.flatMap((row) => (row.active ? [row.id] : [])));
  const rows = found.value.rows.slice(0, limit.value).map((row) => ({ ...row, active: active.has(row.id) }));
  const left = found.value.rows.length - rows.length;
  const more = left > 0 && (
    <More
      key={limit.value}
      count={Math.min(PAGE, left)}
      onMore={() => {
        limit.value += PAGE;
      }}
    />
  );
  return { rows, status: status.value, fresh, drawn, more };
}

interface FilterFieldProps {
  readonly typed: Draft<string>;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** The visible field; letters reach it also while the focus is on the list. Down and Enter go on to the first row. */
export function FilterField({ typed, field }: FilterFieldProps) {
  const toList = (event: KeyboardEvent): void => {
    if (event.isComposing || (event.code !== "ArrowDown" && event.key !== "Enter")) return;
    const first = document.querySelector<HTMLElement>(".home-list .row-main");
    event.preventDefault();
    first?.focus();
    if (event.key === "Enter") first?.click();
  };
  return (
    <input
      ref={field}
      type="search"
      class="input home-filter grow"
      value={typed.value.value}
      placeholder={words.filter_placeholder()}
      aria-label={words.filter_label()}
      aria-keyshortcuts="/"
      autocomplete="off"
      spellcheck={false}
      onInput={(event) => typed.set(event.currentTarget.value)}
      onKeyDown={toList}
      data-testid="filter"
    />
  );
}

/** Says what was looked for, where, and gives everybody back. */
export const NothingFound = ({ typed }: { readonly typed: Draft<string> }) => (
  <div class="home-none stack" data-testid="nothing-found">
    <p class="home-none-typed">{words.filter_none({ typed: typed.value.value.trim() })}</p>
    <p class="small muted">{words.filter_none_words()}</p>
    <Button onClick={() => typed.set("")} data-testid="clear-filter">
      {words.filter_clear()}
    </Button>
  </div>
);
