import type { Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { AccountRow } from "../../../domain/views";
import { Button } from "../../../ui/button";
import { NotDoneWords } from "../../../ui/not-done";
import { useView } from "../../../ui/view";
import { words } from "../../../words";

interface MoreProps {
  readonly count: number;
  readonly onMore: () => void;
}

/** Brings further accounts when it is scrolled into sight, and for those who do not scroll when it is pressed. */
export function More({ count, onMore }: MoreProps) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) onMore();
    });
    if (end.current !== null) watch.observe(end.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={end}>
      <Button kind="plain" wide onClick={onMore} data-testid="more-accounts">
        {words.accounts_more({ count })}
      </Button>
    </div>
  );
}

interface RestProps {
  readonly skip: number;
  readonly hidden?: boolean;
  readonly limit: number;
  readonly into: Signal<readonly AccountRow[]>;
}

/** Follows the accounts beyond those of the popup's own view; draws only trouble, and keeps the last ones while it asks. */
export function Rest({ skip, limit, hidden = false, into }: RestProps) {
  const { state, ask } = useView("accounts", { skip, limit, ...(hidden && { hidden }) });
  const { answer, problem } = state.value;
  useEffect(() => {
    if (answer !== null) into.value = answer.accounts;
  }, [answer]);
  return problem && <NotDoneWords problem={problem} onRetry={() => void ask()} />;
}
