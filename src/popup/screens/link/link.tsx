import type { ComponentType } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { LinkId } from "../../../domain/ids";
import { isLive, type LinkState } from "../../../domain/link";
import type { Moment } from "../../../domain/moment";
import type { LinkView } from "../../../domain/views";
import { simulatedNow } from "../../../ui/clock";
import { dayWords, machineTime, momentWords } from "../../../ui/moments";
import { nearestAfter } from "../../../ui/nearest";
import { NotDoneWords } from "../../../ui/not-done";
import { Screen } from "../../../ui/screen";
import { StateWord } from "../../../ui/state-word";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { back } from "../../route";
import { ActiveLink } from "./active";
import { AwaitingCode } from "./awaiting-code";
import { AwaitingConfirmation } from "./awaiting-confirmation";
import { AwaitingConsent } from "./awaiting-consent";
import { AwaitingReply } from "./awaiting-reply";
import { AwaitingReview } from "./awaiting-review";
import { EndedLink } from "./ended";
import { EndingLink } from "./ending";
import { LinkEnds } from "./ends";
import { KIND_WORDS } from "./kind-words";
import type { LinkPartProps } from "./part";
import { UnlinkedLink } from "./unlinked";
import "../../flows.css";

/** Only moments that are still to come: one that has passed and changed nothing would be asked for without end. */
const staleAt = ({ deadline, undoUntil, challenge }: LinkView): Moment | null =>
  nearestAfter(simulatedNow(), [deadline, undoUntil, challenge?.expiresAt ?? null]);

/** One link: its two ends, its state, and what can be done in that state. */
export function LinkScreen({ link }: { readonly link: LinkId }) {
  const { state, ask } = useView("link", { link }, { staleAt });
  const { answer, problem } = state.value;
  return (
    <Screen title={answer === null ? words.link_title() : KIND_WORDS[answer.kind].title()} onBack={back} testId="link">
      <div class="stack">
        {problem !== null && <NotDoneWords problem={problem} onRetry={() => void ask()} />}
        {answer !== null && <LinkBody link={answer} />}
      </div>
    </Screen>
  );
}

/** One entry a state: a new one does not compile until somebody says what can be done in it. */
const PARTS: Readonly<Record<LinkState, ComponentType<LinkPartProps>>> = {
  "awaiting-code": AwaitingCode,
  "awaiting-review": AwaitingReview,
  "awaiting-consent": AwaitingConsent,
  "awaiting-confirmation": AwaitingConfirmation,
  "awaiting-reply": AwaitingReply,
  active: ActiveLink,
  suspended: ActiveLink,
  ending: EndingLink,
  unlinked: UnlinkedLink,
  declined: EndedLink,
  expired: EndedLink,
  revoked: EndedLink,
  failed: EndedLink,
};

function LinkBody({ link }: LinkPartProps) {
  const Part = PARTS[link.state];
  return (
    <>
      <LinkEnds link={link} />
      <StateLine link={link} />
      <Part key={link.state} link={link} />
    </>
  );
}

/** The state as shape and word and since when. It takes the focus when it changes: what had it is gone with the old one. */
function StateLine({ link: { state, since } }: LinkPartProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const last = useRef(state);
  const now = simulatedNow();
  useLayoutEffect(() => {
    // The code field takes the focus itself.
    if (last.current !== state && document.activeElement === document.body) line.current?.focus();
    last.current = state;
  }, [state]);
  return (
    <p ref={line} tabIndex={-1} class="link-state" role="status" data-testid="link-state" data-state={state}>
      <StateWord state={state} />{" "}
      <time class="muted" dateTime={machineTime(since)} title={dayWords(since, now)}>
        {isLive({ state })
          ? words.link_since({ moment: momentWords(since, now) })
          : words.link_ended_at({ moment: momentWords(since, now) })}
      </time>
    </p>
  );
}
