import { describe, expect, it } from "vitest";
import { type Breach, breachesOf } from "../../src/domain/breaches";
import { LINK_STATES, type Link, type LinkState, SHARES_NOTHING, type Shared } from "../../src/domain/link";
import type { RuleValues } from "../../src/domain/rule-pack";
import { YANDEX_PLUS } from "../../src/marketplaces/yandex/rules";
import { Household, mail } from "./household";
import { DAY, NOON, packWith } from "./paper";

/** What a pack with these rules would not allow of what there is. */
function wouldNot(home: Household, rules: Partial<RuleValues>): readonly Breach[] {
  home.shelf = [packWith(rules, "other")];
  const { breaches, inAll } = home.give("pack.use", { marketplace: "ozon", pack: "other" });
  expect(inAll).toBe(breaches.length);
  return breaches;
}

const reference = (name: string, number: number | boolean | null) =>
  expect.objectContaining({ pack: "other", name, number });

const PENDING: readonly LinkState[] = ["awaiting-reply"];
const SITTING: readonly LinkState[] = ["active", "suspended", "ending"];
const ENDED: readonly LinkState[] = ["unlinked", "declined", "expired", "revoked", "failed"];

describe("of the links that there are, another pack would not allow", () => {
  it("more firms than it lets one buyer have, for each buyer who has them", () => {
    const home = new Household({ maxBusinessPerPersonal: 9 });
    for (const [buyer, firms] of [
      ["anna", 3],
      ["oleg", 2],
      ["nina", 1],
    ] as const) {
      for (let at = 0; at < firms; at++) home.link(`${buyer}-${at}`, buyer, `b-${buyer}-${at}`);
    }
    expect(wouldNot(home, { maxBusinessPerPersonal: 1 })).toEqual([
      {
        code: "business-limit",
        rule: reference("maxBusinessPerPersonal", 1),
        values: { present: 3, limit: 1 },
        culprits: ["anna-0", "anna-1", "anna-2"],
      },
      {
        code: "business-limit",
        rule: reference("maxBusinessPerPersonal", 1),
        values: { present: 2, limit: 1 },
        culprits: ["oleg-0", "oleg-1"],
      },
    ]);
  });

  it.each([
    [2, 0],
    [3, 0],
    [1, 1],
    [0, 1],
  ])("two firms where it lets have %i: %i times", (limit, times) => {
    const home = new Household();
    for (const at of [0, 1]) home.link(`l-${at}`, "anna", `b-${at}`);
    expect(wouldNot(home, { maxBusinessPerPersonal: limit })).toHaveLength(times);
  });

  it("more people than it has seats for, those who are asked among them", () => {
    const home = new Household();
    const links = [home.join(mail("kid")), home.join(mail("gran")), home.invite(mail("aunt"))];
    expect(wouldNot(home, { "family.seats": 2 })).toEqual([
      {
        code: "family-full",
        rule: reference("family.seats", 2),
        values: { taken: 2, invited: 1, seats: 2 },
        culprits: links,
      },
    ]);
    expect(wouldNot(home, { "family.seats": 3 })).toEqual([]);
    expect(wouldNot(home, { "family.seats": 2, "family.pendingHoldsSeat": false })).toEqual([]);
  });

  it("more of a role than its cap", () => {
    const roles = { "family.roleCaps": { adult: 2, child: 4 } };
    const home = new Household(roles);
    const links = [home.join(mail("petr"), home.olga, "adult"), home.join(mail("gran"), home.olga, "adult")];
    home.join(mail("kid"), home.olga, "child");
    expect(wouldNot(home, { "family.roleCaps": { adult: 1, child: 1 } })).toEqual([
      {
        code: "family-full",
        rule: reference("family.roleCaps", null),
        values: { role: "adult", present: 2, limit: 1 },
        culprits: links,
      },
    ]);
    expect(wouldNot(home, roles)).toEqual([]);
  });

  it("an active family without the Premium that it needs; what rests already is in order", () => {
    const home = new Household({ "family.needsPremium": false });
    const vera = home.account("vera", { premiumUntil: NOON + DAY });
    const links = [home.join(mail("kid"), vera), home.join(mail("gran"), vera)];
    home.invite(mail("aunt"), vera);
    home.wait(DAY);
    home.join(mail("petr"));
    expect(wouldNot(home, { "family.needsPremium": true })).toEqual([
      {
        code: "premium-required",
        rule: reference("family.needsPremium", true),
        values: { premiumUntil: NOON + DAY },
        culprits: links,
      },
    ]);
    for (const link of links) home.patch(link, { state: "suspended" });
    expect(wouldNot(home, { "family.needsPremium": true })).toEqual([]);
  });

  it.each<[keyof Shared, "owner" | "other"]>([
    ["orders", "owner"],
    ["orders", "other"],
    ["bonuses", "other"],
    ["wishlist", "owner"],
  ])("%s that the %s shares, where it keeps them private", (what, side) => {
    const home = new Household();
    const shares = { owner: SHARES_NOTHING, other: SHARES_NOTHING, [side]: { ...SHARES_NOTHING, [what]: true } };
    const link = home.link("l", "anna", "b-firm", { shares });
    expect(wouldNot(home, { alwaysPrivate: [what, "messages"] })).toEqual([
      { code: "always-private", rule: reference("alwaysPrivate", null), values: { what }, culprits: [link] },
    ]);
    expect(wouldNot(home, { alwaysPrivate: ["messages"] })).toEqual([]);
  });

  it.each(LINK_STATES)("what only lives: a link that is %s", (state) => {
    const home = new Household();
    for (const at of [0, 1]) home.link(`b-${at}`, "anna", `b-${at}`, { state });
    home.member("f", home.olga, "petr", { state });
    const codes = wouldNot(home, {
      maxBusinessPerPersonal: 1,
      "family.seats": 0,
      "family.pendingHoldsSeat": true,
      alwaysPrivate: ["bonuses"],
    }).map(({ code }) => code);
    const sits = SITTING.includes(state) || PENDING.includes(state);
    const expected = ["business-limit", ...(sits ? ["family-full"] : []), "always-private"];
    expect(codes).toEqual(ENDED.includes(state) ? [] : expected);
  });

  it("nothing that only happens to be known: of another marketplace, or ended; and it is told from the oldest on", () => {
    const home = new Household();
    const two = (name: string, said: Partial<Link> = {}) => {
      for (const at of [2, 1]) home.link(`${name}-${at}`, name, `b-${name}-${at}`, { createdSeq: at, ...said });
    };
    two("anna");
    two("far", { marketplace: "yandex" });
    two("gone", { state: "unlinked" });
    const facts = { ...home.facts("pack.use", { marketplace: "ozon", pack: "other" }), links: home.book.links };
    const culprits = breachesOf(packWith({ maxBusinessPerPersonal: 1 }), facts, NOON).map((breach) => breach.culprits);
    expect(culprits).toEqual([["anna-1", "anna-2"]]);
  });

  it("nothing of another marketplace", () => {
    const home = new Household();
    home.account("far", { marketplace: "yandex" });
    for (const at of [0, 1]) home.link(`l-${at}`, "far", `b-${at}`, { marketplace: "yandex" });
    expect(wouldNot(home, { maxBusinessPerPersonal: 1 })).toEqual([]);
  });
});

describe("a pack that is chosen", () => {
  it("holds from then on, and moves, ends and changes nothing that is there", () => {
    const home = new Household({ maxBusinessPerPersonal: 2 });
    home.account("petr");
    home.join(mail("petr"));
    home.give("premium.set", { account: home.olga, until: null });
    home.join(mail("kid"), home.organiser("vera"));
    for (const at of [0, 1]) home.linked(home.account("anna"), home.account(`b-${at}`));
    const { accounts, links } = structuredClone({ accounts: home.book.accounts, links: home.book.links });
    wouldNot(home, {
      "family.seats": 0,
      "family.needsPremium": false,
      maxBusinessPerPersonal: 1,
      alwaysPrivate: ["bonuses"],
    });
    expect(home.book.links).toEqual(links);
    expect(home.book.accounts).toEqual(accounts);
    expect(home.turnedAway(mail("aunt"))).toMatchObject({ code: "family-full", rule: { pack: "other", number: 0 } });
  });

  it("is told once; choosing it again only lists anew", () => {
    const home = new Household();
    for (const _ of [1, 2]) wouldNot(home, {});
    expect(home.journal.map(({ what }) => what)).toEqual([{ type: "pack.used", marketplace: "ozon", pack: "other" }]);
  });

  it("is one of its own marketplace's, and leaves the others' alone", () => {
    const home = new Household();
    home.shelf = [YANDEX_PLUS];
    const refused = home.refused("pack.use", { marketplace: "ozon", pack: YANDEX_PLUS.id });
    expect(refused).toMatchObject({ code: "not-found", values: { id: YANDEX_PLUS.id } });
    home.give("pack.use", { marketplace: "yandex", pack: YANDEX_PLUS.id });
    expect([...home.book.packs]).toEqual([["yandex", YANDEX_PLUS.id]]);
    expect(home.turnedAway(mail("kid"), home.account("vera")).rule?.pack).toBe("ozon-article");
  });

  it("tells of a hundred things that it would not allow, and how many there are", () => {
    const home = new Household();
    for (let at = 0; at < 101; at++) {
      for (const firm of [0, 1]) home.link(`l-${at}-${firm}`, `anna-${at}`, `b-${at}-${firm}`);
    }
    home.shelf = [packWith({}, "other")];
    const { breaches, inAll } = home.give("pack.use", { marketplace: "ozon", pack: "other" });
    expect([breaches.length, inAll]).toEqual([100, 101]);
    expect(breaches[0]?.culprits).toEqual(["l-0-0", "l-0-1"]);
  });
});
