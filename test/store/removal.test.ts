import { describe, expect, it } from "vitest";
import { type AccountId, accountId } from "../../src/domain/ids";
import { accountRow } from "../../src/store/rows";
import { newWorld, START, type World } from "../support/world";
import { expectFolded, member, organiser, shareBoth } from "./household";
import { accountNumber } from "./plenty";

async function belongings(world: World, account: AccountId, name: string): Promise<void> {
  for (const number of ["1", "2"]) {
    await world.give("order.add", { account, number, title: `${name} ${number}`, total: 1, placedAt: START });
    await world.give("wish.add", { account, key: `${name} ${number}`, title: name });
  }
}

const kept = async (world: World) => ({
  orders: (await world.db.orders.toArray()).map(({ account }) => account).sort(),
  wishes: (await world.db.wishes.toArray()).map(({ account }) => account).sort(),
});

describe("an account that is removed", () => {
  it("takes its orders and wishes along, and nobody else's", async () => {
    const world = newWorld();
    const ids = ["a", "ab", "a b"].map(accountId);
    // Ids that begin alike must not take each other's things along.
    await world.db.accounts.bulkAdd(ids.map((id, at) => accountRow(accountNumber(at, { id, kind: "personal" }))));
    for (const id of ids) await belongings(world, id, "b");
    const [first] = ids;
    if (first === undefined) throw new Error("nobody");
    await world.give("account.remove", { account: first });
    const others = ["a b", "a b", "ab", "ab"];
    expect(await kept(world)).toEqual({ orders: others, wishes: others });
  });

  it("is gone from its journal's fold with all that belonged to it, and what comes after folds too", async () => {
    const world = newWorld();
    const anna = await world.person();
    const oleg = await world.person({ name: "Oleg" });
    await belongings(world, anna, "a");
    await belongings(world, oleg, "o");
    await world.give("account.remove", { account: anna });
    await expectFolded(world);
    await belongings(world, oleg, "more");
    await expectFolded(world);
    expect(await kept(world)).toEqual({ orders: Array(4).fill(oleg), wishes: Array(4).fill(oleg) });
    for (const view of ["orders", "wishlist", "points"] as const) {
      expect((await world.unseen(view, { account: anna })).code).toBe("not-found");
    }
  });

  it("leaves the lists that were in step with it as they are", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const zoe = await world.person({ name: "Zoe", email: "zoe@example.org" });
    const link = await member(world, anna, "zoe@example.org");
    await shareBoth(world, link, "wishlist");
    await belongings(world, zoe, "z");
    await world.give("link.unlink", { link });
    await world.give("link.confirm-unlink", { link });
    await world.give("account.remove", { account: zoe });
    expect((await world.see("wishlist", { account: anna })).items.map(({ key }) => key)).toEqual(["z 1", "z 2"]);
    expect(await kept(world)).toEqual({ orders: [], wishes: [anna, anna] });
    await expectFolded(world);
  });

  it("stays where any link of it lives, an invitation or a sign-in too", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const zoe = await world.person({ name: "Zoe", email: "zoe@example.org" });
    const args = { organiser: anna, contact: "zoe@example.org", termsVersion: "2026-11" };
    const { id } = await world.give("link.invite-member", args);
    await belongings(world, zoe, "z");
    for (const account of [anna, zoe]) {
      expect(await world.refused("account.remove", { account })).toMatchObject({
        code: "has-live-links",
        culprits: [id],
        earliest: START + 7 * 86_400_000,
      });
    }
    const sign = { account: zoe, provider: "vk", handle: "zoe", termsVersion: "2026-11" };
    const social = await world.give("link.request-social", sign);
    expect((await world.refused("account.remove", { account: zoe })).culprits).toEqual([id, social.id]);
    expect((await kept(world)).orders).toEqual([zoe, zoe]);
  });

  it("whose Premium would have run out rings no alarm and fires nothing", async () => {
    const world = newWorld();
    const anna = await organiser(world, { until: START + 1_000 });
    await world.give("account.remove", { account: anna });
    expect((await world.see("toolbar", {})).nextTimer).toBeNull();
    world.wait(2_000);
    expect(await world.store.catchUp()).toEqual([]);
  });

  it("frees its contact: whoever is invited by it is only a contact again", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const zoe = await world.person({ name: "Zoe", email: "zoe@example.org" });
    await world.give("account.remove", { account: zoe });
    const link = await member(world, anna, "zoe@example.org");
    expect((await world.see("link", { link })).other).toEqual({ contact: "zoe@example.org" });
  });
});
