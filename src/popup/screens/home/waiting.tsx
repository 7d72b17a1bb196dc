import { useSignal } from "@preact/signals";
import type { LinkState } from "../../../domain/link";
import type { WaitingItem } from "../../../domain/views";
import { Button } from "../../../ui/button";
import { Icon } from "../../../ui/icon";
import { language } from "../../../ui/language";
import { TimeLeft, useIsOver } from "../../../ui/time-left";
import { useView } from "../../../ui/view";
import { stateWord, words } from "../../../words";
import { go } from "../../route";

/** More would push the accounts out of sight; the rest is one click away. */
const SHOWN = 3;
const SHOWN_BELOW_A_PAGE = 1;

interface WaitingListProps {
  readonly items: readonly WaitingItem[];
  readonly inAll: number;
  /** Whether the page below the popup stands above it, and takes its room. */
  readonly belowPage: boolean;
}

/** What waits for the user, the nearest deadline first. */
export function WaitingList({ items, inAll, belowPage }: WaitingListProps) {
  const shown = belowPage ? SHOWN_BELOW_A_PAGE : SHOWN;
  const all = useSignal(false);
  return (
    <section class="home-section" aria-labelledby="waiting-title" data-testid="waiting">
      <h2 id="waiting-title" class="section-title">
        {words.waiting_title()} <span class="muted">{inAll}</span>
      </h2>
      {all.value ? <AllRows known={items} /> : <Rows items={items.slice(0, shown)} />}
      {!all.value && inAll > shown && (
        <Button
          kind="plain"
          wide
          onClick={() => {
            all.value = true;
          }}
        >
          {words.waiting_all({ count: inAll })}
        </Button>
      )}
    </section>
  );
}

/** Those that the popup's own view left out are asked for only now. */
function AllRows({ known }: { readonly known: readonly WaitingItem[] }) {
  const { answer } = useView("waiting", {}).state.value;
  return <Rows items={answer?.items ?? known} />;
}

const Rows = ({ items }: { readonly items: readonly WaitingItem[] }) => (
  <ul class="waiting-rows">
    {items.map((item) => (
      <li key={item.link}>
        <WaitingRow item={item} />
      </li>
    ))}
  </ul>
);

function WaitingRow({ item }: { readonly item: WaitingItem }) {
  const codeOver = useIsOver(item.codeExpiresAt);
  const unlocked = useIsOver(item.lockedUntil ?? null);
  const lockedUntil = unlocked ? undefined : item.lockedUntil;
  const until = lockedUntil ?? (codeOver ? item.deadline : (item.codeExpiresAt ?? item.deadline));
  const between = words.waiting_between({ owner: item.ownerName, other: item.otherName });
  return (
    <button
      type="button"
      class="row waiting-row"
      onClick={() => go({ screen: "link", link: item.link })}
      data-testid="waiting-row"
      data-link={item.link}
    >
      <Icon name="clock" size="l" />
      <span class="row-words">
        <span class="row-first">
          <span class="row-name">{lockedUntil === undefined ? todo(item, codeOver) : words.waiting_locked()}</span>
          <span class="row-time small">
            <TimeLeft until={until} />
          </span>
        </span>
        <span class="visually-hidden">{between}</span>
        <span class="row-second row-ends small muted" aria-hidden="true" title={between}>
          <span class="one-line">{item.ownerName}</span>
          <Icon name="link" size="s" />
          <span class="one-line">{item.otherName}</span>
        </span>
      </span>
      <Icon name="chevron" />
    </button>
  );
}

/** What the user can do about it, or what is being waited for. */
function todo({ state }: WaitingItem, codeOver: boolean): string {
  if (state === "awaiting-code") return codeOver ? words.waiting_renew_code() : words.waiting_enter_code();
  return ASKED[state]?.() ?? stateWord(state, language.value);
}

const ASKED: Partial<Readonly<Record<LinkState, () => string>>> = {
  "awaiting-review": words.waiting_review,
  "awaiting-consent": words.waiting_consent,
  "awaiting-confirmation": words.waiting_confirmation,
  "awaiting-reply": words.waiting_reply,
  ending: words.waiting_confirm_unlink,
};
