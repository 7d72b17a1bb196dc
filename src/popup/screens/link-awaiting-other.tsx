import { TimeLeft } from "../../ui/time-left";
import { words } from "../../words";
import { LinkButton, LinkProblems, useLinkDeed } from "./link-deed";
import type { LinkPartProps } from "./link-part";

/** What waits in the kinds of links that this version shows but does not drive yet; it can be withdrawn. */
export function AwaitingOther({ link }: LinkPartProps) {
  const withdraw = useLinkDeed("link.revoke", link.id);
  return (
    <div class="stack">
      {link.deadline !== null && (
        <p>
          {words.link_request_left()} <TimeLeft until={link.deadline} />
        </p>
      )}
      <p class="note">{words.link_elsewhere()}</p>
      <LinkProblems link={link.id} of={[withdraw]} />
      <LinkButton does={withdraw} kind="danger" testId="withdraw">
        {words.link_withdraw()}
      </LinkButton>
    </div>
  );
}
