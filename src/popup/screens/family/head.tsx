import type { FamilyBoard } from "../../../domain/family-board";
import { DAY_MS } from "../../../domain/moment";
import { announce } from "../../../ui/announce";
import { Avatar } from "../../../ui/avatar";
import { Button } from "../../../ui/button";
import { simulatedNow } from "../../../ui/clock";
import { useDeed } from "../../../ui/deed";
import { dayWords } from "../../../ui/moments";
import { NotDoneWords } from "../../../ui/not-done";
import { useIsOver } from "../../../ui/time-left";
import { words } from "../../../words";
import { PremiumLine } from "../../premium-line";

const PREMIUM_MS = 30 * DAY_MS;

/** Whose family it is, and the Premium that it lives by. */
export function Head({ family }: { readonly family: FamilyBoard }) {
  const { name } = family;
  return (
    <section class="card stack-tight">
      <div class="family-head">
        <Avatar account={family} size="m" />
        <div class="grow">
          <p class="two-lines family-name" title={name}>
            {name}
          </p>
          <p class="small muted">
            {words.family_organiser()} · <PremiumLine family={family} />
          </p>
        </div>
      </div>
      <PremiumButtons family={family} />
    </section>
  );
}

/** Premium is bought elsewhere; here it is only said to be so, to see what follows. */
function PremiumButtons({ family: { organiser, premiumUntil } }: { readonly family: FamilyBoard }) {
  const premium = useDeed("premium.set");
  const over = useIsOver(premiumUntil) || premiumUntil === null;
  const prolong = async (): Promise<void> => {
    const now = simulatedNow();
    const until = Math.max(premiumUntil ?? now, now) + PREMIUM_MS;
    if ((await premium.give({ account: organiser, until })) !== null)
      announce(words.family_premium_given({ moment: dayWords(until, now) }));
  };
  const end = async (): Promise<void> => {
    if (over) return;
    if ((await premium.give({ account: organiser, until: null })) !== null) announce(words.family_premium_ended());
  };
  return (
    <>
      <div class="cluster">
        <Button busy={premium.busy.value} onClick={() => void prolong()} data-testid="prolong-premium">
          {over ? words.family_premium_set() : words.family_premium_renew()}
        </Button>
        <Button
          kind="plain"
          busy={premium.busy.value}
          // Not taken away: it has the focus when it was pressed.
          {...(over && { "aria-disabled": true })}
          onClick={() => void end()}
          aria-label={words.family_premium_end_for()}
          data-testid="end-premium"
        >
          {words.family_premium_end()}
        </Button>
      </div>
      {premium.problem.value && <NotDoneWords problem={premium.problem.value} />}
    </>
  );
}
