import { useSignal } from "@preact/signals";
import { ACCOUNT_BOUNDS } from "../../../domain/account";
import type { AccountView } from "../../../domain/views";
import { announceQuietly } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { useDeed } from "../../../ui/deed";
import { useDraft } from "../../../ui/drafts";
import { Field } from "../../../ui/field";
import { language } from "../../../ui/language";
import { NotDoneWords } from "../../../ui/not-done";
import { words } from "../../../words";
import { TAGS } from "../../../words/moments";
import { Editable } from "./editable";

/** What is typed while the editor is open; null: closed. */
export const isTextOrNull = (kept: unknown): kept is string | null => kept === null || typeof kept === "string";

const numberWords = (count: number): string => new Intl.NumberFormat(TAGS[language.value]).format(count);

/** Whole points as they are typed, with or without spaces between thousands; null: no such number. */
function pointsOf(typed: string): number | null {
  const digits = typed.replace(/\s/gu, "");
  const points = /^\d{1,10}$/.test(digits) ? Number(digits) : Number.NaN;
  return points <= ACCOUNT_BOUNDS.points ? points : null;
}

/** The bonus points, which are what somebody has read off the marketplace and typed here. */
export function PointsEditor({ account: { id, points } }: { readonly account: AccountView }) {
  const draft = useDraft<string | null>(`points:${id}`, null, isTextOrNull);
  const setting = useDeed("points.set");
  const wrong = useSignal(false);
  const typed = draft.value.value;
  const close = (): void => {
    setting.clear();
    wrong.value = false;
    draft.drop();
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const wanted = pointsOf(typed ?? "");
    wrong.value = wanted === null;
    if (wanted === null || (await setting.give({ account: id, points: wanted })) === null) return;
    announceQuietly(words.points_set({ points: numberWords(wanted) }));
    close();
  };
  return (
    <Editable
      label={words.points_title()}
      value={numberWords(points)}
      open={typed !== null}
      onOpen={() => draft.set(String(points))}
      onClose={close}
      testId="points"
    >
      <form class="stack-tight" noValidate onSubmit={(event) => void save(event)}>
        {setting.problem.value && <NotDoneWords problem={setting.problem.value} />}
        <Field
          label={words.points_field()}
          error={wrong.value ? words.points_wrong({ most: numberWords(ACCOUNT_BOUNDS.points) }) : null}
        >
          {(control) => (
            <div class="pages-line">
              <input
                class="input"
                {...control}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                value={typed ?? ""}
                onFocus={(event) => event.currentTarget.select()}
                onInput={(event) => {
                  wrong.value = false;
                  draft.set(event.currentTarget.value);
                }}
                data-testid="points-field"
              />
              <Button kind="primary" type="submit" busy={setting.busy.value} data-testid="points-save">
                {words.form_save()}
              </Button>
            </div>
          )}
        </Field>
      </form>
    </Editable>
  );
}
