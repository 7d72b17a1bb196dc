import { beforeAll, describe, expect, it } from "vitest";
import type { JournalEntry } from "../../../../src/domain/events";
import { foldJournal } from "../../../../src/domain/evolve";
import { accountRow, challengeRow, linkRow } from "../../../../src/store/rows";
import { digestOf } from "./digest";
import { makeWorld, type World } from "./world";

const NOW = Date.UTC(2026, 10, 1, 12);
const WAITING = [
  "awaiting-code",
  "awaiting-review",
  "awaiting-consent",
  "awaiting-confirmation",
  "awaiting-reply",
  "ending",
] as const;

let world: World;

beforeAll(async () => {
  world = await makeWorld(100, NOW);
}, 60_000);

const moments = [
  ["when the story ends", () => world.tables],
  ["when all of it has run out", () => world.late.tables],
] as const;

describe("a world for the benchmark", () => {
  it("has what its size promises", () => {
    const { accounts, links, journal, orders } = world.tables;
    expect([accounts?.length, links?.length, journal?.length, orders?.length]).toEqual([100, 200, 2_000, 200]);
  });

  it.each(moments)("has a journal that folds to its records, %s", async (_, tablesOf) => {
    const tables = tablesOf();
    const folded = foldJournal(tables.journal as unknown as readonly JournalEntry[]);
    const ageOf = (link: string): number => [...folded.links.values()].find(({ id }) => id === link)?.createdSeq ?? 0;
    const rows = {
      accounts: [...folded.accounts.values()].map(accountRow),
      links: [...folded.links.values()].map(linkRow),
      challenges: [...folded.challenges.values()].map((each) => challengeRow(each, ageOf(each.link))),
      wishes: [...folded.wishes.values()],
    };
    for (const [name, expected] of Object.entries(rows))
      expect(await digestOf(tables[name] ?? []), name).toEqual(await digestOf(expected));
  });

  it("has things of every sort that wait, and later none", () => {
    const states = new Set(world.tables.links?.map((link) => link.state));
    for (const state of WAITING) expect(states).toContain(state);
    const left = world.late.tables.links?.filter((link) => link.deadline !== null || link.undoUntil !== null);
    expect(left).toEqual([]);
    const late = world.late.tables.journal?.slice(2_000).map(({ by, event }) => `${by} ${event}`);
    for (const each of ["timer code.expired", "timer undo.closed", "timer premium.lapsed", "simulation link.moved"])
      expect(late).toContain(each);
  });
});
