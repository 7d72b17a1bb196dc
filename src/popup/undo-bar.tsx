import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Undoable } from "../domain/views";
import { Button } from "../ui/button";
import { useDeed } from "../ui/deed";
import { NotDoneWords } from "../ui/not-done";
import { Ticking, useIsOver } from "../ui/time-left";
import { words } from "../words";
import "./flows.css";

/** "Unlinked: Anna — OOO Romashka · Undo · 0:52", at the bottom of every screen while there is time; also Ctrl/Cmd+Z. */
export function UndoBar({ undoable }: { readonly undoable: Undoable }) {
  const restore = useDeed("link.restore");
  const over = useIsOver(undoable.undoUntil);
  const undo = (): void => void restore.give({ link: undoable.link });
  useUndoKey(undo, !over);
  const bar = useFocusPassedOn();

  if (over && restore.problem.value === null) return null;
  const names = { owner: undoable.ownerName, other: undoable.otherName };
  return (
    <div ref={bar} class="undo-bar" data-testid="undo-bar">
      {restore.problem.value && <NotDoneWords problem={restore.problem.value} here={undoable.link} />}
      <div class="undo-line">
        <p class="grow small" role="status">
          <span class="undo-name one-line" title={names.owner}>
            {words.link_undo_bar(names)}
          </span>{" "}
          <span class="undo-name one-line" title={names.other}>
            {words.link_undo_bar_other(names)}
          </span>
        </p>
        {!over && (
          <Button
            kind="plain"
            icon="undo"
            busy={restore.busy.value}
            onClick={undo}
            title={words.link_undo_key()}
            aria-keyshortcuts="Control+Z Meta+Z"
            data-testid="undo"
          >
            {words.link_undo()} <Ticking until={undoable.undoUntil} />
          </Button>
        )}
      </div>
    </div>
  );
}

/** When the bar goes while it has the focus (it was pressed), the screen's heading takes it over, not nobody. */
function useFocusPassedOn() {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => () => {
      if (bar.current?.contains(document.activeElement)) document.querySelector<HTMLElement>("h1")?.focus();
    },
    [],
  );
  return bar;
}

/** By the physical key, so that it works on a Russian layout too; text fields keep their own undo. */
function useUndoKey(undo: () => void, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const hear = (event: KeyboardEvent): void => {
      if (event.code !== "KeyZ" || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.defaultPrevented || isTextField(event.target)) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  });
}

const TYPED_INTO = new Set(["text", "search", "email", "tel", "url", "number", "password"]);

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && TYPED_INTO.has(target.type);
}
