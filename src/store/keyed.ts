import type { Preferences } from "../domain/commands";
import type { DurationMs, Moment } from "../domain/moment";
import { MIN_READER_VERSION, SCHEMA_VERSION, type SvyazkaDatabase } from "./database";

/** Which database this is, and who may read and write it. */
export interface Origin {
  readonly dbId: string;
  readonly createdAt: Moment;
  readonly schemaVersion: number;
  readonly minReaderVersion: number;
}

/** What is set on the simulation and the screens; no part of the story. */
export interface Knobs {
  /** How far the simulated clock is ahead of the real one. */
  readonly clockOffset: DurationMs;
  readonly preferences: Preferences;
}

/** The single rows that every transaction looks at first. */
export interface Keyed {
  readonly origin: Origin | null;
  readonly knobs: Knobs;
  readonly lastSeq: number;
}

const KNOBS_AT_FIRST: Knobs = { clockOffset: 0, preferences: { language: null, theme: "system" } };

export async function readKeyed(db: SvyazkaDatabase): Promise<Keyed> {
  const [origin, knobs, lastSeq] = await db.keyed.bulkGet(["origin", "knobs", "lastSeq"]);
  return {
    origin: (origin?.value as Origin | undefined) ?? null,
    knobs: (knobs?.value as Knobs | undefined) ?? KNOBS_AT_FIRST,
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
