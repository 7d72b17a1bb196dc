import { isLive } from "../../../domain/link";
import type { Moment } from "../../../domain/moment";
import type { AccountView, LinkView } from "../../../domain/views";
import { Button } from "../../../ui/button";
import { simulatedNow } from "../../../ui/clock";
import { Icon } from "../../../ui/icon";
import { otherName, ownerName } from "../../../ui/link-names";
import { nearestAfter, turnsOf } from "../../../ui/nearest";
import { NotDoneWords } from "../../../ui/not-done";
import { StateWord } from "../../../ui/state-word";
import { TimeLeft } from "../../../ui/time-left";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { go } from "../../route";
import { KIND_WORDS } from "../link/kind-words";

/** An account's links, the live ones first; the ended ones folded away, for nothing is ever taken from the list. */
export function AccountLinks({ account }: { readonly account: AccountView }) {
  const { answer, problem } = useView("links", { account: account.id }, { staleAt }).state.value;
  const links = answer?.links ?? [];
  const live = links.filter(isLive);
  const ended = links.filter((link) => !isLive(link));
  return (
    <section class="stack-tight account-links" aria-labelledby="links-title" aria-busy={answer === null}>
      <h2 id="links-title" class="section-title">
        {words.links_title()}
      </h2>
      {problem !== null && <NotDoneWords problem={problem} />}
      {answer !== null && live.length === 0 && <p class="muted">{words.links_none()}</p>}
      <Rows links={live} seenFrom={account} />
      <Button
        icon="link"
        onClick={() => go({ screen: "link-business", account: account.id })}
        data-testid="link-business"
      >
        {account.kind === "personal" ? words.link_business() : words.link_personal()}
      </Button>
      {ended.length > 0 && (
        <details data-testid="ended-links">
          <summary>{words.links_ended({ count: ended.length })}</summary>
          <Rows links={ended} seenFrom={account} />
        </details>
      )}
    </section>
  );
}

const staleAt = ({ links }: { readonly links: readonly LinkView[] }): Moment | null =>
  nearestAfter(simulatedNow(), links.flatMap(turnsOf));

interface RowsProps {
  readonly links: readonly LinkView[];
  readonly seenFrom: AccountView;
}

const Rows = ({ links, seenFrom }: RowsProps) => (
  <ul class="link-rows">
    {links.map((link) => (
      <li key={link.id}>
        <LinkRow link={link} name={link.owner === seenFrom.id ? otherName(link) : ownerName(link)} />
      </li>
    ))}
  </ul>
);

/** While a code is awaited its own end is the nearer one; then the request's. */
const endOf = ({ challenge, deadline }: LinkView): Moment | null =>
  challenge !== undefined && challenge.expiresAt > simulatedNow() ? challenge.expiresAt : deadline;

function LinkRow({ link, name }: { readonly link: LinkView; readonly name: string }) {
  const end = endOf(link);
  return (
    <button
      type="button"
      class="row link-row"
      onClick={() => go({ screen: "link", link: link.id })}
      data-testid="link-row"
      data-link={link.id}
    >
      <span class="row-words">
        <span class="row-first">
          <span class="grow one-line" title={name}>
            {name}
          </span>
          <span class="row-kind small muted">{KIND_WORDS[link.kind].title()}</span>
        </span>
        <span class="row-second small">
          <StateWord state={link.state} />
          {end !== null && <TimeLeft until={end} />}
        </span>
      </span>
      <Icon name="chevron" />
    </button>
  );
}
