import { useEffect, useState } from "preact/hooks";
import type { Preferences } from "../../../domain/commands";
import { askToNotify, mayNotify, onMayNotify } from "../../../platform/notifications";
import { Button } from "../../../ui/button";
import { useDeed } from "../../../ui/deed";
import { Icon } from "../../../ui/icon";
import { NotDoneWords } from "../../../ui/not-done";
import { words } from "../../../words";
import { QuietSetting } from "./quiet";

/** Whether to be told before something runs out, and when not. */
export function NoticesSetting({ notifications, quiet }: Pick<Preferences, "notifications" | "quiet">) {
  const setting = useDeed("preferences.set");
  const [allowed, look] = useMayNotify();
  // In the very turn of the click: Firefox refuses to ask after an await. The question may close the popup, so the
  // choice is kept at the same time; where the answer is no, the screen says so.
  const ask = (): void => void askToNotify().then(look, look);
  const turn = (on: boolean): void => {
    if (on) ask();
    void setting.give({ notifications: on });
  };
  return (
    <section class="stack-tight" data-testid="notices">
      <h2>{words.notices_title()}</h2>
      {setting.problem.value && <NotDoneWords problem={setting.problem.value} />}
      <label class="check-line">
        <input
          type="checkbox"
          checked={notifications}
          onChange={(event) => turn(event.currentTarget.checked)}
          data-testid="notifications"
        />
        <span>{words.notices_switch()}</span>
      </label>
      <p class="small muted">{words.notices_words()}</p>
      {notifications && allowed === false && (
        <div class="notices-refused" role="status" data-testid="notices-refused">
          <Icon name="warning" />
          <p class="grow small">{words.notices_refused()}</p>
          <Button onClick={ask}>{words.notices_allow()}</Button>
        </div>
      )}
      {notifications && <QuietSetting quiet={quiet} />}
    </section>
  );
}

/** Whether the browser allows it (null: not known yet), followed as it changes, and a way to look again. */
function useMayNotify(): readonly [allowed: boolean | null, look: () => void] {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const look = (): void => void mayNotify().then(setAllowed, () => undefined);
  useEffect(() => {
    look();
    return onMayNotify(look);
  }, []);
  return [allowed, look];
}
