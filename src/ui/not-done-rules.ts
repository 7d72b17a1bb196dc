import type { RuleReference } from "../domain/refusal";
import type { RuleName } from "../domain/rule-pack";
import { words } from "../words";
import { lengthWords } from "./moments";

type Say = (number: number) => string;

/** One entry a rule: a new one does not compile. Those that no refusal names yet are shown by name and number. */
const UNNAMED = "unnamed";
const RULES: Readonly<Record<RuleName, Say | typeof UNNAMED>> = {
  termsVersion: UNNAMED, // a word, not a number: see below
  maxBusinessPerPersonal: (count) => words.refusal_rule_max_business({ count }),
  "family.seats": UNNAMED,
  "family.needsPremium": UNNAMED,
  "family.pendingHoldsSeat": UNNAMED,
  "family.invitationLife": UNNAMED,
  "family.cooldown": UNNAMED,
  "family.bonusPercent": UNNAMED,
  "bonuses.mergeAutomatically": UNNAMED,
  "code.length": UNNAMED,
  "code.life": (ms) => words.refusal_rule_code_life({ length: lengthWords(ms) }),
  "code.attempts": (count) => words.refusal_rule_code_attempts({ count }),
  "code.lock": (ms) => words.refusal_rule_code_lock({ length: lengthWords(ms) }),
  "code.resendCooldown": (ms) => words.refusal_rule_resend_cooldown({ length: lengthWords(ms) }),
  "code.maxSends": (count) => words.refusal_rule_max_sends({ count }),
  requestLife: (ms) => words.refusal_rule_request_life({ length: lengthWords(ms) }),
  reviewLife: UNNAMED,
  consentLife: UNNAMED,
  confirmationLife: UNNAMED,
  unlinkLife: UNNAMED,
  undoWindow: (ms) => words.refusal_rule_undo_window({ length: lengthWords(ms) }),
  alwaysPrivate: UNNAMED,
};

/** A rule in words, with its number. */
export function ruleWords({ name, number }: RuleReference): string {
  const say = RULES[name];
  if (say !== UNNAMED && typeof number === "number") return say(number);
  if (name === "termsVersion") return words.refusal_rule_terms_version({ version: String(number) });
  return number === null ? name : words.refusal_rule_other({ name, number: String(number) });
}

/** Sources are sentences of the rule packs, in English; those of our own packs are known here in both languages. */
const SOURCES: readonly (readonly [start: string, say: () => string])[] = [
  ["the article", words.refusal_source_article],
  ["assumed", words.refusal_source_assumed],
];

/** Where a rule's number comes from; a source that is not known here is shown as it stands. */
export const sourceWords = ({ source }: RuleReference): string =>
  SOURCES.find(([start]) => source.startsWith(start))?.[1]() ?? source;
