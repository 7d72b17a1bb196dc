import { describe, expect, it } from "vitest";
import { type Link, SHARES_NOTHING, type Shared } from "../../src/domain/link";
import type { RuleValues } from "../../src/domain/rule-pack";
import { termsOfUnlink } from "../../src/domain/terms";
import { OZON_ARTICLE } from "../../src/marketplaces/ozon/rules";
import { Household } from "./household";
import { DAY, HOUR, MIN, NOON, packWith } from "./paper";

const shares = (said: Partial<Shared>): Shared => ({ ...SHARES_NOTHING, ...said });

function linkThatShares(owner: Partial<Shared>, other: Partial<Shared>, said: Partial<Link> = {}): Link {
  const home = new Household();
  const link = home.link("l", "anna", "b-firm", { shares: { owner: shares(owner), other: shares(other) }, ...said });
  return home.recordOf(link);
}

const lost = (link: Link, others: readonly Link[] = [], pack = OZON_ARTICLE) => {
  const { loses } = termsOfUnlink(link, others, pack, NOON);
  return { owner: loses?.owner.map((term) => term.name), other: loses?.other.map((term) => term.name) };
};

const NOTHING_MORE = ["loses-link", "loses-name", "keeps-own-data"];

describe("the terms of an unlinking", () => {
  it("name what was agreed to, what stays private and how long it can be undone", () => {
    const link = linkThatShares({}, {}, { terms: { version: "2026-05", acceptedAt: 1 } });
    expect(termsOfUnlink(link, [], packWith({ undoWindow: 2 * MIN, alwaysPrivate: ["messages"] }), NOON)).toEqual({
      version: "2026-05",
      shares: [],
      private: [{ name: "private-messages" }],
      impossible: [],
      loses: {
        owner: NOTHING_MORE.map((name) => ({ name })),
        other: NOTHING_MORE.map((name) => ({ name })),
      },
      undoWindow: 2 * MIN,
    });
  });

  it.each<[string, Partial<Shared>, readonly string[]]>([
    ["bonuses", { bonuses: true }, ["loses-bonuses"]],
    ["orders", { orders: true }, ["loses-orders"]],
    ["the wish list", { wishlist: true }, ["loses-wishlist"]],
    ["the subscription", { subscription: true }, ["loses-subscription"]],
    ["all", { bonuses: true, orders: true, wishlist: true }, ["loses-bonuses", "loses-orders", "loses-wishlist"]],
  ])("where one side shares %s, the other side loses it", (_, shared, things) => {
    const more = ["loses-link", "loses-name", ...things, "keeps-own-data"];
    expect(lost(linkThatShares(shared, {}))).toEqual({ owner: NOTHING_MORE, other: more });
    expect(lost(linkThatShares({}, shared))).toEqual({ owner: more, other: NOTHING_MORE });
  });

  it.each(["suspended", "ending"] as const)("name nothing that rests already: a link that is %s", (state) => {
    const cameFrom = { state: "suspended", since: NOON } as const;
    const rests = linkThatShares({ bonuses: true, orders: true }, {}, { kind: "family", state, cameFrom });
    expect(lost(rests)).toEqual({ owner: NOTHING_MORE, other: NOTHING_MORE });
  });

  it("name nothing that the pack keeps private, though the link says it is shared", () => {
    const link = linkThatShares({ bonuses: true, orders: true }, {});
    const pack = packWith({ alwaysPrivate: ["orders"] });
    expect(lost(link, [], pack).other).toEqual(["loses-link", "loses-name", "loses-bonuses", "keeps-own-data"]);
  });

  it("name nothing that another link between the two goes on to show", () => {
    const link = linkThatShares({ bonuses: true, orders: true }, { wishlist: true });
    const same = linkThatShares({ orders: true }, {});
    expect(lost(link, [same])).toEqual({
      owner: ["loses-link", "loses-wishlist", "keeps-own-data"],
      other: ["loses-link", "loses-bonuses", "keeps-own-data"],
    });
  });

  it("look at that other link from the right side where it is the other way round", () => {
    const link = linkThatShares({ bonuses: true }, { orders: true });
    const home = new Household();
    const turned = home.recordOf(
      home.link("t", "b-firm", "anna", { shares: { owner: shares({ orders: true }), other: shares({}) } }),
    );
    expect(lost(link, [turned])).toEqual({
      owner: ["loses-link", "keeps-own-data"],
      other: ["loses-link", "loses-bonuses", "keeps-own-data"],
    });
  });

  it("of a sign-in name the sign-in, and nobody at its other end", () => {
    const link = linkThatShares({}, {}, { kind: "social", other: { provider: "vk", handle: "anna" } });
    expect(lost(link)).toEqual({ owner: ["loses-sign-in", "keeps-own-data"], other: [] });
  });
});

describe("who leaves a family reads until when it cannot be had back", () => {
  const member = (rules: Partial<RuleValues>, joinedAt: number | null = NOON - HOUR) => {
    const home = new Household(rules);
    const evidence = { by: joinedAt === null ? null : ("reply" as const), at: joinedAt, seenAt: null };
    const { loses } = termsOfUnlink(home.recordOf(home.member("l", "olga", "petr", { evidence })), [], home.pack, NOON);
    const waits = (terms: readonly { name: string }[] = []) => terms.filter((term) => term.name.startsWith("waits"));
    return { owner: waits(loses?.owner), other: waits(loses?.other) };
  };

  it.each<[string, Partial<RuleValues>, object]>([
    ["no wait", {}, { owner: [], other: [] }],
    [
      "a wait from the leaving",
      { "family.cooldown": DAY },
      { owner: [], other: [{ name: "waits-before-another-family", until: NOON + DAY }] },
    ],
    [
      "a wait from the joining",
      { "family.cooldown": DAY, "family.cooldownFrom": "join" },
      { owner: [], other: [{ name: "waits-before-another-family", until: NOON - HOUR + DAY }] },
    ],
    [
      "a wait from the joining that is over now",
      { "family.cooldown": HOUR, "family.cooldownFrom": "join" },
      { owner: [], other: [] },
    ],
    [
      "a seat that rests",
      { "family.seatLock": 2 * DAY },
      { owner: [{ name: "waits-for-the-seat", until: NOON + 2 * DAY }], other: [] },
    ],
  ])("where the pack has %s", (_, rules, waits) => {
    expect(member(rules)).toEqual(waits);
  });

  it("and nobody waits who never joined", () => {
    expect(member({ "family.cooldown": DAY, "family.seatLock": DAY }, null)).toEqual({ owner: [], other: [] });
  });
});
