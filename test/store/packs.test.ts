import { describe, expect, it } from "vitest";
import type { Link } from "../../src/domain/link";
import { HOUR_MS } from "../../src/domain/moment";
import { RULE_PACKS } from "../../src/marketplaces/rules";
import { accountRow, linkRow } from "../../src/store/rows";
import { ALL_PACKS } from "../fixtures/packs";
import { newWorld, START, type World } from "../support/world";
import { expectFolded, invite, member, organiser, stateOf } from "./household";
import { accountNumber, linkNumber } from "./plenty";

const use = (world: World, pack: string) => world.give("pack.use", { marketplace: "ozon", pack });
const packOf = async (world: World) => (await world.see("rules", { marketplace: "ozon" })).pack;

describe("the view rules", () => {
  it("tells of every rule its value, source, day and how sure it is, and which packs there are", async () => {
    const world = newWorld();
    const { pack, packs, rules } = await world.see("rules", { marketplace: "ozon" });
    expect([pack, packs]).toEqual(["ozon-article", ["ozon-article", "ozon-family-2026"]]);
    expect(rules.find(({ name }) => name === "family.seats")).toEqual({
      name: "family.seats",
      value: 4,
      source: expect.stringMatching(/article/),
      checked: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      confidence: "stated",
    });
    expect(rules).toHaveLength(Object.keys(RULE_PACKS.first("ozon").rules).length);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  it("tells of each marketplace its own", async () => {
    const world = newWorld();
    const told = async (marketplace: "wildberries" | "yandex") => {
      const { pack, packs, rules } = await world.see("rules", { marketplace });
      return [pack, packs, rules.find(({ name }) => name === "family.seats")?.value];
    };
    expect(await told("wildberries")).toEqual(["wildberries", ["wildberries"], 0]);
    expect(await told("yandex")).toEqual(["yandex-plus", ["yandex-plus"], 3]);
  });
});

describe("a pack that is chosen", () => {
  it("holds from then on, after a restart too, and for its marketplace alone", async () => {
    const world = newWorld();
    expect(await use(world, "ozon-family-2026")).toEqual({ breaches: [], inAll: 0 });
    world.restart();
    expect(await packOf(world)).toBe("ozon-family-2026");
    expect((await world.see("rules", { marketplace: "yandex" })).pack).toBe("yandex-plus");
    const anna = await organiser(world);
    expect((await world.see("family", { organiser: anna })).seats.total).toBe(6);
    const [entry] = (await world.see("journal", { before: 2 })).entries;
    expect(entry).toMatchObject({
      ...{ seq: 1, at: START, by: "user", event: "pack.used", ids: [] },
      what: { marketplace: "ozon", pack: "ozon-family-2026" },
    });
    await expectFolded(world);
  });

  it("again is no news", async () => {
    const world = newWorld();
    await use(world, "ozon-article");
    expect((await world.see("health", {})).journalEntries).toBe(0);
    await use(world, "ozon-family-2026");
    await use(world, "ozon-family-2026");
    await use(world, "ozon-article");
    expect((await world.see("health", {})).journalEntries).toBe(2);
    expect(await packOf(world)).toBe("ozon-article");
  });

  it("tells the screens that show rules", async () => {
    const args = { marketplace: "ozon", pack: "ozon-family-2026" };
    const { topics } = await newWorld().store.command({ name: "pack.use", args, op: "use", by: "user" });
    expect([...topics].sort()).toEqual(["journal", "rules"]);
  });

  it.each([
    ["is of another marketplace", "yandex-plus"],
    ["nobody knows", "ozon-1999"],
    ["only rehearsals know", "rehearsal-roles"],
  ])("is not found where it %s", async (_, pack) => {
    const world = newWorld();
    const refused = await world.refused("pack.use", { marketplace: "ozon", pack });
    expect(refused).toMatchObject({ code: "not-found", values: { id: pack } });
    expect(await packOf(world)).toBe("ozon-article");
  });

  it("gives way to the first one where a later version knows it no more, and another may be chosen", async () => {
    const world = newWorld();
    await world.db.packs.put({ marketplace: "ozon", pack: "ozon-of-old" });
    await world.db.packs.put({ marketplace: "yandex", pack: "ozon-family-2026" });
    expect(await packOf(world)).toBe("ozon-article");
    expect((await world.see("rules", { marketplace: "yandex" })).pack).toBe("yandex-plus");
    const anna = await organiser(world);
    expect((await world.see("family", { organiser: anna })).seats.total).toBe(4);
    await use(world, "ozon-family-2026");
    expect(await packOf(world)).toBe("ozon-family-2026");
  });

  it("is what timers go by that come later", async () => {
    const world = newWorld({ packs: ALL_PACKS });
    const anna = await organiser(world, { until: START + HOUR_MS });
    const link = await member(world, anna, "zoe@example.org");
    await use(world, "rehearsal-yearly");
    world.wait(HOUR_MS);
    expect(await stateOf(world, link)).toBe("active");
    expect((await world.see("journal", { limit: 1 })).entries[0]?.event).toBe("premium.lapsed");
  });
});

describe("what a new pack would not allow", () => {
  it("is listed with its rule, its values and who is in the way, and stays as it is", async () => {
    const world = newWorld({ packs: ALL_PACKS });
    await use(world, "rehearsal-room");
    const anna = await world.person();
    const firms = [await world.firm({ name: "one" }), await world.firm({ name: "two" })];
    const links = [await world.linked(anna, firms[0] ?? anna), await world.linked(anna, firms[1] ?? anna)];
    const { breaches, inAll } = await use(world, "ozon-article");
    expect([breaches, inAll]).toEqual([
      [
        {
          code: "business-limit",
          rule: {
            ...{ pack: "ozon-article", name: "maxBusinessPerPersonal", number: 1 },
            source: expect.stringMatching(/article/),
          },
          values: { present: 2, limit: 1 },
          culprits: links,
        },
      ],
      1,
    ]);
    for (const link of links) expect(await stateOf(world, link)).toBe("active");
  });

  it("is told of families and of what they share: too many seats, no Premium, now private", async () => {
    const world = newWorld({ packs: ALL_PACKS });
    await use(world, "rehearsal-yearly");
    const anna = await world.person();
    const [first, second] = [await member(world, anna, "a@example.org"), await member(world, anna, "b@example.org")];
    const invited = await invite(world, anna, "c@example.org");
    await world.give("sharing.set", { link: second, from: "other", what: "orders", on: true });
    const { breaches, inAll } = await use(world, "rehearsal-room");
    expect(inAll).toBe(3);
    expect(breaches.map(({ code, values, culprits }) => ({ code, values, culprits }))).toEqual([
      { code: "premium-required", values: { premiumUntil: null }, culprits: [first, second] },
      { code: "family-full", values: { taken: 2, invited: 1, seats: 1 }, culprits: [first, second, invited] },
      { code: "always-private", values: { what: "orders" }, culprits: [second] },
    ]);
    expect(await Promise.all([first, second, invited].map((link) => stateOf(world, link)))).toEqual([
      "active",
      "active",
      "awaiting-reply",
    ]);
  });

  it("counts no ended links, none of other marketplaces, and no Premium that is there", async () => {
    const world = newWorld({ packs: ALL_PACKS });
    await use(world, "rehearsal-yearly");
    const anna = await organiser(world);
    const [one, two] = [await member(world, anna, "a@example.org"), await member(world, anna, "b@example.org")];
    await world.give("link.unlink", { link: two });
    await world.give("link.confirm-unlink", { link: two });
    const yandex = { marketplace: "yandex", kind: "personal", name: "Yana" } as const;
    const { id } = await world.give("account.add", yandex);
    await world.give("premium.set", { account: id, until: START + HOUR_MS });
    for (const name of ["x", "y", "z"]) await member(world, id, `${name}@example.org`);
    expect(await use(world, "rehearsal-room")).toEqual({ breaches: [], inAll: 0 });
    expect(await stateOf(world, one)).toBe("active");
  });

  it("is told up to a hundred, the oldest in the way first, and counted all", async () => {
    const world = newWorld({ packs: ALL_PACKS });
    await world.db.packs.put({ marketplace: "ozon", pack: "rehearsal-room" });
    const people = Array.from({ length: 130 }, (_, at) => accountNumber(at, { kind: "personal" }));
    const firm = accountNumber(999, { kind: "business" });
    const held = { state: "active", deadline: null } as const;
    const links = people.flatMap(({ id }, at): Link[] =>
      [0, 1].map((which) => linkNumber(2 * at + which, id, firm.id, { ...held, createdSeq: 1_000 - 2 * at + which })),
    );
    await world.db.accounts.bulkAdd([...people, firm].map(accountRow));
    await world.db.links.bulkAdd(links.map(linkRow));
    const { breaches, inAll } = await use(world, "ozon-article");
    expect([breaches.length, inAll]).toEqual([100, 130]);
    expect(breaches[0]?.culprits).toEqual(["link-00258", "link-00259"]);
    expect(breaches[99]?.culprits).toEqual(["link-00060", "link-00061"]);
  });
});
