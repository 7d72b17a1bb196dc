import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { ChallengeView, LinkView } from "../../../domain/views";
import type { NotDone } from "../../../messages/contract";
import { Button } from "../../../ui/button";
import { CodeField } from "../../../ui/code-field";
import { useDeed } from "../../../ui/deed";
import type { Draft } from "../../../ui/drafts";
import { FieldError } from "../../../ui/field";
import { NotDoneWords } from "../../../ui/not-done";
import { words } from "../../../words";
import { type CodeStanding, StandingWords } from "./code-standing";
import { openRecord } from "./record";

interface CodeFormProps {
  readonly link: LinkView;
  readonly challenge: ChallengeView;
  readonly standing: CodeStanding;
  readonly code: Draft<string>;
}

const isWrong = (problem: NotDone | null): boolean =>
  problem !== null && "refusal" in problem && problem.refusal.code === "code-wrong";

/** The field, what is wrong with it, how the code stands, and the button; a complete code is sent off by itself. */
export function CodeForm({ link, challenge, standing, code }: CodeFormProps) {
  const confirm = useDeed("link.confirm-code");
  const short = useSignal(false);
  const wordsId = useId();
  const open = standing === "open";
  // A lock explains itself below, with its time; the refusal that brought it would say the same again.
  const problem = open ? confirm.problem.value : null;
  const wrong = isWrong(problem);

  const give = async (digits: string): Promise<void> => {
    short.value = false;
    const done = await confirm.give({ link: link.id, code: digits });
    // A refused code is no draft either: left in the field, one more Enter would burn another try on it.
    // What was typed while the answer was on its way is one.
    const over = done !== null || isWrong(confirm.problem.value);
    if (over && code.value.peek() === digits) code.drop();
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const digits = code.value.value;
    if (digits.length < challenge.codeLength) short.value = true;
    else void give(digits);
  };
  const change = (digits: string): void => {
    short.value = false;
    confirm.clear();
    code.set(digits);
  };
  return (
    <form class="stack" onSubmit={submit}>
      <CodeField
        label={words.link_code_label({ count: challenge.codeLength })}
        length={challenge.codeLength}
        value={code.value.value}
        onChange={change}
        onComplete={(digits) => void give(digits)}
        disabled={!open}
        invalid={wrong || short.value}
        describedBy={wordsId}
        autoFocus
      />
      <div id={wordsId} class="stack-tight">
        {short.value && <FieldError words={words.link_code_short()} />}
        {problem !== null && <NotDoneWords problem={problem} here={link.id} onOpen={openRecord} />}
        <StandingWords challenge={challenge} standing={standing} said={wrong} />
      </div>
      {open && (
        <Button kind="primary" wide type="submit" icon="check" busy={confirm.busy.value} data-testid="confirm-code">
          {words.link_confirm()}
        </Button>
      )}
    </form>
  );
}
