import type { Preferences, QuietHours } from "../../../domain/commands";
import { useDeed } from "../../../ui/deed";
import { NotDoneWords } from "../../../ui/not-done";
import { words } from "../../../words";

/** From ten in the evening to eight in the morning, until somebody says otherwise. */
const AT_FIRST: QuietHours = { from: 22 * 60, to: 8 * 60 };

/** The hours in which nothing is told. */
export function QuietSetting({ quiet }: Pick<Preferences, "quiet">) {
  const setting = useDeed("preferences.set");
  const set = (next: QuietHours | null): void => void setting.give({ quiet: next });
  return (
    <>
      {setting.problem.value && <NotDoneWords problem={setting.problem.value} />}
      <div class="quiet-line">
        <label class="check-line">
          <input
            type="checkbox"
            checked={quiet !== null}
            onChange={(event) => set(event.currentTarget.checked ? AT_FIRST : null)}
            data-testid="quiet"
          />
          <span>{words.quiet_switch()}</span>
        </label>
        {quiet !== null && (
          <>
            <Time label={words.quiet_from()} minute={quiet.from} onChange={(from) => set({ ...quiet, from })} />
            <Time label={words.quiet_to()} minute={quiet.to} onChange={(to) => set({ ...quiet, to })} />
          </>
        )}
      </div>
      {quiet !== null && (
        <p class="small muted">{quiet.from === quiet.to ? words.quiet_empty() : words.quiet_words()}</p>
      )}
    </>
  );
}

interface TimeProps {
  readonly label: string;
  readonly minute: number;
  readonly onChange: (minute: number) => void;
}

/** A time of day; what is half-typed or emptied changes nothing. */
function Time({ label, minute, onChange }: TimeProps) {
  return (
    <label class="quiet-time small">
      {label}
      <input
        type="time"
        class="input"
        value={timeOf(minute)}
        onChange={({ currentTarget: { value } }) => {
          const typed = minuteOf(value);
          if (typed !== null && typed !== minute) onChange(typed);
        }}
      />
    </label>
  );
}

const timeOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

function minuteOf(time: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}
