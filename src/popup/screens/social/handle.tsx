import { useRef } from "preact/hooks";
import { Field } from "../../../ui/field";
import { Icon } from "../../../ui/icon";
import { networkName } from "../../../ui/networks";
import { words } from "../../../words";
import { FLOW_FORM } from "../../flow";
import { handleOf, providerOf } from "./draft";
import type { SocialStepProps } from "./part";

/** Who one is at that network: a name, an address or a number, as the network itself shows it. */
export function TypeHandle({ flow, change, next, missing }: SocialStepProps) {
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (handleOf(flow) !== null) next();
    else {
      missing.value = words.social_handle_first();
      form.current?.querySelector("input")?.focus();
    }
  };
  return (
    <form ref={form} id={FLOW_FORM} class="stack" noValidate onSubmit={submit}>
      <Field
        label={words.social_handle({ network: networkName(providerOf(flow) ?? "") })}
        hint={words.social_handle_hint()}
      >
        {(control) => (
          <input
            class="input"
            {...control}
            type="text"
            maxLength={200}
            autoComplete="off"
            autoCapitalize="off"
            spellcheck={false}
            value={flow.handle}
            onInput={(event) => change({ handle: event.currentTarget.value })}
            data-testid="social-handle"
          />
        )}
      </Field>
      <p class="note small">
        <Icon name="info" />
        {words.social_played()}
      </p>
    </form>
  );
}
