import type { Signal } from "@preact/signals";
import type { Ref } from "preact";
import { useEffect } from "preact/hooks";
import { Button } from "../ui/button";
import { words } from "../words";

/** The id of the form of whatever step is shown: the button that submits it stands in the footer, outside of it. */
export const FLOW_FORM = "link-flow";

/** Escape goes one step back in a flow too; heard before the popup's own, which would leave the whole flow. */
export function useEscapeBack(goBack: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      goBack();
    };
    document.addEventListener("keydown", hear, { capture: true });
    return () => document.removeEventListener("keydown", hear, { capture: true });
  });
}

interface NextButtonProps {
  /** What the last step does; null before it. */
  readonly sends: string | null;
  readonly busy: boolean;
  /** What the step still needs. */
  readonly missing: Signal<string | null>;
}

/** Never disabled: pressed too early it says what is missing. */
export const NextButton = ({ sends, busy, missing }: NextButtonProps) => (
  <div class="grow stack-tight">
    <p class="field-error" role="alert">
      {missing.value}
    </p>
    <Button kind="primary" wide type="submit" form={FLOW_FORM} busy={busy} data-testid="next-step">
      {sends ?? words.link_next()}
    </Button>
  </div>
);

interface AcceptTermsTickProps {
  /** The version that was read: where the rules change meanwhile the tick is gone. */
  readonly version: string;
  readonly accepted: string | null;
  readonly tick?: Ref<HTMLInputElement>;
  readonly onChange: (accepted: string | null) => void;
}

/** Which terms these are, and that they are accepted. */
export const AcceptTermsTick = ({ version, accepted, tick, onChange }: AcceptTermsTickProps) => (
  <>
    <p class="small muted">{words.link_terms_version({ version })}</p>
    <label class="check-line" data-testid="accept-terms">
      <input
        {...(tick && { ref: tick })}
        type="checkbox"
        checked={accepted === version}
        onChange={(event) => onChange(event.currentTarget.checked ? version : null)}
      />
      {words.link_accept()}
    </label>
  </>
);
