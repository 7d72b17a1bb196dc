import { MARKETPLACES } from "../domain/account";
import { LINK_STATES, type LinkState } from "../domain/link";
import type { Refusal, RefusalCode } from "../domain/refusal";
import { marketplaceWord, stateWord, words } from "../words";
import { language } from "./language";
import { networkName } from "./networks";
import { ALREADY_IN_FAMILY, ALREADY_INVITED, COOLDOWN, FAMILY_FULL, PREMIUM_REQUIRED } from "./not-done-family";
import { about, aboutMoment, type Explained, type RefusalWords, says, saysBy } from "./not-done-sentences";

const presentLimit = about(["present", "limit"], words.refusal_present_limit);
const sendsLimit = about(["sends", "limit"], ({ sends, limit }) =>
  words.refusal_present_limit({ present: sends, limit }),
);

/** One entry a code: a new refusal without words does not compile. */
const REFUSALS: Readonly<Record<RefusalCode, RefusalWords>> = {
  "not-found": says(words.refusal_not_found, words.refusal_not_found_mend),
  "wrong-state": ({ state }) => ({ what: wrongState(state), mend: words.refusal_wrong_state_mend() }),
  "terms-not-accepted": says(
    words.refusal_terms_not_accepted,
    words.refusal_terms_not_accepted_mend,
    about(["accepted", "current"], words.refusal_terms_versions),
  ),
  "kind-mismatch": (refusal) => kindNeeded(refusal)(refusal),
  "marketplace-mismatch": says(
    words.refusal_marketplace_mismatch,
    words.refusal_marketplace_mismatch_mend,
    about(["first", "second"], ({ first, second }) =>
      words.refusal_marketplaces({ first: marketplaceName(first), second: marketplaceName(second) }),
    ),
  ),
  "self-link": says(words.refusal_self_link, words.refusal_self_link_mend),
  "business-limit": says(words.refusal_business_limit, words.refusal_business_limit_mend, presentLimit),
  "business-taken": says(words.refusal_business_taken, words.refusal_business_taken_mend),
  "duplicate-link": (refusal) => ({ what: duplicate(refusal), mend: words.refusal_duplicate_link_mend() }),
  "channel-missing": says(words.refusal_channel_missing, words.refusal_channel_missing_mend, ({ values }) =>
    values.channel === "email" ? words.link_no_email() : values.channel === "sms" ? words.link_no_phone() : null,
  ),
  "code-wrong": ({ attemptsLeft }) => ({ what: codeWrong(attemptsLeft), mend: words.refusal_code_wrong_mend() }),
  "code-expired": says(words.refusal_code_expired, words.refusal_code_expired_mend),
  "code-locked": says(words.refusal_code_locked, words.refusal_code_locked_mend),
  "resend-too-soon": saysBy(
    { "family.resendCooldown": says(words.refusal_invitation_too_soon, words.refusal_invitation_too_soon_mend) },
    says(words.refusal_resend_too_soon, words.refusal_resend_too_soon_mend),
  ),
  "resend-limit": saysBy(
    { "family.maxSends": says(words.refusal_invitation_limit, words.refusal_invitation_limit_mend, sendsLimit) },
    says(words.refusal_resend_limit, words.refusal_resend_limit_mend, sendsLimit),
  ),
  "social-taken": says(
    words.refusal_social_taken,
    words.refusal_social_taken_mend,
    about(["provider", "handle"], ({ provider, handle }) =>
      words.refusal_identity({ provider: networkName(provider), handle }),
    ),
  ),
  "scope-missing": says(words.refusal_scope_missing, words.refusal_scope_missing_mend),
  "premium-required": PREMIUM_REQUIRED,
  "family-full": FAMILY_FULL,
  "already-in-family": ALREADY_IN_FAMILY,
  "already-invited": ALREADY_INVITED,
  cooldown: COOLDOWN,
  "always-private": (refusal) => ({ what: alwaysPrivate(refusal), mend: words.refusal_always_private_mend() }),
  "not-sharing": notSharing,
  "points-missing": says(
    words.refusal_points_missing,
    words.refusal_points_missing_mend,
    about(["points", "present"], words.refusal_points_present),
  ),
  "points-limit": says(
    words.refusal_points_limit,
    words.refusal_points_limit_mend,
    about(["points", "upTo", "percent"], words.refusal_points_up_to),
  ),
  "has-live-links": says(
    words.refusal_has_live_links,
    words.refusal_has_live_links_mend,
    about(["present"], words.refusal_links_present),
  ),
  "undo-over": says(
    words.refusal_undo_over,
    words.refusal_undo_over_mend,
    aboutMoment("undoUntil", words.refusal_undo_until),
  ),
};

export const refusalWords = (refusal: Refusal): Explained => REFUSALS[refusal.code](refusal);

const wrongState = (state: LinkState | undefined): string =>
  state === undefined
    ? words.refusal_wrong_state_unnamed()
    : words.refusal_wrong_state({ state: stateWord(state, language.value) });

/** An account of the one kind where the other is needed; or a link of a kind that this is not for. */
function kindNeeded({ values: { kind } }: Refusal): RefusalWords {
  if (kind === "business") return says(words.refusal_needs_personal, words.refusal_needs_personal_mend);
  if (kind === "personal") return says(words.refusal_needs_business, words.refusal_needs_business_mend);
  return says(words.refusal_kind_mismatch, words.refusal_kind_mismatch_mend);
}

function marketplaceName(id: string): string {
  const known = MARKETPLACES.find((each) => each === id);
  return known === undefined ? id : marketplaceWord(known, language.value);
}

/** An account has one sign-in of a network; of other links, one between the same two ends. */
const duplicate = ({ values: { provider } }: Refusal): string =>
  typeof provider === "string"
    ? words.refusal_duplicate_sign_in({ provider: networkName(provider) })
    : words.refusal_duplicate_link();

function codeWrong(attemptsLeft: number | undefined): string {
  return attemptsLeft === undefined
    ? words.refusal_code_wrong()
    : `${words.refusal_code_wrong()} ${triesLeft(attemptsLeft)}.`;
}

/** "3 tries left". */
export const triesLeft = (count: number): string =>
  count === 0 ? words.refusal_no_tries_left() : words.refusal_tries_left({ count });

/** What a rule pack may keep private, or a link share. */
const THINGS: Readonly<Record<string, () => string>> = {
  "payment-methods": words.term_private_payment,
  addresses: words.term_private_addresses,
  messages: words.term_private_messages,
  documents: words.term_private_documents,
  bonuses: words.refusal_thing_bonuses,
  orders: words.refusal_thing_orders,
  wishlist: words.refusal_thing_wishlist,
};

function alwaysPrivate({ values }: Refusal): string {
  const what = THINGS[values.what ?? ""]?.();
  return what === undefined ? words.refusal_always_private() : words.refusal_always_private_what({ what });
}

/** Points move over an active link that shares them: one of the two is missing. */
function notSharing({ values }: Refusal): Explained {
  const state = LINK_STATES.find((each) => each === values.state);
  if (state === undefined || state === "active")
    return { what: words.refusal_not_sharing(), mend: words.refusal_not_sharing_mend() };
  return {
    what: words.refusal_not_holding({ state: stateWord(state, language.value) }),
    mend: words.refusal_not_holding_mend(),
  };
}
