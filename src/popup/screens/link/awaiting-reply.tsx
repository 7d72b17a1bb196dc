import { useSignal } from "@preact/signals";
import type { AccountId } from "../../../domain/ids";
import type { LinkView } from "../../../domain/views";
import { announce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { useDeed } from "../../../ui/deed";
import { Field } from "../../../ui/field";
import { NotDoneWords } from "../../../ui/not-done";
import { TimeLeft, useIsOver } from "../../../ui/time-left";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { go } from "../../route";
import { LinkButton, LinkProblems, useLinkDeed } from "./deed";
import { KIND_WORDS } from "./kind-words";
import type { LinkPartProps } from "./part";
import { openRecord } from "./record";

/** An invitation that is out: until when, sending it again, taking it back, and answering for whoever is asked. */
export function AwaitingReply({ link }: LinkPartProps) {
  const withdraw = useLinkDeed("link.revoke", link.id);
  const { left, withdraw: withdrawWords } = KIND_WORDS[link.kind];
  return (
    <div class="stack">
      <div class="stack-tight">
        <p data-testid="waits-for">{words.link_waits_reply()}</p>
        {link.deadline !== null && (
          <p>
            {left()} <TimeLeft until={link.deadline} />
          </p>
        )}
      </div>
      <Resend link={link} />
      <Answer link={link} />
      <LinkProblems link={link.id} of={[withdraw]} />
      <div class="cluster">
        <Button onClick={() => go({ screen: "family", organiser: link.owner })} data-testid="to-board">
          {words.reply_board()}
        </Button>
        <LinkButton does={withdraw} kind="danger" testId="withdraw">
          {withdrawWords()}
        </LinkButton>
      </div>
    </div>
  );
}

/** How often it was sent, and once more; until that is possible the moment from which it is. */
function Resend({ link }: LinkPartProps) {
  const resend = useLinkDeed("link.resend-invitation", link.id);
  const resendAt = link.invitation?.resendAt ?? null;
  const ready = useIsOver(resendAt) || resendAt === null;
  if (link.invitation === undefined) return null;
  const { sends, contact } = link.invitation;
  const send = async (): Promise<void> => {
    if (ready && (await resend.give())) announce(words.reply_resent());
  };
  return (
    <div class="stack-tight">
      <p class="small muted">{words.reply_sent({ count: sends, contact })}</p>
      <LinkProblems link={link.id} of={[resend]} />
      <Button
        icon="refresh"
        busy={resend.busy}
        // Not disabled: it would lose the focus, and nobody could ask it why.
        {...(!ready && { "aria-disabled": true })}
        onClick={() => void send()}
        data-testid="resend-invitation"
      >
        {words.reply_resend()}
      </Button>
      {!ready && resendAt !== null && (
        <p class="small muted">
          {words.reply_resend_after()} <TimeLeft until={resendAt} />
        </p>
      )}
    </div>
  );
}

/** The two answers, given by hand: nobody real was asked. */
function Answer({ link }: LinkPartProps) {
  const accept = useDeed("link.accept");
  const decline = useLinkDeed("link.decline", link.id);
  const account = useSignal<AccountId | null>(null);
  const give = (): void =>
    void accept.give({ link: link.id, ...(account.value !== null && { account: account.value }) });
  return (
    <section class="card stack-tight" aria-labelledby="reply-title">
      <h2 id="reply-title">{words.reply_title()}</h2>
      <p class="small muted">{words.reply_play()}</p>
      {"contact" in link.other && (
        <AsWhom
          link={link}
          contact={link.other.contact}
          account={account.value}
          onChoose={(chosen) => {
            accept.clear();
            account.value = chosen;
          }}
        />
      )}
      {accept.problem.value && <NotDoneWords problem={accept.problem.value} here={link.id} onOpen={openRecord} />}
      <LinkProblems link={link.id} of={[decline]} />
      <div class="cluster">
        <Button kind="primary" icon="check" busy={accept.busy.value} onClick={give} data-testid="accept">
          {words.reply_accept()}
        </Button>
        <LinkButton does={decline} icon="cross" testId="decline">
          {words.reply_decline()}
        </LinkButton>
      </div>
    </section>
  );
}

interface AsWhomProps {
  readonly link: LinkView;
  readonly contact: string;
  readonly account: AccountId | null;
  readonly onChoose: (account: AccountId | null) => void;
}

/** More accounts than a list of choices holds are better found on their own cards. */
const MOST_CHOICES = 50;

/** Whoever reads the letter may be somebody who is kept here, by another address. */
function AsWhom({ link: { marketplace, owner }, contact, account, onChoose }: AsWhomProps) {
  const { answer } = useView("accounts", { marketplace, kind: "personal", limit: MOST_CHOICES }).state.value;
  const others = answer?.accounts.filter(({ id }) => id !== owner) ?? [];
  if (others.length === 0) return null;
  return (
    <Field label={words.reply_as()}>
      {(control) => (
        <select
          class="input"
          {...control}
          value={account ?? ""}
          onChange={({ currentTarget: { value } }) => onChoose(value === "" ? null : (value as AccountId))}
          data-testid="reply-as"
        >
          <option value="">{words.reply_as_contact({ contact })}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
