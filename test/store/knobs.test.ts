import { describe, expect, it } from "vitest";
import { newWorld, START } from "../support/world";
import { invite, organiser, stateOf, underReview } from "./household";

const MIN = 60_000;
const HOUR = 60 * MIN;

/** Linking.md: every command answers as if all timers due at or before its moment had fired. */
describe("what was due before a knob is turned has happened", () => {
  it("before the clock is set back", async () => {
    const world = newWorld();
    await world.give("clock.advance", { by: HOUR / 2 });
    const link = await world.request(await world.person(), await world.firm());
    // Nobody wakes while real time goes by.
    world.wait(HOUR);
    await world.give("clock.reset", {});
    expect(await world.see("link", { link })).toMatchObject({ state: "expired", since: START + 1.5 * HOUR });
  });

  it("before those who would have answered are told to say nothing", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    const link = await invite(world, anna, "zoe@example.org");
    world.wait(2 * HOUR);
    await world.give("outsider.set", { answer: "none", after: 0 });
    expect(await world.see("link", { link })).toMatchObject({ state: "active", since: START + HOUR });
  });

  it("before they are told to say something else", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    const link = await invite(world, anna, "zoe@example.org");
    world.wait(HOUR);
    await world.give("outsider.set", { contact: "zoe@example.org", answer: "decline", after: 0 });
    expect(await stateOf(world, link)).toBe("active");
  });

  it("before the reviewer is told something else", async () => {
    const world = newWorld();
    await world.give("reviewer.set", { verdict: "approve", after: HOUR });
    const link = await underReview(world);
    world.wait(HOUR);
    await world.give("reviewer.set", { verdict: "reject", after: 0 });
    expect(await stateOf(world, link)).toBe("active");
  });

  it("before the post begins to lose letters: what was sent by then arrived", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    await world.give("pack.use", { marketplace: "ozon", pack: "ozon-family-2026" });
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    const link = await invite(world, anna, "zoe@example.org");
    world.wait(2 * HOUR);
    await world.give("fault.set", { channel: "email", fault: "lost" });
    const letters = (await world.see("post", { link })).messages.map(({ arrivesAt }) => arrivesAt);
    expect(letters).toEqual([START + HOUR, START]);
  });
});

describe("a knob", () => {
  it("that is turned writes no journal, and each stays as it was set after a restart", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const { journalEntries } = await world.see("health", {});
    await world.give("fault.set", { channel: "email", fault: "lost" });
    await world.give("fault.set", { channel: "sms", fault: "delayed", by: MIN });
    await world.give("outsider.set", { answer: "accept", after: MIN });
    await world.give("outsider.set", { contact: "yan@example.org", answer: "decline", after: MIN });
    await world.give("reviewer.set", { verdict: "reject", after: MIN });
    expect((await world.see("health", {})).journalEntries).toBe(journalEntries);
    world.restart();
    const lost = await invite(world, anna, "zoe@example.org");
    const slow = await invite(world, anna, "8 900 111-22-33");
    expect((await world.see("post", {})).messages).toEqual([]);
    world.wait(2 * MIN);
    expect([await stateOf(world, lost), await stateOf(world, slow)]).toEqual(["awaiting-reply", "active"]);
    await world.give("fault.set", { channel: "email", fault: "none" });
    const declined = await invite(world, anna, "yan@example.org");
    world.wait(MIN);
    expect(await stateOf(world, declined)).toBe("declined");
    const reviewed = await underReview(world);
    world.wait(MIN);
    expect(await stateOf(world, reviewed)).toBe("failed");
  });

  it("that others turned before it was known here leaves the rest as they are at first", async () => {
    const world = newWorld();
    await world.db.keyed.put({
      key: "knobs",
      value: { clockOffset: MIN, preferences: { language: "ru", theme: "dark" } },
    });
    await world.give("outsider.set", { answer: "accept", after: 0 });
    const link = await invite(world, await organiser(world), "zoe@example.org");
    expect(await stateOf(world, link)).toBe("active");
    expect(await world.see("popup", {})).toMatchObject({
      clockOffset: MIN,
      preferences: { language: "ru", theme: "dark" },
    });
    expect((await world.see("post", { link })).messages).toHaveLength(1);
  });
});
