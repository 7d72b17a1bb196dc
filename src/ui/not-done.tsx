import type { Moment } from "../domain/moment";
import type { Refusal, RuleReference } from "../domain/refusal";
import type { NotDone } from "../messages/contract";
import { words } from "../words";
import { Button } from "./button";
import { Icon } from "./icon";
import type { OpenRecord } from "./link-names";
import { Culprits } from "./not-done-culprits";
import { failureWords, invalidWords } from "./not-done-failures";
import { refusalWords } from "./not-done-refusals";
import { ruleWords, sourceWords } from "./not-done-rules";
import type { Explained } from "./not-done-sentences";
import { TimeLeft, useIsOver } from "./time-left";
import "./not-done.css";

interface NotDoneProps {
  readonly problem: NotDone;
  /** Goes to a record that stands in the way; without it the record is only named. */
  readonly onOpen?: OpenRecord | undefined;
  /** Offers a button that tries again; only for failures, as a refusal would only be repeated. */
  readonly onRetry?: (() => void) | undefined;
  /** Id of the record that the screen already shows: it is not named as being in the way. */
  readonly here?: string | undefined;
  /** For `aria-describedby` of the control that it is about. */
  readonly id?: string | undefined;
}

/** Why a command or a view was not done: what happened, by which rule, who is in the way, what frees it and when. */
export function NotDoneWords({ problem, onOpen, onRetry, here, id }: NotDoneProps) {
  const { what, mend } = explained(problem);
  return (
    <div id={id} class="note not-done" data-tone="bad" role="alert" data-testid="refusal" data-code={codeOf(problem)}>
      <Icon name="warning" />
      <div class="grow stack-tight">
        <p class="not-done-what">{what}</p>
        <p>{mend}</p>
        {"refusal" in problem && <Why refusal={problem.refusal} onOpen={onOpen} here={here} />}
        {"failure" in problem && onRetry && <Button onClick={onRetry}>{words.failure_again()}</Button>}
        <Detail problem={problem} />
      </div>
    </div>
  );
}

function explained(problem: NotDone): Explained {
  if ("refusal" in problem) return refusalWords(problem.refusal);
  return "invalid" in problem ? invalidWords(problem.invalid) : failureWords(problem.failure.code);
}

/** The code as the contract has it, for tests and for reports of faults. */
function codeOf(problem: NotDone): string {
  if ("refusal" in problem) return problem.refusal.code;
  return "invalid" in problem ? "invalid" : problem.failure.code;
}

interface WhyProps {
  readonly refusal: Refusal;
  readonly onOpen: OpenRecord | undefined;
  readonly here: string | undefined;
}

function Why({ refusal, onOpen, here }: WhyProps) {
  const culprits = refusal.culprits.filter((id) => id !== here);
  return (
    <>
      {refusal.earliest !== null && <Earliest moment={refusal.earliest} />}
      {culprits.length > 0 && <Culprits ids={culprits} onOpen={onOpen} />}
      {refusal.rule !== null && <RuleLine rule={refusal.rule} />}
    </>
  );
}

function Earliest({ moment }: { readonly moment: Moment }) {
  if (useIsOver(moment)) return <p>{words.refusal_earliest_over()}</p>;
  return (
    <p>
      {words.refusal_earliest()} <TimeLeft until={moment} />
    </p>
  );
}

const RuleLine = ({ rule }: { readonly rule: RuleReference }) => (
  <p class="small muted">
    {words.refusal_rule({ rule: ruleWords(rule) })}. {words.refusal_source({ source: sourceWords(rule) })}
  </p>
);

/** The technical words, small: they help whoever is asked for help. */
function Detail({ problem }: { readonly problem: NotDone }) {
  if ("refusal" in problem) return null;
  const detail =
    "invalid" in problem
      ? `${problem.invalid.path}: ${problem.invalid.message}`
      : `${problem.failure.code}: ${problem.failure.detail}`;
  return <p class="small muted">{words.failure_details({ detail })}</p>;
}
