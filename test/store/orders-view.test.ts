import { describe, expect, it } from "vitest";
import { type AccountId, accountId, orderId } from "../../src/domain/ids";
import { HOUR_MS } from "../../src/domain/moment";
import { ALL_PACKS } from "../fixtures/packs";
import { newWorld, START, type World } from "../support/world";
import { member, organiser } from "./household";

/** An order of that account, told by its title. */
const order = async (world: World, account: AccountId, title: string, placedAt = START) =>
  (await world.give("order.add", { account, number: `27-${title}`, title, total: 1_99, placedAt })).id;

const titles = async (world: World, account: AccountId, limit?: number): Promise<string> => {
  const { orders } = await world.see("orders", { account, ...(limit === undefined ? {} : { limit }) });
  return orders.map(({ title, own }) => (own ? title : `(${title})`)).join(" ");
};

/** Anna and Zoe of one family, who share nothing of their orders yet. */
async function family(world = newWorld()) {
  const anna = await organiser(world, { until: START + HOUR_MS });
  const zoe = await world.person({ name: "Zoe", email: "zoe@example.org" });
  const link = await member(world, anna, "zoe@example.org");
  const share = (from: "owner" | "other", on = true) => world.give("sharing.set", { link, from, what: "orders", on });
  return { world, anna, zoe, link, share };
}

describe("the view orders", () => {
  it("of nobody is not found, and of somebody who bought nothing empty", async () => {
    const world = newWorld();
    expect(await world.unseen("orders", { account: accountId("nobody") })).toMatchObject({ code: "not-found" });
    expect(await world.see("orders", { account: await world.person() })).toEqual({ orders: [] });
  });

  it("tells all of an order, and whose it is", async () => {
    const { world, anna, zoe, share } = await family();
    const id = await order(world, zoe, "kettle", START - 5);
    await share("other");
    const told = { order: id, account: zoe, number: "27-kettle", title: "kettle", total: 199, placedAt: START - 5 };
    expect(await world.see("orders", { account: zoe })).toEqual({ orders: [{ ...told, private: false, own: true }] });
    expect(await world.see("orders", { account: anna })).toEqual({ orders: [{ ...told, private: false, own: false }] });
  });

  it("lists the newest first by when it was placed, then by when it was told, over all accounts together", async () => {
    const { world, anna, zoe, share } = await family();
    await share("other");
    await order(world, anna, "b", START - 2);
    await order(world, zoe, "a", START - 3);
    await order(world, anna, "e", START - 1);
    await order(world, zoe, "f", START - 1);
    await order(world, anna, "g", START - 1);
    await order(world, zoe, "c", START - 2);
    expect(await titles(world, anna)).toBe("g (f) e (c) b (a)");
    expect(await titles(world, anna, 3)).toBe("g (f) e");
    expect(await titles(world, zoe)).toBe("f c a");
  });

  it("keeps its place among those of one moment when an order was made private and public again", async () => {
    const { world, anna } = await family();
    const id = await order(world, anna, "a");
    await order(world, anna, "b");
    await world.give("order.set-private", { order: id, on: true });
    await world.give("order.set-private", { order: id, on: false });
    expect(await titles(world, anna)).toBe("b a");
  });

  it("shows in each direction only what that end shares, and private ones only to whose they are", async () => {
    const { world, anna, zoe, share } = await family();
    await order(world, anna, "a");
    const secret = await order(world, anna, "s");
    await order(world, zoe, "z");
    await world.give("order.set-private", { order: secret, on: true });
    expect([await titles(world, anna), await titles(world, zoe)]).toEqual(["s a", "z"]);
    await share("owner");
    expect([await titles(world, anna), await titles(world, zoe)]).toEqual(["s a", "z (a)"]);
    await share("other");
    expect([await titles(world, anna), await titles(world, zoe)]).toEqual(["(z) s a", "z (a)"]);
    await share("owner", false);
    expect([await titles(world, anna), await titles(world, zoe)]).toEqual(["(z) s a", "z"]);
  });

  it("shows nothing shared while the link rests, and all of it while it only waits to end", async () => {
    const { world, anna, zoe, link, share } = await family();
    await share("owner");
    await order(world, anna, "a");
    await world.give("link.unlink", { link });
    expect(await titles(world, zoe)).toBe("(a)");
    await world.give("link.keep", { link });
    world.wait(HOUR_MS);
    expect(await titles(world, zoe)).toBe("");
    await world.give("link.unlink", { link });
    expect(await titles(world, zoe)).toBe("");
    await world.give("link.keep", { link });
    await world.give("premium.set", { account: anna, until: START + 9 * HOUR_MS });
    expect(await titles(world, zoe)).toBe("(a)");
    await world.give("link.unlink", { link });
    await world.give("link.confirm-unlink", { link });
    expect(await titles(world, zoe)).toBe("");
  });

  it("goes over one link, never on over the next", async () => {
    const { world, anna, zoe, share } = await family();
    const yan = await world.person({ name: "Yan", email: "yan@example.org" });
    const other = await member(world, anna, "yan@example.org");
    await share("other");
    await share("owner");
    for (const from of ["owner", "other"] as const) {
      await world.give("sharing.set", { link: other, from, what: "orders", on: true });
    }
    await order(world, zoe, "z");
    await order(world, anna, "a");
    expect([await titles(world, anna), await titles(world, yan)]).toEqual(["a (z)", "(a)"]);
  });

  it("shows an order once where two links share it", async () => {
    const { world, anna, zoe, share } = await family();
    const firm = await world.firm();
    await share("owner");
    const link = await world.linked(anna, firm);
    await world.give("sharing.set", { link, from: "owner", what: "orders", on: true });
    await order(world, anna, "a");
    expect([await titles(world, zoe), await titles(world, firm)]).toEqual(["(a)", "(a)"]);
  });

  it("keeps each private from the start where the rules have it so", async () => {
    const { world, anna, zoe, share } = await family(newWorld({ packs: ALL_PACKS }));
    await share("owner");
    await world.give("pack.use", { marketplace: "ozon", pack: "ozon-family-2026" });
    const id = await order(world, anna, "a");
    expect([await titles(world, anna), await titles(world, zoe)]).toEqual(["a", ""]);
    await world.give("order.set-private", { order: id, on: false });
    expect(await titles(world, zoe)).toBe("(a)");
  });

  it("does not know an order that is not there", async () => {
    const refused = await newWorld().refused("order.set-private", { order: orderId("none"), on: true });
    expect(refused).toMatchObject({ code: "not-found", values: { id: "none" } });
  });
});
