import type { FamilyMember } from "../../../domain/family-view";
import type { AccountId } from "../../../domain/ids";
import { IconButton } from "../../../ui/button";
import { words } from "../../../words";
import { go } from "../../route";
import { prepareInvitation } from "./invite-draft";
import { MemberRow } from "./member-row";

interface FormerProps {
  readonly former: readonly FamilyMember[];
  readonly organiser: AccountId;
}

/** Who was a member or invited once; nothing is ever taken from the list, and anybody can be invited again. */
export const FormerMembers = ({ former, organiser }: FormerProps) => (
  <details data-testid="former">
    <summary>{words.family_former({ count: former.length })}</summary>
    <ul class="link-rows">
      {former.map((member) => (
        <li key={member.link} class="former-row">
          <MemberRow member={member} />
          {member.contact !== "" && (
            <IconButton
              icon="refresh"
              label={words.family_invite_again_name({ name: member.name })}
              onClick={() => {
                prepareInvitation(organiser, member.contact);
                go({ screen: "invite", organiser });
              }}
              data-testid="invite-again"
            />
          )}
        </li>
      ))}
    </ul>
  </details>
);
