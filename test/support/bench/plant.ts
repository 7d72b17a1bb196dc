import type { Page } from "puppeteer-core";
import type { HealthView, PageMark, PopupView } from "../../../src/domain/views";
import type { Driver } from "../driver";
import { see, sendRaw } from "../talk";
import { type Seed, SIZE } from "./seed";
import { atDesk, PING } from "./side";

const DATABASE = "svyazka";
/** Rows that travel to the page at once: a few megabytes of text. */
const AT_ONCE = 2_000;

/** Writes the seed into an extension's own database, past the extension, and starts its background anew. */
export async function plant(driver: Driver, seed: Seed): Promise<void> {
  await atDesk({ driver }, async (desk) => {
    // The first answer means that the background has made the tables.
    await sendRaw(desk, PING);
    await putTables(desk, DATABASE, seed.tables);
    await driver.killBackground();
    await mustBePlanted(desk);
  });
  // With its last page and its background an extension's process goes, and with it the heap that the planting has grown.
  await driver.killBackground();
}

/** Writes rows, by table, into a database whose tables are there, from a page of the extension. */
export async function putTables(
  desk: Page,
  database: string,
  tables: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  for (const [table, rows] of Object.entries(tables)) {
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      await desk.evaluate(putRows, database, table, JSON.stringify(rows.slice(from, from + AT_ONCE)));
    }
  }
}

/** Runs in the page. The background's connection stays open beside this one; both are of the same version. */
async function putRows(database: string, table: string, text: string): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(database);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = db.transaction(table, "readwrite");
    const store = transaction.objectStore(table);
    for (const row of JSON.parse(text)) store.put(row);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  db.close();
}

async function mustBePlanted(desk: Page): Promise<void> {
  const { journalEntries, overdue } = (await see(desk, "health", {})) as HealthView;
  if (journalEntries !== SIZE.journal || overdue !== 0)
    throw new Error(`after planting the journal has ${journalEntries} entries, and ${overdue} timers are overdue`);
}

/** Asks the real extension for what the seed must look like through its views. @throws Error where it does not */
export async function mustLookReal(driver: Driver, seed: Seed): Promise<void> {
  const [linked] = seed.knownKeys;
  if (linked === undefined) throw new Error("the seed knows no keys");
  const { popup, marks } = await atDesk({ driver }, async (desk) => ({
    popup: await see(desk, "popup", {}),
    marks: (await see(desk, "page", { keys: [linked] })).marks,
  }));
  const wrong = faults(popup, marks, seed);
  if (wrong.length > 0) throw new Error(`the planted database is not as a real one: ${wrong.join("; ")}`);
}

function faults({ accountsInAll, accounts, waitingInAll, waiting }: PopupView, marks: readonly PageMark[], seed: Seed) {
  const waits = (seed.tables.links ?? []).filter((link) => "deadline" in link && link.deadline !== null).length;
  const found: [boolean, string][] = [
    [accountsInAll === SIZE.accounts, `${accountsInAll} accounts`],
    [accounts[0]?.active === true, "the active account is not the first"],
    [accounts.every((account) => account.links.length > 0), "accounts that were used last have no links"],
    [waitingInAll === waits, `${waitingInAll} wait, not ${waits}`],
    [waiting.every((item) => item.ownerName !== "" && item.otherName !== ""), "waiting links have nameless ends"],
    [marks[0]?.state === "active", `the mark of a linked firm says ${marks[0]?.state}`],
  ];
  return found.filter(([holds]) => !holds).map(([, fault]) => fault);
}
