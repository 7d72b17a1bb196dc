import type { EndedState, LinkState } from "../../domain/link";
import { words } from "../../words";
import { LinkAnew } from "./link-anew";
import type { LinkPartProps } from "./link-part";

/** Unlinked links have a part of their own, with the undo. */
const WHY: Readonly<Record<Exclude<EndedState, "unlinked">, () => string>> = {
  expired: words.link_expired_words,
  revoked: words.link_revoked_words,
  failed: words.link_failed_words,
  declined: words.link_declined_words,
};

const hasWhy = (state: LinkState): state is keyof typeof WHY => Object.hasOwn(WHY, state);

/** A link that never came to be: why, and what to do next. */
export function EndedLink({ link }: LinkPartProps) {
  const reason = link.endReason?.words ?? null;
  return (
    <div class="stack">
      <div class="stack-tight">
        {hasWhy(link.state) && <p>{WHY[link.state]()}</p>}
        {reason !== null && <p>{words.link_reason({ reason })}</p>}
        <p class="muted">{words.link_next_again()}</p>
      </div>
      <LinkAnew link={link} />
    </div>
  );
}
