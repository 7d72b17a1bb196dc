import { useSignal } from "@preact/signals";
import type { AccountId } from "../../../domain/ids";
import type { AccountView } from "../../../domain/views";
import { useDeed } from "../../../ui/deed";
import { useDraft } from "../../../ui/drafts";
import { NotDoneWords } from "../../../ui/not-done";
import { Screen } from "../../../ui/screen";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { back, goInstead, route } from "../../route";
import { openRecord } from "../link/record";
import { StepHeading } from "../link/steps";
import {
  EMPTY_SOCIAL,
  handleOf,
  isSocialFlow,
  mendedAt,
  providerOf,
  SOCIAL_STEPS,
  type SocialFlow,
  type SocialStep,
  socialDraftName,
  soundSocial,
} from "./draft";
import { TypeHandle } from "./handle";
import { ChooseNetwork } from "./network";
import { SocialTerms } from "./terms";
import "../../flows.css";
import { NextButton, useEscapeBack } from "../../flow";
import "./social.css";

/** Asking for a sign-in by another network, in three steps; allowing access and the last yes follow on its own screen. */
export function LinkSocialScreen({ account }: { readonly account: AccountId }) {
  const { state, ask } = useView("account", { account });
  const { answer, problem } = state.value;
  if (answer !== null) return <LinkSocial account={answer} />;
  return (
    <Screen title={words.social_title()} onBack={back}>
      {problem !== null && <NotDoneWords problem={problem} onRetry={() => void ask()} />}
    </Screen>
  );
}

const STEP_WORDS: Readonly<Record<SocialStep, () => string>> = {
  network: words.social_step_network,
  handle: words.social_step_handle,
  terms: words.link_step_terms,
};

function LinkSocial({ account }: { readonly account: AccountView }) {
  const kept = useDraft(socialDraftName(account.id), EMPTY_SOCIAL, isSocialFlow);
  const request = useDeed("link.request-social");
  const missing = useSignal<string | null>(null);
  const flow = soundSocial(kept.value.value);
  // Handlers look anew: of two quick keys the second comes before the first was drawn.
  const present = (): SocialFlow => soundSocial(kept.value.peek());
  const problem = request.problem.value;
  const provider = providerOf(flow);
  const handle = handleOf(flow);

  const change = (said: Partial<SocialFlow>): void => {
    request.clear();
    missing.value = null;
    kept.set({ ...present(), ...said });
  };
  const leap = (by: 1 | -1): void => {
    const step = SOCIAL_STEPS[SOCIAL_STEPS.indexOf(present().step) + by];
    if (step !== undefined) change({ step });
    else {
      kept.drop();
      back();
    }
  };
  const send = async (termsVersion: string): Promise<void> => {
    if (provider === null || handle === null) return;
    const done = await request.give({ account: account.id, provider, handle, termsVersion });
    if (done !== null) {
      kept.drop();
      // Whoever went elsewhere meanwhile finds the request among what waits.
      if (route.value.screen === "link-social") goInstead({ screen: "link", link: done.value.id });
    } else if (request.problem.value !== null) kept.set({ ...flow, step: mendedAt(request.problem.value) });
  };
  useEscapeBack(() => leap(-1));
  const deeds = { flow, change, missing, next: () => leap(1) };
  return (
    <Screen
      title={words.social_title()}
      onBack={() => leap(-1)}
      testId="link-social"
      footer={
        <NextButton
          sends={flow.step === "terms" ? words.social_send() : null}
          busy={request.busy.value}
          missing={missing}
        />
      }
    >
      <div class="stack">
        <StepHeading step={SOCIAL_STEPS.indexOf(flow.step) + 1}>{STEP_WORDS[flow.step]()}</StepHeading>
        {problem !== null && mendedAt(problem) === flow.step && <NotDoneWords problem={problem} onOpen={openRecord} />}
        {flow.step === "network" && <ChooseNetwork {...deeds} />}
        {flow.step === "handle" && <TypeHandle {...deeds} />}
        {flow.step === "terms" && provider !== null && handle !== null && (
          <SocialTerms
            {...deeds}
            account={account}
            provider={provider}
            handle={handle}
            send={(version) => void send(version)}
          />
        )}
      </div>
    </Screen>
  );
}
