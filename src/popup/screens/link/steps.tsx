import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../../../ui/icon";
import { words } from "../../../words";

/** The article's steps: personal account, business account, where the code goes, terms, the code. */
const STEPS_IN_ALL = 5;

interface StepHeadingProps {
  /** From 1. */
  readonly step: number;
  readonly children: ComponentChildren;
}

/**
 * "Step 2 of 5", drawn and said, and the step's question as a heading. When the step changes the heading takes the
 * focus, so that the next question is read aloud; on arrival the screen's title does.
 */
export function StepHeading({ step, children }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(step);
  useLayoutEffect(() => {
    if (last.current !== step) heading.current?.focus();
    last.current = step;
  }, [step]);
  return (
    <div class="stack-tight">
      <StepsDrawn step={step} />
      <p class="small muted">{words.link_step_of({ step, steps: STEPS_IN_ALL })}</p>
      <h2 ref={heading} tabIndex={-1} class="step-heading" data-testid="step" data-step={step}>
        {children}
      </h2>
    </div>
  );
}

/** What is done has a tick, what is to come only a ring; the line below says the same in words. */
function StepsDrawn({ step }: { readonly step: number }) {
  return (
    <div class="steps" aria-hidden="true">
      {Array.from({ length: STEPS_IN_ALL }, (_, index) => {
        const number = index + 1;
        const look = number < step ? "done" : number === step ? "now" : "to-come";
        return (
          <span key={number} class="step" data-look={look}>
            {look === "done" ? <Icon name="check" size="s" /> : number}
          </span>
        );
      })}
    </div>
  );
}
