import Dexie from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, describe, expect, it } from "vitest";
import { playedOutside, REAL_SOURCE } from "../../src/simulation/outside";
import { createStore, type Store } from "../../src/store/store";

/** A disk that can be broken and mended: while it is broken no database opens. */
function openOnFlakyDisk(): { readonly store: Store; readonly disk: { broken: boolean } } {
  const factory = new IDBFactory();
  const disk = { broken: true };
  const flaky = new Proxy(factory, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      return (...args: unknown[]): unknown => {
        if (name === "open" && disk.broken) {
          throw new DOMException("Internal error opening backing store", "UnknownError");
        }
        return Reflect.apply(value, target, args);
      };
    },
  });
  Dexie.dependencies.indexedDB = flaky;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const store = createStore({
    outside: playedOutside(REAL_SOURCE, "en"),
    browserLanguage: "en",
    databaseName: "on-a-flaky-disk",
  });
  return { store, disk };
}

describe("a database that could not be opened", () => {
  const { indexedDB } = Dexie.dependencies;
  afterEach(() => {
    Dexie.dependencies.indexedDB = indexedDB;
  });

  it.each([
    ["a view", (store: Store) => store.view("popup", {})],
    ["a look at what is due", (store: Store) => store.catchUp()],
    [
      "a command",
      (store: Store) =>
        store.command({
          name: "account.add",
          args: { marketplace: "ozon", kind: "personal", name: "Anna" },
          op: "add",
          by: "user",
        }),
    ],
  ])("says so to %s, and opens for it as soon as the disk is well, without a restart", async (_what, use) => {
    const { store, disk } = openOnFlakyDisk();
    await expect(use(store)).rejects.toThrow(/backing store/u);
    await expect(use(store)).rejects.toThrow(/backing store/u);
    disk.broken = false;
    await expect(use(store)).resolves.toBeDefined();
    store.close();
  });
});
