import type { Moment } from "../../../domain/moment";
import type { ChallengeView, LinkView } from "../../../domain/views";
import { announce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { simulatedNow } from "../../../ui/clock";
import { leftWords, momentWords } from "../../../ui/moments";
import { useIsOver } from "../../../ui/time-left";
import { words } from "../../../words";
import type { CodeStanding } from "./code-standing";
import { LinkProblems, useLinkDeed } from "./deed";

interface ResendProps {
  readonly link: LinkView;
  readonly challenge: ChallengeView;
  readonly standing: CodeStanding;
  readonly onResent: () => void;
}

/** Sends a new code: when that is possible again, and how often still. While locked the lock says all there is to say. */
export function Resend({ link, challenge, standing, onResent }: ResendProps) {
  const resend = useLinkDeed("link.resend-code", link.id);
  const ready = useIsOver(challenge.resendAt);
  const left = challenge.maxSends - challenge.sends;
  if (standing === "locked") return null;
  if (left <= 0) return <p class="small muted">{words.link_no_sends_left()}</p>;

  const send = async (): Promise<void> => {
    if (!ready || !(await resend.give())) return;
    onResent();
    announce(words.link_resent());
  };
  return (
    <div class="stack-tight">
      <LinkProblems link={link.id} of={[resend]} />
      <Button
        kind={standing === "dead" && ready ? "primary" : "quiet"}
        icon="refresh"
        busy={resend.busy}
        // Not disabled: it would lose the focus, and nobody could ask it why.
        {...(!ready && { "aria-disabled": true })}
        onClick={() => void send()}
        data-testid="resend-code"
      >
        {ready ? words.link_resend() : <Again at={challenge.resendAt} />}
      </Button>
      <p class="small muted">{words.link_sends_left({ count: left })}</p>
    </div>
  );
}

/** "Send again in 0:45" for the eyes; for the ears the moment, which does not change every second. */
function Again({ at }: { readonly at: Moment }) {
  const now = simulatedNow();
  return (
    <span>
      {words.link_resend_again()}{" "}
      <span class="time-left" aria-hidden="true">
        {words.link_resend_in({ left: leftWords(at - now) })}
      </span>
      <span class="visually-hidden">{words.link_resend_after({ moment: momentWords(at, now) })}</span>
    </span>
  );
}
