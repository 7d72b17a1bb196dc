import { Screen } from "../../../ui/screen";
import { words } from "../../../words";
import { back } from "../../route";
import "./keys.css";

/** A chord: the keys that are pressed together, as they are written on the keyboard. */
type Chord = readonly string[];

interface KeyLine {
  /** Any of them does it. */
  readonly chords: readonly Chord[];
  readonly does: string;
}

/** Every key of the popup, and what it does. */
export function KeysScreen() {
  return (
    <Screen title={words.keymap_title()} onBack={back} testId="keys">
      {/* Nothing in it can be pressed, so it is itself what arrows scroll. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a body that scrolls must be reached by keyboard */}
      <section class="stack key-map" tabIndex={0} aria-label={words.keymap_title()}>
        <KeyTable title={words.keys_list()} lines={onTheList()} />
        <KeyTable title={words.keys_find()} lines={toFind()} />
        <KeyTable title={words.keys_everywhere()} lines={everywhere()} />
      </section>
    </Screen>
  );
}

const KeyTable = ({ title, lines }: { readonly title: string; readonly lines: readonly KeyLine[] }) => (
  <section class="stack-tight">
    <h2>{title}</h2>
    <dl class="keymap-lines">
      {lines.map(({ chords, does }) => (
        <div key={does} class="keymap-line">
          <dt>
            {chords.map((chord) => (
              <span key={chord.join()} class="key-chord">
                {chord.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </span>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </section>
);

const onTheList = (): readonly KeyLine[] => [
  { chords: [["↑"], ["↓"], ["Home"], ["End"]], does: words.key_move() },
  { chords: [["Enter"]], does: words.key_switch() },
  { chords: [["1–9"], ["0"]], does: words.key_digits() },
  { chords: [["Ctrl", "Enter"]], does: words.key_start() },
  { chords: [["→"], ["Shift", "F10"]], does: words.key_card() },
  { chords: [["Alt", "P"]], does: words.key_pin() },
  { chords: [["F2"]], does: words.key_edit() },
  { chords: [["Delete"]], does: words.key_delete() },
  { chords: [["?"]], does: words.key_map() },
];

const toFind = (): readonly KeyLine[] => [
  { chords: [[words.key_letters_name()]], does: words.key_letters() },
  { chords: [["Backspace"]], does: words.key_backspace() },
  { chords: [["/"]], does: words.key_field() },
  { chords: [["Esc"]], does: words.key_escape() },
  { chords: [["Ctrl", "V"]], does: words.key_paste() },
];

const everywhere = (): readonly KeyLine[] => [
  { chords: [["Esc"]], does: words.key_back() },
  { chords: [["Ctrl", "Z"]], does: words.key_undo() },
];
