import { useRef } from "preact/hooks";
import type { AccountView } from "../../../domain/views";
import { networkName } from "../../../ui/networks";
import { NotDoneWords } from "../../../ui/not-done";
import { TermsList } from "../../../ui/terms-list";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { AcceptTermsTick, FLOW_FORM } from "../../flow";
import type { SocialStepProps } from "./part";

interface SocialTermsProps extends SocialStepProps {
  readonly account: AccountView;
  readonly provider: string;
  readonly handle: string;
  readonly send: (termsVersion: string) => void;
}

/** What the sign-in shares, keeps private and makes impossible; nothing is asked for before this was accepted. */
export function SocialTerms({ account, provider, handle, flow, change, missing, send }: SocialTermsProps) {
  const args = { command: "link.request-social", with: { account: account.id, provider, handle } } as const;
  const { state, ask } = useView("terms", args);
  const tick = useRef<HTMLInputElement>(null);
  const { answer: terms, problem } = state.value;
  if (terms === null) return problem && <NotDoneWords problem={problem} onRetry={() => void ask()} />;

  // Ticked is the version that was read: where the rules change meanwhile the tick is gone.
  const ticked = flow.accepted === terms.version;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (ticked) send(terms.version);
    else {
      missing.value = words.social_accept_first();
      tick.current?.focus();
    }
  };
  return (
    <form id={FLOW_FORM} class="stack" onSubmit={submit}>
      <p>{words.social_chosen({ name: account.name, network: networkName(provider), handle })}</p>
      <TermsList terms={terms} ends={{ owner: account.name, other: null }} />
      <AcceptTermsTick
        version={terms.version}
        accepted={flow.accepted}
        tick={tick}
        onChange={(accepted) => change({ accepted })}
      />
    </form>
  );
}
