import type { SwitchAccount, SwitchingView } from "./background-views";
import type { AccountId } from "./ids";

/** Where a key leads from the account that is active. */
export const STEPS = ["last", "next", "previous"] as const;
export type Step = (typeof STEPS)[number];

/** Whom that step makes active, or null where there is nobody else. */
export function switchTarget(step: Step, { accounts, active }: SwitchingView): AccountId | null {
  if (step === "last") return lastUsed(accounts, active);
  const ring = ringOf(accounts);
  const at = ring.findIndex((account) => account.id === active);
  const turn = step === "next" ? 1 : -1;
  // Whoever is active outside of the ring is between its end and its beginning.
  const found = at < 0 ? ring.at(step === "next" ? 0 : -1) : ring[(at + turn + ring.length) % ring.length];
  return found === undefined || found.id === active ? null : found.id;
}

/** The pinned ones as they were put in order; where fewer than two are pinned, everybody by age. Never the hidden. */
function ringOf(accounts: readonly SwitchAccount[]): readonly SwitchAccount[] {
  const shown = accounts.filter((account) => !account.hidden);
  const pinned = shown.filter((account) => account.pinned);
  return pinned.length >= 2 ? pinned.sort((a, b) => a.order - b.order) : shown;
}

/**
 * The account that was active before this one. Those that were never switched to come after those that were, the oldest
 * first: it was active from the start, and adding an account is no use of it.
 */
function lastUsed(accounts: readonly SwitchAccount[], active: AccountId | null): AccountId | null {
  const [found] = accounts
    .filter((account) => !account.hidden && account.id !== active)
    .sort((a, b) => Number(wasUsed(b)) - Number(wasUsed(a)) || (wasUsed(a) ? b.lastUsedAt - a.lastUsedAt : 0));
  return found?.id ?? null;
}

const wasUsed = ({ createdAt, lastUsedAt }: SwitchAccount): boolean => lastUsedAt !== createdAt;
