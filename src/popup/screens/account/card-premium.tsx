import { useSignal } from "@preact/signals";
import { hasPremium } from "../../../domain/account";
import { DAY_MS, type Moment } from "../../../domain/moment";
import type { AccountView } from "../../../domain/views";
import { announceQuietly } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { simulatedNow } from "../../../ui/clock";
import { useDeed } from "../../../ui/deed";
import { useDraft } from "../../../ui/drafts";
import { Field } from "../../../ui/field";
import { dayWords } from "../../../ui/moments";
import { NotDoneWords } from "../../../ui/not-done";
import { TimeLeft, useIsOver } from "../../../ui/time-left";
import { words } from "../../../words";
import { isTextOrNull } from "./card-points";
import { Editable } from "./editable";

/** The last minute of a day as a date field has it (`2026-11-24`), where the person is; null: no such day. */
function endOfDay(typed: string): Moment | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const end = new Date(year, month - 1, day, 23, 59);
  return end.getMonth() === month - 1 ? end.getTime() : null;
}

/** A year on, on the same day of the calendar. */
function yearAfter(moment: Moment): Moment {
  const day = new Date(moment);
  return day.setFullYear(day.getFullYear() + 1);
}

/** Until when Premium lasts; it is renewed from its end on, or from now on where there is none. */
export function PremiumEditor({ account }: { readonly account: AccountView }) {
  const { id, premiumUntil } = account;
  const draft = useDraft<string | null>(`premium:${id}`, null, isTextOrNull);
  const setting = useDeed("premium.set");
  const wrong = useSignal(false);
  // Drawn anew at the moment when it runs out.
  const lasts = !useIsOver(premiumUntil) && hasPremium(account, simulatedNow());
  const close = (): void => {
    setting.clear();
    wrong.value = false;
    draft.drop();
  };
  const set = async (until: Moment | null): Promise<void> => {
    if ((await setting.give({ account: id, until })) === null) return;
    announceQuietly(
      until === null ? words.premium_ended_now() : words.premium_set({ moment: dayWords(until, simulatedNow()) }),
    );
    close();
  };
  const setDay = (event: Event): void => {
    event.preventDefault();
    const until = endOfDay(draft.value.peek() ?? "");
    wrong.value = until === null || until <= simulatedNow();
    if (until !== null && !wrong.value) void set(until);
  };
  const from = (): Moment => (lasts && premiumUntil !== null ? premiumUntil : simulatedNow());
  const busy = setting.busy.value;
  return (
    <Editable
      label={words.premium_title()}
      value={<PremiumValue until={premiumUntil} lasts={lasts} />}
      open={draft.value.value !== null}
      onOpen={() => draft.set("")}
      onClose={close}
      testId="premium"
    >
      {setting.problem.value && <NotDoneWords problem={setting.problem.value} />}
      <div class="action-grid">
        <Button icon="plus" busy={busy} onClick={() => void set(from() + 30 * DAY_MS)} data-testid="premium-month">
          {words.premium_month()}
        </Button>
        <Button icon="plus" busy={busy} onClick={() => void set(yearAfter(from()))} data-testid="premium-year">
          {words.premium_year()}
        </Button>
      </div>
      <form noValidate onSubmit={setDay}>
        <Field label={words.premium_field()} error={wrong.value ? words.premium_wrong() : null}>
          {(control) => (
            <div class="pages-line">
              <input
                class="input"
                {...control}
                type="date"
                value={draft.value.value ?? ""}
                onInput={(event) => {
                  wrong.value = false;
                  draft.set(event.currentTarget.value);
                }}
                data-testid="premium-field"
              />
              <Button type="submit" busy={busy} data-testid="premium-save">
                {words.form_save()}
              </Button>
            </div>
          )}
        </Field>
      </form>
      {lasts && (
        <div class="stack-tight">
          <Button kind="danger" busy={busy} onClick={() => void set(null)} data-testid="premium-end">
            {words.premium_end()}
          </Button>
          <p class="small muted">{words.premium_end_words()}</p>
        </div>
      )}
    </Editable>
  );
}

function PremiumValue({ until, lasts }: { readonly until: Moment | null; readonly lasts: boolean }) {
  if (until !== null && lasts) return <TimeLeft until={until} />;
  return (
    <span>
      {until === null ? words.premium_none() : words.premium_over({ moment: dayWords(until, simulatedNow()) })}
    </span>
  );
}
