import type { Evidence } from "../../../domain/link";
import { simulatedNow } from "../../../ui/clock";
import { Icon } from "../../../ui/icon";
import { dayWords } from "../../../ui/moments";
import { words } from "../../../words";
import { LinkButton, LinkProblems, useLinkDeed } from "./deed";
import { Granted } from "./granted";
import type { LinkPartProps } from "./part";

/** A link that holds, or is suspended: how it was confirmed and when, and the way to end it. */
export function ActiveLink({ link }: LinkPartProps) {
  const unlink = useLinkDeed("link.unlink", link.id);
  const now = simulatedNow();
  const { evidence, terms } = link;
  return (
    <div class="stack">
      {link.state === "suspended" && (
        <p class="note" data-tone="wait">
          {words.link_suspended_words()}
        </p>
      )}
      <ul class="card stack-tight">
        <li class="term">
          <Icon name="shield" />
          {confirmed(evidence, now)}
        </li>
        {evidence.seenAt !== null && (
          <li class="term">
            <Icon name="eye" />
            {words.link_seen({ moment: dayWords(evidence.seenAt, now) })}
          </li>
        )}
        <Granted link={link} />
        <li class="term">
          <Icon name="check" />
          {words.link_terms_accepted({ version: terms.version, moment: dayWords(terms.acceptedAt, now) })}
        </li>
      </ul>
      <LinkProblems link={link.id} of={[unlink]} />
      <LinkButton does={unlink} kind="danger" icon="unlink" testId="unlink">
        {words.link_unlink()}
      </LinkButton>
    </div>
  );
}

const CONFIRMED_BY = {
  code: words.link_by_code,
  review: words.link_by_review,
  reply: words.link_by_reply,
  consent: words.link_by_consent,
} as const satisfies Record<NonNullable<Evidence["by"]>, unknown>;

function confirmed({ by, at }: Evidence, now: number): string {
  return by === null || at === null ? words.link_by_nobody() : CONFIRMED_BY[by]({ moment: dayWords(at, now) });
}
