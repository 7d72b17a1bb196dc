import type { ChallengeView, LinkView } from "../../../domain/views";
import { Button } from "../../../ui/button";
import { useDraft } from "../../../ui/drafts";
import { TimeLeft } from "../../../ui/time-left";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { go } from "../../route";
import { maskedContact } from "../business/channel";
import { codeDraftName, isText } from "./code-draft";
import { CodeForm } from "./code-form";
import { Resend } from "./code-resend";
import { useCodeStanding } from "./code-standing";
import { LinkHoldButton, LinkProblems, useLinkDeed } from "./deed";
import type { LinkPartProps } from "./part";
import { StepHeading } from "./steps";

/** The article's fifth step: the code that was sent to the personal account. */
export function AwaitingCode({ link }: LinkPartProps) {
  const { challenge, deadline } = link;
  const withdraw = useLinkDeed("link.revoke", link.id);
  return (
    <div class="stack">
      <StepHeading step={5}>{words.link_step_code()}</StepHeading>
      {challenge !== undefined && <WithChallenge link={link} challenge={challenge} />}
      <LinkProblems link={link.id} of={[withdraw]} />
      {deadline !== null && (
        <p class="small muted">
          {words.link_request_left()} <TimeLeft until={deadline} />
        </p>
      )}
      <LinkHoldButton does={withdraw} word={words.hold_word_revoke()} testId="withdraw">
        {words.link_withdraw()}
      </LinkHoldButton>
    </div>
  );
}

interface WithChallengeProps {
  readonly link: LinkView;
  readonly challenge: ChallengeView;
}

function WithChallenge({ link, challenge }: WithChallengeProps) {
  const code = useDraft(codeDraftName(link.id), "", isText);
  const standing = useCodeStanding(challenge);
  return (
    <>
      <SentTo link={link} challenge={challenge} />
      {/* A new code is a new form: empty, with the focus, and without the mistakes made with the old one. */}
      <CodeForm key={challenge.sends} link={link} challenge={challenge} standing={standing} code={code} />
      <Resend link={link} challenge={challenge} standing={standing} onResent={code.drop} />
    </>
  );
}

/** Where the code went, and the way to the post in which it is found here. */
function SentTo({ link, challenge: { channel } }: WithChallengeProps) {
  const { answer: owner } = useView("account", { account: link.owner }).state.value;
  const contact = owner === null ? null : maskedContact(owner, channel);
  const sent = channel === "email" ? words.link_sent_email : words.link_sent_sms;
  return (
    <div class="stack-tight">
      {contact !== null && <p>{sent({ contact })}</p>}
      <Button
        kind="plain"
        class="button inline-button"
        icon="mail"
        onClick={() => go({ screen: "simulation" })}
        data-testid="open-post"
      >
        {words.link_open_post()}
      </Button>
    </div>
  );
}
