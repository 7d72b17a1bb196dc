import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LinkKind, SHARES_NOTHING, SIDES, type Side } from "../../src/domain/link";
import { mostPoints } from "../../src/domain/points-rules";
import { Household, mail } from "./household";
import { NOON, packWith } from "./paper";
import { reach, STANDINGS } from "./reach";

/** Olga with so many points and Petr with so many, in one family. */
function family(olgas: number, petrs: number, rules: object = {}) {
  const home = new Household(rules);
  home.organiser("olga", { points: olgas });
  const petr = home.account("petr", { points: petrs });
  const link = home.join(mail("petr"));
  const points = () => [home.accountOf(home.olga).points, home.accountOf(petr).points];
  const move = (count: number, from: Side = "owner") => home.decide("bonus.transfer", { link, from, points: count });
  return { home, petr, link, points, move };
}

describe("points", () => {
  it("go from the end that is named to the other, and the journal says how many", () => {
    const { home, petr, link, points, move } = family(100, 10);
    expect(move(30).refusal).toBeUndefined();
    expect(points()).toEqual([70, 40]);
    expect(home.journal.at(-1)).toMatchObject({
      event: "points.moved",
      ids: [link, home.olga, petr],
      what: { type: "points.moved", link, from: home.olga, to: petr, points: 30 },
    });
    expect(move(20, "other").refusal).toBeUndefined();
    expect(points()).toEqual([90, 20]);
  });

  it.each([
    [100, 50, 50],
    [101, 50, 50],
    [1, 50, 0],
    [0, 50, 0],
    [3, 34, 1],
    [100, 29, 29],
    [100, 100, 100],
    [7, 0, 0],
    [1_000_000_000, 50, 500_000_000],
    [999_999_999, 33, 329_999_999],
  ])("of a family's %i may, at %i percent, be moved %i and not one more", (present, percent, upTo) => {
    const rules = { "family.bonusPercent": percent };
    expect(mostPoints({ kind: "family" }, present, packWith(rules))).toBe(upTo);
    for (const from of SIDES) {
      const { move, points } = family(present, present, rules);
      const refused = move(upTo + 1, from).refusal;
      expect(refused?.code).toBe(upTo + 1 > present ? "points-missing" : "points-limit");
      expect(points()).toEqual([present, present]);
      if (upTo > 0) expect(move(upTo, from).refusal).toBeUndefined();
    }
  });

  it("of a family are counted anew each time: half of what is left", () => {
    const { move, points } = family(100, 0);
    for (const count of [50, 25, 12]) expect(move(count).refusal).toBeUndefined();
    expect(move(7).refusal).toMatchObject({ code: "points-limit", values: { points: 7, upTo: 6, percent: 50 } });
    expect(points()).toEqual([13, 87]);
  });

  it("of a firm's buyer may all be moved, once they are shared", () => {
    const { paper, link } = reach("business", "active");
    paper.give("points.set", { account: "anna" as never, points: 9 });
    expect(paper.refused("bonus.transfer", { link, from: "owner", points: 9 }).code).toBe("not-sharing");
    paper.give("sharing.set", { link, from: "owner", what: "bonuses", on: true });
    expect(paper.refused("bonus.transfer", { link, from: "owner", points: 10 }).code).toBe("points-missing");
    paper.give("bonus.transfer", { link, from: "owner", points: 9 });
    expect(paper.accountOf("b-firm" as never).points).toBe(9);
    expect(paper.refused("bonus.transfer", { link, from: "other", points: 1 }).code).toBe("not-sharing");
  });

  it.each(STANDINGS.filter(([kind]) => kind !== "social"))(
    "over a %s link that is %s move only if it is active",
    (kind, state) => {
      const { paper, link } = reach(kind, state);
      const { owner } = paper.recordOf(link);
      paper.give("points.set", { account: owner, points: 10 });
      const shares = { owner: { ...SHARES_NOTHING, bonuses: true }, other: SHARES_NOTHING };
      paper.patch(link, { shares });
      const { refusal } = paper.decide("bonus.transfer", { link, from: "owner", points: 1 });
      if (state === "active") expect(refusal).toBeUndefined();
      else expect(refusal).toMatchObject({ code: "not-sharing", state, values: { state, from: "owner" } });
    },
  );

  it("find no link where none is named", () => {
    const args = { link: "nothing" as never, from: "owner", points: 1 } as const;
    expect(new Household().refused("bonus.transfer", args)).toEqual({
      code: "not-found",
      rule: null,
      values: { id: "nothing" },
      culprits: [],
      earliest: null,
    });
  });

  it("never move over a sign-in, behind which is nobody who has any", () => {
    const { paper, link } = reach("social", "active");
    expect(paper.refused("bonus.transfer", { link, from: "owner", points: 1 })).toMatchObject({
      code: "not-found",
      values: { id: "anna" },
    });
  });

  it("do not move where the pack keeps them private", () => {
    const { move } = family(100, 0, { alwaysPrivate: ["bonuses"] });
    expect(move(1).refusal?.code).toBe("not-sharing");
  });

  it.each(["anna", "b-firm"] as const)("find nobody where %s was removed after the end", (gone) => {
    const { paper, link } = reach("business", "unlinked");
    paper.give("account.remove", { account: gone as never });
    for (const from of SIDES) {
      expect(paper.refused("bonus.transfer", { link, from, points: 1 })).toMatchObject({
        code: "not-found",
        values: { id: gone },
      });
    }
  });
});

describe("an account's points are set", () => {
  it("to a number, and to the same without a word", () => {
    const home = new Household();
    home.give("points.set", { account: home.olga, points: 5 });
    home.give("points.set", { account: home.olga, points: 5 });
    expect(home.journal.map(({ at, what }) => [at, what])).toEqual([
      [NOON, { type: "account.edited", account: home.olga, change: { points: 5 } }],
    ]);
  });
});

describe("the sum of all points", () => {
  const kind = fc.constantFrom<LinkKind>("family", "business");
  const move = fc.record({
    at: fc.nat({ max: 3 }),
    from: fc.constantFrom(...SIDES),
    points: fc.integer({ min: 1, max: 200 }),
  });
  const worlds = fc.record({
    points: fc.array(fc.nat({ max: 200 }), { minLength: 4, maxLength: 4 }),
    kinds: fc.array(kind, { minLength: 3, maxLength: 3 }),
    percent: fc.nat({ max: 100 }),
    moves: fc.array(move, { maxLength: 30 }),
  });

  it("is what it was, nobody owes any, and who may send more than that is refused", () => {
    fc.assert(
      fc.property(worlds, ({ points, kinds, percent, moves }) => {
        const home = new Household({ "family.bonusPercent": percent });
        for (const [at, count] of points.entries()) home.account(`p${at}`, { points: count });
        const bonuses = { ...SHARES_NOTHING, bonuses: true };
        const links = kinds.map((each, at) =>
          home.link(`l${at}`, `p${at}`, `p${at + 1}`, { kind: each, shares: { owner: bonuses, other: bonuses } }),
        );
        const sum = () => [...home.book.accounts.values()].reduce((all, account) => all + account.points, 0);
        const before = sum();
        for (const { at, from, points: count } of moves) {
          const link = links[at];
          if (link === undefined) continue;
          const giver = home.accountOf(`p${from === "owner" ? at : at + 1}` as never);
          const upTo = mostPoints(home.recordOf(link), giver.points, home.pack);
          const { refusal } = home.decide("bonus.transfer", { link, from, points: count });
          expect(refusal === undefined).toBe(count <= upTo);
          expect(sum()).toBe(before);
        }
        for (const account of home.book.accounts.values()) expect(account.points).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
