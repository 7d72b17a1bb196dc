import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { JournalEntry } from "../../../domain/events";
import type { AccountId } from "../../../domain/ids";
import type { Moment } from "../../../domain/moment";
import type { ViewAnswer } from "../../../domain/views";
import { Button } from "../../../ui/button";
import { simulatedNow } from "../../../ui/clock";
import { journalNames } from "../../../ui/journal-names";
import { headingWords } from "../../../ui/moments";
import { NotDoneWords } from "../../../ui/not-done";
import { Screen } from "../../../ui/screen";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { back } from "../../route";
import { JournalLine } from "./line";
import "./journal.css";

/** How many entries one click brings, and the most that one answer holds. */
const PAGE = 50;
const MOST = 500;

/** What has happened, the latest first: everywhere, or to one account and its links. */
export function JournalScreen({ account }: { readonly account: AccountId | null }) {
  const limit = useSignal(PAGE);
  const { state, ask } = useView("journal", { limit: limit.value, ...(account !== null && { account }) });
  const { answer: fresh, problem } = state.value;
  // While more is asked for, what was there stays.
  const last = useRef(fresh);
  last.current = fresh ?? last.current;
  const answer = last.current;
  const name = answer?.people.find((each) => each.account === account)?.name;
  return (
    <Screen
      title={name === undefined ? words.journal_title() : words.journal_of({ name })}
      onBack={back}
      testId="journal"
    >
      <div class="stack" aria-busy={fresh === null && problem === null}>
        {problem !== null && <NotDoneWords problem={problem} onRetry={() => void ask()} />}
        {answer !== null && <Days answer={answer} />}
        {answer !== null && (
          <End
            entries={answer.entries.length}
            limit={limit.value}
            busy={fresh === null && problem === null}
            onMore={() => {
              limit.value = Math.min(MOST, limit.value + PAGE);
            }}
          />
        )}
      </div>
    </Screen>
  );
}

interface EndProps {
  readonly entries: number;
  readonly limit: number;
  /** While more is asked for. */
  readonly busy: boolean;
  readonly onMore: () => void;
}

/** Below the entries: the way to older ones, or that there are none. */
function End({ entries, limit, busy, onMore }: EndProps) {
  if (entries === 0) return <p class="muted">{words.journal_empty()}</p>;
  if (!busy && entries < limit) return <p class="muted small">{words.journal_beginning()}</p>;
  if (!busy && limit === MOST) return null;
  return (
    <Button wide busy={busy} onClick={onMore} data-testid="older-entries">
      {words.journal_older()}
    </Button>
  );
}

/** Entries under the heading of their day. */
function Days({ answer }: { readonly answer: ViewAnswer<"journal"> }) {
  const names = journalNames(answer);
  const now = simulatedNow();
  return [...byDay(answer.entries, now)].map(([day, entries]) => (
    <section key={day} class="stack-tight">
      <h2 class="section-title">{day}</h2>
      <ol class="journal-lines">
        {entries.map((entry) => (
          <JournalLine key={entry.seq} entry={entry} names={names} />
        ))}
      </ol>
    </section>
  ));
}

/** Entries by the heading of their day, in their order. */
function byDay(entries: readonly JournalEntry[], now: Moment): ReadonlyMap<string, readonly JournalEntry[]> {
  const days = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const day = headingWords(entry.at, now);
    const sameDay = days.get(day);
    if (sameDay === undefined) days.set(day, [entry]);
    else sameDay.push(entry);
  }
  return days;
}
