import { readFileSync } from "node:fs";
import Dexie from "dexie";
import { MINUTE_MS } from "../../src/domain/moment";
import { newWorld, START, type World, type WorldOptions } from "../support/world";

/** The tables that version 1 of the schema had. */
const TABLES_1 = {
  accounts:
    "id, place, [marketplace+place], [kind+place], [marketplace+lastUsedAt], *profileKeys, email, phone, premiumUntil",
  links: "id, *ends, *liveEnds, [deadline+createdSeq], [undoUntil+createdSeq], [state+createdSeq], createdSeq",
  challenges: "link, [diesAt+createdSeq]",
  active: "marketplace",
  journal: "seq, *ids, at",
  letters: "id, [arrivesAt+seq], [link+arrivesAt+seq]",
  ops: "op, at",
  keyed: "key",
} as const;
type TableName = keyof typeof TABLES_1;
export type Rows = Readonly<Record<TableName, readonly Readonly<Record<string, unknown>>[]>>;

/** What version 1 wrote, recorded from that version itself: one row a line, with its table. */
export function rowsOfVersion1(): Rows {
  const rows: Record<string, Record<string, unknown>[]> = Object.fromEntries(
    Object.keys(TABLES_1).map((table) => [table, []]),
  );
  const text = readFileSync("test/store/version-1.recorded.jsonl", "utf8");
  for (const line of text.trim().split("\n")) {
    const [table, row] = JSON.parse(line) as [TableName, Record<string, unknown>];
    rows[table]?.push(row);
  }
  return rows as Record<TableName, Record<string, unknown>[]>;
}

/** A world on a database that version 1 has left, at the moment at which it did. */
export async function worldOfVersion1(rows: Rows = rowsOfVersion1(), options: WorldOptions = {}): Promise<World> {
  const world = newWorld({ startsAt: START + MINUTE_MS, ...options });
  const old = new Dexie(world.databaseName);
  old.version(1).stores(TABLES_1);
  for (const [table, some] of Object.entries(rows)) await old.table(table).bulkAdd([...some]);
  old.close();
  return world;
}
