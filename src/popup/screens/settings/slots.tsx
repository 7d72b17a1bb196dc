import type { Preferences } from "../../../domain/commands";
import type { AccountId } from "../../../domain/ids";
import type { BoundKey } from "../../../platform/shortcuts";
import { useDeed } from "../../../ui/deed";
import { NotDoneWords } from "../../../ui/not-done";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { KeysOf } from "./keys-of";

/** The most that one answer lists. */
const MOST = 500;

interface SlotsProps extends Pick<Preferences, "slots"> {
  readonly keys: readonly BoundKey[];
}

/** Nine places, each for an account that gets keys of its own. */
export function Slots({ slots, keys }: SlotsProps) {
  const setting = useDeed("preferences.set");
  const accounts = useEverybody();
  const put = (place: number, account: AccountId | null): void =>
    void setting.give({ slots: slots.map((each, at) => (at === place ? account : each)) });
  return (
    <details class="settings-fold" data-testid="slots">
      <summary>{words.keys_slots_title()}</summary>
      {setting.problem.value && <NotDoneWords problem={setting.problem.value} />}
      <ol class="slot-list">
        {slots.map((slot, at) => (
          <li key={at} class="slot-line">
            <label for={`slot-${at + 1}`} class="small">
              {words.keys_slot({ number: at + 1 })}
            </label>
            <select
              id={`slot-${at + 1}`}
              class="input grow"
              value={slot ?? ""}
              onChange={({ currentTarget: { value } }) => put(at, value === "" ? null : (value as AccountId))}
              data-testid={`slot-${at + 1}`}
            >
              <option value="">{words.keys_slot_empty()}</option>
              {accounts.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <KeysOf command={`slot-${at + 1}`} keys={keys} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** All accounts that can stand in a slot: the hidden ones keep theirs. */
function useEverybody(): readonly { readonly id: AccountId; readonly name: string }[] {
  const shown = useView("accounts", { limit: MOST }).state.value.answer;
  const hidden = useView("accounts", { hidden: true, limit: MOST }).state.value.answer;
  const all = [...(shown?.accounts ?? []), ...(hidden?.accounts ?? [])];
  // Somebody who is active and hidden is in both.
  return [...new Map(all.map((each) => [each.id, each])).values()];
}
