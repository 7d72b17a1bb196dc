import type { PackShelf, RuleName, RulePack, RuleValues } from "../../../src/domain/rule-pack";
import { RULE_PACKS } from "../../../src/marketplaces/rules";
import { REHEARSAL_PACKS } from "../../fixtures/packs";
import { HOUR, MIN } from "./things";

const ARTICLE = RULE_PACKS.first("ozon");

function madeUp(id: string, values: Partial<RuleValues>): RulePack {
  const rules = Object.entries(values).map(([name, value]) => [name, { ...ARTICLE.rules[name as RuleName], value }]);
  return { id, marketplace: "ozon", rules: { ...ARTICLE.rules, ...Object.fromEntries(rules) } };
}

/** Years do not end in a story: here everything has an end, and as many rules as can be meet each other. */
const STORY_PACKS: readonly RulePack[] = [
  madeUp("story-brief", {
    maxBusinessPerPersonal: 2,
    "family.seats": 3,
    "family.needsPremium": false,
    "family.cooldown": 10 * MIN,
    "family.cooldownFrom": "join",
    "family.seatLock": 15 * MIN,
    "family.joinsPerYear": 4,
    "family.invitationLife": HOUR,
    "family.resendCooldown": MIN,
    "family.maxSends": 2,
    "family.bonusPercent": 33,
    "code.attempts": 2,
    "code.lock": 5 * MIN,
    "code.maxSends": 2,
    requestLife: 15 * MIN,
    unlinkLife: 5 * MIN,
    undoWindow: 10 * MIN,
  }),
  madeUp("story-back", {
    "family.seats": 2,
    "family.cooldown": 15 * MIN,
    "family.seatLock": HOUR,
    "family.freeRejoin": true,
  }),
];

/** Packs that say what no pack that ships does. */
export const PLAYED_PACKS: readonly RulePack[] = [...REHEARSAL_PACKS, ...STORY_PACKS];

/** All that a story may be played under. */
export const SHELF: PackShelf = { all: [...RULE_PACKS.all, ...PLAYED_PACKS], first: RULE_PACKS.first };
