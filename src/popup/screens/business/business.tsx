import { useSignal } from "@preact/signals";
import type { AccountId } from "../../../domain/ids";
import type { AccountView } from "../../../domain/views";
import { type Deed, useDeed } from "../../../ui/deed";
import { type Draft, useDraft } from "../../../ui/drafts";
import { NotDoneWords } from "../../../ui/not-done";
import { Screen } from "../../../ui/screen";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { NextButton, useEscapeBack } from "../../flow";
import { back, goInstead, route } from "../../route";
import { openRecord } from "../link/record";
import { StepHeading } from "../link/steps";
import { EMPTY_FLOW, FLOW_STEPS, type Flow, type FlowStep, flowDraftName, isFlow, mendedAt, soundFlow } from "./draft";
import { StepBody } from "./step";
import "../../flows.css";

/** Linking a personal and a business account in the article's five steps; `account` may be either end of it. */
export const LinkBusinessScreen = ({ account }: { readonly account: AccountId | null }) =>
  account === null ? <LinkBusiness account={null} preset={null} /> : <FromAccount account={account} />;

/** Which end the account is depends on its kind, so that is asked first. */
function FromAccount({ account }: { readonly account: AccountId }) {
  const { state, ask } = useView("account", { account });
  const { answer, problem } = state.value;
  if (answer !== null) return <LinkBusiness account={account} preset={answer} />;
  return (
    <Screen title={words.link_flow_title()} onBack={back}>
      {problem !== null && <NotDoneWords problem={problem} onRetry={() => void ask()} />}
    </Screen>
  );
}

const STEP_WORDS: Readonly<Record<FlowStep, () => string>> = {
  personal: words.link_step_personal,
  business: words.link_step_business,
  channel: words.link_step_channel,
  terms: words.link_step_terms,
};

function LinkBusiness({
  account,
  preset,
}: {
  readonly account: AccountId | null;
  readonly preset: AccountView | null;
}) {
  const kept = useDraft(flowDraftName(account), EMPTY_FLOW, isFlow);
  const request = useDeed("link.request-business");
  const missing = useSignal<string | null>(null);
  const flow = soundFlow(kept.value.value, preset);
  // Handlers look anew: of two quick keys the second comes before the first was drawn.
  const present = (): Flow => soundFlow(kept.value.peek(), preset);
  const at = FLOW_STEPS.indexOf(flow.step);
  const problem = request.problem.value;
  const refused = problem !== null && mendedAt(problem) === flow.step;

  const change = (chosen: Partial<Flow>): void => {
    request.clear();
    missing.value = null;
    kept.set({ ...present(), ...chosen });
  };
  const goBack = (): void => stepBack(present(), kept, change);
  useEscapeBack(goBack);
  return (
    <Screen
      title={words.link_flow_title()}
      onBack={goBack}
      footer={
        <NextButton
          sends={flow.step === "terms" ? words.link_send_code() : null}
          busy={request.busy.value}
          missing={missing}
        />
      }
      testId="link-business"
    >
      <div class="stack">
        <StepHeading step={at + 1}>{STEP_WORDS[flow.step]()}</StepHeading>
        {refused && <NotDoneWords problem={problem} onOpen={openRecord} />}
        <StepBody
          key={flow.step}
          flow={flow}
          preset={preset}
          refused={refused}
          missing={missing}
          change={change}
          next={(chosen) => change({ ...chosen, step: FLOW_STEPS[at + 1] ?? flow.step })}
          send={(version) => void sendRequest(flow, version, request, kept)}
        />
      </div>
    </Screen>
  );
}

/** One step back; from the first out of the flow, which is then given up. */
function stepBack(flow: Flow, kept: Draft<Flow>, change: (chosen: Partial<Flow>) => void): void {
  const before = FLOW_STEPS[FLOW_STEPS.indexOf(flow.step) - 1];
  if (before !== undefined) change({ step: before });
  else {
    kept.drop();
    back();
  }
}

/** Asks for the link; the fifth step, the code, is the screen of the link. A refusal leads to where it can be mended. */
async function sendRequest(
  { personal, business, channel, ...flow }: Flow,
  termsVersion: string,
  request: Deed<"link.request-business">,
  kept: Draft<Flow>,
): Promise<void> {
  if (personal === null || business === null || channel === null) return;
  const done = await request.give({ personal, business, channel, termsVersion });
  if (done !== null) {
    kept.drop();
    // Whoever went elsewhere meanwhile finds the request among what waits.
    if (route.value.screen === "link-business") goInstead({ screen: "link", link: done.value.id });
  } else if (request.problem.value !== null) {
    kept.set({ ...flow, personal, business, channel, step: mendedAt(request.problem.value) });
  }
}
