import type { RefusalCode } from "../../../src/domain/refusal";
import { answerTo } from "./reference";
import { joinedAt } from "./seats";
import { type Args, type RefWorld, rule, YEAR } from "./things";
import { coming, passTo } from "./timers";

/** Refusals that time alone may mend. */
const MENDED: readonly RefusalCode[] = [
  "business-limit",
  "business-taken",
  "duplicate-link",
  "social-taken",
  "code-locked",
  "resend-too-soon",
  "family-full",
  "already-in-family",
  "already-invited",
  "cooldown",
  "has-live-links",
];

/** Whether linking.md promises the first moment; of a locked code only the end of the lock is told. */
export const promisesEarliest = (name: string, code: RefusalCode | null): boolean =>
  code !== null && MENDED.includes(code) && name !== "link.confirm-code";

/** The first moment at which the same command would pass if nobody did anything meanwhile; null: it never would. */
export function earliestOf(world: RefWorld, name: string, args: Args): number | null {
  const { accounts, links } = structuredClone({ accounts: world.accounts, links: world.links });
  const later: RefWorld = { ...world, accounts, links };
  for (;;) {
    const next = Math.min(...moments(later).filter((at) => at > later.now));
    if (next === Number.POSITIVE_INFINITY) return null;
    // Nobody outside is counted on.
    passTo(later, next, null);
    if (answerTo(later, name, args) === null) return next;
  }
}

/** When anything may become possible: by itself, or because a wait is over. */
function moments(world: RefWorld): readonly number[] {
  const waits = [...world.links.values()].flatMap((link) => {
    const { code, invitation, state, since, marketplace } = link;
    const ends = [code?.lockedUntil, code?.resendAt, state === "awaiting-reply" ? invitation?.resendAt : null];
    const joined = joinedAt(link);
    const left = state === "unlinked" && joined !== null ? since : null;
    const cooldown = rule(world, marketplace, "family.cooldown");
    const from = rule(world, marketplace, "family.cooldownFrom") === "join" ? joined : left;
    const sum = (at: number | null, wait: number | null): number | null =>
      at === null || wait === null ? null : at + wait;
    return [...ends, sum(joined, YEAR), sum(from, cooldown), sum(left, rule(world, marketplace, "family.seatLock"))];
  });
  return [...coming(world, null).map(({ at }) => at), ...waits.filter((at) => typeof at === "number")];
}
