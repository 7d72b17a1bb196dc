import type { Moment } from "../../../../src/domain/moment";
import { onMessage } from "../../../../src/platform/wire";
import { playedOutside, REAL_SOURCE } from "../../../../src/simulation/outside";
import { createStore, type Store } from "../../../../src/store/store";
import type { InsideAnswer } from "../inside";
import { changePacks, giveCommands } from "./commands";
import { digestOf, type TableDigest } from "./digest";
import { Hand } from "./hand";
import type { Asks, ScaleQuestion } from "./questions";
import { readViews } from "./views";

/*
 * The background of the extension that times the store in worlds of several sizes: the real store on databases of the
 * extension, built as the product is. Nothing of this is in the product.
 */

let now: Moment = 0;
const stores = new Map<string, Store>();

function storeOn(databaseName: string): Store {
  const known = stores.get(databaseName);
  if (known !== undefined) return known;
  const outside = playedOutside({ ...REAL_SOURCE, realNow: () => now }, "ru");
  const store = createStore({ outside, browserLanguage: "ru", databaseName });
  stores.set(databaseName, store);
  return store;
}

async function answerTo(question: ScaleQuestion): Promise<Asks[keyof Asks]["answer"]> {
  now = question.at;
  const store = storeOn(question.database);
  const hand = new Hand(store);
  switch (question.asks) {
    case "commands":
      await giveCommands(hand, question.with, now);
      return hand.times;
    case "views":
      await readViews(hand, question.with);
      return hand.times;
    case "packs":
      await changePacks(hand);
      return hand.times;
    case "catch-up": {
      const began = performance.now();
      await store.catchUp();
      return performance.now() - began;
    }
    case "digest":
      return digestsIn(question.database, question.with);
  }
}

/** Reads past the store, with a connection of its own. */
async function digestsIn(database: string, afterEntry: number): Promise<Readonly<Record<string, TableDigest>>> {
  const db = await settled(indexedDB.open(database));
  try {
    const digests: Record<string, TableDigest> = {};
    for (const name of db.objectStoreNames) {
      const range = name === "journal" ? IDBKeyRange.lowerBound(afterEntry, true) : null;
      const rows: object[] = await settled(db.transaction(name).objectStore(name).getAll(range));
      // Each database was made by somebody else.
      digests[name] = await digestOf(rows.filter((row) => !("key" in row && row.key === "origin")));
    }
    return digests;
  } finally {
    db.close();
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function answer(message: unknown): Promise<InsideAnswer> {
  try {
    return { ok: true, value: await answerTo(message as ScaleQuestion) };
  } catch (error) {
    return { ok: false, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

onMessage((message) => answer(message));
