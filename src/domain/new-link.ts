import type { Circumstances } from "./decision";
import { linkId } from "./ids";
import { type Link, SHARES_NOTHING } from "./link";
import type { DurationMs } from "./moment";
import { type RulePack, ruleValue } from "./rule-pack";

type Beginning = Pick<Link, "kind" | "owner" | "other" | "state"> &
  Partial<Pick<Link, "shares" | "invitation">> & { readonly lifeMs: DurationMs };

/** A link as it begins: it waits for something, so long. */
export function newLink(
  { lifeMs, ...beginning }: Beginning,
  pack: RulePack,
  { now, newId }: Pick<Circumstances, "now" | "newId">,
): Omit<Link, "createdSeq" | "deadline"> & { readonly deadline: number } {
  return {
    id: linkId(newId()),
    marketplace: pack.marketplace,
    since: now,
    deadline: now + lifeMs,
    shares: { owner: SHARES_NOTHING, other: SHARES_NOTHING },
    terms: { version: ruleValue(pack, "termsVersion"), acceptedAt: now },
    evidence: { by: null, at: null, seenAt: null },
    endReason: null,
    cameFrom: null,
    undoUntil: null,
    createdAt: now,
    ...beginning,
  };
}
