import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../domain/moment";
import type { RulePack } from "../../domain/rule-pack";
import { assumedOn, rulesFrom } from "../rules-from";

const CHECKED = "2026-11-01";
const { stated } = rulesFrom("the article on linking accounts at Ozon", CHECKED);
const assumed = assumedOn(CHECKED);

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
    "family.cooldownFrom": assumed("leave"),
    "family.seatLock": assumed(null),
    "family.freeRejoin": assumed(false),
    "family.joinsPerYear": assumed(null),
    "family.roleCaps": assumed(null),
    "family.resendCooldown": assumed(null),
    "family.maxSends": assumed(null),
    "family.organiserTold": assumed(false),
    "family.bonusPercent": assumed(50),
    "orders.privateByDefault": assumed(false),
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

const { reported } = rulesFrom("Ozon’s help on family groups and the press of 2026-02-27", CHECKED);

/** Ozon's own family groups, since 2026-02: an organiser and six more. */
export const OZON_FAMILY_2026: RulePack = {
  id: "ozon-family-2026",
  marketplace: "ozon",
  rules: {
    ...OZON_ARTICLE.rules,
    "family.seats": reported(6),
    "family.organiserTold": reported(true),
    "orders.privateByDefault": reported(true),
  },
};
