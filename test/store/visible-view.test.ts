import { describe, expect, it } from "vitest";
import { type AccountId, accountId } from "../../src/domain/ids";
import { HOUR_MS } from "../../src/domain/moment";
import { ALL_PACKS } from "../fixtures/packs";
import { newWorld, START, type World } from "../support/world";
import { invite, member, organiser } from "./household";

const PRIVATE: Readonly<Record<string, string>> = {
  "payment-methods": "- always-private",
  addresses: "- always-private",
  messages: "- always-private",
  documents: "- always-private",
  email: "- never-shared",
  phone: "- never-shared",
  note: "- never-shared",
};
const FIELDS = ["name", "kind", "subscription", "bonuses", "orders", "wishlist", ...Object.keys(PRIVATE)];
const all = (said: string): Record<string, string> => Object.fromEntries(FIELDS.map((field) => [field, said]));
const SHARED: Record<string, string> = { name: "+ linked", kind: "+ linked" };

/** What of `subject` is seen by `viewer`, each as `+ why` or `- why`. */
async function sights(world: World, viewer: AccountId, subject: AccountId): Promise<Readonly<Record<string, string>>> {
  const { fields } = await world.see("visible", { viewer, subject });
  return Object.fromEntries(
    Object.entries(fields).map(([field, { sees, why }]) => [field, `${sees ? "+" : "-"} ${why}`]),
  );
}

async function family(world: World) {
  const anna = await organiser(world, { until: START + HOUR_MS });
  const zoe = await world.person({ name: "Zoe", email: "zoe@example.org" });
  return { anna, zoe, link: await member(world, anna, "zoe@example.org") };
}

describe("the view visible", () => {
  it("knows no viewer or subject that is not there, the viewer first", async () => {
    const world = newWorld();
    const [anna, nobody, neither] = [await world.person(), accountId("nobody"), accountId("neither")];
    const missing = async (viewer: AccountId, subject: AccountId) =>
      (await world.unseen("visible", { viewer, subject })).values.id;
    expect([await missing(nobody, neither), await missing(anna, nobody), await missing(nobody, anna)]).toEqual([
      "nobody",
      "nobody",
      "nobody",
    ]);
  });

  it("shows everybody all of their own", async () => {
    const world = newWorld();
    const anna = await world.person();
    expect(await sights(world, anna, anna)).toEqual(all("+ own"));
  });

  it("shows nothing of strangers, and says why of each field", async () => {
    const world = newWorld();
    const [anna, oleg] = [await world.person(), await world.person({ name: "Oleg" })];
    expect(await sights(world, anna, oleg)).toEqual({ ...all("- not-linked"), ...PRIVATE });
  });

  it("shows over a family what each side shares, in each direction by itself", async () => {
    const world = newWorld();
    const { anna, zoe, link } = await family(world);
    await world.give("sharing.set", { link, from: "other", what: "orders", on: true });
    const between = { ...PRIVATE, ...SHARED, bonuses: "+ shared", wishlist: "- not-shared" };
    expect(await sights(world, anna, zoe)).toEqual({
      ...between,
      orders: "+ shared",
      subscription: "- not-shared",
    });
    expect(await sights(world, zoe, anna)).toEqual({
      ...between,
      orders: "- not-shared",
      subscription: "+ shared",
    });
  });

  it("shows while a family rests who it is, and of what was shared that it rests", async () => {
    const world = newWorld();
    const { anna, zoe, link } = await family(world);
    world.wait(HOUR_MS);
    const resting = {
      ...PRIVATE,
      ...SHARED,
      ...{ subscription: "- suspended", bonuses: "- suspended", orders: "- not-shared", wishlist: "- not-shared" },
    };
    expect(await sights(world, zoe, anna)).toEqual(resting);
    await world.give("link.unlink", { link });
    expect(await sights(world, zoe, anna)).toEqual(resting);
  });

  it("shows of an unlinking that only waits all that was shared, and after it nothing", async () => {
    const world = newWorld();
    const { anna, zoe, link } = await family(world);
    const before = await sights(world, zoe, anna);
    await world.give("link.unlink", { link });
    expect(await sights(world, zoe, anna)).toEqual(before);
    await world.give("link.confirm-unlink", { link });
    expect(await sights(world, zoe, anna)).toEqual({ ...all("- not-linked"), ...PRIVATE });
    await world.give("link.restore", { link });
    expect(await sights(world, zoe, anna)).toEqual(before);
  });

  it("shows who invites and who asks to be linked, but nothing of theirs yet", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const zoe = await world.person({ name: "Zoe", email: "zoe@example.org" });
    const firm = await world.firm();
    await invite(world, anna, "zoe@example.org");
    await world.request(anna, firm);
    const asked = { ...all("- not-linked"), ...PRIVATE, ...SHARED };
    expect(await sights(world, zoe, anna)).toEqual(asked);
    expect(await sights(world, firm, anna)).toEqual(asked);
    expect(await sights(world, anna, firm)).toEqual(asked);
  });

  it("shows nothing of a firm but who it is, until it shares", async () => {
    const world = newWorld();
    const [anna, firm] = [await world.person(), await world.firm()];
    const link = await world.linked(anna, firm);
    const closed = { ...all("- not-shared"), ...PRIVATE, ...SHARED };
    expect(await sights(world, anna, firm)).toEqual(closed);
    await world.give("sharing.set", { link, from: "other", what: "bonuses", on: true });
    expect(await sights(world, anna, firm)).toEqual({ ...closed, bonuses: "+ shared" });
    expect(await sights(world, firm, anna)).toEqual(closed);
  });

  it("takes two links together: what one shares is seen though the other does not", async () => {
    const world = newWorld({ packs: ALL_PACKS });
    const { anna, zoe, link } = await family(world);
    const yan = await world.person({ name: "Yan", email: "yan@example.org" });
    await member(world, anna, "yan@example.org");
    expect(await sights(world, yan, zoe)).toEqual({ ...all("- not-linked"), ...PRIVATE });
    await world.give("sharing.set", { link, from: "owner", what: "orders", on: true });
    await world.give("pack.use", { marketplace: "ozon", pack: "rehearsal-room" });
    expect((await sights(world, zoe, anna)).orders).toBe("- always-private");
  });
});
