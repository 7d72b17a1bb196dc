import type { FamilyMember } from "../../../domain/family-board";
import type { AccountId } from "../../../domain/ids";
import { Button } from "../../../ui/button";
import { words } from "../../../words";
import { go } from "../../route";
import { prepareInvite } from "./invite-draft";
import { calmName } from "./names";
import { RowFace } from "./row-face";

interface FormerProps {
  readonly former: readonly FamilyMember[];
  readonly organiser: AccountId;
}

/** Whoever was a member or invited once, the latest first, with why it ended; nothing is ever taken from the list. */
export const Former = ({ former, organiser }: FormerProps) => (
  <section class="stack-tight" aria-labelledby="former-title">
    <h2 id="former-title" class="section-title">
      {words.family_former_title()} <span class="muted">{former.length}</span>
    </h2>
    <ul class="family-rows" data-testid="former">
      {former.map((member) => (
        <RowFace key={member.link} member={member}>
          <InviteAgain member={member} organiser={organiser} />
        </RowFace>
      ))}
    </ul>
  </section>
);

function InviteAgain({ member, organiser }: { readonly member: FamilyMember; readonly organiser: AccountId }) {
  const again = (): void => {
    prepareInvite(organiser, member);
    go({ screen: "invite", organiser });
  };
  return (
    <div class="cluster">
      <Button
        icon="undo"
        onClick={again}
        aria-label={words.family_invite_again_for({ name: calmName(member) })}
        data-testid="invite-again"
      >
        {words.family_invite_again()}
      </Button>
    </div>
  );
}
