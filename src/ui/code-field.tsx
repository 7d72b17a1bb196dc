import { useSignal } from "@preact/signals";
import { useEffect, useId, useLayoutEffect, useRef } from "preact/hooks";
import { codeInText, digitsOf } from "./code-digits";
import "./code-field.css";

interface CodeFieldProps {
  /** What the field is called, for everybody. */
  readonly label: string;
  /** How many digits the code has. */
  readonly length: number;
  readonly value: string;
  readonly onChange: (digits: string) => void;
  /** Called when the last digit was typed or the whole code pasted; not for a value that was there from the start. */
  readonly onComplete: (digits: string) => void;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  /** Id of the element that says what is wrong, or how the code looks. */
  readonly describedBy?: string | undefined;
  readonly autoFocus?: boolean;
}

/**
 * One real text field whose digits fall into drawn boxes. Six fields would break pasting, undo, selecting, input
 * methods and screen readers, each of which then has to be built again by hand.
 */
export function CodeField(props: CodeFieldProps) {
  const { length, value, disabled = false, invalid = false } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const selected = useSelected(input);
  useFocus(input, props.autoFocus === true && !disabled, invalid, length);
  const [from, to] = selected ?? [length, -1];
  const current = selected === null ? null : Math.min(from, value.length, length - 1);

  const take = (digits: string, at: number): void => {
    const field = input.current;
    const cut = digits.slice(0, length);
    // Set by hand too: where the digits are the same as before nothing is drawn anew, and a typed letter would stay.
    if (field !== null && field.value !== cut) {
      field.value = cut;
      field.setSelectionRange(at, at);
    }
    if (cut === value) return;
    props.onChange(cut);
    if (cut.length === length) props.onComplete(cut);
  };
  const onInput = (event: InputEvent): void => {
    if (event.isComposing) return; // an input method is still at work; compositionend comes when it is done
    const field = input.current;
    if (field === null) return;
    take(digitsOf(field.value), digitsOf(field.value.slice(0, field.selectionStart ?? 0)).length);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const code = codeInText(event.clipboardData?.getData("text") ?? "", length);
    if (code === null) return;
    event.preventDefault();
    take(code, length);
  };

  return (
    <div class="code-field">
      <label for={id}>{props.label}</label>
      <div
        class="code-boxes"
        style={{ "--code-length": String(length) }}
        data-invalid={invalid || undefined}
        data-disabled={disabled || undefined}
        data-full={from === length || undefined}
      >
        {Array.from({ length }, (_, box) => (
          <span
            key={box}
            class="code-box"
            aria-hidden="true"
            data-current={box === current || undefined}
            data-selected={(box >= from && box < to) || undefined}
          />
        ))}
        <input
          ref={input}
          id={id}
          class="code-input"
          data-testid="code-input"
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          spellcheck={false}
          value={value}
          disabled={disabled}
          aria-invalid={invalid}
          aria-describedby={props.describedBy}
          onInput={onInput}
          onCompositionEnd={() => take(digitsOf(input.current?.value ?? ""), length)}
          onPaste={onPaste}
          onKeyDown={(event) => overwriteWhenFull(event, length)}
        />
      </div>
    </div>
  );
}

/** In a full field a digit replaces the one under the caret, as boxes lead one to expect; else it would push the last out. */
function overwriteWhenFull(event: KeyboardEvent, length: number): void {
  const field = event.currentTarget;
  if (!(field instanceof HTMLInputElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  const { selectionStart: start, selectionEnd: end } = field;
  // A key of one character: "F5" has a digit in its name and types none.
  if (digitsOf(event.key).length !== 1 || [...event.key].length !== 1) return;
  if (start !== null && start === end && start < length && field.value.length === length) {
    field.setSelectionRange(start, start + 1);
  }
}

/** From where to where is selected, or null without focus. Only `selectionchange` tells of arrows, clicks and undo alike. */
function useSelected(input: { readonly current: HTMLInputElement | null }): readonly [number, number] | null {
  const from = useSignal(-1);
  const to = useSignal(-1);
  useEffect(() => {
    const look = (): void => {
      const field = input.current;
      const here = field !== null && document.activeElement === field;
      from.value = here ? (field.selectionStart ?? 0) : -1;
      to.value = here ? (field.selectionEnd ?? 0) : -1;
    };
    const events = ["selectionchange", "focusin", "focusout", "input"] as const;
    const later = (): void => queueMicrotask(look);
    for (const each of events) document.addEventListener(each, later);
    look();
    return () => {
      for (const each of events) document.removeEventListener(each, later);
    };
  }, [input]);
  return from.value < 0 ? null : [from.value, to.value];
}

/** Takes the focus when it appears; a whole code that is wrong is selected, to be typed anew, a part of one is not. */
function useFocus(
  input: { readonly current: HTMLInputElement | null },
  wanted: boolean,
  invalid: boolean,
  length: number,
): void {
  useLayoutEffect(() => {
    if (wanted) input.current?.focus();
  }, [wanted]);
  useEffect(() => {
    if (!invalid) return;
    const field = input.current;
    field?.focus();
    if (field?.value.length === length) field.select();
    else field?.setSelectionRange(field.value.length, field.value.length);
  }, [invalid]);
}
