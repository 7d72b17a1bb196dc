import { useSignal } from "@preact/signals";
import type { Marketplace } from "../../../domain/account";
import type { FamilyMember } from "../../../domain/family-board";
import { announce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { useDeed } from "../../../ui/deed";
import { Icon } from "../../../ui/icon";
import { NotDoneWords } from "../../../ui/not-done";
import { TimeLeft, useIsOver } from "../../../ui/time-left";
import { words } from "../../../words";
import { openRecord } from "../link/record";
import { Answer } from "./answer";
import { calmName } from "./names";

interface InvitedProps {
  readonly member: FamilyMember;
  readonly maxSends: number | null;
  readonly marketplace: Marketplace;
}

/** An invitation that waits: sent again, withdrawn, or answered for whoever was invited. */
export function Invited({ member, maxSends, marketplace }: InvitedProps) {
  const revoke = useDeed("link.revoke");
  const answering = useSignal(false);
  const { link } = member;
  const name = calmName(member);
  const withdraw = async (): Promise<void> => {
    if ((await revoke.give({ link })) !== null) announce(words.family_revoked({ name }));
  };
  return (
    <>
      <div class="cluster">
        <Button
          icon="down"
          aria-expanded={answering.value}
          aria-label={words.family_answer_for({ name })}
          onClick={() => {
            answering.value = !answering.value;
          }}
          data-testid="answer"
        >
          {words.family_answer()}
        </Button>
        <Button
          kind="danger"
          busy={revoke.busy.value}
          onClick={() => void withdraw()}
          aria-label={words.family_revoke_for({ name })}
          data-testid="revoke"
        >
          {words.family_revoke()}
        </Button>
      </div>
      {answering.value && <Answer member={member} marketplace={marketplace} />}
      <SendAgain member={member} maxSends={maxSends} />
      {revoke.problem.value && <NotDoneWords problem={revoke.problem.value} here={link} onOpen={openRecord} />}
    </>
  );
}

/** The same invitation once more, with a new deadline; where the rules let one wait or stop, that is said in its place. */
function SendAgain({ member, maxSends }: Omit<InvitedProps, "marketplace">) {
  const resend = useDeed("link.resend-invitation");
  const { link, sends, resendAt } = member;
  const ready = useIsOver(resendAt) || resendAt === null;
  const name = calmName(member);
  if (maxSends !== null && sends >= maxSends)
    return (
      <p class="small muted resend-line" data-testid="resend-limit">
        <Icon name="ban" size="s" /> {words.family_resend_limit({ count: sends })}
      </p>
    );
  const send = async (): Promise<void> => {
    if (ready && (await resend.give({ link })) !== null) announce(words.family_resent({ name }));
  };
  return (
    <>
      <div class="resend-line">
        <Button
          icon="refresh"
          busy={resend.busy.value}
          // Not disabled: it would lose the focus, and nobody could ask it why.
          {...(!ready && { "aria-disabled": true })}
          onClick={() => void send()}
          aria-label={words.family_resend_for({ name })}
          data-testid="resend"
        >
          {words.family_resend()}
        </Button>
        <span class="small muted">
          {resendAt !== null && !ready ? (
            <>
              {words.family_resend_wait()} <TimeLeft until={resendAt} />
            </>
          ) : (
            maxSends !== null && words.family_sends_left({ count: maxSends - sends })
          )}
        </span>
      </div>
      {resend.problem.value && <NotDoneWords problem={resend.problem.value} here={link} onOpen={openRecord} />}
    </>
  );
}
