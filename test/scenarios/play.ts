import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Dexie from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { playedOutside } from "../../src/simulation/outside";
import { type Checked, readScenario } from "../../src/simulation/scenario/read";
import type { OpenStore } from "../../src/simulation/scenario/run";
import { createStore } from "../../src/store/store";
import { ALL_PACKS } from "../fixtures/packs";

/** The scenario files that ship with the project, by name. */
export const shippedScenarios = (): readonly string[] =>
  readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => join(import.meta.dirname, file));

/** Opens stores on one new database in memory. */
export function freshDatabase(): OpenStore {
  const indexedDB = new IDBFactory();
  return (source) => {
    Dexie.dependencies.indexedDB = indexedDB;
    Dexie.dependencies.IDBKeyRange = IDBKeyRange;
    return createStore({
      outside: playedOutside(source, "en"),
      browserLanguage: "en",
      databaseName: "scenario",
      packs: ALL_PACKS,
      // As the background has one, though there is no screen here to be told.
      onCaughtUp: () => undefined,
    });
  };
}

/** What a file holds, or why it is no scenario. */
export function readScenarioFile(file: string): Checked {
  const text = textOf(file);
  return typeof text === "string"
    ? readScenario(text, ALL_PACKS)
    : { faults: [{ path: "", message: text.trouble, at: null }] };
}

function textOf(file: string): string | { readonly trouble: string } {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    return { trouble: `cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}
