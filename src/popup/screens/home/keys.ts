import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { AccountId } from "../../../domain/ids";
import type { Draft } from "../../../ui/drafts";

const MODIFIERS = ["ctrlKey", "metaKey", "altKey", "shiftKey"] as const;
const FIELDS = "input, textarea, select, [contenteditable]";

/** Whether a key belongs to somebody else: a text field, an input method, a chord of the browser. */
function isTyping(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || MODIFIERS.some((key) => event[key])) return true;
  return isInField(event);
}

/** Whether a text field has the key. */
export const isInField = ({ target }: Event): boolean => target instanceof Element && target.closest(FIELDS) !== null;

/** The digit of a physical key of either row or pad, whatever the layout makes of it, or null. */
function digitOf({ code }: Pick<KeyboardEvent, "code">): number | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return digit === undefined ? null : Number(digit);
}

/** Which of so many rows an arrow, Home or End leads to, from the one at `at` (−1: none yet); −1 for other keys. */
function rowAfter({ code }: Pick<KeyboardEvent, "code">, at: number, count: number): number {
  if (code === "ArrowDown") return Math.min(at + 1, count - 1);
  if (code === "ArrowUp") return Math.max(at - 1, 0);
  if (code === "Home") return 0;
  return code === "End" ? count - 1 : -1;
}

interface Roving {
  readonly list: RefObject<HTMLElement | null>;
  readonly current: AccountId | null;
  readonly focusRow: (id: AccountId | null) => void;
}

/**
 * One tab stop for the whole list: arrows, Home and End move it. The focus begins there, and stays on its row when
 * the row moves, as a freshly active account does: a moved element loses the focus. Where no row is left, the list
 * itself has it.
 */
export function useRoving(
  rows: readonly { readonly id: AccountId }[],
  stop: Draft<AccountId | null>,
  typed: string,
): Roving {
  const list = useRef<HTMLElement>(null);
  const current = rows.some((row) => row.id === stop.value.value) ? stop.value.value : (rows[0]?.id ?? null);
  const focusOn = (id: AccountId | null): void => {
    const row = rowButtons(list.current).find((button) => button.dataset.account === id);
    (row ?? list.current)?.focus();
  };
  const focusRow: Roving["focusRow"] = (id) => {
    stop.set(id);
    focusOn(id);
  };
  const order = rows.map((row) => row.id).join();
  useLayoutEffect(() => {
    // Until somebody has chosen a row, the focus is on the first: also where the last list was painted first and the
    // fresh one begins with another.
    const inList = list.current?.contains(document.activeElement) === true;
    const untouched = stop.value.peek() === null && inList;
    if (untouched || document.activeElement === list.current || document.activeElement === document.body)
      focusOn(current);
    // What is typed takes away more than rows: also what stands above them, and a button that had the focus there.
  }, [order, typed]);
  useArrows(list, focusRow);
  return { list, current, focusRow };
}

function useArrows(list: RefObject<HTMLElement | null>, focusRow: Roving["focusRow"]): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const { target } = event;
      const ours = target === document.body || (target instanceof Node && list.current?.contains(target) === true);
      if (!ours || isTyping(event)) return;
      const buttons = rowButtons(list.current);
      const at = buttons.findIndex((button) => button.parentElement?.contains(document.activeElement) === true);
      const next = buttons[rowAfter(event, at, buttons.length)];
      if (next === undefined) return;
      event.preventDefault();
      focusRow((next.dataset.account ?? null) as AccountId | null);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}

const rowButtons = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>(".row-main") ?? []),
];

/** Calls back with the place (0–9) that a digit names, wherever the focus is; `take` says whether somebody stands there. */
export function useDigits(take: (place: number) => boolean): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const digit = digitOf(event);
      if (digit === null || isTyping(event)) return;
      if (take(digit === 0 ? 9 : digit - 1)) event.preventDefault();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  });
}
