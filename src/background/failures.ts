import { type FailureCode, failed, type NotDone } from "../messages/contract";

/** What a browser's error of the database means to a person, by its name; anything else is "unknown" and shown. */
const CODES: ReadonlyMap<string, FailureCode> = new Map(
  Object.entries({
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
  } satisfies Record<string, FailureCode>),
);

/** An error of the store in words that screens can show; the browser's own words go along. */
export function failureOf(error: unknown): NotDone {
  const chain = causes(error);
  const known = chain.map((each) => CODES.get(each.name)).find((code) => code !== undefined);
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

/** Dexie keeps what it wraps in `inner`, and of many writes at once what went wrong in `failures`. */
function innerOf(error: Error): unknown {
  const { inner, failures } = error as { inner?: unknown; failures?: unknown };
  return inner ?? (Array.isArray(failures) ? failures[0] : undefined) ?? error.cause;
}
