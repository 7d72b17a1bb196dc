import { describe, expect, it } from "vitest";
import type { RuleValues } from "../../src/domain/rule-pack";
import { termsOfBusiness, termsOfFamily, termsOfSocial } from "../../src/domain/terms";
import { OZON_ARTICLE } from "../../src/marketplaces/ozon/rules";
import { DAY, packWith } from "./paper";

const PRIVATE = [
  { name: "private-payment-methods" },
  { name: "private-addresses" },
  { name: "private-messages" },
  { name: "private-documents" },
];

describe("the terms by the article", () => {
  it("of a business link", () => {
    expect(termsOfBusiness(OZON_ARTICLE)).toEqual({
      version: "2026-11",
      shares: [
        { name: "shares-nothing-from-the-start" },
        { name: "may-share-bonuses" },
        { name: "may-share-orders" },
        { name: "may-share-wishlist" },
      ],
      private: PRIVATE,
      impossible: [
        { name: "personal-no-other-business", number: 1 },
        { name: "business-no-other-personal" },
        { name: "points-not-merged" },
        { name: "remove-while-linked" },
      ],
    });
  });

  it("of a family", () => {
    expect(termsOfFamily(OZON_ARTICLE)).toEqual({
      version: "2026-11",
      shares: [
        { name: "shares-subscription" },
        { name: "shares-bonuses", number: 50 },
        { name: "may-share-orders" },
        { name: "may-share-wishlist" },
      ],
      private: PRIVATE,
      impossible: [
        { name: "member-no-organiser" },
        { name: "member-no-other-family" },
        { name: "organiser-no-member" },
        { name: "needs-premium" },
        { name: "points-not-merged" },
        { name: "remove-while-linked" },
      ],
    });
  });

  it("of a sign-in", () => {
    expect(termsOfSocial(OZON_ARTICLE)).toEqual({
      version: "2026-11",
      shares: [{ name: "shares-basic-data" }],
      private: PRIVATE,
      impossible: [
        { name: "account-no-other-of-provider" },
        { name: "identity-no-other-account" },
        { name: "remove-while-linked" },
      ],
    });
  });
});

const TERMS = [
  ["a business link", termsOfBusiness],
  ["a family", termsOfFamily],
  ["a sign-in", termsOfSocial],
] as const;

describe.each(TERMS)("the terms of %s", (_, terms) => {
  it.each([
    ["the version", { termsVersion: "2027-01" }, { version: "2027-01" }],
    ["what stays private", { alwaysPrivate: ["addresses"] }, { private: [{ name: "private-addresses" }] }],
    ["nothing private", { alwaysPrivate: [] }, { private: [] }],
    ["a private thing that has no words yet", { alwaysPrivate: ["dreams"] }, { private: [] }],
  ])("follow the pack in %s", (_what, values, part) => {
    expect(terms(packWith(values))).toMatchObject(part);
  });
});

const names = (terms: readonly { readonly name: string }[]): readonly string[] => terms.map((term) => term.name);

describe("what a link makes impossible follows the pack", () => {
  it("in the number of firms", () => {
    expect(termsOfBusiness(packWith({ maxBusinessPerPersonal: 3 })).impossible).toContainEqual({
      name: "personal-no-other-business",
      number: 3,
    });
  });

  it.each([
    ["a business link", termsOfBusiness],
    ["a family", termsOfFamily],
  ])("in points that are merged: %s", (_, terms) => {
    const apart = names(terms(OZON_ARTICLE).impossible);
    const merged = names(terms(packWith({ "bonuses.mergeAutomatically": true })).impossible);
    expect(merged).toEqual(apart.filter((name) => name !== "points-not-merged"));
  });

  it.each<[string, Partial<RuleValues>, object]>([
    ["joins in a year", { "family.joinsPerYear": 2 }, { name: "joins-per-year", number: 2 }],
    ["the wait after a family", { "family.cooldown": DAY }, { name: "waits-before-another-family", number: DAY }],
    ["the rest of a seat", { "family.seatLock": DAY }, { name: "waits-for-the-seat", number: DAY }],
  ])("in %s, which the article has none of", (_, values, term) => {
    const { impossible } = termsOfFamily(packWith(values));
    expect(impossible).toContainEqual(term);
    expect(impossible).toHaveLength(termsOfFamily(OZON_ARTICLE).impossible.length + 1);
  });

  it("in Premium", () => {
    expect(names(termsOfFamily(packWith({ "family.needsPremium": false })).impossible)).not.toContain("needs-premium");
  });
});

describe("what may be shared follows the pack", () => {
  it("in the part of the points", () => {
    expect(termsOfFamily(packWith({ "family.bonusPercent": 30 })).shares).toContainEqual({
      name: "shares-bonuses",
      number: 30,
    });
  });

  it.each([
    ["orders", ["may-share-bonuses", "may-share-wishlist"], ["may-share-wishlist"]],
    ["wishlist", ["may-share-bonuses", "may-share-orders"], ["may-share-orders"]],
    ["bonuses", ["may-share-orders", "may-share-wishlist"], ["may-share-orders", "may-share-wishlist"]],
  ])("in %s that stay private", (what, business, family) => {
    const pack = packWith({ alwaysPrivate: [what] });
    const offered = (terms: typeof termsOfBusiness) =>
      names(terms(pack).shares).filter((name) => name.startsWith("may-share"));
    expect([offered(termsOfBusiness), offered(termsOfFamily)]).toEqual([business, family]);
  });
});
