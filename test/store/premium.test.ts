import { describe, expect, it } from "vitest";
import type { Link } from "../../src/domain/link";
import { accountRow, linkRow } from "../../src/store/rows";
import { newWorld, START, type World, type WorldOptions } from "../support/world";
import { onWrites } from "./fault";
import { expectFolded, invite, member, organiser, PREMIUM_UNTIL, stateOf } from "./household";
import { accountNumber, linkNumber } from "./plenty";

const MIN = 60_000;
const HOUR = 60 * MIN;

/** One organiser, or several, whose Premium ends in an hour, with so many members each. */
async function households(heads: number, members: number, options: WorldOptions = {}): Promise<World> {
  const world = newWorld(options);
  const accounts = Array.from({ length: heads }, (_, at) =>
    accountNumber(at, { kind: "personal", premiumUntil: START + HOUR }),
  );
  const links = accounts.flatMap(({ id }, head) =>
    Array.from({ length: members }, (_, at): Link => {
      const number = head * members + at;
      const said = {
        kind: "family",
        state: "active",
        deadline: null,
        other: { contact: `m${number}@example.org` },
      } as const;
      return linkNumber(number, id, id, said);
    }),
  );
  await world.db.accounts.bulkAdd(accounts.map(accountRow));
  await world.db.links.bulkAdd(links.map(linkRow));
  await world.db.keyed.put({ key: "lastSeq", value: links.length });
  return world;
}

const statesIn = async (world: World): Promise<readonly string[]> => [
  ...new Set((await world.db.links.toArray()).map(({ state, since }) => `${state} ${since - START}`)),
];

describe("the moment at which Premium runs out", () => {
  it("is when the alarm rings, and families rest from it on, not before", async () => {
    const world = newWorld();
    const anna = await organiser(world, { until: START + HOUR });
    const link = await member(world, anna, "zoe@example.org");
    expect((await world.see("toolbar", {})).nextTimer).toBe(START + HOUR);
    world.wait(HOUR - 1);
    expect(await stateOf(world, link)).toBe("active");
    world.wait(24 * HOUR);
    expect([...(await world.store.catchUp())].sort()).toEqual(["accounts", "journal", "links"]);
    expect(await world.see("link", { link })).toMatchObject({
      state: "suspended",
      since: START + HOUR,
      deadline: null,
    });
    expect((await world.see("toolbar", {})).nextTimer).toBeNull();
    const entries = (await world.see("journal", { limit: 2 })).entries;
    expect(entries.map(({ at, by, event, ids }) => ({ at, by, event, ids }))).toEqual([
      { at: START + HOUR, by: "timer", event: "link.moved", ids: [link, anna] },
      { at: START + HOUR, by: "timer", event: "premium.lapsed", ids: [anna] },
    ]);
    expect((await world.see("family", { organiser: anna })).seats).toMatchObject({ taken: 1, free: 3 });
    await expectFolded(world);
  });

  it("lets a big family rest in one round, each link once and the oldest first", async () => {
    const transactions = new Set<unknown>();
    const world = await households(1, 250, {
      addon: onWrites((table, { trans }, go) => {
        if (table === "journal") transactions.add(trans);
        return go();
      }),
    });
    world.wait(2 * HOUR);
    await world.store.catchUp();
    expect(transactions.size).toBe(1);
    expect(await statesIn(world)).toEqual([`suspended ${HOUR}`]);
    const journal = await world.db.journal.toArray();
    expect(journal.map(({ event }) => event)).toEqual(["premium.lapsed", ...Array(250).fill("link.moved")]);
    const ids = journal.slice(1).map((entry) => entry.ids[0]);
    expect(ids).toEqual([...ids].sort());
    expect(await world.store.catchUp()).toEqual([]);
  });

  it("of many organisers comes in rounds of a hundred, each a transaction of its own", async () => {
    const transactions = new Set<unknown>();
    const world = await households(250, 2, {
      addon: onWrites((table, { trans }, go) => {
        if (table === "journal") transactions.add(trans);
        return go();
      }),
    });
    world.wait(HOUR);
    await world.store.catchUp();
    expect(transactions.size).toBe(3);
    expect(await statesIn(world)).toEqual([`suspended ${HOUR}`]);
    expect(await world.db.journal.count()).toBe(750);
  });

  it.each([1, 2, 3, 4, 5, 6])(
    "left off at write %i of its rounds comes later, and nobody could tell",
    async (broken) => {
      let left = Number.POSITIVE_INFINITY;
      const mortal = await households(150, 2, {
        addon: onWrites(async (_, __, go) => {
          if (--left === 0) throw new Error("killed");
          return go();
        }),
      });
      const undisturbed = await households(150, 2);
      mortal.wait(2 * HOUR);
      undisturbed.wait(2 * HOUR);
      left = broken;
      await expect(mortal.store.catchUp()).rejects.toThrow("killed");
      left = Number.POSITIVE_INFINITY;
      // A round is whole or not at all.
      expect([0, 300]).toContain(await mortal.db.journal.count());
      mortal.restart();
      await mortal.see("health", {});
      await undisturbed.store.catchUp();
      expect(await mortal.dump()).toEqual(await undisturbed.dump());
    },
  );
});

describe("Premium that comes and goes", () => {
  it("wakes the family that it let rest, and the alarm is for its new end", async () => {
    const world = newWorld();
    const anna = await organiser(world, { until: START + HOUR });
    const link = await member(world, anna, "zoe@example.org");
    world.wait(2 * HOUR);
    await world.give("premium.set", { account: anna, until: START + 3 * HOUR });
    expect(await world.see("link", { link })).toMatchObject({ state: "active", since: START + 2 * HOUR });
    expect((await world.see("toolbar", {})).nextTimer).toBe(START + 3 * HOUR);
    world.wait(HOUR);
    expect(await world.see("link", { link })).toMatchObject({ state: "suspended", since: START + 3 * HOUR });
    await expectFolded(world);
  });

  it("that has run out is not revived by a clock that is set back", async () => {
    const world = newWorld();
    const anna = await organiser(world, { until: START + HOUR });
    const link = await member(world, anna, "zoe@example.org");
    await world.give("clock.advance", { by: HOUR });
    await world.give("clock.reset", {});
    expect(await stateOf(world, link)).toBe("suspended");
    expect((await world.see("toolbar", {})).nextTimer).toBeNull();
    await expect(invite(world, anna, "yan@example.org")).rejects.toThrow("premium-required");
    await world.give("premium.set", { account: anna, until: START + HOUR });
    expect(await stateOf(world, link)).toBe("active");
    expect((await world.see("toolbar", {})).nextTimer).toBe(START + HOUR);
  });

  it("that was prolonged in time runs out only then", async () => {
    const world = newWorld();
    const anna = await organiser(world, { until: START + HOUR });
    const link = await member(world, anna, "zoe@example.org");
    await world.give("premium.set", { account: anna, until: PREMIUM_UNTIL });
    world.wait(24 * HOUR);
    expect(await world.see("link", { link })).toMatchObject({ state: "active", since: START });
  });

  it("goes on under an unlinking: kept, the link is what Premium has made of it", async () => {
    const world = newWorld();
    const anna = await organiser(world, { until: START + 5 * MIN });
    const [kept, left] = [await member(world, anna, "zoe@example.org"), await member(world, anna, "yan@example.org")];
    await world.give("link.unlink", { link: kept });
    await world.give("link.unlink", { link: left });
    world.wait(5 * MIN);
    expect(await stateOf(world, kept)).toBe("ending");
    await world.give("link.keep", { link: kept });
    expect(await world.see("link", { link: kept })).toMatchObject({ state: "suspended", since: START + 5 * MIN });
    world.wait(5 * MIN);
    expect(await world.see("link", { link: left })).toMatchObject({ state: "suspended", since: START + 5 * MIN });
    await expectFolded(world);
  });
});
