import type { SvyazkaDatabase } from "../../../src/store/database";

/** A table in memory, by primary key. */
export type PaperTable = Map<unknown, object>;

/** How each table's rows are told apart; what the seed never writes is not here. */
const KEYS = {
  accounts: "id",
  links: "id",
  challenges: "link",
  active: "marketplace",
  journal: "seq",
  letters: "id",
  ops: "op",
  keyed: "key",
} as const;
type TableName = keyof typeof KEYS;

/** What the store writes to, on paper: it keeps the very rows that would have gone into the database. */
export class PaperDatabase {
  readonly tables = Object.fromEntries(Object.keys(KEYS).map((name) => [name, new Map()])) as unknown as Readonly<
    Record<TableName, PaperTable>
  >;

  /** Only what a writer of the store calls; anything else throws, so that the seed cannot be silently wrong. */
  asDatabase(): SvyazkaDatabase {
    const writers = Object.entries(this.tables).map(([name, rows]) => [name, writerOf(rows, KEYS[name as TableName])]);
    return Object.fromEntries(writers) as SvyazkaDatabase;
  }
}

function writerOf(rows: PaperTable, key: string) {
  const put = async (row: object): Promise<void> => {
    rows.set((row as Record<string, unknown>)[key], row);
  };
  return {
    put,
    add: put,
    bulkAdd: async (all: readonly object[]) => void (await Promise.all(all.map(put))),
    delete: async (id: unknown) => void rows.delete(id),
  };
}
