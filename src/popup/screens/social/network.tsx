import { useRef } from "preact/hooks";
import { Field } from "../../../ui/field";
import { Icon } from "../../../ui/icon";
import { NETWORK_IDS, NETWORKS } from "../../../ui/networks";
import { words } from "../../../words";
import { FLOW_FORM } from "../../flow";
import { OTHER, providerOf } from "./draft";
import type { SocialStepProps } from "./part";

const CHOICES = [...NETWORK_IDS, OTHER] as const;

/** Which network: one of the list, or another that is typed. */
export function ChooseNetwork({ flow, change, next, missing }: SocialStepProps) {
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (providerOf(flow) !== null) next();
    else {
      missing.value = flow.network === OTHER ? words.social_other_wrong() : words.social_choose_first();
      form.current?.querySelector<HTMLElement>(flow.network === OTHER ? 'input[type="text"]' : "input")?.focus();
    }
  };
  return (
    <form ref={form} id={FLOW_FORM} class="stack" noValidate onSubmit={submit}>
      <fieldset class="choice-rows networks">
        <legend class="visually-hidden">{words.social_step_network()}</legend>
        {CHOICES.map((id) => (
          <label key={id} class="choice-row" data-testid={`network-${id}`}>
            <input
              type="radio"
              name="network"
              value={id}
              checked={flow.network === id}
              onChange={() => change({ network: id })}
            />
            <span class="network-sign" aria-hidden="true">
              {id === OTHER ? <Icon name="more" /> : NETWORKS[id].sign}
            </span>
            <span class="grow one-line">{id === OTHER ? words.social_other() : NETWORKS[id].name()}</span>
          </label>
        ))}
      </fieldset>
      {flow.network === OTHER && (
        <Field label={words.social_other_field()} hint={words.social_other_hint()}>
          {(control) => (
            <input
              class="input"
              {...control}
              type="text"
              autoComplete="off"
              autoCapitalize="off"
              spellcheck={false}
              placeholder="sber-id"
              value={flow.other}
              onInput={(event) => change({ other: event.currentTarget.value })}
              data-testid="network-typed"
            />
          )}
        </Field>
      )}
    </form>
  );
}
