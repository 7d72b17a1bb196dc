import type { RefObject } from "preact";
import type { TermsView } from "../../../domain/term";
import { Choice } from "../../../ui/choice";
import { Field } from "../../../ui/field";
import { TermsList } from "../../../ui/terms-list";
import { words } from "../../../words";
import { AcceptTermsTick } from "../../flow";
import type { Family } from "./family";
import { contactKind, type InviteDraft } from "./invite-draft";
import { roleWord } from "./names";

interface InviteFormProps {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly family: Family;
  readonly terms: TermsView;
  readonly typed: InviteDraft;
  readonly error: string | null;
  readonly onChange: (changed: Partial<InviteDraft>) => void;
  readonly onLeave: () => void;
  readonly onSend: () => void;
}

/** Whom, as what, and the terms that are read before anything is sent. */
export function InviteForm(props: InviteFormProps) {
  const { form, family, terms, typed, onChange, onSend } = props;
  return (
    <form
      id="invite-form"
      ref={form}
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <ContactField {...props} />
      {family.roles.length > 0 && <RoleChoice roles={family.roles} typed={typed} onChange={onChange} />}
      <h2>{words.invite_terms()}</h2>
      <TermsList terms={terms} ends={{ owner: family.name, other: null }} />
      <AcceptTermsTick
        version={terms.version}
        accepted={typed.accepted}
        onChange={(accepted) => onChange({ accepted })}
      />
    </form>
  );
}

const HINTS = { email: words.invite_contact_email, phone: words.invite_contact_phone } as const;

function ContactField({ typed, error, onChange, onLeave }: InviteFormProps) {
  const kind = contactKind(typed.contact);
  return (
    <Field
      label={words.invite_contact()}
      hint={kind === null ? words.invite_contact_hint() : HINTS[kind]()}
      error={error}
    >
      {(control) => (
        <input
          class="input"
          {...control}
          type="text"
          autoComplete="off"
          spellcheck={false}
          required
          value={typed.contact}
          onInput={(event) => onChange({ contact: event.currentTarget.value })}
          onBlur={onLeave}
          data-testid="invite-contact"
        />
      )}
    </Field>
  );
}

interface RoleChoiceProps extends Pick<InviteFormProps, "typed" | "onChange"> {
  readonly roles: readonly string[];
}

function RoleChoice({ roles, typed, onChange }: RoleChoiceProps) {
  const chosen = roles.find((role) => role === typed.role) ?? roles[0] ?? "";
  return (
    <Choice
      legend={words.invite_role()}
      value={chosen}
      onChange={(role) => onChange({ role })}
      testId="invite-role"
      options={roles.map((value) => ({ value, label: roleWord(value) }))}
    />
  );
}
