import type { RuleValues } from "../../src/domain/rule-pack";
import { Household, mail } from "./household";
import { DAY, HOUR, NOON } from "./paper";
import { type RefusalRow, rule } from "./refusal-rows";

/** Petr joined Vera's family at noon and left it an hour later. */
function left(rules: Partial<RuleValues>) {
  const home = new Household(rules);
  const vera = home.organiser("vera");
  const link = home.join(mail("petr"), vera);
  home.wait(HOUR);
  home.unlinked(link);
  return { home, vera, link };
}

/** Why whoever left must wait, and whoever follows. */
export const COOLDOWN_REFUSALS: readonly RefusalRow[] = [
  [
    "cooldown",
    "the person left a family a day ago",
    () => {
      const { home, link } = left({ "family.cooldown": 30 * DAY });
      home.wait(DAY);
      const until = NOON + HOUR + 30 * DAY;
      const is = { rule: rule("family.cooldown", 30 * DAY), values: { until }, culprits: [link], earliest: until };
      return { refused: home.turnedAway(mail("petr")), is };
    },
  ],
  [
    "cooldown",
    "the person joined a family not long ago and left it",
    () => {
      const { home, link } = left({ "family.cooldown": 30 * DAY, "family.cooldownFrom": "join" });
      const until = NOON + 30 * DAY;
      const is = { rule: rule("family.cooldown", 30 * DAY), values: { until }, culprits: [link], earliest: until };
      return { refused: home.turnedAway(mail("petr")), is };
    },
  ],
  [
    "cooldown",
    "the person joined often enough this year",
    () => {
      const { home, link } = left({ "family.joinsPerYear": 1 });
      const until = NOON + 365 * DAY;
      const is = { rule: rule("family.joinsPerYear", 1), values: { until }, culprits: [link], earliest: until };
      return { refused: home.turnedAway(mail("petr")), is };
    },
  ],
  [
    "cooldown",
    "the only seat that is left still rests",
    () => {
      const { home, vera, link } = left({ "family.seats": 1, "family.seatLock": 90 * DAY });
      const until = NOON + HOUR + 90 * DAY;
      const is = { rule: rule("family.seatLock", 90 * DAY), values: { until }, culprits: [link], earliest: until };
      return { refused: home.turnedAway(mail("kid"), vera), is };
    },
  ],
  [
    "cooldown",
    "an invitation that held no seat is accepted when the seat rests",
    () => {
      const { home, vera, link } = left({
        "family.seats": 2,
        "family.seatLock": 90 * DAY,
        "family.pendingHoldsSeat": false,
      });
      const asked = home.invite(mail("kid"), vera);
      home.join(mail("gran"), vera);
      const until = NOON + HOUR + 90 * DAY;
      // By then the invitation is long over.
      const is = { rule: rule("family.seatLock", 90 * DAY), values: { until }, culprits: [link], earliest: null };
      return { refused: home.refused("link.accept", { link: asked }), is };
    },
  ],
];
