import type { Signal } from "@preact/signals";
import type { AccountId } from "../../../domain/ids";
import { CHANNELS, type Channel } from "../../../domain/link";
import type { RefusalCode } from "../../../domain/refusal";
import type { AccountView } from "../../../domain/views";
import type { NotDone } from "../../../messages/contract";
import { draft } from "../../../ui/drafts";

/** The steps that are asked here; the fifth, the code, is the screen of the link that they make. */
export const FLOW_STEPS = ["personal", "business", "channel", "terms"] as const;
export type FlowStep = (typeof FLOW_STEPS)[number];

/** What was chosen so far; null is not chosen yet. */
export interface Flow {
  readonly step: FlowStep;
  readonly personal: AccountId | null;
  readonly business: AccountId | null;
  readonly channel: Channel | null;
  /** Which version of the terms was ticked. */
  readonly accepted: string | null;
}

export const EMPTY_FLOW: Flow = { step: "personal", personal: null, business: null, channel: null, accepted: null };

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === "string";

/** Drafts come from the session, where an older version of the extension may have left another shape. */
export function isFlow(value: unknown): value is Flow {
  if (typeof value !== "object" || value === null) return false;
  const { step, personal, business, channel, accepted } = value as Partial<Record<keyof Flow, unknown>>;
  return (
    FLOW_STEPS.some((each) => each === step) &&
    (channel === null || CHANNELS.some((each) => each === channel)) &&
    [personal, business, accepted].every(isTextOrNull)
  );
}

/** Each beginning has its own draft, so that a flow begun at one account does not turn up at another. */
export const flowDraftName = (account: AccountId | null): string => `link-business:${account ?? ""}`;

/** Fills in both ends, for linking anew what was linked before; the flow then opens at its first open question. */
export const prepareFlow = (personal: AccountId, business: AccountId): void =>
  draft(flowDraftName(personal), EMPTY_FLOW, isFlow).set({ ...EMPTY_FLOW, step: "channel", personal, business });

/** One entry a code: where it can be mended. What no step can mend is said where the button was pressed. */
const MENDED_AT: Readonly<Record<RefusalCode, FlowStep>> = {
  "not-found": "personal",
  "wrong-state": "terms",
  "terms-not-accepted": "terms",
  "kind-mismatch": "personal",
  "marketplace-mismatch": "business",
  "self-link": "business",
  "business-limit": "personal",
  "business-taken": "business",
  "duplicate-link": "business",
  "channel-missing": "channel",
  "code-wrong": "terms",
  "code-expired": "terms",
  "code-locked": "terms",
  "resend-too-soon": "terms",
  "resend-limit": "terms",
  "social-taken": "terms",
  "scope-missing": "terms",
  "premium-required": "terms",
  "family-full": "terms",
  "already-in-family": "terms",
  "already-invited": "terms",
  cooldown: "terms",
  "always-private": "terms",
  "not-sharing": "terms",
  "points-missing": "terms",
  "points-limit": "terms",
  "has-live-links": "terms",
  "undo-over": "terms",
};

/** The step at which a request that was not done can be mended. */
export const mendedAt = (problem: NotDone): FlowStep =>
  "refusal" in problem ? MENDED_AT[problem.refusal.code] : "terms";

/** With the account that the flow began at filled in as the end it can be; a draft without an answer asks for it again. */
export function soundFlow(kept: Flow, preset: Pick<AccountView, "id" | "kind"> | null): Flow {
  const personal = kept.personal ?? (preset?.kind === "personal" ? preset.id : null);
  const business = kept.business ?? (preset?.kind === "business" ? preset.id : null);
  const open = FLOW_STEPS.findIndex((step) => ({ ...kept, personal, business, terms: null })[step] === null);
  const step = FLOW_STEPS[Math.min(FLOW_STEPS.indexOf(kept.step), open)] ?? "personal";
  return { ...kept, step, personal, business };
}

/** What every step may do. */
export interface StepDeeds {
  readonly change: (chosen: Partial<Flow>) => void;
  readonly next: (chosen: Partial<Flow>) => void;
  /** What the step still needs, said beside the button. */
  readonly missing: Signal<string | null>;
}
