import { describe, expect, it } from "vitest";
import { accountId, linkId, orderId } from "../../src/domain/ids";
import { linkRow, orderRow } from "../../src/store/rows";
import { newWorld, START } from "../support/world";
import { member, organiser } from "./household";
import { linkNumber } from "./plenty";

describe("a very long list of links", () => {
  const many = async (live: number, ended: number) => {
    const world = newWorld();
    const rows = Array.from({ length: live + ended }, (_, at) =>
      linkRow(
        linkNumber(at, accountId("anna"), accountId(`b-${at}`), {
          // Ids in the opposite order of age, so that an order by id shows itself.
          id: linkId(`link-${String(9_999 - at)}`),
          ...(at < ended ? { state: "revoked", deadline: null } : { state: "active", deadline: null }),
        }),
      ),
    );
    await world.db.links.bulkAdd(rows);
    return world;
  };

  it.each([
    ["all", {}],
    ["those of one account", { account: accountId("anna") }],
  ] as const)("of %s is cut at five hundred, and never a live one before an ended one", async (_, args) => {
    const world = await many(10, 600);
    const { links } = await world.see("links", args);
    expect(links).toHaveLength(500);
    expect(links.slice(0, 10).map((link) => link.createdSeq)).toEqual(Array.from({ length: 10 }, (_, at) => 601 + at));
    const seqs = links.slice(10).map((link) => link.createdSeq);
    expect(seqs, "of the ended ones the newest, the oldest of them first").toEqual(
      Array.from({ length: 490 }, (_, at) => 111 + at),
    );
  });

  it.each([
    ["all", {}],
    ["those of one account", { account: accountId("anna") }],
  ] as const)("of %s has live ones only, where there are more of them than that", async (_, args) => {
    const world = await many(510, 20);
    const { links } = await world.see("links", args);
    expect(links.every((link) => link.state === "active")).toBe(true);
    expect(links.length).toBeGreaterThanOrEqual(500);
  });
});

describe("a very long list of belongings", () => {
  it("has of orders the newest five hundred, those that are shared among them", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const zoe = await world.person({ name: "Zoe", email: "zoe@example.org" });
    const link = await member(world, anna, "zoe@example.org");
    await world.give("sharing.set", { link, from: "other", what: "orders", on: true });
    const orders = Array.from({ length: 1_200 }, (_, at) => ({
      ...{ id: orderId(`order-${9_999 - at}`), account: at % 2 === 0 ? anna : zoe, number: "1", title: `${at}` },
      // Every fifth one of Zoe's own is for nobody else.
      ...{ total: 1, placedAt: START + Math.floor(at / 3), private: at % 10 === 1, seq: at },
    }));
    await world.db.orders.bulkAdd(orders.map(({ seq, ...order }) => orderRow(order, seq)));
    const seen = (await world.see("orders", { account: anna })).orders.map(({ title }) => Number(title));
    const wanted = orders.filter((order) => !order.private).map(({ seq }) => seq);
    expect(seen).toEqual(wanted.reverse().slice(0, 500));
    expect((await world.see("orders", { account: zoe })).orders).toHaveLength(500);
  });

  it("has of wishes the first five hundred by key, and the rest on the next page", async () => {
    const world = newWorld();
    const anna = await world.person();
    const keys = Array.from({ length: 700 }, (_, at) => `k${String(at).padStart(4, "0")}`);
    await world.db.wishes.bulkAdd(keys.map((key) => ({ account: anna, key, title: key, url: null })));
    const first = (await world.see("wishlist", { account: anna })).items.map(({ key }) => key);
    expect(first).toEqual(keys.slice(0, 500));
    const page = { account: anna, after: first.at(-1) ?? "" };
    expect((await world.see("wishlist", page)).items.map(({ key }) => key)).toEqual(keys.slice(500));
  });
});
