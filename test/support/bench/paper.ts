import type { SvyazkaDatabase } from "../../../src/store/database";
import { SCHEMA_VERSION, TABLES } from "../../../src/store/schema";
import { PaperTable } from "./paper-table";

type TableName = keyof typeof TABLES;

/** The store's database on paper: it keeps the very rows that would have gone into a real one. */
export class PaperDatabase {
  readonly tables = Object.fromEntries(
    Object.entries(TABLES).map(([name, schema]) => [name, new PaperTable(schema)]),
  ) as unknown as Readonly<Record<TableName, PaperTable>>;

  /** Only what the store needs for commands and timers; anything else throws, so that no seed can be silently wrong. */
  asDatabase(): SvyazkaDatabase {
    return {
      ...this.tables,
      tables: Object.values(this.tables),
      // Whoever writes here is alone, and a story that fails is not told on.
      transaction: (_mode: unknown, _tables: unknown, act: () => Promise<unknown>) => act(),
      backendDB: () => ({ version: SCHEMA_VERSION * 10 }),
    } as unknown as SvyazkaDatabase;
  }
}
