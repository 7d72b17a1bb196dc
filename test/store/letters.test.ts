import { describe, expect, it } from "vitest";
import type { LinkId } from "../../src/domain/ids";
import { newWorld, START, TERMS, type World } from "../support/world";
import { expectFolded, invite, organiser, stateOf } from "./household";

const MIN = 60_000;
const HOUR = 60 * MIN;

const arrivedFor = async (world: World, link?: LinkId): Promise<readonly (number | null)[]> =>
  (await world.see("post", link === undefined ? {} : { link })).messages.map(({ arrivesAt }) => arrivesAt);

const nextTimer = async (world: World) => (await world.see("toolbar", {})).nextTimer;

describe("a letter that is lost", () => {
  it("never arrives, nor after the fault is over, and holds up nothing", async () => {
    const world = newWorld();
    await world.give("fault.set", { channel: "email", fault: "lost" });
    const link = await world.request(await world.person(), await world.firm());
    expect(await arrivedFor(world, link)).toEqual([]);
    expect((await world.see("popup", {})).freshLetters).toBe(0);
    expect(await nextTimer(world)).toBe(START + 10 * MIN);
    await world.give("fault.set", { channel: "email", fault: "none" });
    await world.give("clock.advance", { by: 24 * HOUR });
    expect(await arrivedFor(world)).toEqual([]);
    expect(await nextTimer(world)).toBeNull();
  });

  it("is lost on its channel only", async () => {
    const world = newWorld();
    await world.give("fault.set", { channel: "email", fault: "lost" });
    const personal = await world.person({ phone: "+7 900 111-22-33" });
    const business = await world.firm();
    const sms = { personal, business, channel: "sms", termsVersion: TERMS } as const;
    const { id } = await world.give("link.request-business", sms);
    expect(await arrivedFor(world, id)).toEqual([START]);
  });

  it("is not answered by who is played, until one arrives that was sent again", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    await world.give("outsider.set", { answer: "accept", after: 0 });
    await world.give("fault.set", { channel: "email", fault: "lost" });
    const link = await invite(world, anna, "zoe@example.org");
    await world.give("outsider.set", { answer: "accept", after: 0 });
    world.wait(HOUR);
    expect(await stateOf(world, link)).toBe("awaiting-reply");
    await world.give("fault.set", { channel: "email", fault: "none" });
    await world.give("link.resend-invitation", { link });
    expect(await world.see("link", { link })).toMatchObject({ state: "active", since: START + HOUR });
  });

  it("is not answered though an earlier one came: the newest counts", async () => {
    const world = newWorld();
    const link = await invite(world, await organiser(world), "zoe@example.org");
    await world.give("fault.set", { channel: "email", fault: "lost" });
    await world.give("link.resend-invitation", { link });
    await world.give("outsider.set", { answer: "accept", after: 0 });
    world.wait(HOUR);
    expect(await stateOf(world, link)).toBe("awaiting-reply");
  });
});

describe("a letter that is delayed", () => {
  it("arrives at its moment, and wakes the background for that", async () => {
    const world = newWorld();
    await world.give("fault.set", { channel: "email", fault: "delayed", by: MIN });
    const link = await world.request(await world.person(), await world.firm());
    expect(await nextTimer(world)).toBe(START + MIN);
    expect((await world.see("health", {})).nextDeadline).toBe(START + MIN);
    world.wait(MIN - 1);
    expect(await arrivedFor(world, link)).toEqual([]);
    expect((await world.see("popup", {})).freshLetters).toBe(0);
    world.wait(1);
    const before = await world.dump();
    expect(await world.store.catchUp()).toEqual(["post"]);
    expect(await arrivedFor(world, link)).toEqual([START + MIN]);
    expect((await world.see("popup", {})).freshLetters).toBe(1);
    expect(await nextTimer(world)).toBe(START + 10 * MIN);
    expect((await world.dump()).journal).toEqual(before.journal);
    expect(await world.store.catchUp()).toEqual([]);
  });

  it("whose code still lives confirms, and whose code is dead does not", async () => {
    const world = newWorld();
    await world.give("fault.set", { channel: "email", fault: "delayed", by: 10 * MIN - 1 });
    const link = await world.request(await world.person(), await world.firm());
    world.wait(10 * MIN - 1);
    await world.give("link.confirm-code", { link, code: await world.codeFor(link) });
    await world.give("fault.set", { channel: "email", fault: "delayed", by: 10 * MIN });
    const oleg = await world.person({ name: "Oleg", email: "oleg@example.org" });
    const late = await world.request(oleg, await world.firm({ name: "two" }));
    world.wait(10 * MIN);
    const code = await world.codeFor(late);
    expect((await world.refused("link.confirm-code", { link: late, code })).code).toBe("code-expired");
  });

  it("stays on its way as long as it was to be, whatever becomes of the fault", async () => {
    const world = newWorld();
    await world.give("fault.set", { channel: "email", fault: "delayed", by: HOUR });
    const link = await invite(world, await organiser(world), "zoe@example.org");
    await world.give("fault.set", { channel: "email", fault: "none" });
    expect(await arrivedFor(world, link)).toEqual([]);
    await world.give("fault.set", { channel: "email", fault: "lost" });
    world.wait(HOUR);
    expect(await arrivedFor(world, link)).toEqual([START + HOUR]);
  });

  it("by nothing is there at once", async () => {
    const world = newWorld();
    await world.give("fault.set", { channel: "email", fault: "delayed" });
    const link = await invite(world, await organiser(world), "zoe@example.org");
    expect(await arrivedFor(world, link)).toEqual([START]);
  });

  it("is answered from its arrival on", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    await world.give("fault.set", { channel: "email", fault: "delayed", by: HOUR });
    await world.give("outsider.set", { answer: "accept", after: MIN });
    const link = await invite(world, anna, "zoe@example.org");
    world.wait(2 * HOUR);
    expect(await world.see("link", { link })).toMatchObject({ state: "active", since: START + HOUR + MIN });
    await expectFolded(world);
  });

  it("arrives though its link is long over, and keeps the alarm only until then", async () => {
    const world = newWorld();
    await world.give("fault.set", { channel: "email", fault: "delayed", by: 24 * HOUR });
    const link = await world.request(await world.person(), await world.firm());
    await world.give("link.revoke", { link });
    expect(await nextTimer(world)).toBe(START + 24 * HOUR);
    world.wait(24 * HOUR);
    expect(await arrivedFor(world, link)).toEqual([START + 24 * HOUR]);
    expect(await nextTimer(world)).toBeNull();
  });

  it("arrives after the background died on the way, once", async () => {
    const world = newWorld();
    await world.give("fault.set", { channel: "email", fault: "delayed", by: HOUR });
    const link = await world.request(await world.person(), await world.firm());
    world.restart();
    world.wait(HOUR);
    world.restart();
    expect(await arrivedFor(world, link)).toEqual([START + HOUR]);
    expect(await world.db.letters.count()).toBe(1);
  });
});

describe("the clock set back", () => {
  it("lets no letter that has arrived go away, though nobody looked while it was there", async () => {
    const world = newWorld();
    await world.give("fault.set", { channel: "email", fault: "delayed", by: HOUR });
    const link = await invite(world, await organiser(world), "zoe@example.org");
    await world.give("clock.advance", { by: HOUR });
    await world.give("clock.reset", {});
    expect(await arrivedFor(world, link)).toEqual([START + HOUR]);
    expect(await nextTimer(world)).toBe(START + 7 * 24 * HOUR);
  });

  it("leaves one on its way that has not arrived, until its moment comes", async () => {
    const world = newWorld();
    await world.give("clock.advance", { by: HOUR });
    await world.give("fault.set", { channel: "email", fault: "delayed", by: MIN });
    const link = await invite(world, await organiser(world), "zoe@example.org");
    await world.give("clock.reset", {});
    expect(await arrivedFor(world, link)).toEqual([]);
    world.wait(HOUR + MIN - 1);
    expect(await arrivedFor(world, link)).toEqual([]);
    world.wait(1);
    expect(await arrivedFor(world, link)).toEqual([START + HOUR + MIN]);
  });
});

describe("letters that arrive at one moment", () => {
  it("are listed the one sent last first, and all that overtook them below where they belong", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    await world.give("fault.set", { channel: "email", fault: "delayed", by: 2 * MIN });
    const slow = await invite(world, anna, "zoe@example.org");
    world.wait(MIN);
    await world.give("fault.set", { channel: "email", fault: "none" });
    const quick = await invite(world, anna, "yan@example.org");
    await world.give("fault.set", { channel: "email", fault: "delayed", by: MIN });
    const last = await invite(world, anna, "xenia@example.org");
    world.wait(MIN);
    const links = (await world.see("post", {})).messages.map(({ link }) => link);
    expect(links).toEqual([last, slow, quick]);
  });
});

describe("the organiser is told", () => {
  it("of who joined, declined and left, where the rules say so and there is a way to tell", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    const quiet = await invite(world, anna, "early@example.org");
    await world.give("link.accept", { link: quiet });
    expect(await arrivedFor(world, quiet)).toHaveLength(1);
    await world.give("pack.use", { marketplace: "ozon", pack: "ozon-family-2026" });
    const zoe = await invite(world, anna, "zoe@example.org");
    await world.give("link.accept", { link: zoe });
    await world.give("link.unlink", { link: zoe });
    await world.give("link.confirm-unlink", { link: zoe });
    const yan = await invite(world, anna, "yan@example.org");
    await world.give("outsider.set", { answer: "decline", after: MIN });
    world.wait(MIN);
    const told = [
      ...(await world.see("post", { link: yan })).messages,
      ...(await world.see("post", { link: zoe })).messages,
    ];
    expect(told.map(({ to, code, sentAt }) => [to, code, sentAt - START])).toEqual([
      ["anna@example.org", null, MIN],
      ["yan@example.org", null, 0],
      ["anna@example.org", null, 0],
      ["anna@example.org", null, 0],
      ["zoe@example.org", null, 0],
    ]);
    expect(told.map(({ text }) => /declined|no longer|new member|invited into/.exec(text)?.[0])).toEqual([
      "declined",
      "invited into",
      "no longer",
      "new member",
      "invited into",
    ]);
  });
});
