import type { RefusalCode } from "../../../src/domain/refusal";
import { TABLE } from "./deed";
import { DEEDS } from "./reference";

/** Refusals that no story can come to, and why. */
const NEVER: Partial<Record<RefusalCode, string>> = {};

/** What must come of some command in some story, or the stories prove nothing about it. */
export const missing = (reached: ReadonlySet<string>): readonly string[] => {
  const commands = [...Object.keys(DEEDS), "clock.advance", "clock.reset"].map((name) => `${name}: done`);
  const codes = TABLE.filter((code) => NEVER[code] === undefined).map((code) => `: ${code}`);
  const found = [...reached];
  return [...commands, ...codes, ...PAIRS].filter((wanted) => !found.some((each) => each.endsWith(wanted)));
};

/** Where one code comes from more than one rule, each by itself. */
const PAIRS: readonly string[] = [
  ...["not-found", "terms-not-accepted", "kind-mismatch", "business-limit", "business-taken", "channel-missing"].map(
    (code) => `link.request-business: ${code}`,
  ),
  ...["code-wrong", "code-expired", "code-locked", "wrong-state"].map((code) => `link.confirm-code: ${code}`),
  ...["code-locked", "resend-too-soon", "resend-limit", "wrong-state"].map((code) => `link.resend-code: ${code}`),
  ...["kind-mismatch", "duplicate-link", "social-taken"].map((code) => `link.request-social: ${code}`),
  ...[
    "kind-mismatch",
    "self-link",
    "premium-required",
    "family-full",
    "already-in-family",
    "already-invited",
    "cooldown",
    "not-found",
  ].map((code) => `link.invite-member: ${code}`),
  ...[
    "kind-mismatch",
    "marketplace-mismatch",
    "self-link",
    "premium-required",
    "family-full",
    "already-in-family",
    "wrong-state",
  ].map((code) => `link.accept: ${code}`),
  ...["resend-too-soon", "resend-limit"].map((code) => `link.resend-invitation: ${code}`),
  ...["undo-over", "business-limit", "business-taken", "already-in-family", "already-invited"].map(
    (code) => `link.restore: ${code}`,
  ),
  ...["always-private", "kind-mismatch", "wrong-state"].map((code) => `sharing.set: ${code}`),
  ...["not-found", "not-sharing", "points-missing", "points-limit"].map((code) => `bonus.transfer: ${code}`),
];
