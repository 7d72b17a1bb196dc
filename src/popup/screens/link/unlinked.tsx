import { TimeLeft, useIsOver } from "../../../ui/time-left";
import { words } from "../../../words";
import { LinkAnew } from "./anew";
import { LinkButton, LinkProblems, useLinkDeed } from "./deed";
import type { LinkPartProps } from "./part";

/** Just unlinked: it can be undone for a while; afterwards, linked anew. */
export function UnlinkedLink({ link }: LinkPartProps) {
  const restore = useLinkDeed("link.restore", link.id);
  const over = useIsOver(link.undoUntil) || link.undoUntil === null;
  // A contact or a sign-in never was an account, so it cannot have been removed.
  const gone = link.ownerAccount === null || ("account" in link.other && link.otherAccount === null);
  return (
    <div class="stack">
      {over || link.undoUntil === null ? (
        <p>
          {gone ? words.link_unlinked_gone() : words.link_unlinked_over()}
          {!gone && link.kind === "business" && ` ${words.link_unlinked_again()}`}
        </p>
      ) : (
        <>
          <p>
            {words.link_unlinked_undo()} <TimeLeft until={link.undoUntil} />
          </p>
          <LinkButton does={restore} kind="primary" icon="undo" testId="restore">
            {words.link_undo()}
          </LinkButton>
        </>
      )}
      <LinkProblems link={link.id} of={[restore]} />
      {over && <LinkAnew link={link} />}
    </div>
  );
}
