import { describe, expect, it, vi } from "vitest";
import type { Account } from "../../src/domain/account";
import type { Language } from "../../src/domain/commands";
import { newWorld, type World } from "../support/world";

vi.mock("webextension-polyfill", () => ({ default: {} }));
const { createAddressBar } = await import("../../src/background/address-bar");

async function inhabited(language: Language = "en"): Promise<World> {
  const world = newWorld({ language });
  const add = async (name: string, kind: "personal" | "business" = "business", said: Partial<Account> = {}) => {
    world.wait(1);
    return (await world.give("account.add", { marketplace: "ozon", kind, name, ...said })).id;
  };
  const anna = await add("Анна", "personal");
  for (const name of ["Firm 1", "Firm 2", "Firm 3", "Firm 4", "Firm 5", "Firm 6", "Firm 7"]) await add(name);
  await world.give("account.hide", { account: await add("Hidden firm") });
  await world.give("account.switch", { account: anna });
  return world;
}
const contents = async (world: World, typed: string) =>
  (await createAddressBar(world.store).offer(typed)).suggestions.map(({ content }) => content);
const chosen = async (world: World, typed: string) => {
  const account = await createAddressBar(world.store).chosen(typed);
  return account && (await world.see("account", { account })).name;
};

describe("the address bar", () => {
  it("offers the first six of the list, the active one first, where nothing is typed", async () => {
    const world = await inhabited();
    const { accounts } = await world.see("accounts", {});
    expect(await contents(world, " ")).toEqual(accounts.slice(0, 6).map(({ name }) => name));
    expect((await contents(world, ""))[0]).toBe("Анна");
  });

  it("offers whoever fits what is typed, also on the wrong layout, and never the hidden ones", async () => {
    const world = await inhabited();
    expect(await contents(world, "fyyf")).toEqual(["Анна"]);
    expect(await contents(world, "7")).toEqual(["Firm 7"]);
    expect(await contents(world, "hidden")).toEqual([]);
  });

  it("says what Enter does, and that nobody fits", async () => {
    const bar = createAddressBar((await inhabited()).store);
    const first = async (typed: string) => (await bar.offer(typed)).first;
    expect(await first("")).toBe("Анна is active already");
    expect(await first("firm 3")).toBe("Switch to Firm 3");
    expect(await first("nobody")).toBe("No account is found for “nobody”");
    expect((await createAddressBar(newWorld().store).offer("")).first).toBe("No accounts yet");
  });

  it("describes each by name, kind, marketplace and state, in the language that was chosen", async () => {
    const [anna, firm] = (await createAddressBar((await inhabited("ru")).store).offer("")).suggestions;
    expect([anna?.description, firm?.description]).toEqual([
      "Анна — личный · Ozon · активен",
      "Firm 7 — бизнес · Ozon",
    ]);
  });

  it("takes Enter for the one that was walked to, else for the first that fits, else for nobody", async () => {
    const world = await inhabited();
    expect(await chosen(world, "Firm 4")).toBe("Firm 4");
    expect(await chosen(world, " fyyf ")).toBe("Анна");
    expect(await chosen(world, "nobody")).toBeNull();
    expect(await createAddressBar(newWorld().store).chosen("")).toBeNull();
  });

  it("tells namesakes apart, and takes what it offered for exactly that one", async () => {
    const world = newWorld();
    const ids = [await world.firm({ name: "Ромашка" }), await world.firm({ name: "Ромашка" })];
    const offered = await contents(world, "ромашка");
    expect(new Set(offered).size).toBe(2);
    const bar = createAddressBar(world.store);
    expect(new Set(await Promise.all(offered.map((content) => bar.chosen(content))))).toEqual(new Set(ids));
  });
});
