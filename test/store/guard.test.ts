import Dexie from "dexie";
import { describe, expect, it } from "vitest";
import type { CommandArgs, CommandName } from "../../src/domain/commands";
import type { ViewName } from "../../src/domain/views";
import { RULE_PACKS } from "../../src/marketplaces/rules";
import { playedOutside, REAL_SOURCE } from "../../src/simulation/outside";
import { applyCommand } from "../../src/store/command";
import { MIN_READER_VERSION, SCHEMA_VERSION, TABLES } from "../../src/store/schema";
import { newWorld, TERMS, type World } from "../support/world";
import { onWrites } from "./fault";

const DAY = 86_400_000;

/** A world with a waiting link, whose writes are counted. */
async function world(): Promise<{ world: World; writes: string[]; cast: Record<string, string> }> {
  const writes: string[] = [];
  const made = newWorld({
    addon: onWrites((table, _, go) => {
      writes.push(table);
      return go();
    }),
  });
  const personal = await made.person();
  const business = await made.firm();
  const link = await made.request(personal, business);
  writes.length = 0;
  return { world: made, writes, cast: { personal, business, link } };
}

/** As a later version of the extension leaves the database that says of itself who may still read it. */
async function signedByLater(made: World, minReaderVersion: number, schemaVersion = SCHEMA_VERSION + 1) {
  const origin = (await made.db.keyed.get("origin"))?.value as object;
  await made.db.keyed.put({ key: "origin", value: { ...origin, schemaVersion, minReaderVersion } });
}

/** As a later version leaves the database: with a version of its own. */
async function upgradedByLater(made: World): Promise<void> {
  made.store.close();
  const later = new Dexie(made.databaseName);
  later.version(SCHEMA_VERSION + 1).stores({ ...TABLES, novelties: "id" });
  await later.open();
  later.close();
  made.restart();
}

const COMMANDS: readonly (readonly [CommandName, (cast: Record<string, string>) => object])[] = [
  ["account.add", () => ({ marketplace: "ozon", kind: "personal", name: "Vera" })],
  ["account.edit", ({ personal }) => ({ account: personal, note: "n" })],
  [
    "link.request-business",
    ({ personal, business }) => ({ personal, business, channel: "email", termsVersion: TERMS }),
  ],
  ["link.confirm-code", ({ link }) => ({ link, code: "000000" })],
  ["link.revoke", ({ link }) => ({ link })],
  ["premium.set", ({ personal }) => ({ account: personal, until: null })],
  ["points.set", ({ personal }) => ({ account: personal, points: 1 })],
  ["link.invite-member", ({ personal }) => ({ organiser: personal, contact: "a@b.ru", termsVersion: TERMS })],
  ["order.add", ({ personal }) => ({ account: personal, number: "1", title: "A lamp", total: 1, placedAt: 0 })],
  ["wish.add", ({ personal }) => ({ account: personal, key: "lamp", title: "A lamp" })],
  ["pack.use", () => ({ marketplace: "ozon", pack: "ozon-family-2026" })],
  ["fault.set", () => ({ channel: "sms", fault: "lost" })],
  ["outsider.set", () => ({ answer: "accept", after: 0 })],
  ["reviewer.set", () => ({ verdict: "approve", after: 0 })],
  ["clock.advance", () => ({ by: 1 })],
  ["clock.reset", () => ({})],
  ["preferences.set", () => ({ theme: "dark" })],
];
const VIEWS: readonly (readonly [ViewName, (cast: Record<string, string>) => object])[] = [
  ["account", ({ personal }) => ({ account: personal })],
  ["accounts", () => ({})],
  ["link", ({ link }) => ({ link })],
  ["links", () => ({})],
  ["waiting", () => ({})],
  ["post", () => ({})],
  ["terms", ({ link }) => ({ command: "link.unlink", with: { link } })],
  ["page", () => ({ keys: [] })],
  ["journal", () => ({})],
  ["family", ({ personal }) => ({ organiser: personal })],
  ["orders", ({ personal }) => ({ account: personal })],
  ["wishlist", ({ personal }) => ({ account: personal })],
  ["points", ({ personal }) => ({ account: personal })],
  ["visible", ({ personal, business }) => ({ viewer: personal, subject: business })],
  ["rules", () => ({ marketplace: "ozon" })],
  ["popup", () => ({})],
  ["toolbar", () => ({})],
  ["health", () => ({})],
];

const LATER: readonly (readonly [string, (made: World) => Promise<void>])[] = [
  ["signed by a later version", (made) => signedByLater(made, SCHEMA_VERSION)],
  ["upgraded by a later version", upgradedByLater],
];

describe.each(LATER)("a database that was %s", (_, age) => {
  it.each(COMMANDS)("takes no %s", async (name, argsOf) => {
    const all = await world();
    await age(all.world);
    all.writes.length = 0;
    const before = await all.world.dump();
    const args = argsOf(all.cast) as CommandArgs<typeof name>;
    const given = all.world.store.command({ name, args, op: "late", by: "user" });
    await expect(given).rejects.toMatchObject({ name: "NewerDatabaseError" });
    expect(all.writes).toEqual([]);
    expect(await all.world.dump()).toEqual(before);
  });

  it.each(VIEWS)("still shows the view %s as it was left: no timer fires", async (name, argsOf) => {
    const all = await world();
    await age(all.world);
    all.world.wait(DAY);
    all.writes.length = 0;
    const outcome = await all.world.store.view(name, argsOf(all.cast) as never);
    expect(outcome.ok).toBe(true);
    expect(all.writes).toEqual([]);
    expect((await all.world.see("health", {})).database).toBe("newer");
    expect((await all.world.see("toolbar", {})).database).toBe("newer");
    expect((await all.world.see("waiting", {})).items).toHaveLength(1);
  });

  it("is not caught up", async () => {
    const all = await world();
    await age(all.world);
    all.world.wait(DAY);
    all.writes.length = 0;
    await expect(all.world.store.catchUp()).rejects.toMatchObject({ name: "NewerDatabaseError" });
    expect(all.writes).toEqual([]);
  });

  it("is not tidied either", async () => {
    const all = await world();
    await age(all.world);
    all.world.wait(2 * DAY);
    const before = await all.world.dump();
    all.writes.length = 0;
    await all.world.store.tidy().catch(() => undefined);
    expect(await all.world.dump()).toEqual(before);
    expect(all.writes).toEqual([]);
  });
});

describe("a database", () => {
  it("that a later version signs between the timers and the command takes no command", async () => {
    const { world: made, writes } = await world();
    await signedByLater(made, SCHEMA_VERSION);
    writes.length = 0;
    const given = { name: "preferences.set", args: { theme: "dark" }, op: "late", by: "user" } as const;
    const outside = playedOutside(REAL_SOURCE, "en");
    const play = () => () => ({ at: null, answer: null });
    const applied = applyCommand({ db: made.db, outside, shelf: RULE_PACKS, play }, given);
    await expect(applied).rejects.toMatchObject({ name: "NewerDatabaseError" });
    expect(writes).toEqual([]);
  });

  it("that this version may not even read shows no view", async () => {
    const { world: made } = await world();
    await signedByLater(made, SCHEMA_VERSION + 1);
    await expect(made.store.view("popup", {})).rejects.toMatchObject({
      name: "NewerDatabaseError",
      message: `the database has schema ${SCHEMA_VERSION + 1}, this version knows ${SCHEMA_VERSION}`,
    });
  });

  it("of a later version that nobody signed shows no view", async () => {
    const { world: made } = await world();
    await made.db.keyed.delete("origin");
    await upgradedByLater(made);
    await expect(made.store.view("popup", {})).rejects.toMatchObject({ name: "NewerDatabaseError" });
  });

  it("of this version is signed when it is made, and never again", async () => {
    const { world: made } = await world();
    const origin = await made.db.keyed.get("origin");
    expect(origin?.value).toMatchObject({
      schemaVersion: SCHEMA_VERSION,
      minReaderVersion: MIN_READER_VERSION,
      dbId: "id-1",
    });
    made.wait(DAY);
    made.restart();
    await made.see("popup", {});
    expect(await made.db.keyed.get("origin")).toEqual(origin);
    expect((await made.see("health", {})).database).toBe("ok");
  });

  it("that nobody signed but is of this version is written as ever", async () => {
    const { world: made } = await world();
    await made.db.keyed.delete("origin");
    await made.person({ name: "Vera" });
  });
});
