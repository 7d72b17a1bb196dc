import { describe, expect, it } from "vitest";
import { SHARED_THINGS, SIDES } from "../../src/domain/link";
import { packWith } from "./paper";
import { reach } from "./reach";

const FAMILY = {
  owner: { subscription: true, bonuses: true, orders: false, wishlist: false },
  other: { subscription: false, bonuses: true, orders: false, wishlist: false },
};
const NOTHING = { subscription: false, bonuses: false, orders: false, wishlist: false };

describe("what a link shares from the start", () => {
  it.each([
    ["business", "awaiting-code", { owner: NOTHING, other: NOTHING }],
    ["business", "active", { owner: NOTHING, other: NOTHING }],
    ["family", "awaiting-reply", FAMILY],
    ["family", "active", FAMILY],
    ["social", "active", { owner: NOTHING, other: NOTHING }],
  ] as const)("of a %s link that is %s", (kind, state, shares) => {
    const { paper, link } = reach(kind, state);
    expect(paper.recordOf(link).shares).toEqual(shares);
  });
});

const THINGS = SHARED_THINGS.filter((what) => what !== "subscription");

describe("sharing is set", () => {
  it.each(SIDES.flatMap((from) => THINGS.map((what) => [from, what] as const)))(
    "for one end and one thing: of the %s its %s, and nothing else changes",
    (from, what) => {
      const { paper, link } = reach("business", "active");
      const before = paper.recordOf(link);
      paper.give("sharing.set", { link, from, what, on: true });
      const shares = { ...before.shares, [from]: { ...NOTHING, [what]: true } };
      expect(paper.recordOf(link)).toEqual({ ...before, shares });
      paper.give("sharing.set", { link, from, what, on: false });
      expect(paper.recordOf(link)).toEqual(before);
    },
  );

  it("twice as once", () => {
    const { paper, link } = reach("family", "active");
    const entries = paper.journal.length;
    paper.give("sharing.set", { link, from: "other", what: "bonuses", on: true });
    expect(paper.journal).toHaveLength(entries);
    for (const _ of [1, 2]) paper.give("sharing.set", { link, from: "other", what: "bonuses", on: false });
    expect(paper.journal.slice(entries).map(({ what }) => what)).toEqual([
      { type: "sharing.changed", link, from: "other", what: "bonuses", on: false },
    ]);
  });

  it("while the link rests, and holds when it rests no more", () => {
    const { paper, link } = reach("family", "suspended");
    paper.give("sharing.set", { link, from: "owner", what: "orders", on: true });
    paper.give("premium.set", { account: paper.olga, until: paper.now + 1 });
    expect(paper.recordOf(link)).toMatchObject({ state: "active", shares: { owner: { orders: true } } });
  });

  it("and stays set over an unlinking that is called off or undone", () => {
    const { paper, link } = reach("family", "active");
    paper.give("sharing.set", { link, from: "owner", what: "orders", on: true });
    const before = paper.recordOf(link);
    paper.give("link.unlink", { link });
    paper.give("link.keep", { link });
    paper.unlinked(link);
    paper.give("link.restore", { link });
    expect(paper.recordOf(link)).toEqual(before);
  });

  it("with a bare contact too, who may see it one day", () => {
    const { paper } = reach("family", "active");
    const link = paper.join("kid@example.org");
    paper.give("sharing.set", { link, from: "owner", what: "wishlist", on: true });
    expect(paper.recordOf(link).shares.owner.wishlist).toBe(true);
  });
});

describe("what the pack keeps private", () => {
  it.each(["payment-methods", "addresses", "messages", "documents"])("is not shared: %s", (what) => {
    const { paper, link } = reach("family", "active");
    const before = paper.recordOf(link);
    expect(paper.refused("sharing.set", { link, from: "owner", what, on: true }).code).toBe("always-private");
    expect(paper.recordOf(link)).toEqual(before);
  });

  it("is private already: turning it off is done without a word", () => {
    const { paper, link } = reach("family", "active");
    const entries = paper.journal.length;
    paper.give("sharing.set", { link, from: "owner", what: "messages", on: false });
    expect(paper.journal).toHaveLength(entries);
  });

  it("may be what other packs let share, and what is shared already can still be turned off", () => {
    const { paper, link } = reach("family", "active");
    paper.give("sharing.set", { link, from: "owner", what: "orders", on: true });
    paper.pack = packWith({ alwaysPrivate: ["orders"] });
    expect(paper.refused("sharing.set", { link, from: "other", what: "orders", on: true })).toMatchObject({
      code: "always-private",
      rule: { name: "alwaysPrivate" },
      values: { what: "orders" },
    });
    paper.give("sharing.set", { link, from: "owner", what: "orders", on: false });
    expect(paper.recordOf(link).shares.owner.orders).toBe(false);
    // What the pack does not name is shared as ever.
    paper.give("sharing.set", { link, from: "owner", what: "wishlist", on: true });
  });

  it("is never something that no link knows, even where the pack does not name it", () => {
    const { paper, link } = reach("family", "active", { alwaysPrivate: [] });
    expect(paper.refused("sharing.set", { link, from: "owner", what: "messages", on: true })).toMatchObject({
      code: "always-private",
      values: { what: "messages" },
    });
  });
});
