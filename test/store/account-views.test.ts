import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Account } from "../../src/domain/account";
import { type AccountId, accountId } from "../../src/domain/ids";
import type { ViewArgs } from "../../src/domain/views";
import { accountRow } from "../../src/store/rows";
import { newWorld, START, type World } from "../support/world";
import { accountNumber } from "./plenty";

const MIN = 60_000;

/** These accounts, the first of them active. */
async function worldOf(said: readonly Partial<Account>[]): Promise<World> {
  const world = newWorld();
  const records = said.map((each, at) => accountNumber(at, { kind: "personal", ...each }));
  await world.db.accounts.bulkAdd(records.map(accountRow));
  const [first] = records;
  if (first !== undefined) await world.db.active.put({ marketplace: "ozon", account: first.id });
  return world;
}

const listed = async (world: World, args: ViewArgs<"accounts"> = {}) =>
  (await world.see("accounts", args)).accounts.map((account) => Number(account.id.slice(8)));

describe("accounts stand in every list", () => {
  it("the active one first, then the pinned by order, then the rest by last use; hidden ones apart", async () => {
    const world = await worldOf([
      { lastUsedAt: 1 },
      { lastUsedAt: 5 },
      { pinned: true, order: 7, lastUsedAt: 2 },
      { lastUsedAt: 9 },
      { pinned: true, order: -1.5, lastUsedAt: 3 },
      { hidden: true, lastUsedAt: 8 },
      { hidden: true, pinned: true },
    ]);
    expect(await listed(world)).toEqual([0, 4, 2, 3, 1]);
    expect(await listed(world, { hidden: false })).toEqual([0, 4, 2, 3, 1]);
    expect(await listed(world, { hidden: true })).toEqual([6, 5]);
    const popup = await world.see("popup", {});
    expect(popup.accounts.map((account) => Number(account.id.slice(8)))).toEqual([0, 4, 2, 3, 1]);
    expect(popup.accounts[0]).toMatchObject({ active: true });
    expect(popup.accountsInAll).toBe(5);
  });

  it("the active one also where it is hidden, and then only there", async () => {
    const world = await worldOf([{ hidden: true }, {}, { hidden: true }]);
    expect(await listed(world)).toEqual([0, 1]);
    expect(await listed(world, { hidden: true })).toEqual([2]);
    expect((await world.see("popup", {})).accountsInAll).toBe(2);
  });

  it("the older first where they were used at the same moment", async () => {
    const world = await worldOf([
      {},
      { lastUsedAt: 1, order: 9 },
      { lastUsedAt: 1, order: 3 },
      { lastUsedAt: 1, order: 5 },
    ]);
    expect(await listed(world)).toEqual([0, 2, 3, 1]);
  });

  it("by kind and by marketplace", async () => {
    const world = await worldOf([
      { lastUsedAt: 1 },
      { kind: "business", lastUsedAt: 2 },
      { lastUsedAt: 3 },
      { kind: "business", lastUsedAt: 4 },
      { marketplace: "far" as "ozon", lastUsedAt: 5 },
    ]);
    expect(await listed(world, { kind: "business" })).toEqual([3, 1]);
    expect(await listed(world, { kind: "personal" })).toEqual([0, 4, 2]);
    expect(await listed(world, { marketplace: "ozon" })).toEqual([0, 3, 2, 1]);
    expect(await listed(world, { marketplace: "ozon", kind: "business" })).toEqual([3, 1]);
    expect(await listed(world, { marketplace: "far" as "ozon" })).toEqual([4]);
  });

  it("fifty at a time unless another number is asked for", async () => {
    const world = await worldOf(Array.from({ length: 120 }, () => ({})));
    expect(await listed(world)).toHaveLength(50);
    expect(await listed(world, { limit: 500 })).toHaveLength(120);
    expect((await world.see("popup", {})).accounts).toHaveLength(15);
    expect((await world.see("popup", {})).accountsInAll).toBe(120);
  });

  it("all of them counted, also where the active one is hidden", async () => {
    const world = await worldOf(Array.from({ length: 120 }, (_, at) => ({ hidden: at === 0 })));
    expect(await listed(world, { limit: 500 })).toHaveLength(120);
    expect((await world.see("popup", {})).accountsInAll).toBe(120);
  });

  it("page by page as in one piece, whatever the pages, and each once", () => {
    const said = fc.record({
      pinned: fc.boolean(),
      hidden: fc.boolean(),
      kind: fc.constantFrom("personal", "business"),
      lastUsedAt: fc.integer({ min: 0, max: 3 }),
      order: fc.integer({ min: -2, max: 2 }),
    }) as fc.Arbitrary<Partial<Account>>;
    const args = fc.constantFrom<ViewArgs<"accounts">>(
      {},
      { hidden: true },
      { kind: "business" },
      { marketplace: "ozon", kind: "personal" },
    );
    return fc.assert(
      fc.asyncProperty(
        fc.array(said, { maxLength: 12 }),
        args,
        fc.integer({ min: 1, max: 5 }),
        async (accounts, asked, limit) => {
          const world = await worldOf(accounts);
          const whole = await listed(world, { ...asked, limit: 500 });
          const pages: number[] = [];
          for (let skip = 0; skip <= accounts.length; skip += limit)
            pages.push(...(await listed(world, { ...asked, limit, skip })));
          expect(pages).toEqual(whole);
          expect(new Set(whole).size).toBe(whole.length);
          world.store.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it("as their records say after every command: the place in the index is never stale", async () => {
    const world = newWorld();
    const a = await world.person({ name: "a" });
    const b = await world.person({ name: "b" });
    const c = await world.person({ name: "c" });
    const seen = async () => (await world.see("accounts", {})).accounts.map((account) => account.name).join("");
    expect(await seen()).toBe("abc");
    world.wait(MIN);
    await world.give("account.switch", { account: c });
    expect(await seen()).toBe("cab");
    await world.give("account.pin", { account: b });
    expect(await seen()).toBe("cba");
    await world.give("account.pin", { account: a });
    expect(await seen()).toBe("cab");
    await world.give("account.move", { account: b, before: a });
    expect(await seen()).toBe("cba");
    await world.give("account.hide", { account: b });
    expect(await seen()).toBe("ca");
    await world.give("account.show", { account: b });
    await world.give("account.unpin", { account: b });
    expect(await seen()).toBe("cab");
    const rows = await world.db.accounts.toArray();
    for (const { place, ...account } of rows) expect(accountRow(account).place).toEqual(place);
  });

  it("each with its live links, the oldest first", async () => {
    const world = newWorld();
    const anna = await world.person();
    const firm = await world.firm();
    const revoked = await world.request(anna, firm);
    await world.give("link.revoke", { link: revoked });
    const link = await world.request(anna, firm);
    const brief = { link, kind: "business", state: "awaiting-code", deadline: START + 60 * MIN };
    const { accounts } = await world.see("accounts", {});
    expect(accounts.map((account) => account.links)).toEqual([
      [{ ...brief, with: "OOO Romashka" }],
      [{ ...brief, with: "Anna" }],
    ]);
  });
});

describe("moving a pinned account", () => {
  it("puts it right before the other one in the list, and moves no third one, though two have the same number", async () => {
    const world = newWorld();
    const [x, a, b, c] = [
      await world.person({ name: "x" }),
      await world.person({ name: "a" }),
      await world.person({ name: "b" }),
      await world.person({ name: "c" }),
    ];
    await world.give("account.switch", { account: x });
    const seen = async () => (await world.see("accounts", {})).accounts.map((account) => account.name).join("");
    await world.give("account.pin", { account: b });
    await world.give("account.pin", { account: c });
    // c goes one number before b, which is the number that a has kept.
    await world.give("account.move", { account: c, before: b });
    await world.give("account.pin", { account: a });
    expect(await seen()).toBe("xacb");
    await world.give("account.move", { account: b, before: a });
    expect(await seen()).toBe("xbac");
  });

  it("counts the hidden ones as well: shown again, they stand where they stood", async () => {
    const world = newWorld();
    const [a, h, b, c] = [
      await world.person({ name: "a" }),
      await world.person({ name: "h" }),
      await world.person({ name: "b" }),
      await world.person({ name: "c" }),
    ];
    await world.give("account.switch", { account: await world.person({ name: "x" }) });
    for (const account of [a, h, b, c]) await world.give("account.pin", { account });
    await world.give("account.hide", { account: h });
    await world.give("account.move", { account: c, before: b });
    await world.give("account.show", { account: h });
    expect((await world.see("accounts", {})).accounts.map((account) => account.name).join("")).toBe("xahcb");
  });

  it("into the same gap never comes to an end: where no number fits any more, all are numbered anew", async () => {
    const world = newWorld();
    const ids: AccountId[] = [];
    for (const name of ["x", "a", "b", "c", "d"]) ids.push(await world.person({ name }));
    const [, , b, c, d] = ids;
    if (b === undefined || c === undefined || d === undefined) throw new Error("no accounts");
    for (const account of ids.slice(1)) await world.give("account.pin", { account });
    for (let times = 0; times < 70; times++) {
      await world.give("account.move", { account: times % 2 === 0 ? c : d, before: b });
    }
    const { accounts } = await world.see("accounts", {});
    expect(accounts.map((account) => account.name).join("")).toBe("xacdb");
  });

  it("finds nobody where the other one was removed", async () => {
    const world = newWorld();
    const account = await world.person();
    const refused = await world.refused("account.move", { account, before: accountId("nobody") });
    expect(refused.code).toBe("not-found");
  });
});

describe("removing the active account", () => {
  const activeAfter = async (world: World): Promise<string | undefined> => {
    const { accounts } = await world.see("accounts", {});
    return accounts.find((account) => account.active)?.name;
  };

  it("makes the one used last active, never the removed one itself", async () => {
    const world = newWorld();
    const [a, b, c] = [
      await world.person({ name: "a" }),
      await world.person({ name: "b" }),
      await world.person({ name: "c" }),
    ];
    for (const account of [c, b, a]) {
      world.wait(MIN);
      await world.give("account.switch", { account });
    }
    await world.give("account.remove", { account: a });
    expect(await activeAfter(world)).toBe("b");
    await world.give("account.remove", { account: b });
    expect(await activeAfter(world)).toBe("c");
    await world.give("account.remove", { account: c });
    expect(await activeAfter(world)).toBeUndefined();
  });

  it("passes over hidden ones while any other is there", async () => {
    const world = newWorld();
    const [a, b, c] = [
      await world.person({ name: "a" }),
      await world.person({ name: "b" }),
      await world.person({ name: "c" }),
    ];
    for (const account of [b, c, a]) {
      world.wait(MIN);
      await world.give("account.switch", { account });
    }
    await world.give("account.hide", { account: c });
    await world.give("account.remove", { account: a });
    expect(await activeAfter(world)).toBe("b");
    await world.give("account.remove", { account: b });
    expect(await activeAfter(world)).toBe("c");
  });
});
