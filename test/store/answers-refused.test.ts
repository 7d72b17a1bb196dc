import { describe, expect, it } from "vitest";
import type { LinkId } from "../../src/domain/ids";
import { ALL_PACKS } from "../fixtures/packs";
import { newWorld, START } from "../support/world";
import { expectFolded, invite, organiser, PREMIUM_UNTIL, stateOf } from "./household";

const MIN = 60_000;
const HOUR = 60 * MIN;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

describe("an answer that comes at the very moment", () => {
  it("of the invitation's deadline comes too late", async () => {
    const world = newWorld();
    await world.give("outsider.set", { answer: "accept", after: WEEK });
    const link = await invite(world, await organiser(world), "zoe@example.org");
    world.wait(WEEK);
    expect(await world.see("link", { link })).toMatchObject({ state: "expired", since: START + WEEK });
    expect((await world.see("journal", { link })).entries.map(({ by }) => by)).toEqual(["timer", "user"]);
    await expectFolded(world);
  });

  it("and one a millisecond before it in time", async () => {
    const world = newWorld();
    await world.give("outsider.set", { answer: "accept", after: WEEK - 1 });
    const link = await invite(world, await organiser(world), "zoe@example.org");
    world.wait(2 * WEEK);
    expect(await world.see("link", { link })).toMatchObject({ state: "active", since: START + WEEK - 1 });
  });

  it("at which Premium runs out is refused: Premium goes first", async () => {
    const world = newWorld();
    const anna = await organiser(world, { until: START + HOUR });
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    const link = await invite(world, anna, "zoe@example.org");
    world.wait(HOUR);
    expect(await stateOf(world, link)).toBe("awaiting-reply");
    const entries = (await world.see("journal", {})).entries.map(({ event, at }) => [event, at]);
    expect(entries[0]).toEqual(["premium.lapsed", START + HOUR]);
  });

  it("before which Premium holds is taken, and the new member rests from the lapse on", async () => {
    const world = newWorld();
    const anna = await organiser(world, { until: START + HOUR });
    await world.give("outsider.set", { answer: "accept", after: HOUR - 1 });
    const link = await invite(world, anna, "zoe@example.org");
    world.wait(DAY);
    expect(await world.see("link", { link })).toMatchObject({
      state: "suspended",
      since: START + HOUR,
      evidence: { at: START + HOUR - 1 },
    });
  });

  it("of another answer comes after that of the older link: the last seat goes to the older", async () => {
    const world = newWorld({ packs: ALL_PACKS });
    await world.give("pack.use", { marketplace: "ozon", pack: "rehearsal-yearly" });
    const anna = await organiser(world);
    const links: LinkId[] = [];
    for (const name of "abcdef") links.push(await invite(world, anna, `${name}@example.org`));
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    world.wait(HOUR);
    const states: string[] = [];
    for (const link of links) states.push(await stateOf(world, link));
    expect(states).toEqual([...Array(4).fill("active"), ...Array(2).fill("awaiting-reply")]);
  });
});

describe("an answer that the rules refuse", () => {
  it("is dropped without a word, and the invitation goes on waiting", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const link = await invite(world, anna, "zoe@example.org");
    await world.give("premium.set", { account: anna, until: null });
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    const { journalEntries } = await world.see("health", {});
    world.wait(HOUR);
    // Only what comes next is another.
    expect(await world.store.catchUp()).toEqual(["clock"]);
    expect(await world.store.catchUp()).toEqual([]);
    expect(await stateOf(world, link)).toBe("awaiting-reply");
    expect((await world.see("health", {})).journalEntries).toBe(journalEntries);
    expect((await world.see("toolbar", {})).nextTimer).toBe(START + WEEK);
    await world.give("premium.set", { account: anna, until: PREMIUM_UNTIL });
    world.wait(DAY);
    expect(await stateOf(world, link)).toBe("awaiting-reply");
  });

  it("is given once more when they are set again", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const link = await invite(world, anna, "zoe@example.org");
    await world.give("premium.set", { account: anna, until: null });
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    world.wait(HOUR);
    await world.store.catchUp();
    await world.give("premium.set", { account: anna, until: PREMIUM_UNTIL });
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    world.wait(HOUR);
    expect(await world.see("link", { link })).toMatchObject({ state: "active", since: START + 2 * HOUR });
  });

  it("is not given again because another contact is told something", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const link = await invite(world, anna, "zoe@example.org");
    await world.give("premium.set", { account: anna, until: null });
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    world.wait(2 * HOUR);
    await world.store.catchUp();
    await world.give("premium.set", { account: anna, until: PREMIUM_UNTIL });
    await world.give("outsider.set", { contact: "yan@example.org", answer: "decline", after: 0 });
    expect(await stateOf(world, link)).toBe("awaiting-reply");
    const moments = (await world.see("journal", {})).entries.map(({ at }) => at);
    expect(moments).toEqual([...moments].sort((a, b) => b - a));
  });

  it("of somebody who is named is not given again because all others are told something", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const link = await invite(world, anna, "zoe@example.org");
    await world.give("premium.set", { account: anna, until: null });
    await world.give("outsider.set", { contact: "zoe@example.org", answer: "accept", after: HOUR });
    world.wait(2 * HOUR);
    await world.store.catchUp();
    await world.give("premium.set", { account: anna, until: PREMIUM_UNTIL });
    await world.give("outsider.set", { answer: "decline", after: 0 });
    expect(await stateOf(world, link)).toBe("awaiting-reply");
  });

  it("leaves nobody behind who would be asked, where the link ended before it in the same round", async () => {
    const world = newWorld();
    await world.give("outsider.set", { answer: "accept", after: WEEK + HOUR });
    const link = await invite(world, await organiser(world), "zoe@example.org");
    world.wait(WEEK + HOUR);
    expect(await stateOf(world, link)).toBe("expired");
    expect(await world.db.asked.toArray()).toEqual([]);
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    expect((await world.see("toolbar", {})).nextTimer).toBe(PREMIUM_UNTIL);
  });

  it("among others in one round does not hold them up", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const vera = await organiser(world, { name: "Vera", email: "vera@example.org" });
    const first = await invite(world, anna, "a@example.org");
    const second = await invite(world, vera, "b@example.org");
    const third = await invite(world, anna, "c@example.org");
    await world.give("premium.set", { account: vera, until: null });
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    world.wait(HOUR);
    const states: string[] = [];
    for (const link of [first, second, third]) states.push(await stateOf(world, link));
    expect(states).toEqual(["active", "awaiting-reply", "active"]);
  });
});
