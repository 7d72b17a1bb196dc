import { describe, expect, it } from "vitest";
import { MARKETPLACES } from "../../src/domain/account";
import { profileKey } from "../../src/domain/ids";
import { meaningOf } from "../../src/domain/profile-key";
import { ruleReference } from "../../src/domain/refusal";
import { packOn, type RuleName, type RulePack, ruleValue } from "../../src/domain/rule-pack";
import { OZON_ARTICLE } from "../../src/marketplaces/ozon/rules";
import { RULE_PACKS } from "../../src/marketplaces/rules";
import { REHEARSAL_PACKS } from "../fixtures/packs";
import { packWith } from "./paper";

const HOUR = 3_600_000;
const RULES = RULE_PACKS.all.flatMap((pack) =>
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
    "%s: the number of %s is whole and above nothing; only of seats there may be none",
    (_, name, { value }) => {
      expect(Number.isSafeInteger(value) && Number(value) >= (name === "family.seats" ? 0 : 1)).toBe(true);
    },
  );

  it("is found by its id, which is its own", () => {
    const { all } = RULE_PACKS;
    expect(new Set(all.map((pack) => pack.id)).size).toBe(all.length);
    for (const pack of all) expect(packOn(RULE_PACKS, pack.id)).toBe(pack);
    expect(packOn(RULE_PACKS, "no-such")).toBeUndefined();
  });

  it("is there for every marketplace from the start, and is its own", () => {
    for (const marketplace of MARKETPLACES) expect(RULE_PACKS.first(marketplace).marketplace).toBe(marketplace);
  });

  it.each([
    ["termsVersion", "2026-11"],
    ["maxBusinessPerPersonal", 1],
    ["family.seats", 4],
    ["family.needsPremium", true],
    ["family.pendingHoldsSeat", true],
    ["family.invitationLife", 168 * HOUR],
    ["family.cooldown", null],
    ["family.seatLock", null],
    ["family.freeRejoin", false],
    ["family.joinsPerYear", null],
    ["family.roleCaps", null],
    ["family.resendCooldown", null],
    ["family.maxSends", null],
    ["family.organiserTold", false],
    ["family.bonusPercent", 50],
    ["orders.privateByDefault", false],
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

  const differing = (pack: RulePack, from: RulePack) =>
    Object.fromEntries(
      Object.entries(pack.rules).flatMap(([name, { value }]) =>
        JSON.stringify(value) === JSON.stringify(from.rules[name as RuleName].value) ? [] : [[name, value]],
      ),
    );

  it.each([
    ["ozon-family-2026", { "family.seats": 6, "family.organiserTold": true, "orders.privateByDefault": true }],
    ["yandex-plus", { "family.seats": 3 }],
    ["wildberries", { "family.seats": 0, "family.needsPremium": false }],
  ])("%s differs from the article's in %j alone, and that is reported", (id, values) => {
    const pack = packOn(RULE_PACKS, id) ?? OZON_ARTICLE;
    expect(differing(pack, OZON_ARTICLE)).toEqual(values);
    for (const name of Object.keys(values)) expect(pack.rules[name as RuleName].confidence).toBe("reported");
  });

  it.each(REHEARSAL_PACKS.map((pack) => [pack.id, pack] as const))(
    "for rehearsal says that it is made up: %s",
    (_, pack) => {
      for (const name of Object.keys(differing(pack, OZON_ARTICLE))) {
        expect(pack.rules[name as RuleName].confidence).toBe("assumed");
      }
      expect(packOn(RULE_PACKS, pack.id)).toBeUndefined();
    },
  );
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
    ["wildberries:self", { of: "active", marketplace: "wildberries" }],
    ["yandex:cabinet", { of: "unknown" }],
    ["elsewhere:self", { of: "account" }],
    ["self", { of: "account" }],
    ["", { of: "account" }],
  ])("%j means %j", (key, meaning) => {
    expect(meaningOf(profileKey(key))).toEqual(meaning);
  });
});
