import { describe, expect, it } from "vitest";
import type { LinkId } from "../../src/domain/ids";
import { DAY_MS, HOUR_MS } from "../../src/domain/moment";
import { ALL_PACKS } from "../fixtures/packs";
import { newWorld, START, TERMS, type World } from "../support/world";
import { invite, member, organiser } from "./household";

const familyOf = async (world: World) => (await world.see("popup", {})).family;
const closedOf = async (world: World, head: Awaited<ReturnType<typeof organiser>>) =>
  (await world.see("family", { organiser: head })).closed;

async function leave(world: World, link: Awaited<ReturnType<typeof invite>>): Promise<void> {
  await world.give("link.unlink", { link });
  await world.give("link.confirm-unlink", { link });
}

describe("the family on the first screen", () => {
  it("is none where nobody active has Premium, a family or a place in one", async () => {
    const world = newWorld();
    await world.person();
    expect(await familyOf(world)).toBeNull();
  });

  it("is that of the active organiser, whole: whose, until when, its seats, who sits there and who is invited", async () => {
    const world = newWorld();
    const anna = await organiser(world, { until: START + DAY_MS });
    const zoe = await world.person({ name: "Zoe", email: "zoe@example.org" });
    const known = await member(world, anna, "zoe@example.org");
    world.wait(1);
    const asked = await invite(world, anna, "+7 900 111-22-33");
    await world.give("account.switch", { account: anna });
    expect(await familyOf(world)).toMatchObject({
      ...{ organiser: anna, name: "Anna", marketplace: "ozon" },
      ...{ premiumUntil: START + DAY_MS, needsPremium: true },
      seats: { total: 4, taken: 1, invited: 1, cooling: 0, free: 2 },
      opens: [],
      members: [
        { link: known, account: zoe, name: "Zoe", colour: "teal", state: "active" },
        { link: asked, account: null, name: "+7 900 111-22-33", colour: null, state: "awaiting-reply", sends: 1 },
      ],
    });
  });

  it("is an empty one for whoever has Premium alone, but not where the marketplace has no families", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    expect(await familyOf(world)).toMatchObject({ organiser: anna, members: [], seats: { free: 4 } });
    const elsewhere = newWorld();
    const said = { marketplace: "wildberries", kind: "personal", name: "Vera", email: "vera@example.org" } as const;
    const { id } = await elsewhere.give("account.add", said);
    await elsewhere.give("premium.set", { account: id, until: START + DAY_MS });
    expect(await familyOf(elsewhere)).toBeNull();
  });

  it("stays when its Premium is over: its members rest, its seats are theirs", async () => {
    const world = newWorld();
    const anna = await organiser(world, { until: START + HOUR_MS });
    await member(world, anna, "a@example.org");
    world.wait(HOUR_MS);
    const family = await familyOf(world);
    expect(family?.premiumUntil).toBe(START + HOUR_MS);
    expect(family).toMatchObject({ organiser: anna, seats: { taken: 1 }, members: [{ state: "suspended" }] });
  });

  it("is that of the person behind the company that is active", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const firm = await world.firm();
    await world.give("account.switch", { account: firm });
    expect(await familyOf(world)).toBeNull();
    await world.linked(anna, firm);
    expect(await familyOf(world)).toMatchObject({ organiser: anna });
  });

  it("is that of which the active account is a member, once it has accepted and until it has left", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const zoe = await world.person({ name: "Zoe", email: "zoe@example.org" });
    await world.give("account.switch", { account: zoe });
    const link = await invite(world, anna, "zoe@example.org");
    expect(await familyOf(world)).toBeNull();
    await world.give("link.accept", { link });
    expect(await familyOf(world)).toMatchObject({ organiser: anna, name: "Anna" });
    await leave(world, link);
    expect(await familyOf(world)).toBeNull();
  });

  it("tells when closed seats open, the nearest first, and no more of them than are counted as closed", async () => {
    const world = newWorld({ packs: ALL_PACKS });
    await world.give("pack.use", { marketplace: "ozon", pack: "rehearsal-join" });
    const anna = await organiser(world);
    for (const name of ["a", "b"]) {
      await leave(world, await member(world, anna, `${name}@example.org`));
      world.wait(DAY_MS);
    }
    const lock = 365 * DAY_MS;
    expect(await familyOf(world)).toMatchObject({
      seats: { cooling: 2, free: 2 },
      opens: [START + lock, START + DAY_MS + lock],
    });
  });

  it("is asked anew when the rules change", async () => {
    const world = newWorld({ packs: ALL_PACKS });
    await organiser(world);
    await world.give("pack.use", { marketplace: "ozon", pack: "ozon-family-2026" });
    expect((await familyOf(world))?.seats.total).toBe(6);
  });
});

describe("whether anybody could be invited", () => {
  it("is yes while there are Premium and a seat", async () => {
    const world = newWorld();
    expect(await closedOf(world, await organiser(world))).toBeNull();
  });

  it("is no without Premium", async () => {
    const world = newWorld();
    expect(await closedOf(world, await world.person())).toMatchObject({ code: "premium-required" });
  });

  it("is no without a seat, with who sits there and when the first invitation runs out", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const sitting: LinkId[] = [];
    for (const name of ["a", "b", "c"]) sitting.push(await member(world, anna, `${name}@example.org`));
    sitting.push(await invite(world, anna, "d@example.org"));
    expect(await closedOf(world, anna)).toMatchObject({
      code: "family-full",
      values: { taken: 3, invited: 1, seats: 4 },
      culprits: sitting,
      earliest: START + 7 * DAY_MS,
    });
  });

  it("is no for who is a member elsewhere, by the link that stands in the way", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const zoe = await organiser(world, { name: "Zoe", email: "zoe@example.org" });
    const link = await member(world, anna, "zoe@example.org");
    expect(await closedOf(world, zoe)).toMatchObject({ code: "already-in-family", culprits: [link] });
  });

  it("is yes with roles as long as one of them is open, and their names are told", async () => {
    const world = newWorld({ packs: ALL_PACKS });
    await world.give("pack.use", { marketplace: "ozon", pack: "rehearsal-roles" });
    const anna = await organiser(world);
    await world.give("link.invite-member", { organiser: anna, contact: "a@example.org", termsVersion: TERMS });
    const { closed, roles } = await world.see("family", { organiser: anna });
    expect([closed, roles]).toEqual([null, ["adult", "teen", "child"]]);
  });

  it("is yes where all seats are closed, but whoever left may come back to theirs", async () => {
    const world = newWorld({ packs: ALL_PACKS });
    await world.give("pack.use", { marketplace: "ozon", pack: "rehearsal-join" });
    const anna = await organiser(world);
    for (const name of ["a", "b", "c"]) await member(world, anna, `${name}@example.org`);
    await leave(world, await member(world, anna, "d@example.org"));
    expect((await world.see("family", { organiser: anna })).seats).toMatchObject({ cooling: 1, free: 0 });
    expect(await closedOf(world, anna)).toBeNull();
  });
});
