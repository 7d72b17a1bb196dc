import { describe, expect, it } from "vitest";
import { type AccountId, accountId } from "../../src/domain/ids";
import { HOUR_MS } from "../../src/domain/moment";
import { newWorld, START, type World } from "../support/world";
import { expectFolded, member, organiser, PREMIUM_UNTIL, shareBoth } from "./household";

const wish = (world: World, account: AccountId, key: string, title = key) =>
  world.give("wish.add", { account, key, title });
const keys = async (world: World, account: AccountId, page: { after?: string; limit?: number } = {}) =>
  (await world.see("wishlist", { account, ...page })).items.map(({ key }) => key).join(" ");
const titles = async (world: World, account: AccountId) =>
  (await world.see("wishlist", { account })).items.map(({ title }) => title).join(" ");

/** Anna, two members of her family, and a firm of hers: nothing is in step yet. */
async function circle() {
  const world = newWorld();
  const anna = await organiser(world, { until: START + HOUR_MS });
  const zoe = await world.person({ name: "Zoe", email: "zoe@example.org" });
  const yan = await world.person({ name: "Yan", email: "yan@example.org" });
  const firm = await world.firm();
  const toZoe = await member(world, anna, "zoe@example.org");
  const toYan = await member(world, anna, "yan@example.org");
  const toFirm = await world.linked(anna, firm);
  return { world, anna, zoe, yan, firm, toZoe, toYan, toFirm };
}

describe("the view wishlist", () => {
  it("of nobody is not found, and of somebody without wishes empty", async () => {
    const world = newWorld();
    expect(await world.unseen("wishlist", { account: accountId("nobody") })).toMatchObject({ code: "not-found" });
    expect(await world.see("wishlist", { account: await world.person() })).toEqual({ items: [] });
  });

  it("lists by key, each once, with its newest words", async () => {
    const world = newWorld();
    const anna = await world.person();
    for (const key of ["b", "a", "я", "B", "10", "9"]) await wish(world, anna, key);
    await world.give("wish.add", { account: anna, key: "a", title: "better", url: "https://example.org/a" });
    const { items } = await world.see("wishlist", { account: anna });
    expect(items.map(({ key }) => key)).toEqual(["10", "9", "B", "a", "b", "я"]);
    expect(items[3]).toEqual({ key: "a", title: "better", url: "https://example.org/a" });
    expect(items[4]).toEqual({ key: "b", title: "b", url: null });
  });

  it("comes page by page, each beginning after the last of the one before", async () => {
    const world = newWorld();
    const anna = await world.person();
    const oleg = await world.person({ name: "Oleg" });
    for (const key of ["a", "b", "c", "d", "e"]) await wish(world, anna, key);
    await wish(world, oleg, "f");
    expect(await keys(world, anna, { limit: 2 })).toBe("a b");
    expect(await keys(world, anna, { limit: 2, after: "b" })).toBe("c d");
    expect(await keys(world, anna, { limit: 2, after: "d" })).toBe("e");
    expect(await keys(world, anna, { after: "e" })).toBe("");
    expect(await keys(world, anna, { after: "bb" })).toBe("c d e");
  });

  it("does not know a wish that is not on that list", async () => {
    const world = newWorld();
    const anna = await world.person();
    await wish(world, await world.person({ name: "Oleg" }), "a");
    expect(await world.refused("wish.remove", { account: anna, key: "a" })).toMatchObject({
      code: "not-found",
      values: { id: "a" },
    });
  });
});

describe("wish lists in step", () => {
  it("begin with the union once both share, each in its own words, and not before", async () => {
    const { world, anna, zoe, toZoe } = await circle();
    await wish(world, anna, "a", "hers");
    await wish(world, zoe, "a", "mine");
    await wish(world, zoe, "z");
    await world.give("sharing.set", { link: toZoe, from: "owner", what: "wishlist", on: true });
    expect([await keys(world, anna), await keys(world, zoe)]).toEqual(["a", "a z"]);
    await world.give("sharing.set", { link: toZoe, from: "other", what: "wishlist", on: true });
    expect([await titles(world, anna), await titles(world, zoe)]).toEqual(["hers z", "mine z"]);
    await expectFolded(world);
  });

  it("take on and off what is changed on one of them, over chains of links", async () => {
    const { world, anna, zoe, yan, firm, toZoe, toYan, toFirm } = await circle();
    for (const link of [toZoe, toYan, toFirm]) await shareBoth(world, link, "wishlist");
    await wish(world, zoe, "k", "kettle");
    const all = () => Promise.all([anna, zoe, yan, firm].map((account) => titles(world, account)));
    expect(await all()).toEqual(Array(4).fill("kettle"));
    await wish(world, firm, "k", "samovar");
    expect(await all()).toEqual(Array(4).fill("samovar"));
    await world.give("wish.remove", { account: yan, key: "k" });
    expect(await all()).toEqual(Array(4).fill(""));
    await expectFolded(world);
  });

  it("go each their way while the family rests, and come together when it wakes", async () => {
    const { world, anna, zoe, toZoe } = await circle();
    await shareBoth(world, toZoe, "wishlist");
    await wish(world, anna, "both");
    world.wait(HOUR_MS);
    await wish(world, anna, "a");
    await wish(world, zoe, "z");
    await world.give("wish.remove", { account: zoe, key: "both" });
    expect([await keys(world, anna), await keys(world, zoe)]).toEqual(["a both", "z"]);
    await world.give("premium.set", { account: anna, until: PREMIUM_UNTIL });
    expect([await keys(world, anna), await keys(world, zoe)]).toEqual(["a both z", "a both z"]);
    await expectFolded(world);
  });

  it("stay each as they were after unlinking, and come together when that is undone", async () => {
    const { world, anna, zoe, toZoe } = await circle();
    await shareBoth(world, toZoe, "wishlist");
    await wish(world, anna, "both");
    await world.give("link.unlink", { link: toZoe });
    await wish(world, zoe, "ending");
    await world.give("link.confirm-unlink", { link: toZoe });
    await wish(world, anna, "a");
    expect([await keys(world, anna), await keys(world, zoe)]).toEqual(["a both ending", "both ending"]);
    await world.give("link.restore", { link: toZoe });
    expect([await keys(world, anna), await keys(world, zoe)]).toEqual(["a both ending", "a both ending"]);
    await expectFolded(world);
  });
});
