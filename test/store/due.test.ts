import { describe, expect, it } from "vitest";
import type { JournalEntry } from "../../src/domain/events";
import { accountEnds } from "../../src/domain/person";
import type { Topic } from "../../src/domain/views";
import { playedOutside, REAL_SOURCE } from "../../src/simulation/outside";
import { linkRow } from "../../src/store/rows";
import { createStore } from "../../src/store/store";
import { newWorld, START } from "../support/world";
import { onWrites } from "./fault";
import { fill, linkNumber } from "./plenty";

const HOUR = 3_600_000;

describe("timers that are due", () => {
  it("fire 1,000 at a time in rounds of 100, by deadline, at their own moments and each once", async () => {
    const transactions = new Set<unknown>();
    const world = newWorld({
      addon: onWrites((table, { trans }, go) => {
        if (table === "journal") transactions.add(trans);
        return go();
      }),
    });
    const { links } = await fill(world, 2_000);
    world.now = START + HOUR;
    transactions.clear();
    expect([...(await world.store.catchUp())].sort()).toEqual(["journal", "links"]);
    expect(transactions.size).toBe(10);
    const journal = (await world.dump()).journal as readonly JournalEntry[];
    const fired = journal.slice(links.length);
    expect(fired.map(({ seq, at, by, ids }) => ({ seq, at, by, ids }))).toEqual(
      links.map((link, at) => ({
        seq: links.length + at + 1,
        at: link.deadline,
        by: "timer",
        ids: [link.id, ...accountEnds(link)],
      })),
    );
    expect(await world.store.catchUp()).toEqual([]);
    expect(await world.db.journal.count()).toBe(2_000);
  });

  it("are left whole by a death between two rounds: what remains fires later, and nobody could tell", async () => {
    let rounds = Number.POSITIVE_INFINITY;
    const mortal = newWorld({
      addon: onWrites(async (table, _, go) => {
        if (table === "journal" && --rounds < 0) throw new Error("killed");
        return go();
      }),
    });
    const undisturbed = newWorld();
    await fill(mortal, 2_000);
    await fill(undisturbed, 2_000);
    mortal.now = START + HOUR;
    undisturbed.now = START + HOUR;
    for (const survived of [3, 1]) {
      rounds = survived;
      await expect(mortal.store.catchUp()).rejects.toThrow("killed");
      rounds = Number.POSITIVE_INFINITY;
      const done = await mortal.db.journal.count();
      expect(done).toBe(survived === 3 ? 1_300 : 1_400);
      mortal.restart();
    }
    await mortal.see("health", {});
    await undisturbed.store.catchUp();
    expect(await mortal.dump()).toEqual(await undisturbed.dump());
  });

  it("of one moment fire the older link first", async () => {
    const world = newWorld();
    const { accounts } = await fill(world, 6, 0);
    const [one, two] = accounts.map((account) => account.id);
    if (one === undefined || two === undefined) throw new Error("no accounts");
    const orders = [5, 3, 9, 1, 7].map((createdSeq, at) =>
      linkNumber(at, one, two, { createdSeq, deadline: START + 1 }),
    );
    await world.db.links.bulkAdd(orders.map(linkRow));
    world.wait(1);
    await world.store.catchUp();
    const fired = (await world.see("journal", {})).entries.map((entry) => entry.ids[0]).reverse();
    expect(fired).toEqual(["link-00003", "link-00001", "link-00000", "link-00004", "link-00002"]);
  });

  it("fire before a command is decided, though nobody woke for them", async () => {
    const world = newWorld();
    const anna = await world.person();
    const link = await world.request(anna, await world.firm());
    const two = await world.firm({ name: "two" });
    world.wait(HOUR);
    const next = await world.request(anna, two);
    const entries = (await world.see("journal", {})).entries.map(({ at, by, event }) => ({ at, by, event }));
    expect(entries.slice(0, 3)).toEqual([
      { at: START + HOUR, by: "user", event: "code.sent" },
      { at: START + HOUR, by: "user", event: "link.requested" },
      { at: START + HOUR, by: "timer", event: "link.moved" },
    ]);
    expect((await world.see("link", { link })).state).toBe("expired");
    expect((await world.see("link", { link: next })).state).toBe("awaiting-code");
  });

  it.each([
    [-1, "awaiting-code", 0],
    [0, "expired", 1],
    [1, "expired", 1],
  ] as const)(
    "are seen %i ms from the deadline as %s, and whoever listens is told %i times",
    async (offset, state, times) => {
      const told: (readonly Topic[])[] = [];
      const world = newWorld({ onCaughtUp: (topics) => told.push(topics) });
      const link = await world.request(await world.person(), await world.firm());
      world.wait(HOUR / 2);
      await world.see("link", { link });
      told.length = 0;
      world.wait(HOUR / 2 + offset);
      expect((await world.see("link", { link })).state).toBe(state);
      expect(told).toEqual(Array.from({ length: times }, () => ["links", "journal"]));
    },
  );

  it("fire in a view although nobody listens", { timeout: 5_000 }, async () => {
    const world = newWorld({ onCaughtUp: null });
    const link = await world.request(await world.person(), await world.firm());
    world.wait(HOUR);
    const { databaseName, db } = world;
    let readings = 0;
    const source = {
      ...REAL_SOURCE,
      realNow: () => {
        // Else a view that never catches up would read the clock for ever.
        if (++readings > 50) throw new Error("the view goes round and round");
        return world.now;
      },
    };
    db.close();
    const store = createStore({ outside: playedOutside(source, "en"), browserLanguage: "en", databaseName });
    const seen = await store.view("link", { link });
    store.close();
    expect(seen).toMatchObject({ ok: true, value: { state: "expired" } });
  });

  it("because the clock was turned fire at once, and the answer tells what changed", async () => {
    const world = newWorld();
    await world.request(await world.person(), await world.firm());
    const given = { name: "clock.advance", args: { by: HOUR }, op: "on", by: "user" } as const;
    const { topics } = await world.store.command(given);
    expect([...topics].sort()).toEqual(["clock", "journal", "links"]);
  });

  it("in several rounds inside one command are all told of", async () => {
    let readings = Number.NEGATIVE_INFINITY;
    // The clock goes on between the last look at what is due and the command's own transaction.
    const world = newWorld({ realNow: (at) => (++readings > 0 ? at + HOUR : at) });
    await fill(world, 200);
    readings = 0;
    const given = { name: "account.add", args: { marketplace: "ozon", kind: "personal", name: "Vera" } } as const;
    const { topics } = await world.store.command({ ...given, op: "add", by: "user" });
    expect(await world.db.links.filter((link) => link.deadline !== null).count()).toBe(0);
    expect([...topics].sort()).toEqual(["accounts", "journal", "links"]);
  });
});

describe("a clock that is set back", () => {
  it("shows a code that has died as dead", async () => {
    const world = newWorld();
    const link = await world.request(await world.person(), await world.firm());
    await world.give("clock.advance", { by: HOUR / 4 });
    await world.give("clock.reset", {});
    const { challenge } = await world.see("link", { link });
    expect(challenge?.expiresAt).toBeLessThanOrEqual(START);
    const [item] = (await world.see("waiting", {})).items;
    expect(item?.codeExpiresAt).toBeLessThanOrEqual(START);
    expect(item?.deadline).toBe(START + HOUR);
  });

  it("leaves letters that have arrived where they are: whoever waits for the code can still read it", async () => {
    const world = newWorld();
    await world.give("clock.advance", { by: 24 * HOUR });
    const link = await world.request(await world.person(), await world.firm());
    const code = await world.codeFor(link);
    await world.give("clock.reset", {});
    const { messages } = await world.see("post", { link });
    expect(messages.map((message) => message.code)).toEqual([code]);
    expect((await world.see("popup", {})).freshLetters).toBe(1);
  });
});

describe("records that contradict themselves", () => {
  it("are an error of every view, and no endless asking: an ended link with a deadline", async () => {
    const world = newWorld();
    const link = await world.request(await world.person(), await world.firm());
    await world.give("link.revoke", { link });
    await world.db.links.update(link, { deadline: START });
    await expect(world.see("popup", {})).rejects.toThrow(link);
    await expect(world.store.catchUp()).rejects.toThrow(link);
  });
});
