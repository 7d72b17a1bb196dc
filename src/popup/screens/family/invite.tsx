import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { AccountId } from "../../../domain/ids";
import { announce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { useDeed } from "../../../ui/deed";
import { useDraft } from "../../../ui/drafts";
import { Field } from "../../../ui/field";
import { NotDoneWords } from "../../../ui/not-done";
import { Screen } from "../../../ui/screen";
import { TermsList } from "../../../ui/terms-list";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { back } from "../../route";
import { openRecord } from "../link/record";
import {
  contactError,
  EMPTY_INVITATION,
  type InvitationDraft,
  invitationDraftName,
  isInvitation,
  wayOf,
} from "./invite-draft";
import "../../flows.css";

const FORM = "invite-form";
/** An invitation takes nothing from anybody. */
const NOBODY_LOSES = { owner: "", other: null } as const;

/** Whom to invite, what that means for both sides, and the sending. */
export function InviteScreen({ organiser }: { readonly organiser: AccountId }) {
  const kept = useDraft(invitationDraftName(organiser), EMPTY_INVITATION, isInvitation);
  const inviting = useDeed("link.invite-member");
  const error = useSignal<string | null>(null);
  const missing = useSignal<string | null>(null);
  const terms = useView("terms", { command: "link.invite-member", with: { organiser } }).state.value;
  const { contact, accepted } = kept.value.value;
  const version = terms.answer?.version ?? null;
  const ticked = version !== null && accepted === version;

  const change = (change: Partial<InvitationDraft>): void => {
    inviting.clear();
    error.value = null;
    missing.value = null;
    kept.set({ ...kept.value.peek(), ...change });
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    error.value = contactError(contact);
    missing.value = ticked ? null : words.invite_accept_first();
    if (error.value !== null || !ticked) return;
    if ((await inviting.give({ organiser, contact, termsVersion: version })) === null) return;
    kept.drop();
    announce(words.invite_sent({ name: contact.trim() }));
    back();
  };

  return (
    <Screen
      title={words.invite_title()}
      onBack={back}
      focus="none"
      testId="invite-member"
      footer={
        <div class="grow stack-tight">
          <p class="field-error" role="alert">
            {missing.value}
          </p>
          <Button
            kind="primary"
            icon="mail"
            wide
            type="submit"
            form={FORM}
            busy={inviting.busy.value}
            data-testid="send-invitation"
          >
            {words.invite_send()}
          </Button>
        </div>
      }
    >
      <form id={FORM} class="stack" noValidate onSubmit={(event) => void submit(event)}>
        {inviting.problem.value && <NotDoneWords problem={inviting.problem.value} onOpen={openRecord} />}
        <ContactField contact={contact} error={error.value} onTyped={(typed) => change({ contact: typed })} />
        {terms.problem !== null && <NotDoneWords problem={terms.problem} />}
        {terms.answer !== null && (
          <>
            <TermsList terms={terms.answer} ends={NOBODY_LOSES} />
            <p class="small muted">{words.link_terms_version({ version: terms.answer.version })}</p>
            <label class="check-line" data-testid="accept-terms">
              <input
                type="checkbox"
                checked={ticked}
                onChange={(event) => change({ accepted: event.currentTarget.checked ? version : null })}
              />
              {words.link_accept()}
            </label>
          </>
        )}
      </form>
    </Screen>
  );
}

interface ContactFieldProps {
  readonly contact: string;
  readonly error: string | null;
  readonly onTyped: (typed: string) => void;
}

/** Says as it is typed by which way the letter would go. */
function ContactField({ contact, error, onTyped }: ContactFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  useLayoutEffect(() => {
    if (error !== null) input.current?.focus();
  }, [error]);
  const way = wayOf(contact);
  const hint = way === null ? words.invite_contact_hint() : WAYS[way]();
  return (
    <Field label={words.invite_contact()} hint={hint} error={error}>
      {(control) => (
        <input
          ref={input}
          class="input"
          {...control}
          type="text"
          autoComplete="off"
          spellcheck={false}
          value={contact}
          onInput={(event) => onTyped(event.currentTarget.value)}
          data-testid="contact-field"
        />
      )}
    </Field>
  );
}

const WAYS = { email: words.invite_by_email, sms: words.invite_by_sms } as const;
