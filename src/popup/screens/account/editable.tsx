import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "../../../ui/button";
import { words } from "../../../words";

interface EditableProps {
  readonly label: string;
  readonly value: ComponentChildren;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly testId: string;
  /** The editor, in place below. */
  readonly children: ComponentChildren;
}

/** A value with a button that opens its editor below; Escape in the editor closes only that. */
export function Editable({ label, value, open, onOpen, onClose, testId, children }: EditableProps) {
  const box = useRef<HTMLDivElement>(null);
  const was = useRef(open);
  useLayoutEffect(() => {
    // The editor takes the focus when it opens, and what opened it has it again afterwards.
    if (open && !was.current) box.current?.querySelector<HTMLElement>(".editor input, .editor button")?.focus();
    if (!open && was.current) box.current?.querySelector<HTMLElement>(".editable-line button")?.focus();
    was.current = open;
  }, [open]);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!open || event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      onClose();
    };
    const here = box.current;
    here?.addEventListener("keydown", hear);
    return () => here?.removeEventListener("keydown", hear);
  });
  return (
    <div ref={box} class="editable" data-testid={testId}>
      <div class="editable-line">
        <p class="grow">
          <span class="muted">{label}</span> <span class="editable-value">{value}</span>
        </p>
        <Button
          kind="plain"
          aria-expanded={open}
          aria-label={open ? words.editor_close({ what: label }) : words.editor_open({ what: label })}
          onClick={open ? onClose : onOpen}
          data-testid={`${testId}-open`}
        >
          {open ? words.editor_close_short() : words.editor_open_short()}
        </Button>
      </div>
      {open && <div class="editor stack">{children}</div>}
    </div>
  );
}
