import type { Marketplace } from "../../../domain/account";
import type { FamilyMember } from "../../../domain/family-board";
import { accountId } from "../../../domain/ids";
import { announce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { useDeed } from "../../../ui/deed";
import { useDraft } from "../../../ui/drafts";
import { Field } from "../../../ui/field";
import { NotDoneWords } from "../../../ui/not-done";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { openRecord } from "../link/record";
import { calmName } from "./names";

/** The view's own limit for one answer. */
const MOST = 500;

interface AnswerProps {
  readonly member: FamilyMember;
  readonly marketplace: Marketplace;
}

const isText = (value: unknown): value is string => typeof value === "string";

/** The simulation's part: what the invited person would do. Whoever reads the letter may accept with another account. */
export function Answer({ member, marketplace }: AnswerProps) {
  const { link } = member;
  const as = useDraft(`family-answer:${link}`, "", isText);
  const accept = useDeed("link.accept");
  const decline = useDeed("link.decline");
  const name = calmName(member);
  const join = async (): Promise<void> => {
    const chosen = as.value.peek();
    decline.clear();
    const done = await accept.give(chosen === "" ? { link } : { link, account: accountId(chosen) });
    if (done === null) return;
    as.drop();
    announce(words.family_joined({ name }));
  };
  const refuse = async (): Promise<void> => {
    accept.clear();
    if ((await decline.give({ link })) !== null) announce(words.family_declined({ name }));
  };
  const problem = accept.problem.value ?? decline.problem.value;
  return (
    <fieldset class="played stack-tight">
      <legend class="small">{words.family_answer_played()}</legend>
      <WhoAccepts marketplace={marketplace} chosen={as.value.value} onChoose={as.set} />
      <div class="cluster">
        <Button icon="check" busy={accept.busy.value} onClick={() => void join()} data-testid="accept">
          {words.family_accept()}
        </Button>
        <Button icon="cross" busy={decline.busy.value} onClick={() => void refuse()} data-testid="decline">
          {words.family_decline()}
        </Button>
      </div>
      {problem && <NotDoneWords problem={problem} here={link} onOpen={openRecord} />}
    </fieldset>
  );
}

interface WhoAcceptsProps {
  readonly marketplace: Marketplace;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function WhoAccepts({ marketplace, chosen, onChoose }: WhoAcceptsProps) {
  const { answer } = useView("accounts", { marketplace, kind: "personal", limit: MOST }).state.value;
  return (
    <Field label={words.family_answer_as()}>
      {(control) => (
        <select
          class="input"
          {...control}
          value={chosen}
          onChange={(event) => onChoose(event.currentTarget.value)}
          data-testid="answer-as"
        >
          <option value="">{words.family_answer_as_invited()}</option>
          {answer?.accounts.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
