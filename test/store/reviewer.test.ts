import { describe, expect, it } from "vitest";
import { newWorld, START } from "../support/world";
import { stateOf, underReview } from "./household";

const HOUR = 3_600_000;
const THREE_DAYS = 72 * HOUR;

describe("the reviewer", () => {
  it("says nothing while nobody plays them", async () => {
    const world = newWorld();
    const link = await underReview(world);
    expect((await world.see("toolbar", {})).nextTimer).toBe(START + THREE_DAYS);
    world.wait(THREE_DAYS - 1);
    expect(await stateOf(world, link)).toBe("awaiting-review");
  });

  it("approves so long after the review began", async () => {
    const world = newWorld();
    await world.give("reviewer.set", { verdict: "approve", after: HOUR });
    world.wait(HOUR);
    const link = await underReview(world);
    world.wait(HOUR - 1);
    expect(await stateOf(world, link)).toBe("awaiting-review");
    world.wait(1);
    expect(await world.see("link", { link })).toMatchObject({
      state: "active",
      since: START + 2 * HOUR,
      deadline: null,
      evidence: { by: "review", at: START + 2 * HOUR },
    });
    const [entry] = (await world.see("journal", { link })).entries;
    expect(entry).toMatchObject({ at: START + 2 * HOUR, by: "simulation", event: "link.moved" });
  });

  it("rejects so long after somebody began to play them", async () => {
    const world = newWorld();
    const link = await underReview(world);
    world.wait(HOUR);
    await world.give("reviewer.set", { verdict: "reject", after: HOUR });
    expect((await world.see("toolbar", {})).nextTimer).toBe(START + 2 * HOUR);
    world.wait(HOUR - 1);
    expect(await stateOf(world, link)).toBe("awaiting-review");
    world.wait(1);
    expect(await world.see("link", { link })).toMatchObject({
      state: "failed",
      since: START + 2 * HOUR,
      endReason: { by: "reviewer", words: null },
    });
  });

  it("is silent again once that is said, and begins anew when it is said otherwise", async () => {
    const world = newWorld();
    const link = await underReview(world);
    await world.give("reviewer.set", { verdict: "approve", after: HOUR });
    await world.give("reviewer.set", { verdict: "none", after: 0 });
    world.wait(2 * HOUR);
    expect(await stateOf(world, link)).toBe("awaiting-review");
    await world.give("reviewer.set", { verdict: "approve", after: HOUR });
    world.wait(HOUR);
    expect(await world.see("link", { link })).toMatchObject({ state: "active", since: START + 3 * HOUR });
  });

  it("comes too late at the very moment of the deadline, and leaves nobody behind who would be asked", async () => {
    const world = newWorld();
    await world.give("reviewer.set", { verdict: "approve", after: THREE_DAYS });
    const link = await underReview(world);
    world.wait(THREE_DAYS);
    expect(await world.see("link", { link })).toMatchObject({ state: "expired", since: START + THREE_DAYS });
    await world.give("reviewer.set", { verdict: "approve", after: HOUR });
    expect((await world.see("toolbar", {})).nextTimer).toBeNull();
    expect(await world.db.asked.count()).toBe(0);
  });

  it("has nothing to say to what a person has reviewed, or called off", async () => {
    const world = newWorld();
    await world.give("reviewer.set", { verdict: "reject", after: HOUR });
    const approved = await underReview(world);
    await world.give("link.review", { link: approved, verdict: "approve" });
    expect(await world.db.asked.count()).toBe(0);
    await world.give("link.unlink", { link: approved });
    await world.give("link.confirm-unlink", { link: approved });
    const revoked = await underReview(world);
    await world.give("link.revoke", { link: revoked });
    world.wait(HOUR);
    expect([await stateOf(world, approved), await stateOf(world, revoked)]).toEqual(["unlinked", "revoked"]);
  });

  it("reviews after the death of the background what was begun before it", async () => {
    const world = newWorld();
    await world.give("reviewer.set", { verdict: "approve", after: HOUR });
    const link = await underReview(world);
    world.restart();
    world.wait(HOUR);
    await world.store.catchUp();
    expect(await stateOf(world, link)).toBe("active");
  });

  it("and those who are invited do not take each other's words", async () => {
    const world = newWorld();
    const link = await underReview(world);
    await world.give("outsider.set", { answer: "decline", after: 0 });
    world.wait(HOUR);
    expect(await stateOf(world, link)).toBe("awaiting-review");
  });
});
