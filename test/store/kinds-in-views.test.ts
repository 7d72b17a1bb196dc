import { describe, expect, it } from "vitest";
import { profileKey } from "../../src/domain/ids";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../src/domain/moment";
import { newWorld, START, TERMS, type World } from "../support/world";
import { invite, member, organiser } from "./household";

const social = async (world: World, account: Awaited<ReturnType<typeof organiser>>, handle = "@Anna") =>
  (await world.give("link.request-social", { account, provider: "vk", handle, termsVersion: TERMS })).id;

/** Anna with an invitation, a member who is kept here, a sign-in that is asked for, and a business request. */
async function allKinds() {
  const world = newWorld();
  const anna = await organiser(world);
  const zoe = await world.person({ name: "Zoe", email: "zoe@example.org" });
  const invited = await invite(world, anna, " Bare@Example.org");
  const relatives = await member(world, anna, "zoe@example.org");
  const asked = await social(world, anna);
  const requested = await world.request(zoe, await world.firm());
  return { world, anna, zoe, invited, relatives, asked, requested };
}

describe("links of every kind", () => {
  it("wait each with its own deadline, named by contact and handle as they were typed", async () => {
    const { world, anna, zoe, invited, asked, requested } = await allKinds();
    const { items } = await world.see("waiting", {});
    expect(
      items.map(({ link, kind, state, deadline, otherName }) => [link, kind, state, deadline - START, otherName]),
    ).toEqual([
      [asked, "social", "awaiting-consent", 10 * MINUTE_MS, "@Anna"],
      [requested, "business", "awaiting-code", HOUR_MS, "OOO Romashka"],
      [invited, "family", "awaiting-reply", 7 * DAY_MS, "Bare@Example.org"],
    ]);
    expect(items.map(({ owner, ownerName }) => [owner, ownerName])).toEqual([
      [anna, "Anna"],
      [zoe, "Zoe"],
      [anna, "Anna"],
    ]);
    expect(items.map(({ codeExpiresAt }) => codeExpiresAt)).toEqual([null, START + 10 * MINUTE_MS, null]);
  });

  it("stand with each account, the oldest first, by whom they are with", async () => {
    const { world, anna, zoe } = await allKinds();
    const { accounts } = await world.see("accounts", {});
    const briefs = (id: string) =>
      accounts.find((account) => account.id === id)?.links.map(({ kind, with: far }) => [kind, far]);
    expect(briefs(anna)).toEqual([
      ["family", "Bare@Example.org"],
      ["family", "Zoe"],
      ["social", "@Anna"],
    ]);
    expect(briefs(zoe)).toEqual([
      ["family", "Anna"],
      ["business", "OOO Romashka"],
    ]);
  });

  it("are listed of an account, and of a state", async () => {
    const { world, anna, zoe, invited, relatives, asked, requested } = await allKinds();
    const listed = async (args: Parameters<typeof world.see<"links">>[1]) =>
      (await world.see("links", args)).links.map(({ id }) => id);
    expect(await listed({ account: anna })).toEqual([invited, relatives, asked]);
    expect(await listed({ account: zoe })).toEqual([relatives, requested]);
    expect(await listed({ state: "awaiting-reply" })).toEqual([invited]);
    expect(await listed({ state: "active" })).toEqual([relatives]);
  });

  it("are shown whole, with rows of those ends that are accounts here, and nothing that only indexes need", async () => {
    const { world, anna, zoe, invited, relatives, asked } = await allKinds();
    const bare = await world.see("link", { link: invited });
    expect(bare).toMatchObject({
      ...{ kind: "family", owner: anna, other: { contact: "Bare@Example.org" }, otherAccount: null },
      invitation: {
        ...{ contact: "Bare@Example.org", key: "bare@example.org", channel: "email", role: null },
        ...{ sends: 1, resendAt: null },
      },
      shares: { owner: { subscription: true, bonuses: true }, other: { subscription: false, bonuses: true } },
    });
    expect(await world.see("link", { link: relatives })).toMatchObject({ otherAccount: { id: zoe, name: "Zoe" } });
    await world.give("link.grant-consent", { link: asked, scopes: ["basic", "email", "basic"] });
    const consented = await world.see("link", { link: asked });
    expect(consented).toMatchObject({
      ...{ kind: "social", other: { provider: "vk", handle: "@Anna" }, otherAccount: null },
      ...{ state: "awaiting-confirmation", scopes: ["basic", "email"], deadline: START + 10 * MINUTE_MS },
    });
    for (const view of [bare, consented]) {
      for (const field of ["ends", "liveEnds", "liveIn", "familyOf", "leftAt", "leftBy", "challenge"]) {
        expect(view).not.toHaveProperty(field);
      }
    }
  });

  it("mark a page with what waits before what holds", async () => {
    const { world, anna } = await allKinds();
    const key = profileKey("ozon:buyer:1");
    await world.give("account.edit", { account: anna, profileKeys: [key] });
    const state = async () => (await world.see("page", { keys: [key] })).marks[0]?.state;
    expect(await state()).toBe("awaiting-reply");
    world.wait(7 * DAY_MS);
    expect(await state()).toBe("active");
  });

  it("can be undone in the popup by the names that they had", async () => {
    const { world, relatives, asked } = await allKinds();
    await world.give("link.grant-consent", { link: asked, scopes: ["basic"] });
    await world.give("link.confirm", { link: asked });
    for (const link of [relatives, asked]) {
      await world.give("link.unlink", { link });
      await world.give("link.confirm-unlink", { link });
    }
    const bare = await member(world, (await world.see("link", { link: asked })).owner, "late@example.org");
    await world.give("link.unlink", { link: bare });
    await world.give("link.confirm-unlink", { link: bare });
    const { undoable } = await world.see("popup", {});
    expect(undoable.map(({ link, otherName }) => [link, otherName])).toEqual([
      [bare, "late@example.org"],
      [asked, "@Anna"],
      [relatives, "Zoe"],
    ]);
  });
});

describe("the view terms", () => {
  const names = (terms: readonly { readonly name: string }[] | undefined) => terms?.map(({ name }) => name);

  it("is for each request by the rules of whoever makes it", async () => {
    const { world, anna, invited } = await allKinds();
    const invite_ = await world.see("terms", {
      command: "link.invite-member",
      with: { organiser: anna, contact: "x" },
    });
    expect(invite_.version).toBe(TERMS);
    expect(names(invite_.shares)).toContain("shares-subscription");
    expect(names(invite_.impossible)).toContain("needs-premium");
    expect(await world.see("terms", { command: "link.accept", with: { link: invited } })).toEqual(invite_);
    const signIn = await world.see("terms", { command: "link.request-social", with: { account: anna } });
    expect(names(signIn.shares)).toEqual(["shares-basic-data"]);
  });

  it("of an unlinking tells what each side loses: of sharing what holds, and nothing that another link gives too", async () => {
    const { world, anna, zoe, relatives, requested } = await allKinds();
    const loses = async (link: typeof relatives) =>
      (await world.see("terms", { command: "link.unlink", with: { link } })).loses;
    const family = await loses(relatives);
    expect(names(family?.other)).toEqual([
      "loses-link",
      "loses-name",
      "loses-subscription",
      "loses-bonuses",
      "keeps-own-data",
    ]);
    expect(names(family?.owner)).toEqual(["loses-link", "loses-name", "loses-bonuses", "keeps-own-data"]);
    await world.give("link.confirm-code", { link: requested, code: await world.codeFor(requested) });
    expect(names((await loses(requested))?.owner)).toEqual(["loses-link", "loses-name", "keeps-own-data"]);
    await world.give("premium.set", { account: anna, until: null });
    expect(names((await loses(relatives))?.other)).toEqual(["loses-link", "loses-name", "keeps-own-data"]);
    expect((await world.see("account", { account: zoe })).name).toBe("Zoe");
  });

  it.each([
    ["link.invite-member", "organiser"],
    ["link.request-social", "account"],
    ["link.accept", "link"],
  ] as const)("of %s for a %s that is not there is not found", async (command, by) => {
    const world = newWorld();
    expect((await world.unseen("terms", { command, with: { [by]: "nothing" } })).values).toEqual({ id: "nothing" });
    expect((await world.unseen("terms", { command, with: {} })).values).toEqual({ id: "" });
  });
});
