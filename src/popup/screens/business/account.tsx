import { useSignal } from "@preact/signals";
import type { AccountKind } from "../../../domain/account";
import type { AccountId } from "../../../domain/ids";
import type { AccountView, LinkBrief, ViewAnswer } from "../../../domain/views";
import { Avatar } from "../../../ui/avatar";
import { Button } from "../../../ui/button";
import { Field } from "../../../ui/field";
import { NotDoneWords } from "../../../ui/not-done";
import { StateWord } from "../../../ui/state-word";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { FLOW_FORM } from "../../flow";
import { go } from "../../route";
import { openRecord } from "../link/record";
import type { StepDeeds } from "./draft";

/** The view's own limit for one answer. */
const PAGE = 500;
/** From so many rows on it is quicker to type a name than to look for it. */
const FILTER_FROM = 8;

type Row = ViewAnswer<"accounts">["accounts"][number];

interface ChooseAccountProps extends StepDeeds {
  readonly kind: AccountKind;
  readonly chosen: AccountId | null;
  readonly preset: AccountView | null;
  /** A refusal is shown above and says more than a warning could. */
  readonly refused: boolean;
}

/** One account of a kind, as native radio buttons. Linked ones can be chosen too: the rules decide, not the screen. */
export function ChooseAccount({ kind, chosen, preset, refused, change, next, missing }: ChooseAccountProps) {
  const skip = useSignal(0);
  const filter = useSignal("");
  const { state, ask } = useView("accounts", { kind, limit: PAGE, skip: skip.value });
  const { answer, problem } = state.value;
  if (answer === null) return problem && <NotDoneWords problem={problem} onRetry={() => void ask()} />;

  const rows = withPreset(answer.accounts, kind, preset);
  if (rows.length === 0) return <NoAccount kind={kind} />;
  const shown = rows.filter((row) => row.name.toLocaleLowerCase().includes(filter.value.trim().toLocaleLowerCase()));
  const submit = (event: Event): void => {
    event.preventDefault();
    if (chosen === null) missing.value = words.link_choose_first();
    else next({ [kind]: chosen });
  };
  return (
    <form id={FLOW_FORM} class="stack" onSubmit={submit}>
      {rows.length >= FILTER_FROM && <Filter value={filter.value} onChange={(typed) => (filter.value = typed)} />}
      <fieldset>
        <legend class="visually-hidden">
          {kind === "personal" ? words.link_step_personal() : words.link_step_business()}
        </legend>
        <ul class="choice-rows">
          {shown.map((row) => (
            <AccountChoice
              key={row.id}
              row={row}
              checked={row.id === chosen}
              warn={row.id === chosen && !refused}
              onChoose={() => change({ [kind]: row.id })}
            />
          ))}
        </ul>
        {shown.length === 0 && <p class="muted">{words.link_filter_none()}</p>}
      </fieldset>
      {answer.accounts.length === PAGE && (
        <Button kind="plain" onClick={() => (skip.value += PAGE)}>
          {words.link_more_accounts()}
        </Button>
      )}
    </form>
  );
}

/** The account that the flow began at is always in the list, also where it is hidden or far down. */
function withPreset(rows: readonly Row[], kind: AccountKind, preset: AccountView | null): readonly Row[] {
  if (preset === null || preset.kind !== kind) return rows;
  const mine = rows.find((row) => row.id === preset.id) ?? { ...preset, links: [] };
  return [mine, ...rows.filter((row) => row.id !== preset.id)];
}

function Filter({ value, onChange }: { readonly value: string; readonly onChange: (typed: string) => void }) {
  return (
    <Field label={words.link_filter()}>
      {(control) => (
        <input
          {...control}
          class="input"
          type="search"
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface AccountChoiceProps {
  readonly row: Row;
  readonly checked: boolean;
  readonly warn: boolean;
  readonly onChoose: () => void;
}

function AccountChoice({ row, checked, warn, onChoose }: AccountChoiceProps) {
  const taken = row.links.find((link) => link.kind === "business");
  return (
    <li class="stack-tight">
      <label class="choice-row" data-testid="choose-account" data-account={row.id}>
        <input type="radio" name="account" value={row.id} checked={checked} onChange={onChoose} />
        <Avatar account={row} />
        <span class="grow">
          <span class="two-lines" title={row.name}>
            {row.name}
          </span>
          {taken && (
            <span class="small muted choice-taken">
              <StateWord state={taken.state} /> · {taken.with}
            </span>
          )}
        </span>
      </label>
      {warn && taken && <Taken kind={row.kind} link={taken} />}
    </li>
  );
}

/** Said as soon as it is known, not only when the request is refused three steps later. */
function Taken({ kind, link }: { readonly kind: AccountKind; readonly link: LinkBrief }) {
  return (
    <div class="note" data-tone="wait" role="status">
      <div class="grow stack-tight">
        <p>{kind === "personal" ? words.link_personal_taken() : words.link_business_taken()}</p>
        <Button kind="plain" onClick={() => openRecord({ link: link.link })} data-testid="open-culprit">
          {words.link_open_that()}
        </Button>
      </div>
    </div>
  );
}

function NoAccount({ kind }: { readonly kind: AccountKind }) {
  return (
    <div class="stack">
      <p>{kind === "personal" ? words.link_no_personal() : words.link_no_business()}</p>
      <Button
        kind="primary"
        icon="plus"
        onClick={() => go({ screen: "account-form", account: null })}
        data-testid="add-account"
      >
        {words.link_add_account()}
      </Button>
    </div>
  );
}
