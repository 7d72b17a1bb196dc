const MODIFIERS = ["ctrlKey", "metaKey", "altKey", "shiftKey"] as const;
const FIELDS = "input, textarea, select, [contenteditable]";

/** Whether a key belongs to somebody else: a text field, an input method, a chord of the browser. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || MODIFIERS.some((key) => event[key])) return true;
  return event.target instanceof Element && event.target.closest(FIELDS) !== null;
}

/** The digit of a physical key of either row or pad, whatever the layout makes of it, or null. */
export function digitOf({ code }: Pick<KeyboardEvent, "code">): number | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return digit === undefined ? null : Number(digit);
}

/** Which of so many rows an arrow, Home or End leads to, from the one at `at` (−1: none yet); −1 for other keys. */
export function rowAfter({ code }: Pick<KeyboardEvent, "code">, at: number, count: number): number {
  if (code === "ArrowDown") return Math.min(at + 1, count - 1);
  if (code === "ArrowUp") return Math.max(at - 1, 0);
  if (code === "Home") return 0;
  return code === "End" ? count - 1 : -1;
}
