import type { AccountId } from "../../../domain/ids";
import type { AccountRow } from "../../../domain/views";
import { startPageOf } from "../../../marketplaces/pages-start";
import { readView } from "../../../messages/client";
import type { NotDone } from "../../../messages/contract";
import { openTab } from "../../../platform/front-tab";
import { announceQuietly } from "../../../ui/announce";
import { useDeed } from "../../../ui/deed";
import { words } from "../../../words";

interface Switching {
  readonly problem: NotDone | null;
  readonly activate: (row: AccountRow) => Promise<boolean>;
  /** The same, and the page where it begins opens in a new tab. */
  readonly start: (row: AccountRow) => Promise<void>;
}

/** Makes an account active, with the focus on its row, and says so. */
export function useSwitching(focusRow: (id: AccountId) => void): Switching {
  const switching = useDeed("account.switch");
  const activate: Switching["activate"] = async ({ id, name, active }) => {
    focusRow(id);
    if (!active && (await switching.give({ account: id })) === null) return false;
    announceQuietly(words.now_active({ name }));
    return true;
  };
  const start: Switching["start"] = async (row) => {
    if (!(await activate(row))) return;
    const reply = await readView("account", { account: row.id });
    await openTab(startPageOf(reply.ok ? reply.value : { ...row, startUrl: null }));
  };
  return { problem: switching.problem.value, activate, start };
}
