import type { FamilyBoard } from "../domain/family-board";
import { simulatedNow } from "../ui/clock";
import { Icon } from "../ui/icon";
import { dayWords } from "../ui/moments";
import { useIsOver } from "../ui/time-left";
import { words } from "../words";

/** The organiser's Premium as shape and words: until when, or that the family rests without it. */
export function PremiumLine({ family }: { readonly family: FamilyBoard }) {
  const { premiumUntil: until, needsPremium } = family;
  const over = useIsOver(until);
  const held = until !== null && !over;
  const look = held ? "check" : needsPremium ? "pause" : "info";
  return (
    <span class="premium-line" data-testid="premium" data-premium={held ? "held" : needsPremium ? "over" : "free"}>
      <Icon name={look} size="s" />
      {held ? words.family_premium_until({ moment: dayWords(until, simulatedNow()) }) : missing(family)}
    </span>
  );
}

function missing({ premiumUntil, needsPremium, members }: FamilyBoard): string {
  if (!needsPremium) return words.family_premium_free();
  const rests = premiumUntil !== null || members.some((member) => member.state === "suspended");
  return rests ? words.family_premium_over() : words.family_premium_none();
}
