import type { Language } from "../../src/domain/commands";
import { DAY_MS } from "../../src/domain/moment";
import type { Refusal, RefusalCode, RuleReference } from "../../src/domain/refusal";
import type { RuleName } from "../../src/domain/rule-pack";
import { stateWord, words } from "../../src/words";
import { NOW } from "./fake-background";

const MINUTE = 60_000;

interface InBoth {
  readonly ru: readonly string[];
  readonly en: readonly string[];
}
const alike = (...said: readonly string[]): InBoth => ({ ru: said, en: said });

/** Refusals with what they carry, and how that is said. */
export const CARRIED: readonly (readonly [RefusalCode, Refusal["values"], InBoth])[] = [
  ["terms-not-accepted", { accepted: "2026-10", current: "2026-11" }, alike("2026-10", "2026-11")],
  [
    "marketplace-mismatch",
    { first: "ozon", second: "yandex" },
    { ru: ["Ozon", "Яндекс Маркет"], en: ["Ozon", "Yandex Market"] },
  ],
  ["business-limit", { present: 3, limit: 2 }, alike("3", "2")],
  ["duplicate-link", { provider: "google", present: 1 }, alike("Google")],
  ["channel-missing", { channel: "email" }, { ru: ["почта"], en: ["e-mail"] }],
  ["channel-missing", { channel: "sms" }, { ru: ["телефон"], en: ["phone"] }],
  ["resend-limit", { sends: 6, limit: 5 }, alike("6", "5")],
  ["social-taken", { provider: "google", handle: "anna" }, alike("Google · anna")],
  [
    "premium-required",
    { premiumUntil: NOW - 90 * 24 * 60 * MINUTE },
    { ru: ["12 окт. 2025 г., 17:45"], en: ["12 Oct 2025, 17:45"] },
  ],
  ["family-full", { taken: 3, invited: 2, seats: 4 }, alike("3", "2", "4")],
  ["family-full", { role: "teen", present: 5, limit: 4 }, alike("teen", "5", "4")],
  ["already-invited", { contact: "petr@example.org" }, alike("petr@example.org")],
  ["cooldown", { until: NOW + 60 * MINUTE }, { ru: ["10 янв., 18:45"], en: ["10 Jan, 18:45"] }],
  ["always-private", { what: "payment-methods" }, { ru: ["«Способы оплаты»"], en: ["“Payment methods”"] }],
  ["always-private", { what: "orders" }, { ru: ["«Заказы»"], en: ["“Orders”"] }],
  ["not-sharing", { state: "suspended", from: "owner" }, { ru: ["«на паузе»"], en: ["“suspended”"] }],
  ["points-missing", { points: 12_500, present: 300 }, { ru: ["12 500", "300"], en: ["12,500", "300"] }],
  ["points-limit", { points: 700, upTo: 500, percent: 50 }, { ru: ["700", "500", "50 %"], en: ["700", "500", "50%"] }],
  ["has-live-links", { present: 3 }, alike("3")],
  ["undo-over", { undoUntil: NOW - MINUTE }, { ru: ["10 янв., 17:44"], en: ["10 Jan, 17:44"] }],
];

type Sentence = (nothing: Record<string, never>, options: { readonly locale: Language }) => string;
type Chosen = readonly [RefusalCode, Refusal["values"], RuleName | null, readonly [what: Sentence, mend: Sentence]];

/** Codes that several commands answer with: what is said is right for the one that was given. */
export const CHOSEN: readonly Chosen[] = [
  [
    "kind-mismatch",
    { kind: "business", needed: "personal" },
    null,
    [words.refusal_needs_personal, words.refusal_needs_personal_mend],
  ],
  [
    "kind-mismatch",
    { kind: "personal", needed: "business" },
    null,
    [words.refusal_needs_business, words.refusal_needs_business_mend],
  ],
  [
    "kind-mismatch",
    { kind: "social", needed: "business" },
    null,
    [words.refusal_kind_mismatch, words.refusal_kind_mismatch_mend],
  ],
  ["duplicate-link", { present: 1 }, null, [words.refusal_duplicate_link, words.refusal_duplicate_link_mend]],
  [
    "resend-too-soon",
    { resendAt: NOW },
    "code.resendCooldown",
    [words.refusal_resend_too_soon, words.refusal_resend_too_soon_mend],
  ],
  [
    "resend-too-soon",
    { resendAt: NOW },
    "family.resendCooldown",
    [words.refusal_invitation_too_soon, words.refusal_invitation_too_soon_mend],
  ],
  [
    "resend-limit",
    { sends: 5, limit: 5 },
    "code.maxSends",
    [words.refusal_resend_limit, words.refusal_resend_limit_mend],
  ],
  [
    "resend-limit",
    { sends: 3, limit: 3 },
    "family.maxSends",
    [words.refusal_invitation_limit, words.refusal_invitation_limit_mend],
  ],
  [
    "premium-required",
    { premiumUntil: null },
    "family.needsPremium",
    [words.refusal_premium_required, words.refusal_premium_required_mend],
  ],
  [
    "family-full",
    { taken: 4, invited: 0, seats: 4 },
    "family.seats",
    [words.refusal_family_full, words.refusal_family_full_mend],
  ],
  [
    "family-full",
    { taken: 0, invited: 0, seats: 0 },
    "family.seats",
    [words.refusal_no_families, words.refusal_no_families_mend],
  ],
  [
    "family-full",
    { role: "teen", present: 4, limit: 4 },
    "family.roleCaps",
    [(_, its) => words.refusal_family_full_role({ role: "teen" }, its), words.refusal_family_full_mend],
  ],
  ["cooldown", { until: NOW + MINUTE }, "family.cooldown", [words.refusal_cooldown, words.refusal_cooldown_mend]],
  ["cooldown", { until: NOW + MINUTE }, "family.seatLock", [words.refusal_seat_lock, words.refusal_seat_lock_mend]],
  [
    "cooldown",
    { until: NOW + MINUTE },
    "family.joinsPerYear",
    [words.refusal_joins_per_year, words.refusal_cooldown_mend],
  ],
  [
    "not-sharing",
    { state: "active", from: "other" },
    null,
    [words.refusal_not_sharing, words.refusal_not_sharing_mend],
  ],
  [
    "not-sharing",
    { state: "ending", from: "other" },
    null,
    [
      (_, its) => words.refusal_not_holding({ state: stateWord("ending", its.locale) }, its),
      words.refusal_not_holding_mend,
    ],
  ],
];

/** Rules that a refusal can name and that are numbers, each with one. */
export const NUMBERED: readonly (readonly [RuleName, RuleReference["number"]])[] = [
  ["termsVersion", "2026-11"],
  ["maxBusinessPerPersonal", 1],
  ["family.seats", 4],
  ["family.cooldown", 180 * DAY_MS],
  ["family.seatLock", 365 * DAY_MS],
  ["family.joinsPerYear", 2],
  ["family.resendCooldown", 60 * MINUTE],
  ["family.maxSends", 3],
  ["family.bonusPercent", 50],
  ["code.life", 10 * MINUTE],
  ["code.attempts", 5],
  ["code.lock", 15 * MINUTE],
  ["code.resendCooldown", MINUTE],
  ["code.maxSends", 5],
  ["undoWindow", MINUTE],
  ["requestLife", 60 * MINUTE],
];
