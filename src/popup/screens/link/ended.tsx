import { words } from "../../../words";
import { LinkAnew } from "./anew";
import { KIND_WORDS } from "./kind-words";
import type { LinkPartProps } from "./part";

type Why = (typeof KIND_WORDS)[keyof typeof KIND_WORDS]["ended"];

/** Unlinked links have a part of their own, with the undo. */
const hasWhy = (why: Why, state: string): state is keyof Why => Object.hasOwn(why, state);

/** A link that never came to be: why, and what to do next. */
export function EndedLink({ link }: LinkPartProps) {
  const reason = link.endReason?.words ?? null;
  const { ended, next } = KIND_WORDS[link.kind];
  return (
    <div class="stack">
      <div class="stack-tight">
        {hasWhy(ended, link.state) && <p>{ended[link.state]()}</p>}
        {reason !== null && <p>{words.link_reason({ reason })}</p>}
        <p class="muted">{next()}</p>
      </div>
      <LinkAnew link={link} />
    </div>
  );
}
