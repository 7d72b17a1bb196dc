import { describe, expect, it } from "vitest";
import type { AccountId } from "../../src/domain/ids";
import { newWorld, START, type World } from "../support/world";
import { invite, member, organiser } from "./household";

const MIN = 60_000;
const nine = (...ids: readonly (AccountId | null)[]): readonly (AccountId | null)[] =>
  Array.from({ length: 9 }, (_, at) => ids[at] ?? null);

describe("preferences", () => {
  it("are kept one by one, over a restart", async () => {
    const world = newWorld();
    const [anna, petr] = [await world.person(), await world.person({ name: "Petr" })];
    await world.give("preferences.set", { slots: nine(petr, null, anna) });
    await world.give("preferences.set", { badge: "timer", quiet: { from: 1_380, to: 420 } });
    world.restart();
    expect(await world.see("preferences", {})).toEqual({
      language: null,
      theme: "system",
      slots: nine(petr, null, anna),
      badge: "timer",
      notifications: false,
      quiet: { from: 1_380, to: 420 },
    });
  });

  it("keep the slot of an account that is hidden, and have it empty once the account is removed", async () => {
    const world = newWorld();
    const [anna, petr] = [await world.person(), await world.person({ name: "Petr", email: "petr@example.org" })];
    await world.give("preferences.set", { slots: nine(anna, petr) });
    await world.give("account.hide", { account: petr });
    await world.give("account.remove", { account: anna });
    expect((await world.see("preferences", {})).slots).toEqual(nine(null, petr));
  });
});

describe("what keys choose from", () => {
  it("is nothing in an empty world", async () => {
    expect(await newWorld().see("switching", {})).toEqual({ accounts: [], active: null });
  });

  it("are the accounts of the marketplace that was used last, oldest first, and so is who the toolbar calls active", async () => {
    const world = newWorld();
    const add = async (marketplace: "ozon" | "yandex", name: string) => {
      world.wait(MIN);
      return (await world.give("account.add", { marketplace, kind: "personal", name })).id;
    };
    const [anna, zoe, petr] = [await add("ozon", "Anna"), await add("yandex", "Zoe"), await add("ozon", "Petr")];
    const seen = async () => {
      const { accounts, active } = await world.see("switching", {});
      return [accounts.map(({ id }) => id), active, (await world.see("toolbar", {})).activeName];
    };
    expect(await seen()).toEqual([[anna, petr], anna, "Anna"]);
    world.wait(MIN);
    await world.give("account.switch", { account: zoe });
    expect(await seen()).toEqual([[zoe], zoe, "Zoe"]);
  });
});

async function wanting(world: World): Promise<void> {
  await world.give("preferences.set", { notifications: true });
}
const lives = async (world: World) =>
  (await world.see("reminders", {})).items.map(({ state, since, until, code }) => [
    state,
    (since - START) / MIN,
    (until - START) / MIN,
    code,
  ]);

describe("what may run out", () => {
  it("is nothing while nobody wants to be told", async () => {
    const world = newWorld();
    await world.request(await world.person(), await world.firm());
    expect(await lives(world)).toEqual([]);
    await wanting(world);
    expect(await lives(world)).toEqual([["awaiting-code", 0, 10, true]]);
  });

  it("is the code while it lives, a fresh one from its sending on, and then the request", async () => {
    const world = newWorld();
    await wanting(world);
    const link = await world.request(await world.person(), await world.firm());
    world.wait(5 * MIN);
    await world.give("link.resend-code", { link });
    expect(await lives(world)).toEqual([["awaiting-code", 5, 15, true]]);
    world.wait(10 * MIN);
    expect(await lives(world)).toEqual([["awaiting-code", 0, 60, false]]);
  });

  it("is no code that is locked, and nothing that is somebody else's turn", async () => {
    const world = newWorld();
    await wanting(world);
    const anna = await organiser(world);
    await invite(world, anna, "zoe@example.org");
    const link = await world.request(anna, await world.firm());
    for (let times = 0; times < 5; times++) await world.refused("link.confirm-code", { link, code: "000000" });
    expect(await lives(world)).toEqual([]);
    world.wait(15 * MIN);
    expect(await lives(world)).toEqual([["awaiting-code", 0, 60, false]]);
  });

  it("is an unlinking that waits for its yes, with the name of the other end", async () => {
    const world = newWorld();
    await wanting(world);
    const link = await world.linked(await world.person(), await world.firm());
    await world.give("link.unlink", { link });
    expect(await lives(world)).toEqual([["ending", 0, 10, false]]);
    expect((await world.see("reminders", {})).items[0]).toMatchObject({
      link,
      name: "OOO Romashka",
    });
  });
});

describe("the seats that the badge tells of", () => {
  it("are counted only where it does, from the organiser as from a member, and not from somebody who is invited", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    world.wait(1);
    const [petr, zoe] = [
      await world.person({ name: "Petr", email: "petr@example.org" }),
      await world.person({ name: "Zoe", email: "zoe@example.org" }),
    ];
    await member(world, anna, "petr@example.org");
    await invite(world, anna, "zoe@example.org");
    const seats = async (account: AccountId) => {
      world.wait(1);
      await world.give("account.switch", { account });
      const found = (await world.see("toolbar", {})).seats;
      return found && [found.taken, found.invited, found.total];
    };
    expect(await seats(anna)).toBeNull();
    await world.give("preferences.set", { badge: "seats" });
    expect([await seats(anna), await seats(petr), await seats(zoe)]).toEqual([[1, 1, 4], [1, 1, 4], null]);
  });
});
