import type { Confidence, Rule, RulePack } from "../../domain/rule-pack";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const ARTICLE = "the article on linking accounts at Ozon";
const CHECKED = "2026-11-01";

const rule = <T>(value: T, confidence: Confidence, source = ARTICLE): Rule<T> => ({
  value,
  source,
  checked: CHECKED,
  confidence,
});
const stated = <T>(value: T): Rule<T> => rule(value, "stated");
/** The article is silent and the model needs a number. */
const assumed = <T>(value: T): Rule<T> => rule(value, "assumed", "assumed: the article names no number");

/** The rules as the article has them; the default. */
export const OZON_ARTICLE: RulePack = {
  id: "ozon-article",
  marketplace: "ozon",
  rules: {
    termsVersion: assumed("2026-11"),
    maxBusinessPerPersonal: stated(1),
    "family.seats": stated(4),
    "family.needsPremium": stated(true),
    "family.pendingHoldsSeat": assumed(true),
    "family.invitationLife": assumed(7 * DAY_MS),
    "family.cooldown": assumed(null),
    "family.bonusPercent": assumed(50),
    "bonuses.mergeAutomatically": stated(false),
    "code.length": assumed(6),
    "code.life": assumed(10 * MINUTE_MS),
    "code.attempts": assumed(5),
    "code.lock": assumed(15 * MINUTE_MS),
    "code.resendCooldown": assumed(MINUTE_MS),
    "code.maxSends": assumed(5),
    requestLife: assumed(HOUR_MS),
    reviewLife: assumed(3 * DAY_MS),
    consentLife: assumed(10 * MINUTE_MS),
    confirmationLife: assumed(10 * MINUTE_MS),
    unlinkLife: assumed(10 * MINUTE_MS),
    undoWindow: assumed(MINUTE_MS),
    alwaysPrivate: assumed(["payment-methods", "addresses", "messages", "documents"]),
  },
};
