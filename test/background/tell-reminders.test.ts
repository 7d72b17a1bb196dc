import { beforeEach, describe, expect, it, vi } from "vitest";
import { makeRim, type Rim } from "../platform/rim";
import { newWorld, START, type World } from "../support/world";

const held = vi.hoisted(() => ({ rim: null as unknown }));
vi.mock("webextension-polyfill", () => ({
  default: new Proxy({}, { get: (_, name) => ((held.rim as Rim).browser as Record<string | symbol, unknown>)[name] }),
}));

const { makeRight, NEXT } = await import("../../src/background/make-right");

const MIN = 60_000;
let rim: Rim;
const reported = vi.fn();
beforeEach(() => {
  rim = makeRim();
  held.rim = rim;
  reported.mockReset();
  vi.stubGlobal("reportError", reported);
});

/** A world in which somebody wants to be told, and may be. */
async function wanting(): Promise<World> {
  const world = newWorld();
  await world.give("preferences.set", { notifications: true });
  rim.allowNotices(true);
  return world;
}
const right = (world: World) => makeRight(world.store, "en");
const shown = () => [...rim.notices].map(([, { title }]) => title);
const created = () => rim.browser.notifications?.create.mock.calls.length;
const requests = async (world: World, count: number) => {
  for (let at = 0; at < count; at++) {
    const person = await world.person({ name: `P${at}`, email: `p${at}@example.org` });
    await world.request(person, await world.firm({ name: `Firm ${at}` }));
  }
};

describe("what runs out", () => {
  it("is told once, by the one alarm, and taken away when it no longer waits", async () => {
    const world = await wanting();
    await requests(world, 1);
    world.wait(7.5 * MIN);
    await right(world);
    expect(shown()).toEqual([]);
    expect(rim.alarms.get(NEXT)?.scheduledTime).toBe(START + 8 * MIN);
    world.wait(0.5 * MIN);
    for (const _ of [1, 2, 3]) await right(world);
    expect(shown()).toEqual(["Code for Firm 0"]);
    expect(created()).toBe(1);
    world.wait(2 * MIN);
    await right(world);
    expect(shown()).toEqual([]);
    world.wait(40 * MIN);
    await right(world);
    expect(shown()).toEqual(["Request to link Firm 0"]);
  });

  it("is told under the same id by a background that died before it could remember", async () => {
    const world = await wanting();
    await requests(world, 1);
    world.wait(8 * MIN);
    const { session } = rim.browser.storage;
    const { set } = session;
    session.set = async (said: Record<string, unknown>) => {
      if (Object.keys(said).some((key) => key.startsWith("told:"))) throw new Error("died");
      await (set as (said: Record<string, unknown>) => Promise<void>)(said);
    };
    await right(world);
    session.set = set;
    await right(world);
    expect(created()).toBe(2);
    expect(shown()).toEqual(["Code for Firm 0"]);
  });

  it("is one summary where ten run out together, and goes when none of them waits", async () => {
    const world = await wanting();
    await requests(world, 10);
    world.wait(8 * MIN);
    await right(world);
    await right(world);
    expect(shown()).toEqual(["10 things run out soon"]);
    expect(created()).toBe(1);
    world.wait(2 * MIN);
    await right(world);
    expect(shown()).toEqual([]);
  });

  it("is told to nobody who does not want it, or may not be told, and nothing throws", async () => {
    const world = await wanting();
    await requests(world, 1);
    world.wait(8 * MIN);
    rim.allowNotices(false);
    await right(world);
    rim.allowNotices(true);
    await world.give("preferences.set", { notifications: false });
    await right(world);
    expect(shown()).toEqual([]);
    expect(reported).not.toHaveBeenCalled();
    await world.give("preferences.set", { notifications: true });
    await right(world);
    expect(shown()).toEqual(["Code for Firm 0"]);
    rim.allowNotices(false);
    world.wait(5 * MIN);
    await right(world);
    expect(reported).not.toHaveBeenCalled();
  });

  it("keeps nothing else from being made right where the browser fails to notify", async () => {
    const world = await wanting();
    await requests(world, 1);
    rim.browser.notifications?.create.mockRejectedValue(new Error("no tray"));
    world.wait(8 * MIN);
    await right(world);
    expect(reported).toHaveBeenCalledTimes(1);
    expect(rim.drawn.map(({ details }) => details.title)).toContain("Code for Firm 0: until 14:55");
    rim.browser.permissions.contains.mockRejectedValue(new Error("no permissions"));
    rim.drawn.length = 0;
    await right(world);
    expect(rim.drawn.length).toBeGreaterThan(0);
  });

  it("holds no name of a contact", async () => {
    const world = await wanting();
    const anna = await world.person();
    const until = START + 400 * 86_400_000;
    await world.give("premium.set", { account: anna, until });
    const args = { organiser: anna, contact: "zoe@example.org", termsVersion: "2026-11" };
    const { id } = await world.give("link.invite-member", args);
    await world.give("link.accept", { link: id });
    await world.give("link.unlink", { link: id });
    world.wait(8 * MIN);
    await right(world);
    expect(shown()).toEqual(["Unlink Anna?"]);
    expect(JSON.stringify([...rim.notices])).not.toContain("zoe");
  });
});
