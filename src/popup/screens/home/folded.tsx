import { type Signal, useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { AccountRow } from "../../../domain/views";
import { Icon } from "../../../ui/icon";
import { words } from "../../../words";
import { Rest } from "./more";

/** The most hidden accounts that are unfolded; whoever hides more finds them by their words. */
const MOST = 100;

interface FoldedProps {
  readonly count: number;
  readonly into: Signal<readonly AccountRow[]>;
  /** Their rows, while they are unfolded. */
  readonly children: ComponentChildren;
}

/** The hidden accounts, folded behind their number each time the screen opens. */
export function Folded({ count, into, children }: FoldedProps) {
  const open = useSignal(false);
  const unfolded = open.value && count > 0;
  useEffect(() => {
    if (!unfolded) into.value = [];
  }, [unfolded]);
  useEffect(
    () => () => {
      into.value = [];
    },
    [],
  );
  if (count === 0) return null;
  return (
    <div class="home-folded">
      <button
        type="button"
        class="home-fold small muted"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
        data-testid="unfold-hidden"
      >
        <Icon name={open.value ? "down" : "chevron"} size="s" />
        {words.hidden_count({ count })}
      </button>
      {unfolded && <Rest skip={0} limit={MOST} hidden into={into} />}
      {unfolded && <ul data-testid="hidden-rows">{children}</ul>}
    </div>
  );
}
