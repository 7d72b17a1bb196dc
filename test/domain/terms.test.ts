import { describe, expect, it } from "vitest";
import { SHARES_NOTHING } from "../../src/domain/link";
import { termsOfRequest, termsOfUnlink } from "../../src/domain/terms";
import { OZON_ARTICLE } from "../../src/marketplaces/ozon/rules";
import { MIN, Paper, packWith } from "./paper";

describe("the terms of a request", () => {
  it("are those of the article", () => {
    expect(termsOfRequest(OZON_ARTICLE)).toEqual({
      version: "2026-11",
      shares: [
        { name: "shares-nothing-from-the-start" },
        { name: "may-share-bonuses" },
        { name: "may-share-orders" },
        { name: "may-share-wishlist" },
      ],
      private: [
        { name: "private-payment-methods" },
        { name: "private-addresses" },
        { name: "private-messages" },
        { name: "private-documents" },
      ],
      impossible: [
        { name: "personal-no-other-business", number: 1 },
        { name: "business-no-other-personal" },
        { name: "points-not-merged" },
        { name: "remove-while-linked" },
      ],
    });
  });

  it.each([
    ["the version", { termsVersion: "2027-01" }, { version: "2027-01" }],
    [
      "the limit",
      { maxBusinessPerPersonal: 3 },
      { impossible: expect.arrayContaining([{ name: "personal-no-other-business", number: 3 }]) },
    ],
    [
      "merged points",
      { "bonuses.mergeAutomatically": true },
      { impossible: expect.not.arrayContaining([{ name: "points-not-merged" }]) },
    ],
    ["what stays private", { alwaysPrivate: ["addresses"] }, { private: [{ name: "private-addresses" }] }],
    ["nothing private", { alwaysPrivate: [] }, { private: [] }],
    ["a private thing that has no words yet", { alwaysPrivate: ["dreams"] }, { private: [] }],
  ])("follow the pack in %s", (_, values, part) => {
    expect(termsOfRequest(packWith(values))).toMatchObject(part);
  });
});

describe("the terms of an unlinking", () => {
  const shares = (said: object) => ({ ...SHARES_NOTHING, ...said });
  const linkThatShares = (owner: object, other: object) => {
    const paper = new Paper();
    const said = {
      shares: { owner: shares(owner), other: shares(other) },
      terms: { version: "2026-05", acceptedAt: 1 },
    };
    return paper.recordOf(paper.link("l", "anna", "b-firm", said));
  };
  const names = (terms: readonly { readonly name: string }[] = []) => terms.map((term) => term.name);

  it("name what was agreed to, what stays private and how long it can be undone", () => {
    expect(termsOfUnlink(linkThatShares({}, {}), packWith({ undoWindow: 2 * MIN }))).toEqual({
      version: "2026-05",
      shares: [],
      private: termsOfRequest(OZON_ARTICLE).private,
      impossible: [],
      loses: {
        owner: [{ name: "loses-link" }, { name: "keeps-own-data" }],
        other: [{ name: "loses-link" }, { name: "keeps-own-data" }],
      },
      undoWindow: 2 * MIN,
    });
  });

  it.each([
    ["bonuses", { bonuses: true }, ["loses-link", "loses-bonuses", "keeps-own-data"]],
    ["orders", { orders: true }, ["loses-link", "loses-orders", "keeps-own-data"]],
    ["the wish list", { wishlist: true }, ["loses-link", "loses-wishlist", "keeps-own-data"]],
    [
      "all",
      { bonuses: true, orders: true, wishlist: true },
      ["loses-link", "loses-bonuses", "loses-orders", "loses-wishlist", "keeps-own-data"],
    ],
  ])("where one side shares %s, the other side loses it", (_, shared, lost) => {
    const byOwner = termsOfUnlink(linkThatShares(shared, {}), OZON_ARTICLE).loses;
    expect([names(byOwner?.owner), names(byOwner?.other)]).toEqual([["loses-link", "keeps-own-data"], lost]);
    const byOther = termsOfUnlink(linkThatShares({}, shared), OZON_ARTICLE).loses;
    expect([names(byOther?.owner), names(byOther?.other)]).toEqual([lost, ["loses-link", "keeps-own-data"]]);
  });
});
