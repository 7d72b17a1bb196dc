import type { BoundKey } from "../../../platform/shortcuts";
import { words } from "../../../words";

/** The keys of one command, or that it has none. */
export function KeysOf({ command, keys }: { readonly command: string; readonly keys: readonly BoundKey[] }) {
  const bound = keys.find((each) => each.name === command)?.keys ?? "";
  return bound === "" ? <span class="small muted">{words.keys_none()}</span> : <kbd>{bound}</kbd>;
}
