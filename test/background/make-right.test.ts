import { beforeEach, describe, expect, it, vi } from "vitest";
import { profileKey } from "../../src/domain/ids";
import { makeRim, type Rim } from "../platform/rim";
import { newWorld, START, type World } from "../support/world";

const held = vi.hoisted(() => ({ rim: null as unknown }));
vi.mock("webextension-polyfill", () => ({
  default: new Proxy({}, { get: (_, name) => ((held.rim as Rim).browser as Record<string | symbol, unknown>)[name] }),
}));

const { makeRight, NEXT } = await import("../../src/background/make-right");
const { forgetTab, rememberTab, tabsShown } = await import("../../src/background/tabs-shown");

const MIN = 60_000;
const seller = profileKey("ozon:seller:1");
let rim: Rim;
const reported = vi.fn();

beforeEach(() => {
  rim = makeRim();
  held.rim = rim;
  reported.mockReset();
  // Node has no such function, browsers have.
  vi.stubGlobal("reportError", reported);
});

const alarms = () => [...rim.alarms.values()].map(({ name, scheduledTime }) => [name, scheduledTime]);
const drawnOn = (tab: number | undefined) =>
  Object.fromEntries(
    rim.drawn
      .filter(({ details }) => details.tabId === tab)
      .map(({ what, details }) => [what, details.text ?? details.title]),
  );
const told = () => rim.browser.runtime.sendMessage.mock.calls.map(([message]) => message);

async function asked(world: World) {
  const link = await world.request(await world.person(), await world.firm({ profileKeys: [seller] }));
  return link;
}

/** Lets every alarm ring at its moment, for so long, and counts. */
async function live(world: World, ms: number): Promise<number[]> {
  const rung: number[] = [];
  const end = world.now + ms;
  for (;;) {
    const [alarm] = [...rim.alarms.values()];
    if (alarm === undefined || alarm.scheduledTime > end || rung.length > 100) return rung;
    rim.alarms.clear();
    world.now = Math.max(world.now, alarm.scheduledTime);
    rung.push(world.now - START);
    await makeRight(world.store, "en");
  }
}

describe("making right", () => {
  it("sets no alarm where nothing waits, and takes a stale one away", async () => {
    const world = newWorld();
    rim.alarms.set(NEXT, { name: NEXT, scheduledTime: 1 });
    await makeRight(world.store, "en");
    expect(alarms()).toEqual([]);
    expect(drawnOn(undefined)).toMatchObject({ badge: "", title: "Svyazka: no accounts yet" });
  });

  it("sets exactly one alarm, for what changes next, and twice is as once", async () => {
    const world = newWorld();
    await asked(world);
    world.wait(30_000);
    await makeRight(world.store, "en");
    const first = [alarms(), [...rim.drawn]];
    expect(alarms()).toEqual([[NEXT, START + MIN]]);
    rim.drawn.length = 0;
    await makeRight(world.store, "en");
    expect([alarms(), rim.drawn]).toEqual(first);
    expect(rim.browser.alarms.create).toHaveBeenCalledTimes(1);
  });

  it("reckons the alarm in real time where the clock was turned", async () => {
    const world = newWorld();
    await world.give("clock.advance", { by: 7 * 24 * 60 * MIN });
    await asked(world);
    world.wait(30_000);
    await makeRight(world.store, "en");
    expect(alarms()).toEqual([[NEXT, START + MIN]]);
    await world.give("clock.advance", { by: 5 * MIN });
    await makeRight(world.store, "en");
    expect(alarms()).toEqual([[NEXT, START + MIN]]);
    await world.give("clock.advance", { by: 5 * MIN });
    await makeRight(world.store, "en");
    expect(alarms()).toEqual([[NEXT, START + 50 * MIN]]);
  });

  it("is woken for each minute of the last ten, for the code's end and for the request's, and then no more", async () => {
    const world = newWorld();
    await asked(world);
    world.wait(30_000);
    await makeRight(world.store, "en");
    const rung = await live(world, 2 * 60 * MIN);
    expect(rung).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 60].map((minutes) => minutes * MIN));
    expect(alarms()).toEqual([]);
  });

  it("is woken a few times at the most while a review lasts, never again and again at one moment", async () => {
    const world = newWorld();
    const business = await world.firm({ needsReview: true });
    await world.linked(await world.person(), business);
    await makeRight(world.store, "en");
    const rung = await live(world, 80 * 60 * MIN);
    expect(new Set(rung).size).toBe(rung.length);
    expect(rung.length).toBeLessThanOrEqual(12);
    expect(rung.at(-1)).toBe(72 * 60 * MIN);
  });

  it("fires what is due, however late it comes", async () => {
    const world = newWorld();
    const link = await asked(world);
    world.wait(5 * 60 * MIN);
    await makeRight(world.store, "en");
    expect(await world.db.links.get(link)).toMatchObject({ state: "expired" });
    expect(told()).toEqual([{ kind: "changed", topics: expect.arrayContaining(["links", "journal"]) }]);
  });

  it("tells the screens and the tabs what changed, all topics in one message, and stays silent else", async () => {
    const world = newWorld();
    await asked(world);
    await rememberTab(5, [seller]);
    await makeRight(world.store, "en");
    expect(told()).toEqual([]);
    world.wait(60 * MIN);
    await makeRight(world.store, "en", ["clock", "links"]);
    expect(told()).toHaveLength(1);
    const [{ kind, topics }] = told() as [{ kind: string; topics: string[] }];
    expect(kind).toBe("changed");
    expect([...topics].sort()).toEqual(["clock", "journal", "links"]);
    expect(rim.browser.tabs.sendMessage.mock.calls).toEqual([[5, told()[0]]]);
  });

  it("draws each tab that shows a page by what it shows", async () => {
    const world = newWorld();
    const business = await world.firm({ profileKeys: [seller] });
    await world.linked(await world.person(), business);
    await rememberTab(5, [profileKey("ozon:seller:9"), seller]);
    await rememberTab(6, [profileKey("ozon:seller:9")]);
    await makeRight(world.store, "en");
    expect(drawnOn(5).title).toBe("This page: business · linked");
    expect(drawnOn(6).title).toBe("Svyazka: active — OOO Romashka");
    expect(drawnOn(undefined).title).toBe("Svyazka: active — OOO Romashka");
  });

  it("draws the menus when it wakes and when an account has changed, not after every command", async () => {
    const world = newWorld();
    await makeRight(world.store, "en", ["links"]);
    expect(rim.menus).toEqual([]);
    await makeRight(world.store, "en");
    expect(rim.menus.map(({ title }) => title)).toEqual(["Settings", "Show or add in Svyazka"]);
    await world.person();
    await makeRight(world.store, "en", ["links"]);
    expect(rim.menus).toHaveLength(2);
    await makeRight(world.store, "en", ["accounts", "journal"]);
    expect(rim.menus.map(({ title }) => title)).toContain("Anna · active");
  });

  it("speaks the language that was chosen", async () => {
    const world = newWorld();
    await world.give("preferences.set", { language: "ru" });
    await makeRight(world.store, "en");
    expect(drawnOn(undefined).title).toBe("«Связка»: аккаунтов пока нет");
  });
});

describe("what goes wrong in making right", () => {
  it.each([
    ["a newer database", "NewerDatabaseError", "«Связка» обновлена в другом месте"],
    ["a broken database", "UnknownError", "«Связка»: данные не открылись"],
  ])("is said on the toolbar and reported: %s", async (_, name, title) => {
    const world = newWorld();
    const error = Object.assign(new Error("planted"), { name });
    const store = { ...world.store, catchUp: () => Promise.reject(error) };
    await makeRight(store, "ru");
    expect(drawnOn(undefined)).toMatchObject({ badge: "!", title: expect.stringContaining(title) });
    expect(reported).toHaveBeenCalledWith(error);
  });

  it("is tried again in a minute: the alarm that rang for it is used up", async () => {
    const world = newWorld();
    const store = { ...world.store, catchUp: () => Promise.reject(new Error("planted")) };
    const before = Date.now();
    await makeRight(store, "en");
    const again = (await rim.browser.alarms.get(NEXT))?.scheduledTime ?? 0;
    expect(again).toBeGreaterThanOrEqual(before + 60_000);
    expect(again).toBeLessThanOrEqual(Date.now() + 60_000);
  });

  it("is no trouble of the database where the browser sets no alarm: screens are told, the data is not called broken", async () => {
    const world = newWorld();
    await asked(world);
    rim.browser.alarms.create.mockImplementation(() => {
      throw new Error("alarms: the limit of 500 is reached");
    });
    await makeRight(world.store, "en", ["links"]);
    expect(reported).toHaveBeenCalledTimes(1);
    expect(told()).toHaveLength(1);
    expect(drawnOn(undefined).title).not.toMatch(/could not be opened/);
  });

  it("never becomes an unhandled rejection, even where the toolbar itself cannot be drawn", async () => {
    const world = newWorld();
    rim.browser.action.setIcon.mockRejectedValue(new Error("no icon"));
    await expect(makeRight(world.store, "en")).resolves.toBeUndefined();
  });
});

describe("the tabs that show a page", () => {
  it("are remembered each by itself, until they are left", async () => {
    await Promise.all([rememberTab(1, [seller]), rememberTab(2, []), rememberTab(3, [seller])]);
    await forgetTab(3);
    expect([...(await tabsShown())]).toEqual([
      [1, [seller]],
      [2, []],
    ]);
  });

  it("are read with care: what is no list of keys is none", async () => {
    rim.session.set("tab:1", "evil");
    rim.session.set("tab:2", [1, "ozon:self", null]);
    rim.session.set("other", ["x"]);
    expect([...(await tabsShown())]).toEqual([
      [1, []],
      [2, ["ozon:self"]],
    ]);
  });
});
