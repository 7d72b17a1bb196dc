import { describe, expect, it } from "vitest";
import { TOPICS } from "../../src/domain/views";
import type { Committed, GivenCommand } from "../../src/store/command";
import { newWorld, TERMS, type World } from "../support/world";
import { COMMAND_NAMES, COMMANDS, prepared } from "./every-command";

const DAY = 86_400_000;
const tell = (world: World, given: Omit<GivenCommand, "by">): Promise<Committed> =>
  world.store.command({ ...given, by: "user" });

describe("an op", () => {
  it("given ten times at once is done once, and all ten hear the same", async () => {
    const world = newWorld();
    const personal = await world.person();
    const business = await world.firm();
    const args = { personal, business, channel: "email", termsVersion: TERMS };
    const ten = Array.from({ length: 10 }, () => tell(world, { name: "link.request-business", args, op: "same" }));
    const answers = (await Promise.all(ten)).map((answer) => answer.outcome);
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: { id: expect.any(String) } })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { links, letters, ops, journal } = await world.dump();
    expect([links, letters, ops, journal].map((rows) => rows?.length)).toEqual([1, 1, 3, 5]);
  });

  it.each(COMMAND_NAMES)("of %s given thrice, at once and after a restart, is done once", async (name) => {
    const world = newWorld();
    const args = COMMANDS[name](await prepared(world));
    const [first, second] = await Promise.all([1, 2].map(() => tell(world, { name, args, op: "same" })));
    expect(first?.outcome.ok).toBe(true);
    expect(second?.outcome).toEqual(first?.outcome);
    const before = await world.dump();
    world.restart();
    expect(await tell(world, { name, args, op: "same" })).toEqual({ outcome: first?.outcome, topics: TOPICS });
    expect(await world.dump()).toEqual(before);
  });

  it("given again later answers as before, changes nothing, and tells all: perhaps nobody was told the first time", async () => {
    const world = newWorld();
    const link = await world.request(await world.person(), await world.firm());
    const args = { link, code: "000000" };
    const first = await tell(world, { name: "link.confirm-code", args, op: "guess" });
    const before = await world.dump();
    world.restart();
    const second = await tell(world, { name: "link.confirm-code", args, op: "guess" });
    expect(second).toEqual({ outcome: first.outcome, topics: TOPICS });
    expect(await world.dump()).toEqual(before);
  });

  it("that was refused without a trace is decided anew: the world may have become another", async () => {
    const world = newWorld();
    const anna = await world.person();
    const oleg = await world.person({ name: "Oleg" });
    const firm = await world.firm();
    const link = await world.request(anna, firm);
    const args = { personal: oleg, business: firm, channel: "email", termsVersion: TERMS } as const;
    await world.refused("link.request-business", args, "same");
    await world.give("link.revoke", { link });
    await world.give("link.request-business", args, "same");
  });

  it("turns a knob once", async () => {
    const world = newWorld();
    for (const _ of [1, 2, 3]) await world.give("clock.advance", { by: 1_000 }, "same");
    expect((await world.see("popup", {})).clockOffset).toBe(1_000);
  });

  it("is forgotten after a day and not before", async () => {
    const world = newWorld();
    await world.give("preferences.set", { theme: "dark" }, "old");
    world.wait(DAY);
    await world.store.tidy();
    expect(await world.db.ops.count()).toBe(1);
    world.wait(1);
    await world.store.tidy();
    expect(await world.db.ops.count()).toBe(0);
  });
});

describe("ten different requests at once", () => {
  it("for one buyer leave one link", async () => {
    const world = newWorld();
    const personal = await world.person();
    const firms = await Promise.all(Array.from({ length: 10 }, (_, at) => world.firm({ name: `firm ${at}` })));
    const answers = await Promise.all(
      firms.map((business, at) => {
        const args = { personal, business, channel: "email", termsVersion: TERMS };
        return tell(world, { name: "link.request-business", args, op: `request-${at}` });
      }),
    );
    expect(answers.filter(({ outcome }) => outcome.ok)).toHaveLength(1);
    const codes = answers.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome.refusal.code]));
    expect(new Set(codes)).toEqual(new Set(["business-limit"]));
    expect(await world.db.links.count()).toBe(1);
  });

  it("for one firm leave one link", async () => {
    const world = newWorld();
    const business = await world.firm();
    const people = await Promise.all(Array.from({ length: 10 }, (_, at) => world.person({ name: `person ${at}` })));
    const answers = await Promise.all(
      people.map((personal, at) => {
        const args = { personal, business, channel: "email", termsVersion: TERMS };
        return tell(world, { name: "link.request-business", args, op: `request-${at}` });
      }),
    );
    expect(answers.filter(({ outcome }) => outcome.ok)).toHaveLength(1);
    expect(await world.db.letters.count()).toBe(1);
  });

  it("and twenty new accounts number the journal without gap or double", async () => {
    const world = newWorld();
    await Promise.all(Array.from({ length: 20 }, (_, at) => world.person({ name: `person ${at}` })));
    const { journal } = await world.dump();
    expect(journal?.map((entry) => (entry as { seq: number }).seq)).toEqual(
      Array.from({ length: 21 }, (_, at) => at + 1),
    );
  });
});

describe("wrong codes at once", () => {
  it("are all counted: five tries are five tries", async () => {
    const world = newWorld();
    const link = await world.request(await world.person(), await world.firm());
    const codes = await Promise.all(
      Array.from({ length: 8 }, async (_, at) => {
        const refused = await world.refused("link.confirm-code", { link, code: "000000" }, `guess-${at}`);
        return refused.code;
      }),
    );
    expect(codes.sort()).toEqual([...Array(3).fill("code-locked"), ...Array(5).fill("code-wrong")]);
  });
});

describe("the moment of a deadline", () => {
  it.each([-50, -1, 0, 1, 50])("has one outcome for two who come %i ms from it at once", async (offset) => {
    const world = newWorld();
    const link = await world.request(await world.person(), await world.firm());
    const code = await world.codeFor(link);
    world.wait(10 * 60_000 + offset);
    const both = await Promise.all([
      tell(world, { name: "link.confirm-code", args: { link, code }, op: "one" }),
      tell(world, { name: "link.confirm-code", args: { link, code }, op: "two" }),
    ]);
    const codes = both.map(({ outcome }) => (outcome.ok ? "done" : outcome.refusal.code)).sort();
    expect(codes).toEqual(offset < 0 ? ["done", "wrong-state"] : ["code-expired", "code-expired"]);
  });
});
