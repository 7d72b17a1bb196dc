import type { SvyazkaDatabase } from "./database";
import { type Origin, SCHEMA_VERSION } from "./schema";

/** A later version of this code wrote the database: nothing may be written by this one. */
export class NewerDatabaseError extends Error {
  override readonly name = "NewerDatabaseError";

  /** `found`: the schema version of the database. */
  constructor(found: number) {
    super(`the database has schema ${found}, this version knows ${SCHEMA_VERSION}`);
  }
}

/**
 * Dexie opens a database of a later version without a word, and opens it again by itself after another copy of the
 * extension changed it. So both marks are looked at in every transaction: the browser's number and our own.
 */
function schemaFound(db: SvyazkaDatabase, origin: Origin | null): number {
  // IndexedDB holds Dexie's version times ten.
  const installed = Math.floor(db.backendDB().version / 10);
  return Math.max(installed, origin?.schemaVersion ?? 0);
}

/** Throws where this code may not write. */
export function mustBeWritable(db: SvyazkaDatabase, origin: Origin | null): void {
  const found = schemaFound(db, origin);
  if (found > SCHEMA_VERSION) throw new NewerDatabaseError(found);
}

/** Throws where this code may not even read. Returns whether it may write. */
export function mustBeReadable(db: SvyazkaDatabase, origin: Origin | null): { readonly writable: boolean } {
  const found = schemaFound(db, origin);
  if (found > SCHEMA_VERSION && (origin === null || origin.minReaderVersion > SCHEMA_VERSION)) {
    throw new NewerDatabaseError(found);
  }
  return { writable: found <= SCHEMA_VERSION };
}
