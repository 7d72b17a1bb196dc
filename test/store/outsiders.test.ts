import { describe, expect, it } from "vitest";
import type { LinkId } from "../../src/domain/ids";
import { newWorld, START, type World } from "../support/world";
import { invite, organiser, stateOf } from "./household";

const MIN = 60_000;
const HOUR = 60 * MIN;

/** What the link is one millisecond before that moment, and at it. */
async function around(world: World, link: LinkId, at: number): Promise<readonly string[]> {
  world.now = at - 1;
  const before = await stateOf(world, link);
  world.now = at;
  return [before, await stateOf(world, link)];
}

describe("people outside who are invited", () => {
  it("answer nothing while nobody plays them", async () => {
    const world = newWorld();
    const link = await invite(world, await organiser(world), "zoe@example.org");
    expect((await world.see("toolbar", {})).nextTimer).toBe(START + 7 * 24 * HOUR);
    world.wait(24 * HOUR);
    expect(await stateOf(world, link)).toBe("awaiting-reply");
  });

  it("answer so long after their letter, where they were played before it came", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    world.wait(MIN);
    const link = await invite(world, anna, "zoe@example.org");
    expect(await around(world, link, START + MIN + HOUR)).toEqual(["awaiting-reply", "active"]);
    expect(await world.see("link", { link })).toMatchObject({
      since: START + MIN + HOUR,
      evidence: { by: "reply", at: START + MIN + HOUR },
    });
  });

  it("answer so long after somebody began to play them, where their letter had come before", async () => {
    const world = newWorld();
    const link = await invite(world, await organiser(world), "zoe@example.org");
    world.wait(MIN);
    await world.give("outsider.set", { answer: "decline", after: HOUR });
    expect(await around(world, link, START + MIN + HOUR)).toEqual(["awaiting-reply", "declined"]);
    expect((await world.see("link", { link })).endReason).toEqual({ by: "other", words: null });
  });

  it("answer at once where no time is said", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const early = await invite(world, anna, "zoe@example.org");
    await world.give("outsider.set", { answer: "accept", after: 0 });
    expect(await stateOf(world, early)).toBe("active");
    const late = await invite(world, anna, "yan@example.org");
    expect(await stateOf(world, late)).toBe("active");
  });

  it("answer as who is named says rather than as all others do, however the contact is spelt", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    await world.give("outsider.set", { contact: " ZOE@example.org ", answer: "decline", after: 2 * HOUR });
    await world.give("outsider.set", { contact: "8 (900) 111-22-33", answer: "none", after: 0 });
    const zoe = await invite(world, anna, "zoe@example.org");
    const phone = await invite(world, anna, "+7 900 111 22 33");
    const other = await invite(world, anna, "yan@example.org");
    world.wait(HOUR);
    expect(await Promise.all([zoe, phone, other].map((link) => stateOf(world, link)))).toEqual([
      "awaiting-reply",
      "awaiting-reply",
      "active",
    ]);
    world.wait(24 * HOUR);
    expect(await Promise.all([zoe, phone].map((link) => stateOf(world, link)))).toEqual(["declined", "awaiting-reply"]);
  });

  it("answer no more once it is taken back, and plan anew when it is said again", async () => {
    const world = newWorld();
    const link = await invite(world, await organiser(world), "zoe@example.org");
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    world.wait(HOUR - 1);
    await world.give("outsider.set", { answer: "none", after: 0 });
    world.wait(HOUR);
    expect(await stateOf(world, link)).toBe("awaiting-reply");
    const said = world.now;
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    expect(await around(world, link, said + HOUR)).toEqual(["awaiting-reply", "active"]);
  });

  it("keep their time when another one is told something", async () => {
    const world = newWorld();
    const link = await invite(world, await organiser(world), "zoe@example.org");
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    world.wait(HOUR / 2);
    await world.give("outsider.set", { contact: "yan@example.org", answer: "decline", after: 0 });
    expect(await around(world, link, START + HOUR)).toEqual(["awaiting-reply", "active"]);
  });

  it("answer from the newest letter where the invitation was sent again", async () => {
    const world = newWorld();
    const link = await invite(world, await organiser(world), "zoe@example.org");
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    world.wait(HOUR - 1);
    await world.give("link.resend-invitation", { link });
    expect(await around(world, link, START + 2 * HOUR - 1)).toEqual(["awaiting-reply", "active"]);
  });

  it("do not answer what was revoked, nor what a person has answered for them", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    const revoked = await invite(world, anna, "zoe@example.org");
    await world.give("link.revoke", { link: revoked });
    const declined = await invite(world, anna, "yan@example.org");
    await world.give("link.decline", { link: declined });
    const entries = (await world.see("health", {})).journalEntries;
    expect(await world.db.asked.count()).toBe(0);
    expect((await world.see("toolbar", {})).nextTimer).toBeGreaterThan(START + HOUR);
    world.wait(HOUR);
    expect((await world.see("health", {})).journalEntries).toBe(entries);
  });

  it("who turn out to have an account here answer for it", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const zoe = await world.person({ name: "Zoe", email: "Zoe@Example.org" });
    await world.give("outsider.set", { answer: "accept", after: MIN });
    const link = await invite(world, anna, "zoe@example.org");
    world.wait(MIN);
    expect(await world.see("link", { link })).toMatchObject({ state: "active", other: { account: zoe } });
  });

  it("are journalled as the simulation, at their own moment, whoever wakes and when", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    const link = await invite(world, anna, "zoe@example.org");
    world.wait(24 * HOUR);
    expect([...(await world.store.catchUp())].sort()).toEqual(["journal", "links"]);
    const [entry] = (await world.see("journal", {})).entries;
    expect(entry).toMatchObject({ at: START + HOUR, by: "simulation", event: "link.moved", ids: [link, anna] });
  });

  it("are not asked anew by a command that is given again", async () => {
    const world = newWorld();
    const link = await invite(world, await organiser(world), "zoe@example.org");
    await world.give("outsider.set", { answer: "accept", after: HOUR }, "once");
    world.wait(HOUR / 2);
    await world.give("outsider.set", { answer: "accept", after: HOUR }, "once");
    expect(await around(world, link, START + HOUR)).toEqual(["awaiting-reply", "active"]);
  });

  it("answer though the background died in between, and once", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    await world.give("outsider.set", { answer: "accept", after: HOUR });
    const link = await invite(world, anna, "zoe@example.org");
    world.restart();
    world.wait(HOUR);
    world.restart();
    await world.store.catchUp();
    expect(await world.store.catchUp()).toEqual([]);
    expect(await stateOf(world, link)).toBe("active");
    expect((await world.see("journal", { link })).entries).toHaveLength(2);
  });

  it("have answered when the clock is set back", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    await world.give("outsider.set", { answer: "decline", after: HOUR });
    const link = await invite(world, anna, "zoe@example.org");
    await world.give("clock.advance", { by: HOUR });
    await world.give("clock.reset", {});
    expect(await stateOf(world, link)).toBe("declined");
    await world.give("outsider.set", { answer: "accept", after: 0 });
    expect(await stateOf(world, link)).toBe("declined");
  });
});
