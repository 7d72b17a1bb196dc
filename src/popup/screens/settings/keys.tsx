import { useEffect, useState } from "preact/hooks";
import type { Preferences } from "../../../domain/commands";
import { type BoundKey, boundKeys, openKeySettings } from "../../../platform/shortcuts";
import { Button } from "../../../ui/button";
import { words } from "../../../words";
import { KeysOf } from "./keys-of";
import { Slots } from "./slots";

/** Which keys do what in this browser, whose account is on a key of its own, and how to change keys. */
export function KeysSetting({ slots }: Pick<Preferences, "slots">) {
  const keys = useBoundKeys();
  return (
    <section class="stack-tight" data-testid="keys">
      <h2>{words.keys_title()}</h2>
      <dl class="key-list">
        {NAMED.map(([command, say]) => (
          <div key={command} class="key-line">
            <dt>{say()}</dt>
            <dd>
              <KeysOf command={command} keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="small muted">{words.keys_ring()}</p>
      <Slots slots={slots} keys={keys} />
      <ChangeKeys />
    </section>
  );
}

const NAMED: readonly (readonly [command: string, say: () => string])[] = [
  ["_execute_action", words.keys_open],
  ["last", words.keys_last],
  ["next", words.keys_next],
  ["previous", words.keys_previous],
];

/** Asked once: whoever changes keys leaves the popup for it. */
function useBoundKeys(): readonly BoundKey[] {
  const [keys, setKeys] = useState<readonly BoundKey[]>([]);
  useEffect(() => {
    // Without an answer no key is named, and all else on the screen works.
    boundKeys().then(setKeys, () => undefined);
  }, []);
  return keys;
}

/** The way to the browser's own page of keys; in words where it cannot be opened from here. */
function ChangeKeys() {
  const [told, setTold] = useState(false);
  const open = async (): Promise<void> => setTold(!(await openKeySettings()));
  return (
    <>
      <Button icon="settings" onClick={() => void open()} data-testid="change-keys">
        {words.keys_change()}
      </Button>
      {told && (
        <p class="small" role="status">
          {words.keys_change_words()}
        </p>
      )}
    </>
  );
}
