import { type AccountKind, COLOURS, type Colour } from "../../../domain/account";
import { Choice } from "../../../ui/choice";
import { Field } from "../../../ui/field";
import { Icon } from "../../../ui/icon";
import { language } from "../../../ui/language";
import { kindWord, words } from "../../../words";
import type { AccountDraft, FieldErrors } from "./form-draft";
import { PagesField } from "./form-pages";

interface FieldsProps {
  readonly typed: AccountDraft;
  readonly errors: FieldErrors;
  /** The kind of an account never changes, so it is chosen only once. */
  readonly isNew: boolean;
  readonly onChange: (change: Partial<AccountDraft>) => void;
}

export function AccountFormFields({ typed, errors, isNew, onChange }: FieldsProps) {
  const business = typed.kind === "business";
  return (
    <>
      {isNew && <KindChoice kind={typed.kind} onChange={(kind) => onChange({ kind })} />}
      <Field
        label={words.form_name()}
        hint={business ? words.form_name_hint_business() : words.form_name_hint_personal()}
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
      <Contacts typed={typed} errors={errors} onChange={onChange} />
      <PagesField typed={typed} error={errors.profileKeys} onChange={onChange} />
      {business && (
        <label class="check-line">
          <input
            type="checkbox"
            checked={typed.needsReview}
            onChange={(event) => onChange({ needsReview: event.currentTarget.checked })}
            data-testid="needs-review"
          />
          <span>{words.form_review()}</span>
        </label>
      )}
      <ColourChoice colour={typed.colour} onChange={(colour) => onChange({ colour })} />
    </>
  );
}

function Contacts({ typed, errors, onChange }: Omit<FieldsProps, "isNew">) {
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

const COLOUR_WORDS: Readonly<Record<Colour, () => string>> = {
  teal: words.colour_teal,
  blue: words.colour_blue,
  violet: words.colour_violet,
  pink: words.colour_pink,
  red: words.colour_red,
  orange: words.colour_orange,
  olive: words.colour_olive,
  grey: words.colour_grey,
};

interface ColourChoiceProps {
  readonly colour: Colour;
  readonly onChange: (colour: Colour) => void;
}

const ColourChoice = ({ colour, onChange }: ColourChoiceProps) => (
  <Choice
    legend={words.form_colour()}
    look="dots"
    value={colour}
    onChange={onChange}
    testId="account-colour"
    options={COLOURS.map((value) => ({
      value,
      label: COLOUR_WORDS[value](),
      mark: (
        <span class="swatch" data-colour={value}>
          <Icon name="check" size="s" />
        </span>
      ),
    }))}
  />
);
