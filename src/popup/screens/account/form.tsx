import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { AccountWords } from "../../../domain/commands";
import type { AccountId } from "../../../domain/ids";
import type { AccountView, PopupView } from "../../../domain/views";
import { announce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { useDeed } from "../../../ui/deed";
import { useDraft } from "../../../ui/drafts";
import { NotDoneWords } from "../../../ui/not-done";
import { Screen } from "../../../ui/screen";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { back, route } from "../../route";
import { type AccountDraft, draftOf, emptyDraft, isAccountDraft, NEW_ACCOUNT, settleTag, wordsOf } from "./form-draft";
import { errorsOf, type FieldErrors, invalidField } from "./form-errors";
import { AccountFormFields } from "./form-fields";
import { settleAddress } from "./form-pages";

interface AccountFormProps {
  /** Whose words are changed; null for a new account. */
  readonly account: AccountId | null;
  readonly popup: PopupView | null;
}

/** Adds an account or changes one. What is half-typed outlives the popup. */
export function AccountForm({ account, popup }: AccountFormProps) {
  if (account !== null) return <EditForm account={account} />;
  return <FormBody account={null} name={NEW_ACCOUNT} initial={emptyDraft(popup?.accountsInAll ?? 0)} />;
}

function EditForm({ account }: { readonly account: AccountId }) {
  const { answer, problem } = useView("account", { account }).state.value;
  const began = useRef<AccountView | null>(null);
  began.current ??= answer;
  if (began.current !== null)
    return <FormBody account={began.current} name={`account-form:${account}`} initial={draftOf(began.current)} />;
  return (
    <Screen title={words.form_title_edit()} onBack={back}>
      {problem && <NotDoneWords problem={problem} />}
    </Screen>
  );
}

interface FormBodyProps {
  readonly account: AccountView | null;
  readonly name: string;
  readonly initial: AccountDraft;
}

function FormBody({ account, name, initial }: FormBodyProps) {
  const draft = useDraft(name, initial, isAccountDraft);
  const form = useRef<HTMLFormElement>(null);
  // Nobody is told off for a field that is still being typed: errors show from the first try to save on.
  const tried = useSignal(false);
  // A page that was pointed at is filled in with its kind of account, not restored.
  const { pages, kind } = draft.value.peek();
  const restored = useSignal(!isSame(draft.value.peek(), account === null ? { ...initial, pages, kind } : initial));
  const saving = useSaving(account);
  const typed = draft.value.value;
  const errors: FieldErrors = { ...invalidField(saving.problem), ...(tried.value && errorsOf(typed)) };

  const save = async (): Promise<void> => {
    const settled = settleTag(settleAddress(typed));
    draft.set(settled);
    tried.value = true;
    if (Object.keys(errorsOf(settled)).length > 0) return focusFirstError(form.current);
    if (!(await saving.save(settled))) return focusFirstError(form.current);
    draft.drop();
    announce(
      account === null ? words.account_added({ name: settled.name }) : words.account_saved({ name: settled.name }),
    );
    // Whoever has left meanwhile is not led a step further back.
    if (route.value.screen === "account-form") back();
  };

  return (
    <Screen
      title={account === null ? words.form_title_add() : words.form_title_edit()}
      onBack={back}
      testId="account-form"
      footer={
        <Button kind="primary" wide type="submit" form="account-form" busy={saving.busy} data-testid="save-account">
          {account === null ? words.form_add() : words.form_save()}
        </Button>
      }
    >
      <form
        id="account-form"
        ref={form}
        class="stack form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {restored.value && (
          <Restored
            onStartOver={() => {
              draft.drop();
              restored.value = false;
            }}
          />
        )}
        {saving.problem !== null && !("invalid" in saving.problem) && <NotDoneWords problem={saving.problem} />}
        <AccountFormFields
          typed={typed}
          errors={errors}
          isNew={account === null}
          onChange={(change) => {
            saving.clear();
            draft.set({ ...draft.value.peek(), ...change });
          }}
        />
      </form>
    </Screen>
  );
}

/** What comes back uncalled says so, and can be thrown away. */
const Restored = ({ onStartOver }: { readonly onStartOver: () => void }) => (
  <div class="note form-restored">
    <span class="grow">{words.form_restored()}</span>
    <Button kind="plain" onClick={onStartOver} data-testid="start-over">
      {words.form_start_over()}
    </Button>
  </div>
);

const isSame = (one: AccountDraft, other: AccountDraft): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** Adding and changing are two commands with the same words. */
function useSaving(account: AccountView | null) {
  const adding = useDeed("account.add");
  const editing = useDeed("account.edit");
  const save = async (typed: AccountDraft): Promise<boolean> => {
    const said = wordsOf(typed);
    const done =
      account === null
        ? await adding.give({ marketplace: "ozon", kind: typed.kind, ...said })
        : await editing.give({ account: account.id, ...differing(said, wordsOf(draftOf(account))) });
    return done !== null;
  };
  const clear = (): void => {
    adding.clear();
    editing.clear();
  };
  const problem = adding.problem.value ?? editing.problem.value;
  return { save, clear, problem, busy: adding.busy.value || editing.busy.value };
}

/** Only what was changed here: what somebody else has changed meanwhile stays as they left it. */
function differing(said: AccountWords, before: AccountWords): AccountWords {
  const was = new Map(Object.entries(before));
  return Object.fromEntries(
    Object.entries(said).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(was.get(field))),
  );
}

/** After the errors were drawn. */
function focusFirstError(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
