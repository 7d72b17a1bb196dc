import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MIN_READER_VERSION, SCHEMA_VERSION, TABLES } from "../../src/store/schema";
import { newWorld } from "../support/world";
import recorded from "./schema.recorded.json";

describe("the schema", () => {
  it("is the recorded one", () => {
    const fix =
      "TABLES of src/store/database.ts changed: raise SCHEMA_VERSION, add a version with its upgrade beside the old one, and record the new tables in test/store/schema.recorded.json. A database in the field would be patched without a word else.";
    expect(TABLES, fix).toEqual(recorded.tables);
  });

  it("has the recorded version, and the recorded readers", () => {
    const fix = "record version and minReaderVersion in test/store/schema.recorded.json together with the tables";
    expect({ version: SCHEMA_VERSION, minReaderVersion: MIN_READER_VERSION }, fix).toEqual({
      version: recorded.version,
      minReaderVersion: recorded.minReaderVersion,
    });
    expect(MIN_READER_VERSION).toBeLessThanOrEqual(SCHEMA_VERSION);
  });

  it("is what a new database really has", async () => {
    const world = newWorld();
    await world.see("health", {});
    const real = world.db.tables.map(({ name, schema }) => [
      name,
      [schema.primKey, ...schema.indexes].map((index) => index.src).join(", "),
    ]);
    expect(Object.fromEntries(real)).toEqual(recorded.tables);
    expect(world.db.verno).toBe(recorded.version);
  });
});

/** What would tear a transaction if it were awaited inside one, and has no business in the store anywhere. */
const FOREIGN = [
  /\bfetch\s*\(/,
  /crypto\.subtle/,
  /\bset(Timeout|Interval|Immediate)\b/,
  /\bqueueMicrotask\b/,
  /\brequestAnimationFrame\b/,
  /\bbrowser\.\w/,
  /\bchrome\.\w/,
  /webextension-polyfill/,
  /\bawait import\b/,
  /\bnew Promise\b/,
  /\bPromise\.(race|any|withResolvers)\b/,
  /\bnavigator\./,
  /\blocalStorage\b/,
  /\bDate\.now\b/,
  /\bMath\.random\b/,
];

describe("the store", () => {
  const files = readdirSync("src/store", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const sources = files.map((file) => ({ file, text: readFileSync(`src/store/${file}`, "utf8") }));

  it("is really looked at", () => {
    expect(files.length).toBeGreaterThan(15);
  });

  it.each(FOREIGN)("awaits nothing foreign: %s", (pattern) => {
    const found = sources.flatMap(({ file, text }) =>
      text
        .split("\n")
        .flatMap((line, at) => (pattern.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line) ? [`${file}:${at + 1}`] : [])),
    );
    expect(found, "a foreign await tears a transaction: do it before, and read anew inside").toEqual([]);
  });

  it("opens a transaction only where one is meant to be", () => {
    const opening = sources.filter(({ text }) => text.includes(".transaction(")).map(({ file }) => file);
    expect(opening.sort(), "a new way into the database needs its own test of being whole").toEqual([
      "command.ts",
      "store.ts",
    ]);
  });
});
