import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./icon";
import "./field.css";

/** What the control inside a field must bear, so that its label, hint and error are spoken with it. */
export interface ControlProps {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: "true";
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null | undefined;
  /** Draws the control: `{(control) => <input class="input" {...control} … />}`. */
  readonly children: (control: ControlProps) => ComponentChildren;
}

/** A labelled control; an error takes the place of the hint, so that little moves. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const wordsId = `${id}-words`;
  const wrong = typeof error === "string" && error !== "";
  const said = wrong || hint !== undefined;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children({ id, ...(said && { "aria-describedby": wordsId }), ...(wrong && { "aria-invalid": "true" }) })}
      {wrong && <FieldError id={wordsId} words={error} />}
      {!wrong && hint !== undefined && (
        <p id={wordsId} class="small muted">
          {hint}
        </p>
      )}
    </div>
  );
}

/** What is wrong with a field, in words and with a shape. */
export function FieldError({ id, words }: { readonly id?: string; readonly words: string }) {
  return (
    <p id={id} class="field-error" role="alert">
      <Icon name="warning" size="s" />
      {words}
    </p>
  );
}
