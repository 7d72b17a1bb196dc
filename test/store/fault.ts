import type { DBCore, DBCoreMutateRequest, DBCoreTable, Dexie } from "dexie";

type Answered = Promise<unknown>;

/** Stands between Dexie and the database and may look at every write, or make it fail. */
export const onWrites =
  (write: (table: string, request: DBCoreMutateRequest, go: () => Answered) => Answered) =>
  (db: Dexie): void => {
    db.use({
      stack: "dbcore",
      name: "writes",
      create: (core: DBCore): DBCore => ({
        ...core,
        table: (name): DBCoreTable => {
          const table = core.table(name);
          return {
            ...table,
            mutate: (request) => write(name, request, () => table.mutate(request)) as ReturnType<typeof table.mutate>,
          };
        },
      }),
    });
  };

/** Tells the mode of every transaction that is opened. */
export const onTransactions =
  (opened: (mode: "readonly" | "readwrite") => void) =>
  (db: Dexie): void => {
    db.use({
      stack: "dbcore",
      name: "transactions",
      create: (core: DBCore): DBCore => ({
        ...core,
        transaction: (stores, mode, options) => {
          opened(mode);
          return core.transaction(stores, mode, options);
        },
      }),
    });
  };

/** How many rows of which table were read. */
export type Reads = Record<string, number>;

/** Counts every row that is handed over, by whichever door, and every step of a cursor. */
export const countingReads =
  (reads: Reads) =>
  (db: Dexie): void => {
    const count = (table: string, rows: number): void => {
      reads[table] = (reads[table] ?? 0) + rows;
    };
    db.use({
      stack: "dbcore",
      name: "reads",
      create: (core: DBCore): DBCore => ({
        ...core,
        table: (name): DBCoreTable => {
          const table = core.table(name);
          return {
            ...table,
            // Only `then`: a native `await` in here would lose Dexie's transaction.
            get: (request) => {
              count(name, 1);
              return table.get(request);
            },
            getMany: (request) => {
              count(name, request.keys.length);
              return table.getMany(request);
            },
            query: (request) =>
              table.query(request).then((answer) => {
                count(name, answer.result.length);
                return answer;
              }),
            openCursor: (request) =>
              table.openCursor(request).then((cursor) => {
                if (cursor === null) return null;
                const start = cursor.start.bind(cursor);
                // One object for the whole walk: `start` calls back for every row.
                return Object.create(cursor, {
                  start: {
                    value: (onNext: () => void) =>
                      start(() => {
                        count(name, 1);
                        onNext();
                      }),
                  },
                });
              }),
          };
        },
      }),
    });
  };
