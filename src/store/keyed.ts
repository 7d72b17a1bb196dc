import { type Answer, type Fault, PREFERENCES_AT_FIRST, type Preferences, type Verdict } from "../domain/commands";
import type { Channel } from "../domain/link";
import type { DurationMs, Moment } from "../domain/moment";
import type { SvyazkaDatabase } from "./database";
import { MIN_READER_VERSION, type Origin, SCHEMA_VERSION } from "./schema";

/** What is set on the simulation and the screens; no part of the story. */
export interface Knobs {
  /** How far the simulated clock is ahead of the real one. */
  readonly clockOffset: DurationMs;
  readonly preferences: Preferences;
  /** What becomes of letters, by channel. */
  readonly faults: Readonly<Record<Channel, PostFault>>;
  /** Who answers invitations: those named by their contact key, and everybody else. */
  readonly outsiders: { readonly named: Readonly<Record<string, PlayedOutsider>>; readonly others: PlayedOutsider };
  readonly reviewer: PlayedReviewer;
}

/** `by`: how long a letter is delayed. */
export interface PostFault {
  readonly fault: Fault;
  readonly by: DurationMs;
}

/** How somebody is played, how long after being asked, and since when. */
interface Played {
  readonly after: DurationMs;
  readonly setAt: Moment;
}
export type PlayedOutsider = Played & { readonly answer: Answer };
export type PlayedReviewer = Played & { readonly verdict: Verdict };

/** The single rows that every transaction looks at first. */
export interface Keyed {
  readonly origin: Origin | null;
  readonly knobs: Knobs;
  readonly lastSeq: number;
}

const NO_FAULT: PostFault = { fault: "none", by: 0 };
const KNOBS_AT_FIRST: Knobs = {
  clockOffset: 0,
  preferences: PREFERENCES_AT_FIRST,
  faults: { email: NO_FAULT, sms: NO_FAULT },
  outsiders: { named: {}, others: { answer: "none", after: 0, setAt: 0 } },
  reviewer: { verdict: "none", after: 0, setAt: 0 },
};

export async function readKeyed(db: SvyazkaDatabase): Promise<Keyed> {
  const [origin, knobs, lastSeq] = await db.keyed.bulkGet(["origin", "knobs", "lastSeq"]);
  const turned = knobs?.value as Partial<Knobs> | undefined;
  return {
    origin: (origin?.value as Origin | undefined) ?? null,
    // An older version knew fewer of them.
    knobs: { ...KNOBS_AT_FIRST, ...turned, preferences: { ...PREFERENCES_AT_FIRST, ...turned?.preferences } },
    lastSeq: (lastSeq?.value as number | undefined) ?? 0,
  };
}

export const writeKnobs = (db: SvyazkaDatabase, knobs: Knobs): PromiseLike<unknown> =>
  db.keyed.put({ key: "knobs", value: knobs });

export const writeLastSeq = (db: SvyazkaDatabase, lastSeq: number): PromiseLike<unknown> =>
  db.keyed.put({ key: "lastSeq", value: lastSeq });

/** Says in a new database who made it; called by Dexie inside the transaction that creates the tables. */
export function signNewDatabase(db: SvyazkaDatabase, dbId: string, createdAt: Moment): void {
  db.on("populate", (transaction) => {
    const origin: Origin = {
      dbId,
      createdAt,
      schemaVersion: SCHEMA_VERSION,
      minReaderVersion: MIN_READER_VERSION,
    };
    transaction.table("keyed").add({ key: "origin", value: origin });
  });
}
