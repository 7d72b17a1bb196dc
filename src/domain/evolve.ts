import type { Account, Marketplace } from "./account";
import type { Challenge } from "./challenge";
import type { DomainEvent, JournalEntry, LinkEvent } from "./events";
import type { AccountId, LinkId, OrderId } from "./ids";
import type { Link } from "./link";
import { type Order, type Wish, type WishWords, wishId } from "./order";
import { accountEnds } from "./person";

/** The records that events are about. */
export interface Records {
  readonly accounts: ReadonlyMap<AccountId, Account>;
  readonly links: ReadonlyMap<LinkId, Link>;
  readonly challenges: ReadonlyMap<LinkId, Challenge>;
  readonly active: ReadonlyMap<Marketplace, AccountId>;
  /** The rule pack that was chosen for a marketplace, by its id; missing: the one that it starts with. */
  readonly packs: ReadonlyMap<Marketplace, string>;
  readonly orders: ReadonlyMap<OrderId, Order>;
  /** By `wishId`. */
  readonly wishes: ReadonlyMap<string, Wish>;
}

/** One record as it is from now on; null: it is no more. */
export type RecordChange =
  | { readonly table: "accounts"; readonly id: AccountId; readonly record: Account | null }
  | { readonly table: "links"; readonly id: LinkId; readonly record: Link | null }
  | { readonly table: "challenges"; readonly id: LinkId; readonly record: Challenge | null }
  | { readonly table: "active"; readonly id: Marketplace; readonly record: AccountId | null }
  | { readonly table: "packs"; readonly id: Marketplace; readonly record: string }
  | { readonly table: "orders"; readonly id: OrderId; readonly record: Order }
  | {
      readonly table: "wishes";
      readonly id: string;
      readonly account: AccountId;
      readonly key: string;
      readonly record: Wish | null;
    };

/**
 * What an event makes of the records it names. `seq` is the number of its journal entry.
 * Throws where a record it stands on is missing: then journal and records are not of one world.
 */
function evolve(event: DomainEvent, seq: number, records: Records): readonly RecordChange[] {
  switch (event.type) {
    case "account.added":
      return [accountChange({ ...event.account, createdSeq: seq })];
    case "account.edited":
      return [accountChange({ ...existing(records.accounts, event.account), ...event.change })];
    case "account.removed":
      return [{ table: "accounts", id: event.account, record: null }];
    case "account.switched":
      return [{ table: "active", id: event.marketplace, record: event.account }];
    case "premium.lapsed":
      return [accountChange({ ...existing(records.accounts, event.account), premiumLapsed: true })];
    case "points.moved":
      return [givenPoints(records, event.from, -event.points), givenPoints(records, event.to, event.points)];
    case "order.added":
      return [{ table: "orders", id: event.order.id, record: event.order }];
    case "order.changed": {
      const order = existing(records.orders, event.order);
      return [{ table: "orders", id: order.id, record: { ...order, private: event.private } }];
    }
    case "wish.added":
      return event.accounts.map((account) => wishChange(account, event.wish.key, event.wish));
    case "wish.removed":
      return event.accounts.map((account) => wishChange(account, event.key, null));
    case "wishlists.joined":
      return event.added.flatMap(({ account, wishes }) => wishes.map((wish) => wishChange(account, wish.key, wish)));
    case "pack.used":
      return [{ table: "packs", id: event.marketplace, record: event.pack }];
    default:
      return evolveLink(event, seq, records);
  }
}

function evolveLink(event: LinkEvent, seq: number, records: Records): readonly RecordChange[] {
  switch (event.type) {
    case "link.requested":
      return [linkChange({ ...event.link, createdSeq: seq })];
    case "link.moved":
      return [
        linkChange({ ...existing(records.links, event.link), ...event.to }),
        // A challenge lives only while its link waits for the code.
        ...(event.from === "awaiting-code" ? [noChallenge(event.link)] : []),
      ];
    case "code.sent":
      return [challengeChange(event.challenge)];
    case "code.refused": {
      const { attemptsLeft, lockedUntil } = event;
      return [challengeChange({ ...existing(records.challenges, event.link), attemptsLeft, lockedUntil })];
    }
    case "code.expired":
      return [challengeChange({ ...existing(records.challenges, event.link), expired: true })];
    case "undo.closed":
      return [linkChange({ ...existing(records.links, event.link), undoUntil: null })];
    case "invitation.sent": {
      const { deadline, invitation } = event;
      return [linkChange({ ...existing(records.links, event.link), deadline, invitation })];
    }
    case "sharing.changed": {
      const link = existing(records.links, event.link);
      const side = { ...link.shares[event.from], [event.what]: event.on };
      return [linkChange({ ...link, shares: { ...link.shares, [event.from]: side } })];
    }
  }
}

const accountChange = (record: Account): RecordChange => ({ table: "accounts", id: record.id, record });
const linkChange = (record: Link): RecordChange => ({ table: "links", id: record.id, record });
const challengeChange = (record: Challenge): RecordChange => ({ table: "challenges", id: record.link, record });
const wishChange = (account: AccountId, key: string, words: WishWords | null): RecordChange => ({
  table: "wishes",
  id: wishId(account, key),
  account,
  key,
  record: words === null ? null : { ...words, account },
});

function givenPoints({ accounts }: Records, id: AccountId, points: number): RecordChange {
  const account = existing(accounts, id);
  return accountChange({ ...account, points: account.points + points });
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
  readonly packs: Map<Marketplace, string>;
  readonly orders: Map<OrderId, Order>;
  readonly wishes: Map<string, Wish>;

  constructor(from?: Partial<Records>) {
    this.accounts = new Map(from?.accounts);
    this.links = new Map(from?.links);
    this.challenges = new Map(from?.challenges);
    this.active = new Map(from?.active);
    this.packs = new Map(from?.packs);
    this.orders = new Map(from?.orders);
    this.wishes = new Map(from?.wishes);
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
        if (change.record === null) this.#forgetBelongings(change.id);
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
      case "packs":
        put(this.packs, change.id, change.record);
        break;
      case "orders":
        put(this.orders, change.id, change.record);
        break;
      case "wishes":
        put(this.wishes, change.id, change.record);
        break;
    }
  }

  /** Orders and wishes go with their account. */
  #forgetBelongings(account: AccountId): void {
    for (const [id, order] of this.orders) if (order.account === account) this.orders.delete(id);
    for (const [id, wish] of this.wishes) if (wish.account === account) this.wishes.delete(id);
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

/**
 * The ids that an event touches, for the journal's index: of a link's event those of its ends too, so that an account's
 * journal tells all that happened to its links. `records`: as they were before the event.
 */
export function idsTouched(event: DomainEvent, records: Records): readonly string[] {
  switch (event.type) {
    case "account.added":
      return [event.account.id];
    case "account.edited":
    case "account.removed":
    case "premium.lapsed":
      return [event.account];
    case "account.switched":
      return event.account === null ? [] : [event.account];
    case "order.added":
      return [event.order.id, event.order.account];
    case "order.changed":
      return [event.order, event.account];
    case "wish.added":
    case "wish.removed":
      return event.accounts;
    case "wishlists.joined":
      return distinct([...linkIds(event.link, records), ...event.added.map(({ account }) => account)]);
    case "points.moved":
      return [event.link, event.from, event.to];
    case "pack.used":
      return [];
    case "link.requested":
      return [event.link.id, ...accountEnds(event.link)];
    case "link.moved": {
      // Another account than the one that was invited may accept; both are told.
      const { other } = event.to;
      const named = other !== undefined && "account" in other ? [other.account] : [];
      return distinct([...linkIds(event.link, records), ...named]);
    }
    default:
      return linkIds(event.link, records);
  }
}

const linkIds = (id: LinkId, { links }: Records): readonly string[] => [id, ...accountEnds(existing(links, id))];
const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
