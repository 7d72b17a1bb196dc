import type { AccountId } from "../../../domain/ids";
import type { RefusalCode } from "../../../domain/refusal";
import type { NotDone } from "../../../messages/contract";
import { draft } from "../../../ui/drafts";
import { isNetwork, type NetworkId } from "../../../ui/networks";

/** The steps that are asked here; access and the last yes are on the screen of the sign-in that they make. */
export const SOCIAL_STEPS = ["network", "handle", "terms"] as const;
export type SocialStep = (typeof SOCIAL_STEPS)[number];

/** A network that is not in the list and is typed. */
export const OTHER = "other";

/** What was said so far; null is not chosen yet. */
export interface SocialFlow {
  readonly step: SocialStep;
  readonly network: NetworkId | typeof OTHER | null;
  /** What is typed for a network that is not in the list. */
  readonly other: string;
  readonly handle: string;
  /** Which version of the terms was ticked. */
  readonly accepted: string | null;
}

export const EMPTY_SOCIAL: SocialFlow = { step: "network", network: null, other: "", handle: "", accepted: null };

/** Drafts come from the session, where an older version of the extension may have left another shape. */
export function isSocialFlow(value: unknown): value is SocialFlow {
  if (typeof value !== "object" || value === null) return false;
  const { step, network, other, handle, accepted } = value as Partial<Record<keyof SocialFlow, unknown>>;
  return (
    SOCIAL_STEPS.some((each) => each === step) &&
    (network === null || network === OTHER || (typeof network === "string" && isNetwork(network))) &&
    typeof other === "string" &&
    typeof handle === "string" &&
    (accepted === null || typeof accepted === "string")
  );
}

export const socialDraftName = (account: AccountId): string => `link-social:${account}`;

/** Fills in what was asked for before, for asking anew; the terms are read again. */
export function prepareSocial(account: AccountId, provider: string, handle: string): void {
  const said = isNetwork(provider) ? { network: provider, other: "" } : ({ network: OTHER, other: provider } as const);
  draft(socialDraftName(account), EMPTY_SOCIAL, isSocialFlow).set({ ...EMPTY_SOCIAL, ...said, handle, step: "terms" });
}

/** The network as a command has it, or null where it is none that could be: Latin letters, digits and hyphens. */
export function providerOf({ network, other }: SocialFlow): string | null {
  if (network !== OTHER) return network;
  const typed = other.trim().toLowerCase().replace(/\s+/gu, "-");
  return /^[a-z\d-]{1,40}$/u.test(typed) ? typed : null;
}

/** The name at the network, or null where there is none: what is only its sign is no name. */
export function handleOf({ handle }: SocialFlow): string | null {
  const typed = handle.trim();
  return typed.replace(/^@/u, "").trim() === "" || typed.length > 200 ? null : typed;
}

/** Where a refusal can be mended; what no step can mend is said where the button was pressed. */
const MENDED_AT: Partial<Readonly<Record<RefusalCode, SocialStep>>> = {
  "kind-mismatch": "network",
  "duplicate-link": "network",
  "social-taken": "handle",
};

/** The step at which a request that was not done can be mended. */
export function mendedAt(problem: NotDone): SocialStep {
  if ("refusal" in problem) return MENDED_AT[problem.refusal.code] ?? "terms";
  if (!("invalid" in problem)) return "terms";
  if (problem.invalid.path === "provider") return "network";
  return problem.invalid.path === "handle" ? "handle" : "terms";
}

/** No later step than the first whose answer is missing. */
export function soundSocial(kept: SocialFlow): SocialFlow {
  const answers = { network: providerOf(kept), handle: handleOf(kept), terms: null };
  const open = SOCIAL_STEPS.findIndex((step) => answers[step] === null);
  return { ...kept, step: SOCIAL_STEPS[Math.min(SOCIAL_STEPS.indexOf(kept.step), open)] ?? "network" };
}
