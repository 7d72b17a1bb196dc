import { describe, expect, it } from "vitest";
import { accountId } from "../../src/domain/ids";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../src/domain/moment";
import { linkRow } from "../../src/store/rows";
import { ALL_PACKS } from "../fixtures/packs";
import { newWorld, START, TERMS, type World } from "../support/world";
import { invite, member, organiser } from "./household";
import { linkNumber } from "./plenty";

const use = (world: World, pack: string) => world.give("pack.use", { marketplace: "ozon", pack });

async function leave(world: World, link: Awaited<ReturnType<typeof invite>>): Promise<void> {
  await world.give("link.unlink", { link });
  await world.give("link.confirm-unlink", { link });
}

const seatsOf = async (world: World, head: Awaited<ReturnType<typeof organiser>>) =>
  Object.values((await world.see("family", { organiser: head })).seats).join(" ");

describe("the view family", () => {
  it("of nobody is not found", async () => {
    expect(await newWorld().unseen("family", { organiser: accountId("nobody") })).toMatchObject({
      code: "not-found",
      values: { id: "nobody" },
    });
  });

  it("of somebody alone is all free seats", async () => {
    const world = newWorld();
    const alone = await world.person();
    expect(await world.see("family", { organiser: alone })).toMatchObject({
      organiser: alone,
      ...{ name: "Anna", marketplace: "ozon", premiumUntil: null, needsPremium: true },
      seats: { total: 4, taken: 0, invited: 0, cooling: 0, free: 4 },
      ...{ opens: [], members: [], former: [], roles: [], maxSends: null },
      closed: { code: "premium-required", culprits: [alone] },
    });
  });

  it("tells of each member how they were invited, who they are and what they wait for, the oldest first", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const zoe = await world.person({ name: "Zoe", email: "zoe@example.org" });
    const bare = await member(world, anna, " Bare@Example.org ");
    world.wait(1);
    const invited = await invite(world, anna, "8 900 111-22-33");
    const known = await member(world, anna, "ZOE@example.org");
    await world.give("link.unlink", { link: known });
    const common = { role: null, colour: null, icon: null, sends: 1, resendAt: null, reason: null };
    const { seats, members, former } = await world.see("family", { organiser: anna });
    expect({ seats, members, former }).toEqual({
      seats: { total: 4, taken: 2, invited: 1, cooling: 0, free: 1 },
      members: [
        {
          ...common,
          link: bare,
          contact: "Bare@Example.org",
          name: "Bare@Example.org",
          account: null,
          state: "active",
          since: START,
          deadline: null,
        },
        {
          ...common,
          ...{
            link: invited,
            contact: "8 900 111-22-33",
            name: "8 900 111-22-33",
            account: null,
            state: "awaiting-reply",
          },
          ...{ since: START + 1, deadline: START + 1 + 7 * DAY_MS },
        },
        {
          ...common,
          ...{ name: "Zoe", colour: "teal" },
          ...{ link: known, contact: "ZOE@example.org", account: zoe, state: "ending" },
          ...{ since: START + 1, deadline: START + 1 + 10 * MINUTE_MS },
        },
      ],
      former: [],
    });
  });

  it("lists apart who was there or invited once, the newest first, and counts them no more", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const declined = await invite(world, anna, "a@example.org");
    await world.give("link.decline", { link: declined });
    const left = await member(world, anna, "b@example.org");
    await leave(world, left);
    const revoked = await invite(world, anna, "c@example.org");
    await world.give("link.revoke", { link: revoked });
    const expired = await invite(world, anna, "d@example.org");
    world.wait(7 * DAY_MS);
    const { seats, members, former } = await world.see("family", { organiser: anna });
    expect([seats.free, members]).toEqual([4, []]);
    expect(former.map(({ link, state, contact }) => [link, state, contact])).toEqual([
      [expired, "expired", "d@example.org"],
      [revoked, "revoked", "c@example.org"],
      [left, "unlinked", "b@example.org"],
      [declined, "declined", "a@example.org"],
    ]);
  });

  it("lists at most fifty of those, and every member however many there were", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const bond = await member(world, anna, "z@example.org");
    const said = { kind: "family", state: "revoked", deadline: null, other: { contact: "x@example.org" } } as const;
    const ended = Array.from({ length: 70 }, (_, at) => linkNumber(at, anna, anna, { ...said, createdSeq: 100 + at }));
    await world.db.links.bulkAdd(ended.map(linkRow));
    const { members, former } = await world.see("family", { organiser: anna });
    expect(members.map(({ link }) => link)).toEqual([bond]);
    expect(former.map(({ link }) => link)).toEqual(
      ended
        .slice(20)
        .reverse()
        .map(({ id }) => id),
    );
  });

  it("is that of the organiser alone: not of firms, sign-ins, nor of a family elsewhere", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const zoe = await world.person({ name: "Zoe", email: "zoe@example.org" });
    await member(world, anna, "zoe@example.org");
    await world.linked(zoe, await world.firm());
    await world.give("link.request-social", { account: zoe, provider: "vk", handle: "zoe", termsVersion: TERMS });
    expect(await world.see("family", { organiser: zoe })).toMatchObject({
      seats: { free: 4 },
      members: [],
      former: [],
    });
  });
});

describe("the seats of a family", () => {
  it("are held by invitations only where the rules say so", async () => {
    const world = newWorld({ packs: ALL_PACKS });
    const anna = await organiser(world);
    await invite(world, anna, "a@example.org");
    expect(await seatsOf(world, anna)).toBe("4 0 1 0 3");
    await use(world, "rehearsal-yearly");
    expect(await seatsOf(world, anna)).toBe("4 0 0 0 4");
    expect((await world.see("family", { organiser: anna })).members).toHaveLength(1);
  });

  it("cool down after a member left, as long as the rules say, and no longer", async () => {
    const world = newWorld({ packs: ALL_PACKS });
    await use(world, "rehearsal-join");
    const anna = await organiser(world, { until: START + 1_000 * DAY_MS });
    await member(world, anna, "a@example.org");
    await leave(world, await member(world, anna, "b@example.org"));
    expect(await seatsOf(world, anna)).toBe("4 1 0 1 2");
    world.wait(365 * DAY_MS - 1);
    expect(await seatsOf(world, anna)).toBe("4 1 0 1 2");
    world.wait(1);
    expect(await seatsOf(world, anna)).toBe("4 1 0 0 3");
  });

  it("are taken back by who returns to the one that cools because of them", async () => {
    const world = newWorld({ packs: ALL_PACKS });
    await use(world, "rehearsal-join");
    const anna = await organiser(world, { until: START + 1_000 * DAY_MS });
    for (const name of ["a", "b", "c"]) await member(world, anna, `${name}@example.org`);
    await leave(world, await member(world, anna, "d@example.org"));
    expect(await seatsOf(world, anna)).toBe("4 3 0 1 0");
    const args = { organiser: anna, contact: "e@example.org", termsVersion: TERMS };
    expect(await world.refused("link.invite-member", args)).toMatchObject({
      code: "cooldown",
      earliest: START + 365 * DAY_MS,
    });
    await member(world, anna, "d@example.org");
    expect(await seatsOf(world, anna)).toBe("4 4 0 0 0");
  });

  it("never fall below none free, where the rules came to be tighter than the family", async () => {
    const world = newWorld({ packs: ALL_PACKS });
    await use(world, "ozon-family-2026");
    const anna = await organiser(world);
    for (const name of ["a", "b", "c", "d", "e"]) await member(world, anna, `${name}@example.org`);
    await invite(world, anna, "f@example.org");
    expect(await seatsOf(world, anna)).toBe("6 5 1 0 0");
    await use(world, "ozon-article");
    expect(await seatsOf(world, anna)).toBe("4 5 1 0 0");
  });

  it("say by which role each of them was given", async () => {
    const world = newWorld({ packs: ALL_PACKS });
    await use(world, "rehearsal-roles");
    const anna = await organiser(world);
    const given = { organiser: anna, termsVersion: TERMS };
    await world.give("link.invite-member", { ...given, contact: "a@example.org" });
    await world.give("link.invite-member", { ...given, contact: "b@example.org", role: "child" });
    const { seats, members } = await world.see("family", { organiser: anna });
    expect([seats.total, members.map(({ role }) => role)]).toEqual([9, ["adult", "child"]]);
  });

  it("are none where the marketplace has no families", async () => {
    const world = newWorld();
    const wild = { marketplace: "wildberries", kind: "personal", name: "Anna", email: "anna@example.org" } as const;
    const { id } = await world.give("account.add", wild);
    expect(await seatsOf(world, id)).toBe("0 0 0 0 0");
  });

  it("stay taken while the family rests", async () => {
    const world = newWorld();
    const anna = await organiser(world, { until: START + HOUR_MS });
    await member(world, anna, "a@example.org");
    await invite(world, anna, "b@example.org");
    world.wait(HOUR_MS);
    expect(await seatsOf(world, anna)).toBe("4 1 1 0 2");
    expect((await world.see("family", { organiser: anna })).members[0]).toMatchObject({
      state: "suspended",
      since: START + HOUR_MS,
    });
  });
});
