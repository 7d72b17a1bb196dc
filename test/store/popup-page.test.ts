import { describe, expect, it } from "vitest";
import { profileKey } from "../../src/domain/ids";
import { newWorld } from "../support/world";

const SELLER = profileKey("ozon:seller:1");
const SELF = profileKey("ozon:self");
const CABINET = profileKey("ozon:cabinet");

/** A person who is active, and a firm whose shop is known. */
async function peopled() {
  const world = newWorld();
  const person = await world.person();
  const firm = await world.firm();
  await world.give("account.edit", { account: firm, profileKeys: [SELLER] });
  const here = async (...keys: Parameters<typeof profileKey>) =>
    (await world.see("popup", { tab: 1, keys: keys.map(profileKey) })).page;
  return { world, person, firm, here };
}

describe("the page below the popup", () => {
  it("is nobody's where no tab, no key or no marketplace is known", async () => {
    const { world, here } = await peopled();
    expect((await world.see("popup", {})).page).toBeNull();
    expect((await world.see("popup", { tab: 1 })).page).toBeNull();
    expect(await here("elsewhere:seller:1")).toBeNull();
  });

  it("is the account's that has its key, with its state", async () => {
    const { world, person, firm, here } = await peopled();
    expect(await here(SELLER)).toMatchObject({
      key: SELLER,
      marketplace: "ozon",
      account: { id: firm, active: false, links: [] },
      state: "not-linked",
      usedHere: [],
    });
    await world.linked(person, firm);
    expect(await here(SELLER)).toMatchObject({ account: { id: firm }, state: "active" });
  });

  it("is nobody's here where the key is kept by nobody", async () => {
    const { firm, here } = await peopled();
    expect(await here("ozon:seller:2")).toMatchObject({
      account: null,
      state: "not-linked",
      usedHere: [{ id: firm }],
    });
  });

  it("is the active one's where it is one's own, and none while nobody is active", async () => {
    const { person, here } = await peopled();
    expect(await here(SELF)).toMatchObject({ account: { id: person, active: true } });
    expect((await newWorld().see("popup", { tab: 1, keys: [SELF] })).page).toBeNull();
  });

  it("is not known in a seller's cabinet, which nobody may add", async () => {
    const { here } = await peopled();
    expect(await here(CABINET)).toMatchObject({ account: null, state: "unknown" });
  });

  it("names two others of its marketplace, the last used first, neither active nor hidden", async () => {
    const { world, person, firm, here } = await peopled();
    const others = [await world.person(), await world.person(), await world.person()];
    const [first, second, third] = others;
    if (first === undefined || second === undefined || third === undefined) throw new Error("three were added");
    for (const account of [third, first, second, person]) {
      await world.give("clock.advance", { by: 1_000 });
      await world.give("account.switch", { account });
    }
    await world.give("account.pin", { account: third });
    expect((await here(SELLER))?.usedHere.map(({ id }) => id)).toEqual([second, first]);
    await world.give("account.hide", { account: second });
    expect((await here(SELLER))?.usedHere.map(({ id }) => id)).toEqual([first, third]);
    expect((await here(SELLER))?.account?.id).toBe(firm);
  });
});
