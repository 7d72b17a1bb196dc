import type { EndedState, LinkKind } from "../../../domain/link";
import { words } from "../../../words";

interface KindWords {
  readonly title: () => string;
  /** Before the time that is left for what is awaited. */
  readonly left: () => string;
  readonly withdraw: () => string;
  /** The question before an unlinking. */
  readonly endingTitle: () => string;
  /** Why it never came to be. */
  readonly ended: Readonly<Record<Exclude<EndedState, "unlinked">, () => string>>;
  /** What to do after that. */
  readonly next: () => string;
}

const REQUEST_ENDED: KindWords["ended"] = {
  expired: words.link_expired_words,
  revoked: words.link_revoked_words,
  failed: words.link_failed_words,
  declined: words.link_declined_words,
};

/** What is said of a link by its kind; a new kind does not compile without. */
export const KIND_WORDS: Readonly<Record<LinkKind, KindWords>> = {
  business: {
    title: words.link_kind_business,
    left: words.link_request_left,
    withdraw: words.link_withdraw,
    endingTitle: words.link_ending_title,
    ended: REQUEST_ENDED,
    next: words.link_next_again,
  },
  family: {
    title: words.link_kind_family,
    left: words.link_invitation_left,
    withdraw: words.link_withdraw_invitation,
    endingTitle: words.link_ending_family,
    ended: {
      ...REQUEST_ENDED,
      expired: words.link_expired_invitation,
      revoked: words.link_revoked_invitation,
      declined: words.link_declined_invitation,
    },
    next: words.link_next_start,
  },
  social: {
    title: words.link_kind_social,
    left: words.link_request_left,
    withdraw: words.link_withdraw,
    endingTitle: words.link_ending_social,
    ended: { ...REQUEST_ENDED, declined: words.link_declined_access },
    next: words.link_next_start,
  },
};
