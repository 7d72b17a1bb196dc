import { describe, expect, it } from "vitest";
import { newWorld, START, type World } from "../support/world";
import { expectFolded, invite, member, organiser, underReview } from "./household";

const MIN = 60_000;
const HOUR = 60 * MIN;
const WEEK = 7 * 24 * HOUR;

/** The journal from the moment on at which the clock stood after all was prepared, oldest first. */
async function told(world: World, since: number): Promise<readonly string[]> {
  const { entries } = await world.see("journal", { limit: 500 });
  return entries
    .filter(({ seq }) => seq > since)
    .reverse()
    .map(({ at, by, event, ids }) => `${at - START} ${by} ${event} ${ids[0]}`);
}

const numberOfEntries = async (world: World): Promise<number> => (await world.see("health", {})).journalEntries;

describe("of what comes at one moment", () => {
  it("Premium goes first, then the older link; of one link its deadline goes before an answer", async () => {
    const world = newWorld();
    const anna = await organiser(world, { until: START + WEEK });
    await world.give("outsider.set", { answer: "accept", after: WEEK });
    await world.give("outsider.set", { contact: "c@example.org", answer: "decline", after: WEEK - HOUR });
    const first = await invite(world, anna, "a@example.org");
    const resting = await member(world, anna, "b@example.org");
    world.wait(HOUR);
    // Their answers, their Premium and their deadlines all fall on the end of the first week.
    const declining = await invite(world, anna, "c@example.org");
    world.now = START + WEEK - 10 * MIN;
    const ending = await member(world, anna, "d@example.org");
    await world.give("link.unlink", { link: ending });
    const before = await numberOfEntries(world);
    world.now = START + WEEK;
    expect(await told(world, before)).toEqual([
      `${WEEK} timer premium.lapsed ${anna}`,
      `${WEEK} timer link.moved ${resting}`,
      `${WEEK} timer link.moved ${ending}`,
      `${WEEK} timer link.moved ${first}`,
      `${WEEK} simulation link.moved ${declining}`,
      `${WEEK} timer link.moved ${ending}`,
    ]);
    await expectFolded(world);
  });

  it("answers of people and of the reviewer come by the age of their links", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const first = await invite(world, anna, "a@example.org");
    const second = await underReview(world);
    const third = await invite(world, anna, "b@example.org");
    await world.give("reviewer.set", { verdict: "approve", after: HOUR });
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    const before = await numberOfEntries(world);
    world.wait(HOUR);
    expect(await told(world, before)).toEqual(
      [first, second, third].map((link) => `${HOUR} simulation link.moved ${link}`),
    );
  });

  it("a code dies before its request only where the request lives longer", async () => {
    const world = newWorld();
    const link = await world.request(await world.person(), await world.firm());
    world.wait(55 * MIN);
    await world.give("link.resend-code", { link });
    const before = await numberOfEntries(world);
    world.wait(5 * MIN);
    expect(await told(world, before)).toEqual([`${HOUR} timer link.moved ${link}`]);
  });

  it("Premium runs out the older account first, whatever their ids are", async () => {
    const world = newWorld();
    // Ids are strings: `id-9` and `id-12` stand the other way round in an index of them.
    const heads: string[] = [];
    for (let at = 0; at < 6; at++) {
      world.wait(1);
      heads.push(await organiser(world, { name: `head ${at}`, email: `h${at}@example.org`, until: START + HOUR }));
    }
    const before = await numberOfEntries(world);
    world.now = START + HOUR;
    expect(await told(world, before)).toEqual(heads.map((id) => `${HOUR} timer premium.lapsed ${id}`));
  });
});

/** Everything that can come by itself, all of it in the next ten days. */
async function prepared(): Promise<World> {
  const world = newWorld();
  const anna = await organiser(world, { until: START + 2 * WEEK });
  const vera = await organiser(world, { name: "Vera", email: "vera@example.org", until: START + 3 * HOUR });
  await member(world, vera, "resting@example.org");
  await world.give("pack.use", { marketplace: "ozon", pack: "ozon-family-2026" });
  await world.give("fault.set", { channel: "email", fault: "delayed", by: 2 * HOUR });
  await world.give("outsider.set", { answer: "accept", after: HOUR });
  await world.give("outsider.set", { contact: "no@example.org", answer: "decline", after: 5 * HOUR });
  await world.give("outsider.set", { contact: "late@example.org", answer: "accept", after: WEEK });
  await invite(world, anna, "yes@example.org");
  await invite(world, anna, "no@example.org");
  await invite(world, anna, "late@example.org");
  await invite(world, vera, "refused@example.org");
  await world.give("fault.set", { channel: "email", fault: "none" });
  await underReview(world);
  await world.give("reviewer.set", { verdict: "reject", after: 30 * HOUR });
  await world.request(await world.person({ name: "Oleg" }), await world.firm({ name: "two" }));
  return world;
}

describe("one big step of the clock", () => {
  it.each([
    ["every hour", HOUR],
    ["every seven minutes and a bit", 7 * MIN + 13],
  ])("leaves behind what small ones leave, in every table: %s", { timeout: 120_000 }, async (_, step) => {
    const whole = await prepared();
    const small = await prepared();
    whole.wait(10 * 24 * HOUR);
    await whole.store.catchUp();
    for (let gone = 0; gone < 10 * 24 * HOUR; gone += step) {
      small.now = Math.min(START + 10 * 24 * HOUR, START + gone + step);
      await small.store.catchUp();
    }
    expect(await small.dump()).toEqual(await whole.dump());
    expect((await whole.see("journal", { limit: 500 })).entries.filter(({ by }) => by !== "user")).toHaveLength(9);
    await expectFolded(whole);
  });
});
