import type { Marketplace } from "../../../domain/account";
import type { FamilyMember } from "../../../domain/family-board";
import type { LinkState } from "../../../domain/link";
import { Button } from "../../../ui/button";
import { useDeed } from "../../../ui/deed";
import { NotDoneWords } from "../../../ui/not-done";
import { words } from "../../../words";
import { go } from "../../route";
import { openRecord } from "../link/record";
import { Invited } from "./invited";
import { calmName } from "./names";
import { RowFace } from "./row-face";

interface MemberProps {
  readonly member: FamilyMember;
  readonly maxSends: number | null;
  readonly marketplace: Marketplace;
}

/** Somebody in the family, or asked into it, with what can be done about them. */
export function Member({ member, maxSends, marketplace }: MemberProps) {
  return (
    <RowFace member={member}>
      {member.state === "awaiting-reply" ? (
        <Invited member={member} maxSends={maxSends} marketplace={marketplace} />
      ) : (
        <Sitting member={member} />
      )}
    </RowFace>
  );
}

const ENDING: LinkState = "ending";

/** Letting go is asked on the screen of the link, where both see what they lose. */
function Sitting({ member }: Pick<MemberProps, "member">) {
  const unlink = useDeed("link.unlink");
  const { link, state } = member;
  const name = calmName(member);
  const ask = async (): Promise<void> => {
    if (state === ENDING || (await unlink.give({ link })) !== null) go({ screen: "link", link });
  };
  const ending = state === ENDING;
  return (
    <>
      <div class="cluster">
        <Button
          kind={ending ? "quiet" : "danger"}
          icon="unlink"
          busy={unlink.busy.value}
          onClick={() => void ask()}
          aria-label={ending ? words.family_leaving_for({ name }) : words.family_let_go_for({ name })}
          data-testid="let-go"
        >
          {ending ? words.family_leaving() : words.family_let_go()}
        </Button>
      </div>
      {unlink.problem.value && <NotDoneWords problem={unlink.problem.value} here={link} onOpen={openRecord} />}
    </>
  );
}
