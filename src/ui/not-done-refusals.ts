import type { LinkState } from "../domain/link";
import type { Refusal, RefusalCode } from "../domain/refusal";
import { stateWord, words } from "../words";
import { language } from "./language";

/** What happened, and what one can do about it. */
export interface Explained {
  readonly what: string;
  readonly mend: string;
}

/** One entry a code: a new refusal without words does not compile. */
const REFUSALS: Readonly<Record<RefusalCode, (refusal: Refusal) => Explained>> = {
  "not-found": () => ({ what: words.refusal_not_found(), mend: words.refusal_not_found_mend() }),
  "wrong-state": ({ state }) => ({ what: wrongState(state), mend: words.refusal_wrong_state_mend() }),
  "terms-not-accepted": () => ({
    what: words.refusal_terms_not_accepted(),
    mend: words.refusal_terms_not_accepted_mend(),
  }),
  "kind-mismatch": () => ({ what: words.refusal_kind_mismatch(), mend: words.refusal_kind_mismatch_mend() }),
  "marketplace-mismatch": () => ({
    what: words.refusal_marketplace_mismatch(),
    mend: words.refusal_marketplace_mismatch_mend(),
  }),
  "self-link": () => ({ what: words.refusal_self_link(), mend: words.refusal_self_link_mend() }),
  "business-limit": () => ({ what: words.refusal_business_limit(), mend: words.refusal_business_limit_mend() }),
  "business-taken": () => ({ what: words.refusal_business_taken(), mend: words.refusal_business_taken_mend() }),
  "duplicate-link": () => ({ what: words.refusal_duplicate_link(), mend: words.refusal_duplicate_link_mend() }),
  "channel-missing": () => ({ what: words.refusal_channel_missing(), mend: words.refusal_channel_missing_mend() }),
  "code-wrong": (refusal) => ({ what: codeWrong(refusal), mend: words.refusal_code_wrong_mend() }),
  "code-expired": () => ({ what: words.refusal_code_expired(), mend: words.refusal_code_expired_mend() }),
  "code-locked": () => ({ what: words.refusal_code_locked(), mend: words.refusal_code_locked_mend() }),
  "resend-too-soon": () => ({ what: words.refusal_resend_too_soon(), mend: words.refusal_resend_too_soon_mend() }),
  "resend-limit": () => ({ what: words.refusal_resend_limit(), mend: words.refusal_resend_limit_mend() }),
  "has-live-links": () => ({ what: words.refusal_has_live_links(), mend: words.refusal_has_live_links_mend() }),
  "undo-over": () => ({ what: words.refusal_undo_over(), mend: words.refusal_undo_over_mend() }),
};

export const refusalWords = (refusal: Refusal): Explained => REFUSALS[refusal.code](refusal);

const wrongState = (state: LinkState | undefined): string =>
  state === undefined
    ? words.refusal_wrong_state_unnamed()
    : words.refusal_wrong_state({ state: stateWord(state, language.value) });

function codeWrong({ attemptsLeft }: Refusal): string {
  return attemptsLeft === undefined
    ? words.refusal_code_wrong()
    : `${words.refusal_code_wrong()} ${triesLeft(attemptsLeft)}.`;
}

/** "3 tries left". */
export const triesLeft = (count: number): string =>
  count === 0 ? words.refusal_no_tries_left() : words.refusal_tries_left({ count });
