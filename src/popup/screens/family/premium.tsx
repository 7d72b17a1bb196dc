import type { FamilyView } from "../../../domain/family-view";
import { DAY_MS } from "../../../domain/moment";
import { Button } from "../../../ui/button";
import { simulatedNow } from "../../../ui/clock";
import { useDeed } from "../../../ui/deed";
import { dayWords } from "../../../ui/moments";
import { NotDoneWords } from "../../../ui/not-done";
import { words } from "../../../words";
import { openRecord } from "../link/record";
import { isResting } from "./seats";

const RENEWED_FOR_MS = 30 * DAY_MS;

/** What the family stands on, and the way to get it back. */
export function Premium({ family }: { readonly family: FamilyView }) {
  const setting = useDeed("premium.set");
  const { organiser, premium } = family;
  if (!premium.needed) return <p class="small muted">{words.family_premium_not_needed()}</p>;
  const { until } = premium;
  if (premium.active && until !== null) {
    return <p class="small muted">{words.family_premium_until({ moment: dayWords(until, simulatedNow()) })}</p>;
  }
  const renew = (): void => void setting.give({ account: organiser, until: simulatedNow() + RENEWED_FOR_MS });
  return (
    <div class="note stack-tight" data-tone="wait" data-testid="premium-over">
      <p>
        {until === null || !isResting(family)
          ? words.family_premium_none()
          : words.family_premium_over({ moment: dayWords(until, simulatedNow()) })}
      </p>
      {setting.problem.value && <NotDoneWords problem={setting.problem.value} onOpen={openRecord} />}
      <Button busy={setting.busy.value} onClick={renew} data-testid="renew-premium">
        {words.family_premium_renew()}
      </Button>
    </div>
  );
}
