import type { AccountView } from "../../../domain/views";
import { ChooseAccount } from "./account";
import { ChooseChannel } from "./channel";
import type { Flow, StepDeeds } from "./draft";
import { AcceptTerms } from "./terms";

interface StepBodyProps extends StepDeeds {
  readonly flow: Flow;
  readonly preset: AccountView | null;
  readonly refused: boolean;
  readonly send: (termsVersion: string) => void;
}

/** The question of the present step. `soundFlow` has seen to it that the answers before it are there. */
export function StepBody({ flow, preset, refused, send, ...deeds }: StepBodyProps) {
  const { step, personal, business, channel, accepted } = flow;
  if (step === "personal" || step === "business") {
    return <ChooseAccount kind={step} chosen={flow[step]} preset={preset} refused={refused} {...deeds} />;
  }
  if (personal === null || business === null) return null;
  return step === "channel" ? (
    <ChooseChannel personal={personal} chosen={channel} {...deeds} />
  ) : (
    <AcceptTerms personal={personal} business={business} accepted={accepted} send={send} {...deeds} />
  );
}
