import { describe, expect, it } from "vitest";
import { MARKETPLACES } from "../../src/domain/account";
import { profileKey } from "../../src/domain/ids";
import { meaningOf } from "../../src/domain/profile-key";
import { ruleReference } from "../../src/domain/refusal";
import { type RuleName, ruleValue } from "../../src/domain/rule-pack";
import { OZON_ARTICLE } from "../../src/marketplaces/ozon/rules";
import { defaultPack, packById, RULE_PACKS } from "../../src/marketplaces/rules";
import { packWith } from "./paper";

const HOUR = 3_600_000;
const RULES = RULE_PACKS.flatMap((pack) =>
  Object.entries(pack.rules).map(([name, rule]) => [pack.id, name, rule] as const),
);

describe("a rule pack", () => {
  it.each(RULES)("%s: %s has a source, the day it was checked and how sure it is", (_, __, rule) => {
    expect(rule.source.trim()).not.toBe("");
    expect(rule.checked).toMatch(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
    expect(Number.isNaN(Date.parse(rule.checked))).toBe(false);
    expect(["stated", "reported", "assumed"]).toContain(rule.confidence);
    expect(rule.source.startsWith("assumed")).toBe(rule.confidence === "assumed");
  });

  it.each(RULES.filter(([, , { value }]) => typeof value === "number"))(
    "%s: the number of %s is whole and above nothing",
    (_, __, { value }) => {
      expect(Number.isSafeInteger(value) && Number(value) > 0).toBe(true);
    },
  );

  it("is found by its id, which is its own", () => {
    expect(new Set(RULE_PACKS.map((pack) => pack.id)).size).toBe(RULE_PACKS.length);
    for (const pack of RULE_PACKS) expect(packById(pack.id)).toBe(pack);
    expect(packById("no-such")).toBeUndefined();
  });

  it("is there for every marketplace from the start, and is its own", () => {
    for (const marketplace of MARKETPLACES) expect(defaultPack(marketplace).marketplace).toBe(marketplace);
  });

  it.each([
    ["termsVersion", "2026-11"],
    ["maxBusinessPerPersonal", 1],
    ["family.seats", 4],
    ["family.needsPremium", true],
    ["family.pendingHoldsSeat", true],
    ["family.invitationLife", 168 * HOUR],
    ["family.cooldown", null],
    ["family.bonusPercent", 50],
    ["bonuses.mergeAutomatically", false],
    ["code.length", 6],
    ["code.life", HOUR / 6],
    ["code.attempts", 5],
    ["code.lock", HOUR / 4],
    ["code.resendCooldown", HOUR / 60],
    ["code.maxSends", 5],
    ["requestLife", HOUR],
    ["reviewLife", 72 * HOUR],
    ["consentLife", HOUR / 6],
    ["confirmationLife", HOUR / 6],
    ["unlinkLife", HOUR / 6],
    ["undoWindow", HOUR / 60],
    ["alwaysPrivate", ["payment-methods", "addresses", "messages", "documents"]],
  ] satisfies [RuleName, unknown][])("of the article says %s %j", (name, value) => {
    expect(ruleValue(OZON_ARTICLE, name)).toEqual(value);
  });

  it.each([
    ["maxBusinessPerPersonal", "stated"],
    ["family.seats", "stated"],
    ["family.needsPremium", "stated"],
    ["bonuses.mergeAutomatically", "stated"],
    ["code.life", "assumed"],
    ["requestLife", "assumed"],
  ] satisfies [RuleName, string][])("of the article is %s %s", (name, confidence) => {
    expect(OZON_ARTICLE.rules[name].confidence).toBe(confidence);
  });
});

describe("a reference to a rule", () => {
  it.each([
    ["code.life", 600_000],
    ["termsVersion", "2026-11"],
    ["family.needsPremium", true],
    ["family.cooldown", null],
    ["alwaysPrivate", null],
  ] satisfies [RuleName, unknown][])("to %s bears the number %j, if it is one, and its source", (name, number) => {
    const { source } = OZON_ARTICLE.rules[name];
    expect(ruleReference(packWith({}), name)).toEqual({ pack: "ozon-article", name, number, source });
  });
});

describe("a profile key", () => {
  it.each([
    ["ozon:self", { of: "active", marketplace: "ozon" }],
    ["ozon:cabinet", { of: "unknown" }],
    ["ozon:seller:123", { of: "account" }],
    ["ozon:self:1", { of: "account" }],
    ["ozon:cabinets", { of: "account" }],
    ["wildberries:self", { of: "account" }],
    ["self", { of: "account" }],
    ["", { of: "account" }],
  ])("%j means %j", (key, meaning) => {
    expect(meaningOf(profileKey(key))).toEqual(meaning);
  });
});
