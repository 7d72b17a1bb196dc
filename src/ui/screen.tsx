import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { words } from "../words";
import { IconButton } from "./button";
import "./screen.css";

interface ScreenProps {
  readonly title: string;
  readonly onBack?: (() => void) | undefined;
  /** Stays in sight below the scrolling body. */
  readonly footer?: ComponentChildren;
  /** Where the focus goes on arrival: the heading, which is then read aloud, or nowhere (the screen sets it itself). */
  readonly focus?: "heading" | "none";
  readonly testId?: string;
  readonly children: ComponentChildren;
}

/** A sub-screen: a header with the way back, a body that scrolls alone, and an optional footer. */
export function Screen({ title, onBack, footer, focus = "heading", testId, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (focus === "heading") heading.current?.focus();
  }, []);
  return (
    <div class="screen" data-testid={testId}>
      <header class="screen-header">
        {onBack && <IconButton icon="back" label={words.back()} onClick={onBack} data-testid="back" />}
        <h1 ref={heading} tabIndex={-1} class="grow screen-title" title={title}>
          {title}
        </h1>
      </header>
      <main class="screen-body padded">{children}</main>
      {footer !== undefined && <footer class="screen-footer">{footer}</footer>}
    </div>
  );
}
