import { describe, expect, it } from "vitest";
import { profileKey } from "../../src/domain/ids";
import { SCHEMA_VERSION } from "../../src/store/schema";
import { newWorld, START } from "../support/world";
import { fill } from "./plenty";

const MIN = 60_000;
const seller = profileKey("ozon:seller:1");
const buyer = profileKey("ozon:buyer:1");
const self = profileKey("ozon:self");
const cabinet = profileKey("ozon:cabinet");

describe("the view popup", () => {
  it("of an empty world is empty", async () => {
    expect(await newWorld({ language: "ru" }).see("popup", {})).toEqual({
      now: START,
      clockOffset: 0,
      preferences: { language: null, theme: "system", effectiveLanguage: "ru" },
      accounts: [],
      accountsInAll: 0,
      waiting: [],
      waitingInAll: 0,
      undoable: [],
      family: null,
      freshLetters: 0,
    });
  });

  it("tells the turned clock and what was preferred", async () => {
    const world = newWorld();
    await world.give("clock.advance", { by: 5 });
    await world.give("preferences.set", { language: "ru" });
    await world.give("preferences.set", { theme: "dark" });
    expect(await world.see("popup", {})).toMatchObject({
      now: START + 5,
      clockOffset: 5,
      preferences: { language: "ru", theme: "dark", effectiveLanguage: "ru" },
    });
    await world.give("preferences.set", { language: null });
    await world.give("clock.reset", {});
    expect(await world.see("popup", {})).toMatchObject({
      now: START,
      clockOffset: 0,
      preferences: { language: null, theme: "dark", effectiveLanguage: "en" },
    });
  });

  it("lists unlinkings that can still be undone, the latest first, to the millisecond", async () => {
    const world = newWorld();
    const links = [
      await world.linked(await world.person(), await world.firm()),
      await world.linked(await world.person({ name: "Oleg" }), await world.firm({ name: "two" })),
    ];
    for (const link of links) {
      await world.give("link.unlink", { link });
      await world.give("link.confirm-unlink", { link });
      world.wait(1_000);
    }
    const undoable = async () => (await world.see("popup", {})).undoable;
    expect(await undoable()).toEqual([
      { link: links[1], undoUntil: START + 1_000 + MIN, ownerName: "Oleg", otherName: "two" },
      { link: links[0], undoUntil: START + MIN, ownerName: "Anna", otherName: "OOO Romashka" },
    ]);
    world.now = START + MIN - 1;
    expect(await undoable()).toHaveLength(2);
    world.wait(1);
    expect((await undoable()).map((each) => each.link)).toEqual([links[1]]);
    await world.give("link.restore", { link: links[1] as (typeof links)[0] });
    expect(await undoable()).toEqual([]);
  });

  it("offers no undoing of what ended with an account that was removed since", async () => {
    const world = newWorld();
    const firm = await world.firm();
    const link = await world.linked(await world.person(), firm);
    await world.give("link.unlink", { link });
    await world.give("link.confirm-unlink", { link });
    await world.give("account.remove", { account: firm });
    expect((await world.see("popup", {})).undoable).toEqual([]);
  });

  it("says of a locked code until when, and only while it is locked", async () => {
    const world = newWorld();
    const link = await world.request(await world.person(), await world.firm());
    const locked = async () => (await world.see("waiting", {})).items[0]?.lockedUntil;
    expect(await locked()).toBeUndefined();
    for (let tries = 0; tries < 5; tries++) await world.refused("link.confirm-code", { link, code: "000000" });
    expect(await locked()).toBe(START + 15 * MIN);
    world.wait(15 * MIN - 1);
    expect(await locked()).toBe(START + 15 * MIN);
    world.wait(1);
    expect(await locked()).toBeUndefined();
  });

  it("counts links, not letters, that wait for a code which has arrived", async () => {
    const world = newWorld();
    const link = await world.request(await world.person(), await world.firm());
    world.wait(MIN);
    await world.give("link.resend-code", { link });
    expect((await world.see("popup", {})).freshLetters).toBe(1);
    await world.give("link.revoke", { link });
    expect((await world.see("popup", {})).freshLetters).toBe(0);
  });

  it("shows twenty of what waits, and says how many there are", async () => {
    const world = newWorld();
    await fill(world, 60);
    const { waiting, waitingInAll } = await world.see("popup", {});
    expect([waiting.length, waitingInAll]).toEqual([20, 30]);
    expect(waiting[0]?.deadline).toBe(START + 1_000);
  });
});

describe("the view toolbar", () => {
  it("of an empty world is empty", async () => {
    expect(await newWorld({ language: "ru" }).see("toolbar", {})).toEqual({
      now: START,
      clockOffset: 0,
      language: "ru",
      database: "ok",
      activeName: null,
      waiting: [],
      waitingInAll: 0,
      nextTimer: null,
    });
  });

  it("tells who is active, what waits and what runs out next", async () => {
    const world = newWorld();
    await world.give("clock.advance", { by: 5 });
    await world.give("preferences.set", { language: "ru" });
    await world.request(await world.person(), await world.firm());
    const oleg = await world.person({ name: "Oleg" });
    await world.give("account.switch", { account: oleg });
    const { items } = await world.see("waiting", {});
    expect(await world.see("toolbar", {})).toEqual({
      now: START + 5,
      clockOffset: 5,
      language: "ru",
      database: "ok",
      activeName: "Oleg",
      waiting: items,
      waitingInAll: 1,
      nextTimer: START + 5 + 10 * MIN,
    });
  });

  it("looks at the ten that are nearest, and counts all", async () => {
    const world = newWorld();
    await fill(world, 60);
    const { waiting, waitingInAll } = await world.see("toolbar", {});
    expect([waiting.length, waitingInAll, waiting[9]?.deadline]).toEqual([10, 30, START + 1_009]);
  });
});

describe("the view health", () => {
  it("counts an undoing as something that runs out", async () => {
    const world = newWorld();
    const link = await world.linked(await world.person(), await world.firm());
    await world.give("link.unlink", { link });
    await world.give("link.confirm-unlink", { link });
    expect((await world.see("toolbar", {})).nextTimer).toBe(START + MIN);
  });

  it("counts, and knows what runs out next: the code, then the request", async () => {
    const world = newWorld();
    expect(await world.see("health", {})).toEqual({
      database: "ok",
      schemaVersion: SCHEMA_VERSION,
      journalEntries: 0,
      nextDeadline: null,
      overdue: 0,
    });
    await world.request(await world.person(), await world.firm());
    const next = async () => [(await world.see("health", {})).nextDeadline, (await world.see("toolbar", {})).nextTimer];
    expect(await world.see("health", {})).toMatchObject({ journalEntries: 5, overdue: 0 });
    expect(await next()).toEqual([START + 10 * MIN, START + 10 * MIN]);
    world.wait(10 * MIN);
    expect(await next()).toEqual([START + 60 * MIN, START + 60 * MIN]);
    world.wait(50 * MIN);
    expect(await next()).toEqual([null, null]);
  });
});

describe("the view page", () => {
  const marks = async (world: ReturnType<typeof newWorld>, ...keys: (typeof self)[]) =>
    (await world.see("page", { keys })).marks;

  it("marks only pages that are known, each once, and says no name", async () => {
    const world = newWorld();
    const firm = await world.firm({ name: "Secret Ltd", profileKeys: [seller], note: "secret" });
    await world.person({ name: "Secret Anna" });
    const seen = await marks(world, profileKey("ozon:seller:2"), seller, seller);
    expect(seen).toEqual([
      {
        key: seller,
        account: firm,
        kind: "business",
        state: "not-linked",
        word: "business · not linked",
        active: true,
      },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/secret|anna@/i);
  });

  it("takes the buyer's own cabinet for the active account", async () => {
    const world = newWorld();
    await world.person();
    const oleg = await world.person({ name: "Oleg", profileKeys: [buyer] });
    await world.give("account.switch", { account: oleg });
    expect(await marks(world, self, buyer)).toMatchObject([
      { key: self, account: oleg, active: true },
      { key: buyer, account: oleg, active: true },
    ]);
  });

  it("cannot tell whose the seller cabinet is, and says so only to who keeps a business account", async () => {
    const world = newWorld();
    await world.person();
    expect(await marks(world, cabinet)).toEqual([]);
    const firm = await world.firm();
    const unknown = {
      key: cabinet,
      account: null,
      kind: null,
      state: "unknown",
      word: "account unknown",
      active: false,
    };
    expect(await marks(world, cabinet)).toEqual([unknown]);
    await world.give("account.hide", { account: firm });
    expect(await marks(world, cabinet)).toEqual([unknown]);
  });

  it("says what waits before what holds", async () => {
    const world = newWorld();
    const anna = await world.person({ profileKeys: [buyer] });
    const firm = await world.firm({ profileKeys: [seller] });
    const link = await world.linked(anna, firm);
    expect(await marks(world, seller, buyer)).toMatchObject([
      { state: "active", word: "business · linked", active: false },
      { state: "active", word: "personal · linked", active: true },
    ]);
    const [record] = await world.db.links.toArray();
    if (record === undefined) throw new Error("no link");
    const waiting = { ...record, id: "later" as typeof link, state: "awaiting-reply" as const, deadline: START + MIN };
    await world.db.links.add({ ...waiting, createdSeq: 99 });
    expect(await marks(world, buyer)).toMatchObject([{ state: "awaiting-reply" }]);
    await world.give("link.unlink", { link });
    expect(await marks(world, buyer)).toMatchObject([{ state: "ending" }]);
  });

  it("forgets ended links", async () => {
    const world = newWorld();
    const firm = await world.firm({ profileKeys: [seller] });
    const link = await world.request(await world.person(), firm);
    expect(await marks(world, seller)).toMatchObject([{ state: "awaiting-code" }]);
    await world.give("link.revoke", { link });
    expect(await marks(world, seller)).toMatchObject([{ state: "not-linked" }]);
  });

  it("speaks the language that was chosen, else the browser's", async () => {
    const world = newWorld({ language: "ru" });
    await world.firm({ profileKeys: [seller] });
    expect(await marks(world, seller)).toMatchObject([{ word: "бизнес · не связан" }]);
    await world.give("preferences.set", { language: "en" });
    expect(await marks(world, seller)).toMatchObject([{ word: "business · not linked" }]);
  });
});
