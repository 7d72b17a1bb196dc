import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../domain/moment";
import { announceQuietly } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { clockOffset, simulatedNow } from "../../../ui/clock";
import { useDeed } from "../../../ui/deed";
import { clockWords, lengthWords, machineTime, offsetWords } from "../../../ui/moments";
import { NotDoneWords } from "../../../ui/not-done";
import { words } from "../../../words";

const LEAPS = [
  { by: MINUTE_MS, testId: "clock-1m" },
  { by: 10 * MINUTE_MS, testId: "clock-10m" },
  { by: HOUR_MS, testId: "clock-1h" },
  { by: DAY_MS, testId: "clock-1d" },
] as const;

/** The simulated clock: how late it is there, how far ahead that is, and the leaps forward. */
export function Clock() {
  const advance = useDeed("clock.advance");
  const reset = useDeed("clock.reset");
  const leap = async (by: number): Promise<void> => {
    if (await advance.give({ by })) announceQuietly(words.clock_moved({ moment: clockWords(simulatedNow()) }));
  };
  const toReal = async (): Promise<void> => {
    if (await reset.give({})) announceQuietly(words.clock_is_real());
  };
  const problem = advance.problem.value ?? reset.problem.value;
  return (
    <section class="card stack" aria-labelledby="clock-title">
      <div class="stack-tight">
        <h2 id="clock-title">{words.clock_title()}</h2>
        <Now />
        <p class="small muted">{words.clock_explained()}</p>
      </div>
      <fieldset class="clock-leaps">
        <legend class="visually-hidden">{words.clock_forward()}</legend>
        {LEAPS.map(({ by, testId }) => (
          <Button key={by} busy={advance.busy.value} onClick={() => void leap(by)} data-testid={testId}>
            {words.clock_plus({ length: lengthWords(by, "short") })}
          </Button>
        ))}
      </fieldset>
      {clockOffset.value !== 0 && (
        <div class="stack-tight">
          <Button icon="clock" busy={reset.busy.value} onClick={() => void toReal()} data-testid="clock-reset">
            {words.clock_reset()}
          </Button>
          <p class="small muted">{words.clock_reset_explained()}</p>
        </div>
      )}
      {problem !== null && <NotDoneWords problem={problem} />}
    </section>
  );
}

/** Ticks for the eyes; no live region, so nobody is told every second. */
function Now() {
  const now = simulatedNow();
  const offset = clockOffset.value;
  return (
    <p>
      <time class="clock-now" dateTime={machineTime(now)} data-testid="clock-now">
        {clockWords(now)}
      </time>
      <span class="small muted clock-offset" data-testid="clock-offset">
        {offset === 0 ? words.clock_real() : words.clock_ahead({ length: offsetWords(offset) })}
      </span>
    </p>
  );
}
