import type { RuleReference } from "../domain/refusal";
import type { RuleName } from "../domain/rule-pack";
import { words } from "../words";
import { lengthWords } from "./moments";

/** Null where the number is none that these words are for. */
type Say = (number: RuleReference["number"]) => string | null;

const counted =
  (say: (count: number) => string): Say =>
  (number) =>
    typeof number === "number" ? say(number) : null;
const lasting = (say: (values: { readonly length: string }) => string): Say =>
  counted((ms) => say({ length: lengthWords(ms) }));
const many = (say: (values: { readonly count: number }) => string): Say => counted((count) => say({ count }));
const plain =
  (say: () => string): Say =>
  () =>
    say();

const UNNAMED = "unnamed";
/** One entry a rule: a new one does not compile. Those that no refusal names are shown by name and number. */
const RULES: Readonly<Record<RuleName, Say | typeof UNNAMED>> = {
  termsVersion: (version) => words.refusal_rule_terms_version({ version: String(version) }),
  maxBusinessPerPersonal: many(words.refusal_rule_max_business),
  "family.seats": counted((count) =>
    count === 0 ? words.refusal_rule_no_seats() : words.refusal_rule_seats({ count }),
  ),
  "family.needsPremium": plain(words.refusal_rule_needs_premium),
  "family.pendingHoldsSeat": UNNAMED,
  "family.invitationLife": UNNAMED,
  "family.cooldown": lasting(words.refusal_rule_cooldown),
  "family.cooldownFrom": UNNAMED,
  "family.seatLock": lasting(words.refusal_rule_seat_lock),
  "family.freeRejoin": UNNAMED,
  "family.joinsPerYear": many(words.refusal_rule_joins_per_year),
  "family.roleCaps": plain(words.refusal_rule_role_caps),
  "family.resendCooldown": lasting(words.refusal_rule_invitation_cooldown),
  "family.maxSends": many(words.refusal_rule_max_invitations),
  "family.organiserTold": UNNAMED,
  "family.bonusPercent": counted((percent) => words.refusal_rule_bonus_percent({ percent })),
  "orders.privateByDefault": UNNAMED,
  "bonuses.mergeAutomatically": plain(words.refusal_rule_no_merging),
  "code.length": UNNAMED,
  "code.life": lasting(words.refusal_rule_code_life),
  "code.attempts": many(words.refusal_rule_code_attempts),
  "code.lock": lasting(words.refusal_rule_code_lock),
  "code.resendCooldown": lasting(words.refusal_rule_resend_cooldown),
  "code.maxSends": many(words.refusal_rule_max_sends),
  requestLife: lasting(words.refusal_rule_request_life),
  reviewLife: UNNAMED,
  consentLife: UNNAMED,
  confirmationLife: UNNAMED,
  unlinkLife: UNNAMED,
  undoWindow: lasting(words.refusal_rule_undo_window),
  alwaysPrivate: plain(words.refusal_rule_always_private),
};

/** A rule in words, with its number. */
export function ruleWords({ name, number }: RuleReference): string {
  const say = RULES[name];
  const said = say === UNNAMED ? null : say(number);
  return said ?? (number === null ? name : words.refusal_rule_other({ name, number: String(number) }));
}

/** Sources are sentences of the rule packs, in English; those of our own packs are known here in both languages. */
const SOURCES: readonly (readonly [start: string, say: () => string])[] = [
  ["the article", words.refusal_source_article],
  ["assumed", words.refusal_source_assumed],
  ["Ozon’s help", words.refusal_source_ozon_help],
  ["the terms of Yandex Plus", words.refusal_source_yandex_plus],
  ["public texts on Wildberries", words.refusal_source_wildberries],
];

/** Where a rule's number comes from; a source that is not known here is shown as it stands. */
export const sourceWords = ({ source }: RuleReference): string =>
  SOURCES.find(([start]) => source.startsWith(start))?.[1]() ?? source;
