import { useEffect } from "preact/hooks";
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

  if (over && restore.problem.value === null) return null;
  const names = { owner: undoable.ownerName, other: undoable.otherName };
  return (
    <div class="undo-bar" data-testid="undo-bar">
      {restore.problem.value && <NotDoneWords problem={restore.problem.value} here={undoable.link} />}
      <div class="undo-line">
        <p class="grow" role="status" title={words.link_undo_bar(names)}>
          <span class="undo-words">{words.link_undo_bar(names)}</span>
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
