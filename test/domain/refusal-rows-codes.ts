import type { Refusal } from "../../src/domain/refusal";
import { MIN, NOON } from "./paper";
import { type RefusalRow, rule } from "./refusal-rows";
import { asked } from "./refusal-rows-business";

const lockedFor = (link: string): Partial<Refusal> => ({
  rule: rule("code.lock", 15 * MIN),
  values: { lockedUntil: NOON + 15 * MIN },
  culprits: [link],
  earliest: NOON + 15 * MIN,
});

/** Why a code may be refused, or a new one. */
export const CODE_REFUSALS: readonly RefusalRow[] = [
  [
    "code-wrong",
    "the first wrong try",
    () => {
      const { paper, link } = asked();
      const refused = paper.refused("link.confirm-code", { link, code: "000000" });
      const values = { attemptsLeft: 4, lockedUntil: null };
      return { refused, is: { rule: rule("code.attempts", 5), values, culprits: [link], attemptsLeft: 4 } };
    },
  ],
  [
    "code-wrong",
    "the last wrong try",
    () => {
      const { paper, link, guess } = asked();
      guess(4);
      const refused = paper.refused("link.confirm-code", { link, code: "000000" });
      const lockedUntil = NOON + 15 * MIN;
      const values = { attemptsLeft: 0, lockedUntil };
      const is = { rule: rule("code.attempts", 5), values, culprits: [link], earliest: lockedUntil, attemptsLeft: 0 };
      return { refused, is };
    },
  ],
  [
    "code-expired",
    "the right code comes too late",
    () => {
      const { paper, link, code } = asked();
      paper.wait(10 * MIN);
      const refused = paper.refused("link.confirm-code", { link, code });
      const values = { expiresAt: NOON + 10 * MIN };
      return { refused, is: { rule: rule("code.life", 10 * MIN), values, culprits: [link] } };
    },
  ],
  [
    "code-locked",
    "after five wrong tries not even the right code counts",
    () => {
      const { paper, link, code, guess } = asked();
      guess(5);
      return { refused: paper.refused("link.confirm-code", { link, code }), is: lockedFor(link) };
    },
  ],
  [
    "code-locked",
    "after five wrong tries no new code is sent",
    () => {
      const { paper, link, guess } = asked();
      guess(5);
      paper.wait(2 * MIN);
      return { refused: paper.refused("link.resend-code", { link }), is: lockedFor(link) };
    },
  ],
  [
    "resend-too-soon",
    "a new code is asked for at once",
    () => {
      const { paper, link } = asked();
      const resendAt = NOON + MIN;
      const is = {
        rule: rule("code.resendCooldown", MIN),
        values: { resendAt },
        culprits: [link],
        earliest: resendAt,
      };
      return { refused: paper.refused("link.resend-code", { link }), is };
    },
  ],
  [
    "resend-limit",
    "five codes were sent",
    () => {
      const { paper, link } = asked();
      for (let sent = 1; sent < 5; sent++) {
        paper.wait(MIN);
        paper.give("link.resend-code", { link });
      }
      paper.wait(MIN);
      const is = { rule: rule("code.maxSends", 5), values: { sends: 5, limit: 5 }, culprits: [link] };
      return { refused: paper.refused("link.resend-code", { link }), is };
    },
  ],
];
