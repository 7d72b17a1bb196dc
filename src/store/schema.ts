import type { Account, Marketplace } from "../domain/account";
import type { Challenge } from "../domain/challenge";
import type { JournalEntry } from "../domain/events";
import type { AccountId, ContactKey, LinkId } from "../domain/ids";
import type { Link } from "../domain/link";
import type { Moment } from "../domain/moment";
import type { Order } from "../domain/order";
import type { Letter } from "../domain/views";

/** The shape that this code writes. Grows with every change of `TABLES`; a test holds it against the recorded one. */
export const SCHEMA_VERSION = 2;
/** The oldest code that may still read what this code writes. */
export const MIN_READER_VERSION = 2;

/** An account with what only the indexes need: `place` sorts it as every list shows it. */
export type AccountRow = Account & {
  readonly place: readonly number[];
  /** The contacts as they are compared; null where there is none. */
  readonly emailKey: ContactKey | null;
  readonly phoneKey: ContactKey | null;
  /** A number while Premium has yet to run out. */
  readonly lapsesAt: Moment | null;
};
/** A link with what only the indexes need. */
export type LinkRow = Link & {
  /** Every end: account ids, `contact:…`, `social:provider:handle`. */
  readonly ends: readonly string[];
  /** The same while the link is live, else nothing. */
  readonly liveEnds: readonly string[];
  /** While the link is live: its marketplace. */
  readonly liveIn: Marketplace | null;
  /** Of a family link: its organiser. */
  readonly familyOf: AccountId | null;
  /** Of a family that was left: when, and what the member is found by. */
  readonly leftAt: Moment | null;
  readonly leftBy: readonly string[];
};
/** A challenge with what only the indexes need: `diesAt` is a number while its code lives. */
export type ChallengeRow = Challenge & { readonly diesAt: Moment | null; readonly createdSeq: number };
/** A message with its number: of two with equal moments the smaller came first. */
export type LetterRow = Letter & {
  readonly seq: number;
  /** A number while it is on its way. */
  readonly dueAt?: Moment | null;
};
/** An order with its number: of two placed at one moment the smaller was told first. */
export type OrderRow = Order & {
  readonly seq: number;
  /** Whose it is, while it is not private. */
  readonly openOf: AccountId | null;
};
/** A journal entry with what only the index needs: each id that it touches, with its number. */
export type JournalRow = JournalEntry & { readonly touched: readonly (readonly [id: string, seq: number])[] };
/** Who is asked: whoever plays the people outside may answer for them. */
export interface AskedRow {
  readonly link: LinkId;
  readonly createdSeq: number;
  readonly asks: "reply" | "review";
  /** Of an invitation: whom. */
  readonly contact: ContactKey | null;
  /** Since when they know; null: the letter was lost. */
  readonly since: Moment | null;
  /** When they answer, and how; null: nobody plays them. */
  readonly at: Moment | null;
  readonly answer: "accept" | "decline" | "approve" | "reject" | null;
}
export interface PackRow {
  readonly marketplace: Marketplace;
  readonly pack: string;
}
/** Which database this is, and who may read and write it. */
export interface Origin {
  readonly dbId: string;
  readonly createdAt: Moment;
  readonly schemaVersion: number;
  readonly minReaderVersion: number;
}
/** A command that was done: giving it again answers this again. */
export interface DoneOp {
  readonly op: string;
  readonly at: number;
  readonly answer: unknown;
}
export interface ActiveRow {
  readonly marketplace: Marketplace;
  readonly account: AccountId;
}
/** Single rows of many kinds: `keyed.ts` and `guard.ts` say what is in them. */
export interface KeyedRow {
  readonly key: string;
  readonly value: unknown;
}

/**
 * Tables and their indexes, shaped for all kinds of links. `*` makes an entry for every member of a list; a row
 * without a number in `deadline` or `premiumUntil` is in no index of it, so that "what is due" costs only what is due.
 */
export const TABLES = {
  accounts:
    "id, place, [marketplace+place], [kind+place], [marketplace+kind+place], [marketplace+lastUsedAt], *profileKeys, emailKey, phoneKey, [lapsesAt+createdSeq]",
  links:
    "id, *ends, *liveEnds, *leftBy, [familyOf+leftAt], [familyOf+createdSeq], liveIn, [deadline+createdSeq], [undoUntil+createdSeq], [state+createdSeq], createdSeq",
  challenges: "link, [diesAt+createdSeq]",
  active: "marketplace",
  journal: "seq, *touched, at",
  letters: "id, [arrivesAt+seq], [link+arrivesAt+seq], [dueAt+seq]",
  asked: "link, contact, [at+createdSeq]",
  orders: "id, [account+placedAt+seq], [openOf+placedAt+seq]",
  wishes: "[account+key]",
  packs: "marketplace",
  ops: "op, at",
  keyed: "key",
} as const;
