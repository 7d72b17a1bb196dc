import type { AccountKind, Marketplace } from "../domain/account";
import type { Language } from "../domain/commands";
import type { LinkState } from "../domain/link";
import { m } from "./generated/messages";

/** All sentences, typed: `words.name(values, { locale })`. Made from `<language>/<topic>.json`. */
export { m as words };

const STATE_WORDS = {
  "awaiting-code": m.state_awaiting_code,
  "awaiting-review": m.state_awaiting_review,
  "awaiting-consent": m.state_awaiting_consent,
  "awaiting-confirmation": m.state_awaiting_confirmation,
  "awaiting-reply": m.state_awaiting_reply,
  active: m.state_active,
  suspended: m.state_suspended,
  ending: m.state_ending,
  unlinked: m.state_unlinked,
  declined: m.state_declined,
  expired: m.state_expired,
  revoked: m.state_revoked,
  failed: m.state_failed,
  "not-linked": m.state_not_linked,
  unknown: m.state_unknown,
} as const satisfies Record<LinkState | "not-linked" | "unknown", unknown>;

export type ShownState = keyof typeof STATE_WORDS;

/** The word of a state, as every surface says it. */
export const stateWord = (state: ShownState, locale: Language): string => STATE_WORDS[state]({}, { locale });

/** The word of a kind of account. */
export const kindWord = (kind: AccountKind, locale: Language): string =>
  kind === "personal" ? m.kind_personal({}, { locale }) : m.kind_business({}, { locale });

const MARKETPLACE_WORDS = {
  ozon: m.marketplace_ozon,
  wildberries: m.marketplace_wildberries,
  yandex: m.marketplace_yandex,
} as const satisfies Record<Marketplace, unknown>;

/** What a marketplace is called. */
export const marketplaceWord = (marketplace: Marketplace, locale: Language): string =>
  MARKETPLACE_WORDS[marketplace]({}, { locale });
