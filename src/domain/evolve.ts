import type { Account, Marketplace } from "./account";
import type { Challenge } from "./challenge";
import type { DomainEvent, JournalEntry } from "./events";
import type { AccountId, LinkId } from "./ids";
import type { Link } from "./link";

/** The records that events are about. */
export interface Records {
  readonly accounts: ReadonlyMap<AccountId, Account>;
  readonly links: ReadonlyMap<LinkId, Link>;
  readonly challenges: ReadonlyMap<LinkId, Challenge>;
  readonly active: ReadonlyMap<Marketplace, AccountId>;
}

/** One record as it is from now on; null: it is no more. */
export type RecordChange =
  | { readonly table: "accounts"; readonly id: AccountId; readonly record: Account | null }
  | { readonly table: "links"; readonly id: LinkId; readonly record: Link | null }
  | { readonly table: "challenges"; readonly id: LinkId; readonly record: Challenge | null }
  | { readonly table: "active"; readonly id: Marketplace; readonly record: AccountId | null };

/**
 * What an event makes of the records it names. `seq` is the number of its journal entry.
 * Throws where a record it stands on is missing: then journal and records are not of one world.
 */
function evolve(event: DomainEvent, seq: number, records: Records): readonly RecordChange[] {
  switch (event.type) {
    case "account.added":
      return [{ table: "accounts", id: event.account.id, record: event.account }];
    case "account.edited":
      return [
        {
          table: "accounts",
          id: event.account,
          record: { ...existing(records.accounts, event.account), ...event.change },
        },
      ];
    case "account.removed":
      return [{ table: "accounts", id: event.account, record: null }];
    case "account.switched":
      return [{ table: "active", id: event.marketplace, record: event.account }];
    case "link.requested":
      return [{ table: "links", id: event.link.id, record: { ...event.link, createdSeq: seq } }];
    case "link.moved":
      return [
        { table: "links", id: event.link, record: { ...existing(records.links, event.link), ...event.to } },
        // A challenge lives only while its link waits for the code.
        ...(event.from === "awaiting-code" ? [noChallenge(event.link)] : []),
      ];
    case "code.sent":
      return [{ table: "challenges", id: event.link, record: event.challenge }];
    case "code.refused": {
      const { attemptsLeft, lockedUntil } = event;
      const challenge = existing(records.challenges, event.link);
      return [{ table: "challenges", id: event.link, record: { ...challenge, attemptsLeft, lockedUntil } }];
    }
    case "code.expired": {
      const challenge = existing(records.challenges, event.link);
      return [{ table: "challenges", id: event.link, record: { ...challenge, expired: true } }];
    }
    case "undo.closed":
      return [{ table: "links", id: event.link, record: { ...existing(records.links, event.link), undoUntil: null } }];
  }
}

const noChallenge = (link: LinkId): RecordChange => ({ table: "challenges", id: link, record: null });

function existing<Id, Thing>(records: ReadonlyMap<Id, Thing>, id: Id): Thing {
  const record = records.get(id);
  if (record === undefined) throw new Error(`an event names ${String(id)}, which is not there`);
  return record;
}

/** Records that changes can be written into, one after the other. */
export class RecordBook implements Records {
  readonly accounts: Map<AccountId, Account>;
  readonly links: Map<LinkId, Link>;
  readonly challenges: Map<LinkId, Challenge>;
  readonly active: Map<Marketplace, AccountId>;

  constructor(from?: Records) {
    this.accounts = new Map(from?.accounts);
    this.links = new Map(from?.links);
    this.challenges = new Map(from?.challenges);
    this.active = new Map(from?.active);
  }

  /** Takes in an event and says what it changed. */
  take(event: DomainEvent, seq: number): readonly RecordChange[] {
    const changes = evolve(event, seq, this);
    for (const change of changes) this.#write(change);
    return changes;
  }

  #write(change: RecordChange): void {
    switch (change.table) {
      case "accounts":
        put(this.accounts, change.id, change.record);
        break;
      case "links":
        put(this.links, change.id, change.record);
        break;
      case "challenges":
        put(this.challenges, change.id, change.record);
        break;
      case "active":
        put(this.active, change.id, change.record);
        break;
    }
  }
}

function put<Id, Thing>(map: Map<Id, Thing>, id: Id, record: Thing | null): void {
  if (record === null) map.delete(id);
  else map.set(id, record);
}

/** The records that a whole journal, in order, leads to. */
export function foldJournal(entries: Iterable<JournalEntry>): Records {
  const book = new RecordBook();
  for (const entry of entries) book.take(entry.what, entry.seq);
  return book;
}

/** The ids that an event touches, for the journal's index. */
export function idsTouched(event: DomainEvent): readonly string[] {
  switch (event.type) {
    case "account.added":
      return [event.account.id];
    case "account.edited":
    case "account.removed":
      return [event.account];
    case "account.switched":
      return event.account === null ? [] : [event.account];
    case "link.requested": {
      const { id, owner, other } = event.link;
      return "account" in other ? [id, owner, other.account] : [id, owner];
    }
    case "link.moved":
    case "code.sent":
    case "code.refused":
    case "code.expired":
    case "undo.closed":
      return [event.link];
  }
}
