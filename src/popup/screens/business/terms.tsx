import { useRef } from "preact/hooks";
import type { AccountId } from "../../../domain/ids";
import { NotDoneWords } from "../../../ui/not-done";
import { TermsList } from "../../../ui/terms-list";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { AcceptTermsTick, FLOW_FORM } from "../../flow";
import type { StepDeeds } from "./draft";

interface AcceptTermsProps extends StepDeeds {
  readonly personal: AccountId;
  readonly business: AccountId;
  readonly accepted: string | null;
  readonly send: (termsVersion: string) => void;
}

/** What the link shares, keeps private and makes impossible; the code is only sent once this was accepted. */
export function AcceptTerms({ personal, business, accepted, send, change, missing }: AcceptTermsProps) {
  const { state, ask } = useView("terms", { command: "link.request-business", with: { personal, business } });
  const owner = useView("account", { account: personal }).state.value.answer;
  const other = useView("account", { account: business }).state.value.answer;
  const tick = useRef<HTMLInputElement>(null);
  const { answer: terms, problem } = state.value;
  if (terms === null) return problem && <NotDoneWords problem={problem} onRetry={() => void ask()} />;

  // Ticked is the version that was read: where the rules change meanwhile the tick is gone.
  const ticked = accepted === terms.version;
  const ends = { owner: owner?.name ?? "", other: other?.name ?? "" };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (ticked) send(terms.version);
    else {
      missing.value = words.link_accept_first();
      tick.current?.focus();
    }
  };
  return (
    <form id={FLOW_FORM} class="stack" onSubmit={submit}>
      {owner && other && <p>{words.link_chosen_ends({ personal: owner.name, business: other.name })}</p>}
      <TermsList terms={terms} ends={ends} />
      <AcceptTermsTick
        version={terms.version}
        accepted={accepted}
        tick={tick}
        onChange={(accepted) => change({ accepted })}
      />
    </form>
  );
}
