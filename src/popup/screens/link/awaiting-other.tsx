import type { LinkState } from "../../../domain/link";
import { Button } from "../../../ui/button";
import { TimeLeft } from "../../../ui/time-left";
import { words } from "../../../words";
import { go } from "../../route";
import { LinkButton, LinkProblems, useLinkDeed } from "./deed";
import { KIND_WORDS } from "./kind-words";
import type { LinkPartProps } from "./part";

const WAITS: Partial<Readonly<Record<LinkState, () => string>>> = {
  "awaiting-consent": words.link_waits_consent,
  "awaiting-confirmation": words.link_waits_confirmation,
  "awaiting-reply": words.link_waits_reply,
};

/** What families and sign-ins wait for. A family answers on its board; what a sign-in asks is only shown yet. Both can be withdrawn. */
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
        {link.state !== "awaiting-reply" && <p class="muted">{words.link_elsewhere()}</p>}
      </div>
      {link.state === "awaiting-reply" && (
        <Button onClick={() => go({ screen: "family", organiser: link.owner })} data-testid="open-family">
          {words.family_open()}
        </Button>
      )}
      <LinkProblems link={link.id} of={[withdraw]} />
      <LinkButton does={withdraw} kind="danger" testId="withdraw">
        {withdrawWords()}
      </LinkButton>
    </div>
  );
}
