import { describe, expect, it } from "vitest";
import type { AccountId } from "../../src/domain/ids";
import { HOUR_MS } from "../../src/domain/moment";
import { newWorld, START, TERMS, type World } from "../support/world";
import { invite, member, organiser, shareBoth } from "./household";

/** What the journal tells of an account, oldest first. */
const told = async (world: World, account: AccountId): Promise<readonly string[]> =>
  (await world.see("journal", { account, limit: 500 })).entries.map(({ event }) => event).reverse();

describe("the journal of an account", () => {
  it("tells to both ends what happened to their link, to its end", async () => {
    const world = newWorld();
    const anna = await world.person();
    const firm = await world.firm();
    const link = await world.request(anna, firm);
    await world.refused("link.confirm-code", { link, code: "000000" });
    world.wait(60_000);
    await world.give("link.resend-code", { link });
    await world.give("link.confirm-code", { link, code: await world.codeFor(link) });
    await world.give("sharing.set", { link, from: "owner", what: "orders", on: true });
    await world.give("link.unlink", { link });
    await world.give("link.confirm-unlink", { link });
    world.wait(60_000);
    const events = [
      ...["link.requested", "code.sent", "code.refused", "code.sent", "link.moved"],
      ...["sharing.changed", "link.moved", "link.moved", "undo.closed"],
    ];
    expect(await told(world, anna)).toEqual(["account.added", "account.switched", ...events]);
    expect(await told(world, firm)).toEqual(["account.added", ...events]);
  });

  it("tells of a family to whom it is about, and to nobody else", async () => {
    const world = newWorld();
    const anna = await organiser(world, { until: START + HOUR_MS });
    const zoe = await world.person({ name: "Zoe", email: "zoe@example.org" });
    const yan = await world.person({ name: "Yan", email: "yan@example.org" });
    await member(world, anna, "zoe@example.org");
    const bare = await invite(world, anna, "bare@example.org");
    await world.give("link.resend-invitation", { link: bare });
    await world.give("link.accept", { link: bare, account: yan });
    world.wait(HOUR_MS);
    const first = ["account.added", "account.switched", "account.edited"];
    expect(await told(world, zoe)).toEqual(["account.added", "link.requested", "link.moved", "link.moved"]);
    expect(await told(world, yan)).toEqual(["account.added", "link.moved", "link.moved"]);
    expect(await told(world, anna)).toEqual([
      ...first,
      ...["link.requested", "link.moved", "link.requested", "invitation.sent", "link.moved"],
      ...["premium.lapsed", "link.moved", "link.moved"],
    ]);
  });

  it("tells what it owns and what was moved to and from it", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const zoe = await world.person({ name: "Zoe", email: "zoe@example.org" });
    const link = await member(world, anna, "zoe@example.org");
    await world.give("points.set", { account: anna, points: 10 });
    await world.give("bonus.transfer", { link, from: "owner", points: 5 });
    const lamp = { number: "1", title: "A lamp", total: 1, placedAt: START };
    const { id } = await world.give("order.add", { account: zoe, ...lamp });
    await world.give("order.set-private", { order: id, on: true });
    await world.give("wish.add", { account: zoe, key: "z", title: "z" });
    await shareBoth(world, link, "wishlist");
    await world.give("wish.add", { account: anna, key: "a", title: "a" });
    await world.give("wish.remove", { account: zoe, key: "a" });
    await world.give("account.switch", { account: zoe });
    const ofZoe = (await told(world, zoe)).filter((event) => event !== "wishlists.joined");
    expect(ofZoe.slice(3)).toEqual([
      ...["points.moved", "order.added", "order.changed", "wish.added", "sharing.changed", "sharing.changed"],
      ...["wish.added", "wish.removed", "account.switched"],
    ]);
    expect((await told(world, anna)).slice(5)).toEqual([
      ...["account.edited", "points.moved", "sharing.changed", "sharing.changed"],
      ...["wishlists.joined", "wish.added", "wish.removed"],
    ]);
    const entries = (await world.see("journal", { link, account: zoe })).entries.map(({ event }) => event);
    expect(entries).not.toContain("order.added");
  });

  it("tells both ends that their lists came together, also the one whose list had it all", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const zoe = await world.person({ name: "Zoe", email: "zoe@example.org" });
    const link = await member(world, anna, "zoe@example.org");
    await world.give("wish.add", { account: zoe, key: "z", title: "z" });
    await shareBoth(world, link, "wishlist");
    expect([(await told(world, anna)).at(-1), (await told(world, zoe)).at(-1)]).toEqual(
      Array(2).fill("wishlists.joined"),
    );
  });

  it("tells who was found by the contact that somebody else has accepted", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const zoe = await world.person({ name: "Zoe", email: "zoe@example.org" });
    const yan = await world.person({ name: "Yan", email: "yan@example.org" });
    const link = await invite(world, anna, "zoe@example.org");
    await world.give("link.accept", { link, account: yan });
    expect(await told(world, zoe)).toEqual(["account.added", "link.requested", "link.moved"]);
  });

  it("tells of a sign-in with a network to whose it is", async () => {
    const world = newWorld();
    const anna = await world.person();
    const args = { account: anna, provider: "vk", handle: "anna", termsVersion: TERMS };
    const { id } = await world.give("link.request-social", args);
    await world.give("link.grant-consent", { link: id, scopes: ["basic"] });
    await world.give("link.confirm", { link: id });
    expect((await told(world, anna)).slice(2)).toEqual(["link.requested", "link.moved", "link.moved"]);
  });

  it("that was removed is still told", async () => {
    const world = newWorld();
    const anna = await world.person();
    const oleg = await world.person({ name: "Oleg" });
    await world.give("account.remove", { account: oleg });
    expect(await told(world, oleg)).toEqual(["account.added", "account.removed"]);
    expect(await told(world, anna)).toEqual(["account.added", "account.switched"]);
  });

  it("comes page by page, the newest first", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    for (const name of ["a", "b", "c"]) await member(world, anna, `${name}@example.org`);
    const all = (await world.see("journal", { account: anna })).entries.map(({ seq }) => seq);
    const pages: number[] = [];
    for (let before: number | undefined; ; before = pages.at(-1)) {
      const page = { account: anna, limit: 2, ...(before === undefined ? {} : { before }) };
      const { entries } = await world.see("journal", page);
      if (entries.length === 0) break;
      pages.push(...entries.map(({ seq }) => seq));
    }
    expect(pages).toEqual(all);
    expect(all).toEqual([...all].sort((a, b) => b - a));
  });
});
