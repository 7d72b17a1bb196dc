import type { ChallengeView } from "../../../domain/views";
import { triesLeft } from "../../../ui/not-done-refusals";
import { TimeLeft, useIsOver } from "../../../ui/time-left";
import { words } from "../../../words";

/** Whether the code that was sent last can be entered: `dead` is over or used up, `locked` too many wrong tries. */
export type CodeStanding = "open" | "dead" | "locked";

export function useCodeStanding({ lockedUntil, expiresAt, attemptsLeft }: ChallengeView): CodeStanding {
  const unlocked = useIsOver(lockedUntil);
  const expired = useIsOver(expiresAt);
  if (lockedUntil !== null && !unlocked) return "locked";
  return expired || attemptsLeft === 0 ? "dead" : "open";
}

interface StandingWordsProps {
  readonly challenge: ChallengeView;
  readonly standing: CodeStanding;
  /** Something above says already how many tries are left. */
  readonly said: boolean;
}

/** How the code stands: its time and, after the first mistake, the tries left; or why it cannot be entered. */
export function StandingWords({ challenge, standing, said }: StandingWordsProps) {
  const { lockedUntil, expiresAt, attemptsLeft, attempts } = challenge;
  if (standing === "locked" && lockedUntil !== null) {
    return (
      <p class="note" data-tone="bad" role="alert" data-testid="code-locked">
        <span>
          {words.link_locked()} <TimeLeft until={lockedUntil} />
        </span>
      </p>
    );
  }
  if (standing === "dead") {
    return (
      <p class="note" data-tone="wait" role="alert" data-testid="code-dead">
        {attemptsLeft === 0 ? words.link_lock_over() : words.link_code_expired()}
      </p>
    );
  }
  return (
    <div class="stack-tight">
      {attemptsLeft < attempts && !said && (
        <p class="tries-left" role="status" data-testid="tries-left">
          {triesLeft(attemptsLeft)}
        </p>
      )}
      <p>
        {words.link_code_left()} <TimeLeft until={expiresAt} />
      </p>
    </div>
  );
}
