import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { Button } from "../../../ui/button";
import { useDeed } from "../../../ui/deed";
import { useDraft } from "../../../ui/drafts";
import { FieldError } from "../../../ui/field";
import { networkName } from "../../../ui/networks";
import { NotDoneWords } from "../../../ui/not-done";
import { TimeLeft } from "../../../ui/time-left";
import { words } from "../../../words";
import { LinkHoldButton, LinkProblems, useLinkDeed } from "./deed";
import { KIND_WORDS } from "./kind-words";
import type { LinkPartProps } from "./part";
import { SCOPES, scopeWords } from "./scopes";
import { StepHeading } from "./steps";

const isScopes = (kept: unknown): kept is readonly string[] =>
  Array.isArray(kept) && kept.every((each) => typeof each === "string");

/** The network's own question, which is played here: what of the profile may be seen, or nothing at all. */
export function AwaitingConsent({ link }: LinkPartProps) {
  const { left, withdraw: withdrawWords } = KIND_WORDS[link.kind];
  const withdraw = useLinkDeed("link.revoke", link.id);
  return (
    <div class="stack">
      <StepHeading step={4}>{words.consent_step()}</StepHeading>
      <p class="small" data-testid="waits-for">
        {words.link_waits_consent()}
      </p>
      <Question link={link} />
      {link.deadline !== null && (
        <p class="small muted">
          {left()} <TimeLeft until={link.deadline} />
        </p>
      )}
      <LinkProblems link={link.id} of={[withdraw]} />
      <LinkHoldButton does={withdraw} word={words.hold_word_revoke()} testId="withdraw">
        {withdrawWords()}
      </LinkHoldButton>
    </div>
  );
}

function Question({ link: { id, other } }: LinkPartProps) {
  const ticked = useDraft<readonly string[]>(`consent:${id}`, ["basic"], isScopes);
  const granting = useDeed("link.grant-consent");
  const denying = useDeed("link.deny-consent");
  const none = useSignal(false);
  const box = useRef<HTMLFieldSetElement>(null);
  const problem = granting.problem.value ?? denying.problem.value;
  const scopes = ticked.value.value;
  const tick = (scope: string, on: boolean): void => {
    none.value = false;
    granting.clear();
    ticked.set(SCOPES.filter((each) => (each === scope ? on : scopes.includes(each))));
  };
  const grant = async (): Promise<void> => {
    none.value = scopes.length === 0;
    if (none.value) return box.current?.querySelector("input")?.focus();
    if ((await granting.give({ link: id, scopes })) !== null) ticked.drop();
  };
  const deny = async (): Promise<void> => {
    if ((await denying.give({ link: id })) !== null) ticked.drop();
  };
  const network = "provider" in other ? networkName(other.provider) : "";
  return (
    <fieldset ref={box} class="played stack">
      <legend class="small">{words.consent_asks({ network })}</legend>
      <ul class="stack-tight">
        {SCOPES.map((scope) => (
          <li key={scope}>
            <label class="check-line">
              <input
                type="checkbox"
                checked={scopes.includes(scope)}
                onChange={(event) => tick(scope, event.currentTarget.checked)}
                data-testid={`scope-${scope}`}
              />
              <span>{scopeWords(scope)}</span>
            </label>
          </li>
        ))}
      </ul>
      {none.value && <FieldError words={words.consent_none()} />}
      {problem && <NotDoneWords problem={problem} here={id} />}
      <div class="cluster two-of-a-kind">
        <Button busy={denying.busy.value} icon="ban" onClick={() => void deny()} data-testid="deny-consent">
          {words.consent_deny()}
        </Button>
        <Button
          kind="primary"
          busy={granting.busy.value}
          icon="check"
          onClick={() => void grant()}
          data-testid="grant-consent"
        >
          {words.consent_grant()}
        </Button>
      </div>
    </fieldset>
  );
}
