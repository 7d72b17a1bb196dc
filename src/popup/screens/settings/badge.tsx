import type { Badge, Preferences } from "../../../domain/commands";
import { Choice } from "../../../ui/choice";
import { useDeed } from "../../../ui/deed";
import { NotDoneWords } from "../../../ui/not-done";
import { words } from "../../../words";

/** What the number on the toolbar icon tells. */
export function BadgeSetting({ badge }: Pick<Preferences, "badge">) {
  const setting = useDeed("preferences.set");
  return (
    <div class="stack-tight settings-badge">
      {setting.problem.value && <NotDoneWords problem={setting.problem.value} />}
      <Choice
        legend={words.toolbar_title()}
        value={badge}
        onChange={(chosen) => void setting.give({ badge: chosen })}
        testId="badge"
        options={options()}
      />
      <p class="small muted">{words.badge_words()}</p>
    </div>
  );
}

const options = (): readonly { readonly value: Badge; readonly label: string }[] => [
  { value: "attention", label: words.badge_attention() },
  { value: "seats", label: words.badge_seats() },
  { value: "timer", label: words.badge_timer() },
  { value: "nothing", label: words.badge_nothing() },
];
