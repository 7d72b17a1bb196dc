import type { Page } from "puppeteer-core";
import type { Wish } from "../../../src/domain/order";
import type {
  AccountRow,
  AskedRow,
  ChallengeRow,
  DoneOp,
  LetterRow,
  LinkRow,
  OrderRow,
} from "../../../src/store/schema";

/** What lies in the database itself, past all views: rows with all that only the indexes need. */
export interface Tables {
  readonly accounts: readonly AccountRow[];
  readonly links: readonly LinkRow[];
  readonly challenges: readonly ChallengeRow[];
  readonly orders: readonly OrderRow[];
  readonly wishes: readonly Wish[];
  readonly letters: readonly LetterRow[];
  readonly asked: readonly AskedRow[];
  readonly ops: readonly DoneOp[];
}

/** Reads them from a page of the extension, whose database it is. */
export async function readTables(page: Page): Promise<Tables> {
  const text = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("svyazka");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const names = [...db.objectStoreNames];
    const transaction = db.transaction(names);
    const rows = names.map(
      (name) =>
        new Promise<[string, unknown[]]>((resolve, reject) => {
          const reading = transaction.objectStore(name).getAll();
          reading.onsuccess = () => resolve([name, reading.result]);
          reading.onerror = () => reject(reading.error);
        }),
    );
    const tables = Object.fromEntries(await Promise.all(rows));
    db.close();
    return JSON.stringify(tables);
  });
  return JSON.parse(text) as Tables;
}
