import { type FailureCode, failed, type NotDone } from "../messages/contract";

/** What a browser's error of the database means to a person, by its name; anything else is "unknown" and shown. */
const CODES: Readonly<Record<string, FailureCode>> = {
  QuotaExceededError: "disk-full",
  AbortError: "disk-error",
  UnknownError: "disk-error",
  TimeoutError: "disk-error",
  OpenFailedError: "disk-error",
  NewerDatabaseError: "database-newer",
  VersionError: "database-newer",
  DatabaseClosedError: "database-closed",
  // Firefox with "never remember history" has no database for extensions.
  InvalidStateError: "private-mode",
};

/** An error of the store in words that screens can show; the browser's own words go along. */
export function failureOf(error: unknown): NotDone {
  const chain = causes(error);
  const known = chain.map((each) => CODES[each.name]).find((code) => code !== undefined);
  const detail = chain.map((each) => `${each.name}: ${each.message}`).join(" ← ");
  return failed(known ?? "unknown", detail === "" ? String(error) : detail);
}

/** The error and what it was caused by. Dexie wraps: the innermost tells most, so it comes first. */
function causes(error: unknown): readonly Error[] {
  const chain: Error[] = [];
  for (let each: unknown = error; each instanceof Error && !chain.includes(each); each = innerOf(each))
    chain.unshift(each);
  return chain;
}

const innerOf = (error: Error): unknown => (error as { inner?: unknown }).inner ?? error.cause;
