import { useEffect } from "preact/hooks";
import type { AccountView } from "../../../domain/views";
import { announceQuietly } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { useDeed } from "../../../ui/deed";
import { NotDoneWords } from "../../../ui/not-done";
import { useView } from "../../../ui/view";
import { words } from "../../../words";

/** The view's own limit for one answer; the pinned ones come first in it. */
const MOST = 500;

type Step = -1 | 1;

/** The account's place among the pinned ones of its marketplace, and moving it by one: buttons, or Alt with an arrow. */
export function PlaceAmongPinned({ account: { id, marketplace } }: { readonly account: AccountView }) {
  const { answer, problem } = useView("accounts", { marketplace, limit: MOST }).state.value;
  const moving = useDeed("account.move");
  const row = (answer?.accounts ?? []).filter((each) => each.pinned).sort((a, b) => a.order - b.order);
  const at = row.findIndex((each) => each.id === id);
  const move = async (step: Step): Promise<void> => {
    const neighbour = row[at + step];
    if (at === -1 || neighbour === undefined) return;
    // Going down is the next one going up.
    const args = step === -1 ? { account: id, before: neighbour.id } : { account: neighbour.id, before: id };
    if ((await moving.give(args)) === null) return;
    announceQuietly(words.place_now({ place: at + step + 1, count: row.length }));
  };
  useAltArrows((step) => void move(step));
  if (problem !== null) return <NotDoneWords problem={problem} />;
  if (at === -1 || row.length < 2) return null;
  return (
    <div class="stack-tight">
      {moving.problem.value && <NotDoneWords problem={moving.problem.value} />}
      <p data-testid="place">{words.place_now({ place: at + 1, count: row.length })}</p>
      <div class="action-grid">
        <MoveButton step={-1} possible={at > 0} onMove={move} />
        <MoveButton step={1} possible={at < row.length - 1} onMove={move} />
      </div>
    </div>
  );
}

interface MoveButtonProps {
  readonly step: Step;
  readonly possible: boolean;
  readonly onMove: (step: Step) => Promise<void>;
}

/** At the end of the row it is not disabled but does nothing: a disabled button would lose the focus. */
const MoveButton = ({ step, possible, onMove }: MoveButtonProps) => (
  <Button
    icon={step === -1 ? "move-up" : "move-down"}
    {...(!possible && { "aria-disabled": true })}
    aria-keyshortcuts={step === -1 ? "Alt+ArrowUp" : "Alt+ArrowDown"}
    title={step === -1 ? words.place_up_key() : words.place_down_key()}
    onClick={() => void onMove(step)}
    data-testid={step === -1 ? "move-up" : "move-down"}
  >
    {step === -1 ? words.place_up() : words.place_down()}
  </Button>
);

/** Anywhere on the card; in a text field these keys belong to the field. */
function useAltArrows(move: (step: Step) => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
      if (event.code !== "ArrowUp" && event.code !== "ArrowDown") return;
      if (event.target instanceof Element && event.target.closest("input, textarea, select")) return;
      event.preventDefault();
      move(event.code === "ArrowUp" ? -1 : 1);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  });
}
