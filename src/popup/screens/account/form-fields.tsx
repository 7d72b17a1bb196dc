import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { ACCOUNT_BOUNDS, type AccountKind } from "../../../domain/account";
import { Choice } from "../../../ui/choice";
import { Field } from "../../../ui/field";
import { Icon } from "../../../ui/icon";
import { language } from "../../../ui/language";
import { kindWord, words } from "../../../words";
import type { AccountDraft } from "./form-draft";
import type { FieldErrors } from "./form-errors";
import { LookFields } from "./form-look";
import { PagesField } from "./form-pages";
import { TagsField } from "./form-tags";

interface FieldsProps {
  readonly typed: AccountDraft;
  readonly errors: FieldErrors;
  /** The kind of an account never changes, so it is chosen only once. */
  readonly isNew: boolean;
  readonly onChange: (change: Partial<AccountDraft>) => void;
}

/** Everything that may be said of an account, in groups: who it is, how it is reached, its pages, its look, one's own words. */
export function AccountFormFields(props: FieldsProps) {
  const { typed, errors, isNew, onChange } = props;
  return (
    <>
      <div class="stack">
        {isNew && <KindChoice kind={typed.kind} onChange={(kind) => onChange({ kind })} />}
        <NameField {...props} />
      </div>
      <Group title={words.contacts_title()}>
        <Contacts {...props} />
      </Group>
      <Group title={words.form_group_pages()}>
        <PagesField typed={typed} error={errors.profileKeys} onChange={onChange} />
        <StartPage {...props} />
        {typed.kind === "business" && <ReviewTick {...props} />}
      </Group>
      <Group title={words.form_group_look()}>
        <LookFields typed={typed} onChange={onChange} />
      </Group>
      <Group title={words.form_group_own()}>
        <TagsField typed={typed} error={errors.tags} onChange={onChange} />
        <NoteField {...props} />
      </Group>
    </>
  );
}

/** Fields that belong together, under a title of their own. */
function Group({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="stack form-group" aria-labelledby={id}>
      <h2 id={id} class="section-title">
        {title}
      </h2>
      {children}
    </section>
  );
}

const NameField = ({ typed, errors, onChange }: FieldsProps) => (
  <Field
    label={words.form_name()}
    hint={typed.kind === "business" ? words.form_name_hint_business() : words.form_name_hint_personal()}
    error={errors.name}
  >
    {(control) => (
      <input
        class="input"
        {...control}
        type="text"
        required
        autoComplete="off"
        value={typed.name}
        onInput={(event) => onChange({ name: event.currentTarget.value })}
        data-testid="account-name"
      />
    )}
  </Field>
);

/** Where one goes from here to work with the account; nothing is fetched from there. */
const StartPage = ({ typed, errors, onChange }: FieldsProps) => (
  <Field label={words.form_start()} hint={words.form_start_hint()} error={errors.startUrl}>
    {(control) => (
      <input
        class="input"
        {...control}
        type="text"
        inputMode="url"
        autoComplete="off"
        spellcheck={false}
        placeholder="ozon.ru/my/main"
        value={typed.startUrl}
        onInput={(event) => onChange({ startUrl: event.currentTarget.value })}
        data-testid="account-start"
      />
    )}
  </Field>
);

const ReviewTick = ({ typed, onChange }: FieldsProps) => (
  <label class="check-line">
    <input
      type="checkbox"
      checked={typed.needsReview}
      onChange={(event) => onChange({ needsReview: event.currentTarget.checked })}
      data-testid="needs-review"
    />
    <span>{words.form_review()}</span>
  </label>
);

const NoteField = ({ typed, errors, onChange }: FieldsProps) => (
  <Field
    label={words.form_note()}
    hint={words.form_note_left({ count: Math.max(0, ACCOUNT_BOUNDS.note - typed.note.trim().length) })}
    error={errors.note}
  >
    {(control) => (
      <textarea
        class="input"
        {...control}
        rows={3}
        value={typed.note}
        onInput={(event) => onChange({ note: event.currentTarget.value })}
        data-testid="account-note"
      />
    )}
  </Field>
);

function Contacts({ typed, errors, onChange }: FieldsProps) {
  return (
    <>
      <Field label={words.form_email()} error={errors.email}>
        {(control) => (
          <input
            class="input"
            {...control}
            type="email"
            autoComplete="off"
            spellcheck={false}
            value={typed.email}
            onInput={(event) => onChange({ email: event.currentTarget.value })}
            data-testid="account-email"
          />
        )}
      </Field>
      <Field
        label={words.form_phone()}
        hint={typed.kind === "business" ? words.form_contact_hint_business() : words.form_contact_hint()}
        error={errors.phone}
      >
        {(control) => (
          <input
            class="input"
            {...control}
            type="tel"
            autoComplete="off"
            value={typed.phone}
            onInput={(event) => onChange({ phone: event.currentTarget.value })}
            data-testid="account-phone"
          />
        )}
      </Field>
    </>
  );
}

interface KindChoiceProps {
  readonly kind: AccountKind;
  readonly onChange: (kind: AccountKind) => void;
}

const KindChoice = ({ kind, onChange }: KindChoiceProps) => (
  <Choice
    legend={words.form_kind()}
    look="cards"
    value={kind}
    onChange={onChange}
    testId="account-kind"
    options={(["personal", "business"] as const).map((value) => ({
      value,
      label: kindWord(value, language.value),
      words: value === "personal" ? words.form_kind_personal_words() : words.form_kind_business_words(),
      mark: <Icon name={value} size="l" />,
    }))}
  />
);
