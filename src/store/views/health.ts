import type { HealthView } from "../../domain/views";
import { nextTimer } from "../due-list";
import { SCHEMA_VERSION } from "../schema";
import type { Reading } from "./reading";

export async function healthView({ db, now, lastSeq, writable }: Reading): Promise<HealthView> {
  const [next, overdue] = await Promise.all([
    nextTimer(db),
    db.links.where("[deadline+createdSeq]").between([0, 0], [now, Number.MAX_SAFE_INTEGER]).count(),
  ]);
  return {
    database: writable ? "ok" : "newer",
    schemaVersion: SCHEMA_VERSION,
    // Entries are numbered without gaps from 1.
    journalEntries: lastSeq,
    nextDeadline: next,
    overdue,
  };
}
