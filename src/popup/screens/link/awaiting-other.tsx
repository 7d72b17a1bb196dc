import type { LinkState } from "../../../domain/link";
import { TimeLeft } from "../../../ui/time-left";
import { words } from "../../../words";
import { LinkButton, LinkProblems, useLinkDeed } from "./deed";
import { KIND_WORDS } from "./kind-words";
import type { LinkPartProps } from "./part";

const WAITS: Partial<Readonly<Record<LinkState, () => string>>> = {
  "awaiting-consent": words.link_waits_consent,
  "awaiting-confirmation": words.link_waits_confirmation,
};

/** What sign-ins wait for. This version shows them but does not drive them yet; they can be withdrawn. */
export function AwaitingOther({ link }: LinkPartProps) {
  const withdraw = useLinkDeed("link.revoke", link.id);
  const { left, withdraw: withdrawWords } = KIND_WORDS[link.kind];
  return (
    <div class="stack">
      <div class="stack-tight">
        <p data-testid="waits-for">{WAITS[link.state]?.()}</p>
        {link.deadline !== null && (
          <p>
            {left()} <TimeLeft until={link.deadline} />
          </p>
        )}
        <p class="muted">{words.link_elsewhere()}</p>
      </div>
      <LinkProblems link={link.id} of={[withdraw]} />
      <LinkButton does={withdraw} kind="danger" testId="withdraw">
        {withdrawWords()}
      </LinkButton>
    </div>
  );
}
