import { useSignal } from "@preact/signals";
import { useEffect, useId, useLayoutEffect, useRef } from "preact/hooks";
import { words } from "../words";
import { Button } from "./button";
import { Field } from "./field";
import type { IconName } from "./icon";
import "./hold-button.css";

/** How long it wants to be held, in milliseconds. */
const HOLD_MS = 1_500;

/** Released early it says so and offers the other way: not everybody can hold. */
type Phase = "idle" | "holding" | "early" | "typing";

interface HoldButtonProps {
  readonly icon?: IconName | undefined;
  readonly busy?: boolean;
  /** What is typed to do it without holding, in the screen's language. */
  readonly word: string;
  readonly onDone: () => void;
  readonly testId: string;
  readonly children: string;
}

/**
 * A button for what is costly: it is held for a while by pointer, or, pressed by keyboard or by a screen reader, opens
 * a field for the word that does it. Nothing happens by a slip.
 */
export function HoldButton({ icon, busy = false, word, onDone, testId, children }: HoldButtonProps) {
  const phase = useSignal<Phase>("idle");
  const button = useRef<HTMLSpanElement>(null);
  const hintId = useId();
  const { begin, cancel } = useHold(() => {
    phase.value = "idle";
    onDone();
  });
  const start = (event: PointerEvent): void => {
    if (busy || event.button !== 0) return;
    phase.value = "holding";
    begin();
  };
  const release = (): void => {
    if (phase.peek() !== "holding") return;
    cancel();
    phase.value = "early";
  };
  const close = (): void => {
    phase.value = "idle";
    button.current?.querySelector("button")?.focus();
  };
  return (
    <div class="hold" data-phase={phase.value}>
      <span ref={button} class="hold-press">
        <Button
          kind="danger"
          {...(icon && { icon })}
          busy={busy}
          wide
          class="button hold-button"
          aria-describedby={hintId}
          onPointerDown={start}
          onPointerUp={release}
          onPointerLeave={release}
          onPointerCancel={release}
          onContextMenu={(event) => event.preventDefault()}
          // A press of a key, or of a screen reader, is a click without a pointer.
          onClick={(event) => {
            if (event.detail === 0) phase.value = "typing";
          }}
          data-testid={testId}
        >
          {children}
        </Button>
      </span>
      {phase.value === "typing" ? (
        <TypedWord
          word={word}
          busy={busy}
          onDone={() => {
            close();
            onDone();
          }}
          onClose={close}
          testId={testId}
        />
      ) : (
        <div class="hold-words small">
          <span id={hintId} class="muted" hidden={phase.value !== "idle"}>
            {words.hold_hint({ word })}
          </span>
          <span role="status" data-testid={`${testId}-told`}>
            {phase.value === "holding" && words.hold_go_on()}
            {phase.value === "early" && words.hold_early()}
          </span>
          {phase.value === "early" && (
            <Button
              kind="plain"
              class="button inline-button"
              onClick={() => {
                phase.value = "typing";
              }}
              data-testid={`${testId}-type`}
            >
              {words.hold_type_instead()}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** Calls back once it was held long enough; what is half held ends with the component. */
function useHold(onHeld: () => void): { readonly begin: () => void; readonly cancel: () => void } {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const cancel = (): void => clearTimeout(timer.current);
  useEffect(() => cancel, []);
  const begin = (): void => {
    cancel();
    timer.current = setTimeout(onHeld, HOLD_MS);
  };
  return { begin, cancel };
}

interface TypedWordProps extends Pick<HoldButtonProps, "word" | "onDone" | "testId"> {
  readonly busy: boolean;
  readonly onClose: () => void;
}

/** The way without holding: the word that is shown is typed, then Enter. Escape leaves everything as it was. */
function TypedWord({ word, busy, onDone, onClose, testId }: TypedWordProps) {
  const typed = useSignal("");
  const wrong = useSignal(false);
  const form = useRef<HTMLFormElement>(null);
  // Before it is painted: whoever types on at once must not lose the first letter.
  useLayoutEffect(() => {
    form.current?.querySelector("input")?.focus();
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const submit = (event: Event): void => {
    event.preventDefault();
    // A key that is held down comes again and again: what was not typed yet is not wrong.
    if (busy || typed.value.trim() === "") return;
    wrong.value = plain(typed.value) !== plain(word);
    if (wrong.value) form.current?.querySelector("input")?.focus();
    else onDone();
  };
  return (
    <form ref={form} class="hold-typed" onSubmit={submit} noValidate>
      <Field label={words.hold_label({ word })} error={wrong.value ? words.hold_wrong({ word }) : null}>
        {(control) => (
          <span class="pages-line">
            <input
              class="input"
              {...control}
              type="text"
              autoComplete="off"
              autoCapitalize="off"
              spellcheck={false}
              value={typed.value}
              onInput={(event) => {
                typed.value = event.currentTarget.value;
                wrong.value = false;
              }}
              onKeyDown={(event) => {
                if (event.key !== "Escape") return;
                // Only the field is left, not the screen.
                event.preventDefault();
                event.stopPropagation();
                onClose();
              }}
              data-testid={`${testId}-word`}
            />
            <Button kind="danger" type="submit" busy={busy} data-testid={`${testId}-send`}>
              {words.hold_send()}
            </Button>
          </span>
        )}
      </Field>
    </form>
  );
}

/** Case, outer spaces and the two dots of ё make no other word. */
const plain = (text: string): string => text.trim().toLocaleLowerCase().replaceAll("ё", "е");
