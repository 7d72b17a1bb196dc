import type { AccountRow } from "../../../domain/views";
import { useDeed } from "../../../ui/deed";
import { go } from "../../route";

interface RowKeys {
  /** Why the last pinning was not done. */
  readonly problem: ReturnType<typeof useDeed<"account.pin">>["problem"]["value"];
  /** Does what a key means on a row. */
  readonly hear: (event: KeyboardEvent, row: AccountRow) => void;
}

/** What keys do on a row, by their place on the keyboard: its card, its form, its pin, the way to its end. */
export function useRowKeys(openStart: (row: AccountRow) => void): RowKeys {
  const pinning = useDeed("account.pin");
  const unpinning = useDeed("account.unpin");
  const pin = ({ id, pinned }: AccountRow): void => void (pinned ? unpinning : pinning).give({ account: id });
  const meanings: readonly (readonly [chord: string, does: (row: AccountRow) => void])[] = [
    ["ArrowRight", openCard],
    ["Shift+F10", openCard],
    ["ContextMenu", openCard],
    ["F2", ({ id }) => go({ screen: "account-form", account: id })],
    ["Delete", openEnd],
    ["Alt+KeyP", pin],
    ["Ctrl+Enter", openStart],
    ["Ctrl+NumpadEnter", openStart],
  ];
  const hear: RowKeys["hear"] = (event, row) => {
    if (event.defaultPrevented || event.isComposing) return;
    const [, does] = meanings.find(([chord]) => chord === chordOf(event)) ?? [];
    if (does === undefined) return;
    event.preventDefault();
    does(row);
  };
  return { problem: pinning.problem.value ?? unpinning.problem.value, hear };
}

const openCard = ({ id }: AccountRow): void => go({ screen: "account", account: id });

/** Where its only link can be ended; else its card, where all of them stand, and where it can be removed. */
function openEnd({ id, links }: AccountRow): void {
  const [link, ...others] = links;
  if (link === undefined || others.length > 0) go({ screen: "account", account: id });
  else go({ screen: "link", link: link.link });
}

function chordOf({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const held = [(ctrlKey || metaKey) && "Ctrl", altKey && "Alt", shiftKey && "Shift"];
  return [...held, code].filter(Boolean).join("+");
}
