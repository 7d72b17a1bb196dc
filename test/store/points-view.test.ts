import { describe, expect, it } from "vitest";
import { accountId } from "../../src/domain/ids";
import { HOUR_MS } from "../../src/domain/moment";
import { newWorld, START, TERMS, type World } from "../support/world";
import { expectFolded, invite, member, organiser } from "./household";

const points = (world: World, account: string, amount: number) =>
  world.give("points.set", { account: accountId(account), points: amount });
const upTo = async (world: World, account: string) =>
  (await world.see("points", { account: accountId(account) })).from.map((each) => `${each.account} ${each.upTo}`);

/** Anna, who leads a family of Zoe, Yan and somebody who is not kept here, and has a firm. */
async function circle() {
  const world = newWorld();
  const anna = await organiser(world, { until: START + HOUR_MS });
  const zoe = await world.person({ name: "Zoe", email: "zoe@example.org" });
  const yan = await world.person({ name: "Yan", email: "yan@example.org" });
  const firm = await world.firm();
  const toZoe = await member(world, anna, "zoe@example.org");
  const toFirm = await world.linked(anna, firm);
  const toBare = await member(world, anna, "bare@example.org");
  const toYan = await member(world, anna, "yan@example.org");
  for (const [account, amount] of [
    [anna, 101],
    [zoe, 51],
    [yan, 0],
    [firm, 7],
  ] as const) {
    await points(world, account, amount);
  }
  return { world, anna, zoe, yan, firm, toZoe, toYan, toFirm, toBare };
}

describe("the view points", () => {
  it("of nobody is not found, and of somebody alone only the own", async () => {
    const world = newWorld();
    expect(await world.unseen("points", { account: accountId("nobody") })).toMatchObject({ code: "not-found" });
    expect(await world.see("points", { account: await world.person() })).toEqual({ points: 0, from: [] });
  });

  it("tells what could be moved here over each link, the oldest first: of a family a part, of a firm all", async () => {
    const { world, anna, zoe, yan, firm, toZoe, toYan, toFirm } = await circle();
    await world.give("sharing.set", { link: toFirm, from: "other", what: "bonuses", on: true });
    expect(await world.see("points", { account: anna })).toEqual({
      points: 101,
      from: [
        { link: toZoe, account: zoe, upTo: 25 },
        { link: toFirm, account: firm, upTo: 7 },
        { link: toYan, account: yan, upTo: 0 },
      ],
    });
    expect(await world.see("points", { account: zoe })).toEqual({
      points: 51,
      from: [{ link: toZoe, account: anna, upTo: 50 }],
    });
    expect(await world.see("points", { account: firm })).toEqual({ points: 7, from: [] });
  });

  it("leaves out who does not share, and every link that is not active", async () => {
    const { world, anna, yan, toZoe, toYan, toFirm } = await circle();
    await world.give("sharing.set", { link: toZoe, from: "other", what: "bonuses", on: false });
    expect(await upTo(world, anna)).toEqual([`${yan} 0`]);
    await world.give("sharing.set", { link: toFirm, from: "other", what: "bonuses", on: true });
    await world.give("link.unlink", { link: toYan });
    await world.give("link.unlink", { link: toFirm });
    expect(await upTo(world, anna)).toEqual([]);
    await world.give("link.keep", { link: toYan });
    expect(await upTo(world, yan)).toEqual([`${anna} 50`]);
    world.wait(HOUR_MS);
    expect(await upTo(world, yan)).toEqual([]);
  });

  it("knows the part that the rules in force let a member have", async () => {
    const { world, anna, zoe } = await circle();
    await invite(world, anna, "late@example.org");
    expect(await upTo(world, zoe)).toEqual([`${anna} 50`]);
    for (const [amount, part] of [
      [1, 0],
      [2, 1],
      [999_999_999, 499_999_999],
    ] as const) {
      await points(world, anna, amount);
      expect(await upTo(world, zoe)).toEqual([`${anna} ${part}`]);
    }
  });
});

describe("points that are moved", () => {
  it("leave one end and reach the other, and all together stay as many", async () => {
    const { world, anna, zoe, toZoe } = await circle();
    const sum = async () => (await world.db.accounts.toArray()).reduce((all, each) => all + each.points, 0);
    const before = await sum();
    await world.give("bonus.transfer", { link: toZoe, from: "owner", points: 50 });
    await world.give("bonus.transfer", { link: toZoe, from: "other", points: 1 });
    expect([(await world.see("points", { account: anna })).points, await sum()]).toEqual([52, before]);
    expect((await world.see("account", { account: zoe })).points).toBe(100);
    const [entry] = (await world.see("journal", {})).entries;
    expect(entry).toMatchObject({ event: "points.moved", ids: [toZoe, zoe, anna] });
    await expectFolded(world);
  });

  it("are as many as the view says, and not one more", async () => {
    const { world, toZoe } = await circle();
    const refused = await world.refused("bonus.transfer", { link: toZoe, from: "owner", points: 51 });
    expect(refused).toMatchObject({ code: "points-limit", values: { points: 51, upTo: 50, percent: 50 } });
    await world.give("bonus.transfer", { link: toZoe, from: "owner", points: 50 });
  });

  it("go to nobody who is not kept here", async () => {
    const { world, toBare, anna } = await circle();
    for (const from of ["owner", "other"] as const) {
      expect(await world.refused("bonus.transfer", { link: toBare, from, points: 1 })).toMatchObject({
        code: "not-found",
        values: { id: "bare@example.org" },
      });
    }
    const social = { account: anna, provider: "vk", handle: "@anna", termsVersion: TERMS };
    const { id } = await world.give("link.request-social", social);
    const refused = await world.refused("bonus.transfer", { link: id, from: "owner", points: 1 });
    expect(refused).toMatchObject({ code: "not-found", values: { id: "@anna" } });
  });
});
