import Dexie from "dexie";
import { describe, expect, it } from "vitest";
import type { Account } from "../../src/domain/account";
import type { JournalEntry } from "../../src/domain/events";
import { accountId, type LinkId, linkId } from "../../src/domain/ids";
import { accountOf, accountRow, entryOf, linkOf, linkRow } from "../../src/store/rows";
import { type JournalRow, MIN_READER_VERSION, SCHEMA_VERSION } from "../../src/store/schema";
import { newWorld, TERMS, type World } from "../support/world";
import { onWrites } from "./fault";
import { expectFolded, invite, PREMIUM_UNTIL, stateOf } from "./household";
import { type Rows, rowsOfVersion1, worldOfVersion1 } from "./version-1";

const MIN = 60_000;
const HOUR = 60 * MIN;
/** Where the simulated clock stood when version 1 was left. */
const LEFT_AT = Date.UTC(2026, 0, 10, 10, 1);
const NONE: Rows = {
  accounts: [],
  links: [],
  challenges: [],
  active: [],
  journal: [],
  letters: [],
  ops: [],
  keyed: [],
};

const without = (row: unknown, ...fields: readonly string[]): object =>
  Object.fromEntries(Object.entries(row as object).filter(([field]) => !fields.includes(field)));

const PLACED = ["place", "ends", "liveEnds"];

/** Every row as version 1 kept it, without what only its indexes needed. */
const plain = (rows: readonly unknown[] | undefined): readonly object[] =>
  (rows ?? []).map((row) => without(row, ...PLACED));

/** The number of the entry that made an account: version 1 did not keep it with the account. */
function madeBy(account: object): unknown {
  const entries = rowsOfVersion1().journal as unknown as readonly JournalEntry[];
  return entries.find(({ what }) => what.type === "account.added" && what.account.id === (account as Account).id)?.seq;
}

async function opened(rows?: Rows): Promise<World> {
  const world = await worldOfVersion1(rows);
  await world.see("health", {});
  return world;
}

describe("a database that version 1 has written", () => {
  it("loses nothing: every record, entry, letter, op and knob is there", async () => {
    const world = await opened();
    const before = rowsOfVersion1();
    const { accounts, links, challenges, active, journal, letters, ops } = await world.dump();
    expect(world.db.verno).toBe(SCHEMA_VERSION);
    expect({ challenges, active, journal: (journal as readonly JournalRow[]).map(entryOf), letters, ops }).toEqual({
      challenges: before.challenges,
      active: before.active,
      journal: before.journal,
      letters: before.letters,
      ops: before.ops,
    });
    const byId = (a: object, b: object): number => ((a as { id: string }).id < (b as { id: string }).id ? -1 : 1);
    const rows = await world.db.accounts.toArray();
    const aged = plain(before.accounts).map((account) => ({ ...account, createdSeq: madeBy(account) }));
    expect(rows.map(accountOf).sort(byId)).toEqual(aged.sort(byId));
    expect((await world.db.links.toArray()).map(linkOf).sort(byId)).toEqual([...plain(before.links)].sort(byId));
    expect([accounts?.length, links?.length]).toEqual([before.accounts.length, before.links.length]);
  });

  it("folds from its journal to the same records", async () => {
    const world = await opened();
    await expectFolded(world);
    expect((await world.see("health", {})).journalEntries).toBe(41);
  });

  it("keeps its clock and what was preferred; what it did not know yet is as at first", async () => {
    const world = await opened();
    expect(await world.see("popup", {})).toMatchObject({
      now: LEFT_AT,
      clockOffset: HOUR,
      preferences: { language: "ru", theme: "dark" },
    });
    expect((await world.see("rules", { marketplace: "ozon" })).pack).toBe("ozon-article");
  });

  it("is signed by who may read it from now on: version 1 no more", async () => {
    const world = await opened();
    const origin = (await world.db.keyed.get("origin"))?.value;
    expect(origin).toMatchObject({ dbId: "database-1", createdAt: Date.UTC(2026, 0, 10, 9) });
    expect(origin).toMatchObject({ schemaVersion: SCHEMA_VERSION, minReaderVersion: MIN_READER_VERSION });
  });

  it("has every row as it would be written now", async () => {
    const world = await opened();
    for (const row of await world.db.accounts.toArray()) expect(row).toEqual(accountRow(accountOf(row)));
    for (const row of await world.db.links.toArray()) expect(row).toEqual(linkRow(linkOf(row)));
  });

  it.each(["anna@example.org", " ANNA@EXAMPLE.ORG", "+7 912 345 67 89", "9123456789"])(
    "finds an old account by its contact, however that is spelt: %j",
    async (contact) => {
      const world = await opened();
      const oleg = accountId("oleg");
      await world.give("premium.set", { account: oleg, until: PREMIUM_UNTIL });
      const link = await invite(world, oleg, contact);
      expect((await world.see("link", { link })).other).toEqual({ account: "anna" });
    },
  );

  it("knows how old its accounts are: of two with one contact the old one is meant, though ids stand otherwise", async () => {
    const world = await opened();
    // `anna` stands behind `id-…` and before `oleg` in an index of ids.
    await world.person({ name: "Another Anna", email: "oleg@example.org" });
    const vera = accountId("vera");
    await world.give("premium.set", { account: vera, until: PREMIUM_UNTIL });
    const link = await invite(world, vera, "oleg@example.org");
    expect((await world.see("link", { link })).other).toEqual({ account: "oleg" });
    const { createdSeq } = await world.see("account", { account: accountId("oleg") });
    expect(createdSeq).toBe(3);
  });

  it("refuses what its old records stand in the way of", async () => {
    const world = await opened();
    const args = { personal: accountId("oleg"), channel: "email", termsVersion: TERMS } as const;
    const limit = await world.refused("link.request-business", { ...args, business: accountId("lilia") });
    expect(limit).toMatchObject({ code: "business-limit", culprits: ["reviewed"] });
    const live = await world.refused("account.remove", { account: accountId("anna") });
    expect(live).toMatchObject({ code: "has-live-links", culprits: ["active"] });
    const kind = await world.refused("link.invite-member", {
      organiser: accountId("anna"),
      contact: "astra@example.org",
      termsVersion: TERMS,
    });
    expect(kind.code).toBe("kind-mismatch");
  });

  it("lets its reviews be played, from when somebody plays them", async () => {
    const world = await opened();
    const link = linkId("reviewed");
    await world.give("reviewer.set", { verdict: "approve", after: HOUR });
    world.wait(HOUR - 1);
    expect(await stateOf(world, link)).toBe("awaiting-review");
    world.wait(1);
    expect(await world.see("link", { link })).toMatchObject({ state: "active", since: LEFT_AT + HOUR });
    expect(await world.db.asked.count()).toBe(0);
    await expectFolded(world);
  });

  it("lets a person review what was under review, and asks nobody else then", async () => {
    const world = await opened();
    await world.give("link.review", { link: linkId("reviewed"), verdict: "reject" });
    expect(await world.db.asked.count()).toBe(0);
  });

  it("takes the code that is in its post, and counts the tries that were left", async () => {
    const world = await opened();
    const link = linkId("waiting");
    expect(await world.refused("link.confirm-code", { link, code: "000000" })).toMatchObject({ attemptsLeft: 3 });
    await world.give("link.confirm-code", { link, code: await world.codeFor(link) });
    expect(await stateOf(world, link)).toBe("active");
  });

  it("shows the letters that it had, the newest first", async () => {
    const world = await opened();
    const { messages } = await world.see("post", {});
    expect(messages.map(({ sentAt, arrivesAt }) => sentAt === arrivesAt)).toEqual(Array(7).fill(true));
    expect(messages.map(({ link }) => link).slice(0, 3)).toEqual(["unlinked", "ending", "waiting"]);
    expect((await world.see("toolbar", {})).nextTimer).toBe(LEFT_AT + MIN);
  });

  it("runs its deadlines out at their own moments, and takes back what can still be", async () => {
    const world = await opened();
    await world.give("link.restore", { link: linkId("unlinked") });
    world.wait(4 * 24 * HOUR);
    const ends = async (id: string) => {
      const { state, since } = await world.see("link", { link: linkId(id) as LinkId });
      return [state, since - LEFT_AT];
    };
    expect(await ends("waiting")).toEqual(["expired", HOUR]);
    expect(await ends("ending")).toEqual(["active", 0]);
    expect(await ends("reviewed")).toEqual(["expired", 71 * HOUR]);
    expect(await ends("unlinked")).toEqual(["active", 0]);
    await expectFolded(world);
  });

  it("answers an op that version 1 has done as version 1 did", async () => {
    const world = await opened();
    const before = await world.dump();
    const again = { marketplace: "ozon", kind: "personal", name: "Dina" } as const;
    expect(await world.give("account.add", again, "op-of-version-1-0")).toEqual({ id: "dina" });
    expect(await world.dump()).toEqual(before);
  });

  it("is upgraded once: opened again it is as it was", async () => {
    const world = await opened();
    const before = await world.dump();
    world.restart();
    await world.see("health", {});
    expect(await world.dump()).toEqual(before);
  });

  it("that holds nothing at all becomes an empty one, and one without reviews asks nobody", async () => {
    const empty = await opened(NONE);
    expect(await empty.db.asked.count()).toBe(0);
    await empty.person();
    const rows = rowsOfVersion1();
    const calm = await opened({ ...rows, links: rows.links.filter(({ id }) => id !== "reviewed") });
    expect(await calm.db.asked.count()).toBe(0);
  });
});

describe("an upgrade that breaks off", () => {
  it.each([1, 2, 3])("at write %i leaves version 1 whole, and is done the next time", async (broken) => {
    let left = broken;
    const world = await worldOfVersion1(rowsOfVersion1(), {
      addon: onWrites((_, __, go) => (--left === 0 ? Promise.reject(new Error("the disk is full")) : go())),
    });
    await expect(world.see("health", {})).rejects.toThrow(/the disk is full/u);
    world.db.close();
    const raw = await new Dexie(world.databaseName).open();
    expect(raw.verno).toBe(1);
    const kept = Object.entries(rowsOfVersion1());
    for (const [table, rows] of kept) expect(await raw.table(table).count(), table).toBe(rows.length);
    raw.close();
    world.restart();
    expect((await world.see("health", {})).journalEntries).toBe(41);
    expect(await world.db.asked.count()).toBe(1);
    await expectFolded(world);
  });
});

describe("a new database", () => {
  it("is of the newest version from the start", async () => {
    const world = newWorld();
    await world.see("health", {});
    expect(world.db.verno).toBe(SCHEMA_VERSION);
    expect(await world.db.keyed.get("origin")).toMatchObject({ value: { schemaVersion: SCHEMA_VERSION } });
  });
});
