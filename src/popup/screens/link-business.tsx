import { useRef } from "preact/hooks";
import type { AccountId } from "../../domain/ids";
import type { AccountView } from "../../domain/views";
import { useDeed } from "../../ui/deed";
import { useDraft } from "../../ui/drafts";
import { NotDoneWords } from "../../ui/not-done";
import { Screen } from "../../ui/screen";
import { useView } from "../../ui/view";
import { words } from "../../words";
import { back, goInstead } from "../route";
import { ChooseAccount } from "./link-business-account";
import { ChooseChannel } from "./link-business-channel";
import { EMPTY_FLOW, FLOW_STEPS, type Flow, flowDraftName, isFlow, mendedAt } from "./link-business-draft";
import { AcceptTerms } from "./link-business-terms";
import { openRecord } from "./link-record";
import { StepHeading } from "./link-steps";
import "../flows.css";

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

interface LinkBusinessProps {
  readonly account: AccountId | null;
  readonly preset: AccountView | null;
}

/** What a step may do: change the flow, or go on to the next step. */
export interface StepDeeds {
  readonly change: (chosen: Partial<Flow>) => void;
  readonly next: () => void;
}

function LinkBusiness({ account, preset }: LinkBusinessProps) {
  const kept = useDraft(flowDraftName(account), EMPTY_FLOW, isFlow);
  const request = useDeed("link.request-business");
  const firstStep = useRef(kept.value.value.step);
  const flow = withPreset(kept.value.value, preset);
  const at = FLOW_STEPS.indexOf(flow.step);
  // Arriving, the screen's title is read; from then on each question.
  const moved = flow.step !== firstStep.current;
  if (moved) firstStep.current = "personal";

  const change: StepDeeds["change"] = (chosen) => {
    request.clear();
    kept.set({ ...flow, ...chosen });
  };
  const next = (): void => change({ step: FLOW_STEPS[at + 1] ?? flow.step });
  const stepBack = (): void => {
    const before = FLOW_STEPS[at - 1];
    if (before !== undefined) return change({ step: before });
    kept.drop();
    back();
  };
  const send = async (termsVersion: string): Promise<void> => {
    const { personal, business, channel } = flow;
    if (personal === null || business === null || channel === null) return;
    const done = await request.give({ personal, business, channel, termsVersion });
    if (done !== null) {
      kept.drop();
      goInstead({ screen: "link", link: done.value.id });
    } else if (request.problem.value !== null) {
      kept.set({ ...flow, step: mendedAt(request.problem.value) });
    }
  };

  const problem = request.problem.value;
  const deeds: StepDeeds = { change, next };
  const above = (
    <>
      <StepHeading step={at + 1} focus={moved}>
        {STEP_WORDS[flow.step]()}
      </StepHeading>
      {problem !== null && mendedAt(problem) === flow.step && <NotDoneWords problem={problem} onOpen={openRecord} />}
    </>
  );
  const frame: FrameProps = { title: words.link_flow_title(), onBack: stepBack, above };

  if (flow.step === "personal" || flow.step === "business") {
    return <ChooseAccount key={flow.step} kind={flow.step} chosen={flow[flow.step]} preset={preset} deeds={deeds} frame={frame} />;
  }
  // A draft may come back without what its step needs; then the question is asked again.
  if (flow.personal === null || flow.business === null) {
    return <ChooseAccount key="again" kind={flow.personal === null ? "personal" : "business"} chosen={null} preset={preset} deeds={deeds} frame={frame} />;
  }
  const ends = { personal: flow.personal, business: flow.business };
  return flow.step === "channel" || flow.channel === null ? (
    <ChooseChannel {...ends} chosen={flow.channel} deeds={deeds} frame={frame} />
  ) : (
    <AcceptTerms {...ends} accepted={flow.accepted} deeds={deeds} frame={frame} busy={request.busy.value} onSend={send} />
  );
}
