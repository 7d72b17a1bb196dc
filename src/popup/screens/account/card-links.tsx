import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { isLive } from "../../../domain/link";
import type { Moment } from "../../../domain/moment";
import type { AccountView, LinkView } from "../../../domain/views";
import { Button } from "../../../ui/button";
import { simulatedNow } from "../../../ui/clock";
import { Icon } from "../../../ui/icon";
import { otherName, ownerName } from "../../../ui/link-names";
import { StateWord } from "../../../ui/state-word";
import { TimeLeft } from "../../../ui/time-left";
import { words } from "../../../words";
import { go } from "../../route";
import { KIND_WORDS } from "../link/kind-words";

interface AccountLinksProps {
  readonly account: AccountView;
  /** All that it has or had; null while they are on their way. */
  readonly links: readonly LinkView[] | null;
}

/** An account's links but for its sign-ins, the live ones first; the ended ones folded away: nothing is ever taken away. */
export function AccountLinks({ account, links }: AccountLinksProps) {
  return (
    <LinkSection
      account={account}
      links={links?.filter((link) => link.kind !== "social") ?? null}
      title={words.links_title()}
      none={words.links_none()}
      testId="ended-links"
    >
      <Button
        icon="link"
        onClick={() => go({ screen: "link-business", account: account.id })}
        data-testid="link-business"
      >
        {account.kind === "personal" ? words.link_business() : words.link_personal()}
      </Button>
    </LinkSection>
  );
}

/** How one can sign in to the account by other networks. */
export function AccountSignIns({ account, links }: AccountLinksProps) {
  return (
    <LinkSection
      account={account}
      links={links?.filter((link) => link.kind === "social") ?? null}
      title={words.sign_ins_title()}
      none={words.sign_ins_none()}
      testId="ended-sign-ins"
    >
      <Button icon="plus" onClick={() => go({ screen: "link-social", account: account.id })} data-testid="link-social">
        {words.sign_ins_add()}
      </Button>
    </LinkSection>
  );
}

interface LinkSectionProps extends AccountLinksProps {
  readonly title: string;
  readonly none: string;
  readonly testId: string;
  /** The way to another one. */
  readonly children: ComponentChildren;
}

function LinkSection({ account, links, title, none, testId, children }: LinkSectionProps) {
  const id = useId();
  const live = links?.filter(isLive) ?? [];
  const ended = links?.filter((link) => !isLive(link)) ?? [];
  return (
    <section class="stack-tight account-links" aria-labelledby={id} aria-busy={links === null}>
      <h2 id={id} class="section-title">
        {title}
      </h2>
      {links !== null && live.length === 0 && <p class="muted">{none}</p>}
      <Rows links={live} seenFrom={account} />
      {children}
      {ended.length > 0 && (
        <details data-testid={testId}>
          <summary>{words.links_ended({ count: ended.length })}</summary>
          <Rows links={ended} seenFrom={account} />
        </details>
      )}
    </section>
  );
}

/** Who is at the other end of a link, as one of its accounts sees it. */
export const farName = (link: LinkView, seenFrom: AccountView): string =>
  link.owner === seenFrom.id ? otherName(link) : ownerName(link);

interface RowsProps {
  readonly links: readonly LinkView[];
  readonly seenFrom: AccountView;
}

const Rows = ({ links, seenFrom }: RowsProps) => (
  <ul class="link-rows">
    {links.map((link) => (
      <li key={link.id}>
        <LinkRow link={link} name={farName(link, seenFrom)} />
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
