import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../../ui/icon";
import { words } from "../../words";

/** The article's steps: personal account, business account, where the code goes, terms, the code. */
export const STEPS_IN_ALL = 5;

interface StepProps {
  /** From 1. */
  readonly step: number;
  /** Takes the focus when the step changes, so that the next question is read aloud. */
  readonly focus: boolean;
  readonly children: ComponentChildren;
}

/** "Step 2 of 5", drawn and said, and the step's question as a heading. */
export function StepHeading({ step, focus, children }: StepProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (focus) heading.current?.focus();
  }, [step, focus]);
  return (
    <div class="stack-tight">
      <StepsDrawn step={step} />
      <h2 ref={heading} tabIndex={-1} class="step-heading" data-testid="step" data-step={step}>
        <span class="small muted step-of">{words.link_step_of({ step, steps: STEPS_IN_ALL })}</span>
        {children}
      </h2>
    </div>
  );
}

/** What is done has a tick, what is to come only a ring; the heading says the same in words. */
function StepsDrawn({ step }: { readonly step: number }) {
  return (
    <div class="steps" aria-hidden="true">
      {Array.from({ length: STEPS_IN_ALL }, (_, index) => {
        const number = index + 1;
        const look = number < step ? "done" : number === step ? "now" : "to-come";
        return (
          <span key={number} class="step" data-look={look}>
            <span class="step-mark">{look === "done" ? <Icon name="check" size="s" /> : number}</span>
          </span>
        );
      })}
    </div>
  );
}
