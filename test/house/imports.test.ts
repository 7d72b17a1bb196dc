import { describe, expect, it } from "vitest";
import { checkImports } from "./check-imports";
import { type ProjectFile, sourceFiles } from "./files";

describe("the rooms of src", () => {
  const report = checkImports(sourceFiles());

  it("are really looked at", () => {
    expect(report.modules, "the checker must see the modules it judges").toBeGreaterThan(20);
    expect(report.imports).toBeGreaterThan(40);
  });

  it("import only what the table in test/house/rooms.ts allows", () => {
    expect(report.violations.join("\n")).toBe("");
  });
});

/** A small world in which every room has something to import; each planted fault is added to it. */
const WORLD: Readonly<Record<string, string>> = {
  "src/domain/account.ts": "export const COLOURS = []; export type Account = string;",
  "src/domain/decision.ts": "export const decide = 1; export type Decision = string;",
  "src/domain/link.ts": 'import type { Account } from "./account"; export const isLive = (a: Account) => a;',
  "src/marketplaces/rules.ts": "export const PACKS = [];",
  "src/marketplaces/pages.ts": "export const PAGES = [];",
  "src/marketplaces/ozon/rules.ts": "export const OZON = 1;",
  "src/messages/client.ts": "export const ask = 1;",
  "src/messages/server.ts": "export const serve = 1;",
  "src/messages/contract.ts": 'import { COLOURS } from "../domain/account"; export { COLOURS };',
  "src/messages/checks.ts": 'import * as v from "valibot"; export { v };',
  "src/platform/browser.ts": 'import browser from "webextension-polyfill"; export { browser };',
  "src/platform/session.ts": "export const keep = 1;",
  "src/platform/orphan.ts": "export const orphan = 1;",
  "src/store/tables.ts":
    'import Dexie from "dexie"; import { OZON } from "../marketplaces/ozon/rules"; export { Dexie, OZON };',
  "src/simulation/post.ts": 'import { v } from "../messages/checks"; import "../store/tables"; export { v };',
  "src/words/index.ts":
    'import type { Account } from "../domain/account"; export { m } from "./generated/messages"; export type { Account };',
  "src/background/main.ts": 'import "../simulation/post"; import "../messages/server"; import "../platform/browser";',
  "src/content/main.ts": 'import "../messages/client"; import "../marketplaces/pages"; import "../platform/orphan";',
  "src/ui/icon.tsx":
    'import { Tag } from "lucide"; import "./theme.css"; export const Icon = () => <i>{String(Tag)}</i>;',
  "src/ui/theme.css": "",
  "src/popup/main.tsx":
    'import { Icon } from "../ui/icon"; import "../platform/session"; import { render } from "preact"; render(<Icon />, document.body);',
};

const world = (planted: Readonly<Record<string, string>> = {}): readonly ProjectFile[] =>
  Object.entries({ ...WORLD, ...planted }).map(([file, text]) => ({ file, text }));

/** What the fault is, the file that holds it, its text, and what the message must say. */
const PLANTED: readonly (readonly [fault: string, file: string, text: string, message: RegExp])[] = [
  ["the domain knows a marketplace", "src/domain/x.ts", 'import "../marketplaces/rules";', /may not know marketplaces/],
  ["the domain knows words", "src/domain/x.ts", 'import "../words/index";', /may not know words/],
  ["a marketplace knows the store", "src/marketplaces/x.ts", 'import "../store/tables";', /may not know store/],
  ["messages decide", "src/messages/x.ts", 'import { decide } from "../domain/decision";', /only types/],
  ["messages know words", "src/messages/x.ts", 'import "../words/index";', /may not know words/],
  ["messages know the store", "src/messages/x.ts", 'import type { A } from "../store/tables";', /may not know store/],
  ["the platform takes a value", "src/platform/x.ts", 'import { COLOURS } from "../domain/account";', /only types/],
  ["words take a value", "src/words/x.ts", 'import { COLOURS } from "../domain/account";', /only types/],
  ["the store reads pages", "src/store/x.ts", 'import "../marketplaces/pages";', /may know only rules\*/],
  ["the store speaks", "src/store/x.ts", 'import "../messages/contract";', /may not know messages/],
  ["the store touches the browser", "src/store/x.ts", 'import "../platform/browser";', /may not know platform/],
  ["the simulation serves", "src/simulation/x.ts", 'import "../messages/server";', /may know only checks, contract/],
  [
    "the simulation touches the browser",
    "src/simulation/x.ts",
    'import "../platform/session";',
    /may not know platform/,
  ],
  ["the background is a client", "src/background/x.ts", 'import "../messages/client";', /may know only server/],
  ["the background draws", "src/background/x.ts", 'import "../ui/icon";', /may not know ui/],
  ["a page opens the store", "src/content/x.ts", 'import type { Dexie } from "../store/tables";', /may not know store/],
  ["a page plays the world", "src/content/x.ts", 'import "../simulation/post";', /may not know simulation/],
  ["a page reads rules", "src/content/x.ts", 'import "../marketplaces/rules";', /may know only pages\*/],
  ["a page serves", "src/content/x.ts", 'import "../messages/server";', /may know only client/],
  ["a page checks messages", "src/content/x.ts", 'import "../messages/checks";', /may know only client/],
  ["a page keeps things", "src/content/x.ts", 'import "../platform/session";', /may know only orphan/],
  ["a page shares screens", "src/content/x.ts", 'import "../ui/icon";', /may not know ui/],
  ["a screen opens the store", "src/popup/x.ts", 'import "../store/tables";', /may not know store/],
  ["a screen touches the browser", "src/ui/x.ts", 'import "../platform/browser";', /may know only session/],
  ["a screen decides", "src/ui/x.ts", 'import { decide } from "../domain/decision";', /only types/],
  ["a screen reads rules", "src/options/x.ts", 'import "../marketplaces/ozon/rules";', /may know only pages\*/],
  ["the shared part knows a screen", "src/ui/x.ts", 'import "../popup/main";', /may not know popup/],
  ["a screen knows the background", "src/popup/x.ts", 'import "../background/main";', /may not know background/],
  ["a screen knows a page", "src/popup/x.ts", 'import "../content/main";', /may not know content/],
  ["a screen knows the other screen", "src/popup/x.ts", 'import "../options/y";', /no file under src|may not know/],
  ["Dexie outside the store", "src/background/x.ts", 'import Dexie from "dexie";', /dexie, which is only for store/],
  ["Preact outside the screens", "src/content/x.ts", 'import { h } from "preact";', /preact, which is only for ui/],
  ["hooks outside the screens", "src/store/x.ts", 'import { useState } from "preact/hooks";', /preact, which is only/],
  ["signals outside the screens", "src/messages/x.ts", 'import { signal } from "@preact/signals";', /only for ui/],
  ["the polyfill elsewhere", "src/ui/x.ts", 'import b from "webextension-polyfill";', /only for platform/],
  ["icons outside ui", "src/popup/x.ts", 'import { X } from "lucide";', /lucide, which is only for ui/],
  ["checks outside messages", "src/store/x.ts", 'import * as v from "valibot";', /only for messages, simulation/],
  ["new ids elsewhere", "src/store/x.ts", 'import { nanoid } from "nanoid";', /only for background, simulation/],
  ["hashes elsewhere", "src/store/x.ts", 'import { sha256 } from "@noble/hashes/sha2.js";', /only for domain/],
  ["a package nobody has", "src/ui/x.ts", 'import fs from "node:fs";', /no room has/],
  [
    "a value hidden behind inline types",
    "src/ui/x.ts",
    'import { type A, decide } from "../domain/decision";',
    /only types/,
  ],
  [
    "an inline type, which still runs the module",
    "src/ui/x.ts",
    'import { type A } from "../domain/decision";',
    /import type/,
  ],
  ["a value handed on", "src/ui/x.ts", 'export { decide } from "../domain/decision";', /only types/],
  ["everything handed on", "src/ui/x.ts", 'export * from "../domain/decision";', /only types/],
  ["a lazy import", "src/popup/x.ts", 'export const later = () => import("../store/tables");', /may not know store/],
  ["a type in brackets", "src/content/x.ts", 'export type T = import("../store/tables").T;', /may not know store/],
  ["an import by a made-up name", "src/ui/x.ts", "export const x = (n: string) => import(n);", /no table can see/],
  ["a glob of imports", "src/ui/x.ts", 'export const x = import.meta.glob("../**/*.ts");', /no table can see/],
  ["a require", "src/ui/x.ts", 'export const x = require("dexie");', /no table can see/],
  ["a file that is not there", "src/ui/x.ts", 'import "./nowhere";', /no file under src/],
  ["a file of the tests", "src/ui/x.ts", 'import "../../test/support/wait";', /no file under src/],
  ["a room nobody knows", "src/utils/x.ts", "export {};", /stands in no room/],
  [
    "a circle",
    "src/domain/account.ts",
    'import { isLive } from "./link"; export const COLOURS = [isLive];',
    /a circle/,
  ],
  ["a lazy circle", "src/domain/account.ts", 'export const later = () => import("./link");', /a circle/],
  ["the clock", "src/domain/x.ts", "export const x = () => Date.now();", /reaches for Date\.now/],
  ["the clock, made anew", "src/domain/x.ts", "export const x = () => new Date();", /reaches for new Date\(\)/],
  ["the clock, called", "src/domain/x.ts", "export const x = () => Date();", /reaches for Date\(\)/],
  ["chance", "src/domain/x.ts", "export const x = () => Math.random();", /reaches for Math\.random/],
  ["good chance", "src/domain/x.ts", "export const x = () => crypto.randomUUID();", /reaches for crypto/],
  ["the network", "src/domain/x.ts", 'export const x = () => fetch("/");', /reaches for fetch/],
  ["a timer", "src/domain/x.ts", "export const x = () => setTimeout(() => {}, 1);", /reaches for setTimeout/],
  ["a global behind another", "src/domain/x.ts", "export const x = globalThis.crypto;", /reaches for globalThis/],
];

describe("the checker itself", () => {
  it("finds nothing in a world that keeps the rules", () => {
    expect(checkImports(world())).toEqual({ modules: 20, imports: 21, violations: [] });
  });

  it("does not take a name for the thing: a date from a number, a field called fetch, a type", () => {
    const text = `import type { Decision } from "./decision";
      export const day = (ms: number) => new Date(ms).toISOString();
      export const read = (a: { fetch: Decision; crypto: Date }) => [a.fetch, { setTimeout: a["crypto"] }, Math.max(1)];`;
    expect(checkImports(world({ "src/domain/x.ts": text })).violations).toEqual([]);
  });

  it.each(PLANTED)("goes red at: %s", (_fault, file, text, message) => {
    const { violations } = checkImports(world({ [file]: text }));
    expect(violations.join("\n")).toMatch(message);
    expect(violations.join("\n")).toContain(file);
  });
});
