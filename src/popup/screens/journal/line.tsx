import type { Author, DomainEvent, JournalEntry } from "../../../domain/events";
import type { AccountId } from "../../../domain/ids";
import { IconButton } from "../../../ui/button";
import type { JournalNames } from "../../../ui/journal-names";
import { eventSentence } from "../../../ui/journal-sentences";
import type { RecordRef } from "../../../ui/link-names";
import { machineTime, timeWords } from "../../../ui/moments";
import { words } from "../../../words";
import { openRecord } from "../link/record";

const BY: Readonly<Record<Exclude<Author, "user">, () => string>> = {
  timer: words.journal_by_timer,
  simulation: words.journal_by_simulation,
  import: words.journal_by_import,
};

interface JournalLineProps {
  readonly entry: JournalEntry;
  readonly names: JournalNames;
}

/** One entry: when, what, by whom where it was nobody here, and the way to what it is about. */
export function JournalLine({ entry: { at, by, what }, names }: JournalLineProps) {
  const record = recordOf(what, names);
  return (
    <li class="journal-line" data-testid="journal-line" data-event={what.type}>
      <time class="small muted" dateTime={machineTime(at)}>
        {timeWords(at)}
      </time>
      <span class="grow journal-words">
        {eventSentence(what, names)}
        {by !== "user" && <span class="small muted journal-by">{BY[by]()}</span>}
      </span>
      {record !== null && (
        <IconButton
          icon="chevron"
          label={
            "link" in record
              ? words.journal_open_link()
              : words.journal_open_account({ name: names.account(record.account) })
          }
          onClick={() => openRecord(record)}
        />
      )}
    </li>
  );
}

/** What the event is about, where that has a screen: a removed account has none. */
function recordOf(event: DomainEvent, { isKept }: JournalNames): RecordRef | null {
  if (event.type === "link.requested") return { link: event.link.id };
  if ("link" in event) return { link: event.link };
  const account = accountOf(event);
  return account === null || !isKept(account) ? null : { account };
}

function accountOf(event: Exclude<DomainEvent, { readonly link: unknown }>): AccountId | null {
  switch (event.type) {
    case "account.added":
      return event.account.id;
    case "order.added":
      return event.order.account;
    case "account.removed":
    case "pack.used":
      return null;
    case "wish.added":
    case "wish.removed":
      return event.accounts[0] ?? null;
    default:
      return event.account;
  }
}
