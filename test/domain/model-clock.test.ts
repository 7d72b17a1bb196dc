import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CommandName } from "../../src/domain/commands";
import { type Dump, newWorld, TERMS, type World } from "../support/world";
import { LENGTHS, runs } from "./model-steps";

const HOUR = 3_600_000;

/** What happens between two waits: numbers that choose pairs, links and commands, the same in every telling. */
interface Scene {
  readonly deeds: readonly (readonly [what: number, which: number])[];
  readonly waitMs: number;
}

const scene = fc.record({
  deeds: fc.array(fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 9 })), { minLength: 1, maxLength: 5 }),
  waitMs: fc.oneof(fc.constantFrom(...LENGTHS), fc.nat({ max: 4 * HOUR })),
});
const tale = fc.array(scene, { minLength: 1, maxLength: 6 });

const DEEDS: readonly CommandName[] = ["link.unlink", "link.confirm-unlink", "link.revoke", "link.restore"];

/** Tells the tale; how a wait goes by is up to the teller. */
async function tell(scenes: readonly Scene[], wait: (world: World, ms: number) => Promise<void>): Promise<World> {
  const world = newWorld();
  let ops = 0;
  const op = (): string => `tale-${++ops}`;
  const add = async (kind: "personal" | "business", needsReview = false) =>
    (await world.give("account.add", { marketplace: "ozon", kind, name: kind, email: "a@b.ru", needsReview }, op())).id;
  const people = [await add("personal"), await add("personal"), await add("personal")];
  const firms = [await add("business"), await add("business", true), await add("business")];
  const links: string[] = [];
  for (const { deeds, waitMs } of scenes) {
    for (const [what, which] of deeds) {
      const name = DEEDS[what % DEEDS.length] as CommandName;
      const link = links[which % Math.max(1, links.length)] ?? "nothing";
      if (what < 40) {
        const personal = people[which % 3];
        const business = firms[what % 3];
        const args = { personal, business, channel: "email", termsVersion: TERMS };
        const given = { name: "link.request-business", args, op: op(), by: "user" } as const;
        const { outcome } = await world.store.command(given);
        if (outcome.ok) links.push((outcome.value as { id: string }).id);
      } else if (what < 70) {
        const letters = await world.db.letters.filter((letter) => letter.link === link).toArray();
        const args = { link, code: letters.at(-1)?.code ?? "000000" };
        await world.store.command({ name: "link.confirm-code", args, op: op(), by: "user" });
      } else await world.store.command({ name, args: { link }, op: op(), by: "user" });
    }
    await wait(world, waitMs);
  }
  await world.see("health", {});
  return world;
}

/** Everything but how far the clock was turned and by which commands. */
async function storyOf(world: World): Promise<Dump> {
  const { ops: _, keyed: __, ...rest } = await world.dump();
  world.store.close();
  return rest;
}

describe("the clock", () => {
  it("does the same in one big step as in many small ones, whoever wakes in between", { timeout: 300_000 }, () =>
    fc.assert(
      fc.asyncProperty(tale, fc.array(fc.nat({ max: 100 }), { minLength: 1, maxLength: 8 }), async (scenes, cuts) => {
        let turns = 0;
        const big = await tell(scenes, async (world, ms) => {
          await world.give("clock.advance", { by: ms }, `big-${++turns}`);
        });
        const small = await tell(scenes, async (world, ms) => {
          const marks = [...cuts.map((cut) => Math.floor((ms * cut) / 100)), ms].sort((a, b) => a - b);
          for (const [at, mark] of marks.entries()) {
            await world.give("clock.advance", { by: mark - (marks[at - 1] ?? 0) }, `small-${++turns}`);
            if (at % 2 === 1) await world.see("waiting", {});
          }
        });
        const slept = await tell(scenes, async (world, ms) => {
          await world.give("clock.advance", { by: 0 }, `real-${++turns}`);
          world.wait(ms);
        });
        const once = await storyOf(big);
        expect(await storyOf(small)).toEqual(once);
        expect(await storyOf(slept)).toEqual(once);
      }),
      { seed: 20260112, numRuns: runs(60), endOnFailure: true },
    ),
  );

  it("set back un-happens nothing: no record and no entry changes", { timeout: 300_000 }, () =>
    fc.assert(
      fc.asyncProperty(tale, async (scenes) => {
        let turns = 0;
        const world = await tell(scenes, async (each, ms) => {
          await each.give("clock.advance", { by: ms }, `on-${++turns}`);
        });
        const { ops: _, keyed: __, ...before } = await world.dump();
        await world.give("clock.reset", {}, "back");
        await world.see("popup", {});
        expect(await storyOf(world)).toEqual(before);
      }),
      { seed: 20260113, numRuns: runs(40), endOnFailure: true },
    ),
  );
});
