import type { AccountId } from "../domain/ids";
import { STEPS, switchTarget } from "../domain/switching";
import type { Topic } from "../domain/views";
import type { Store } from "../store/store";

/** Switches that nobody gives on a screen: by keys, menu or address bar. */
export interface Switching {
  /** By the name of a command in the manifest. Where there is nobody to switch to, nothing happens. */
  readonly byKey: (command: string) => Promise<void>;
  readonly to: (account: AccountId) => Promise<void>;
}

const SLOT = /^slot-(\d+)$/;

export function createSwitching(store: Store, right: (topics: readonly Topic[]) => Promise<void>): Switching {
  const to = async (account: AccountId): Promise<void> => {
    const op = crypto.randomUUID();
    // An account that is gone meanwhile is refused, and everything stays as it was.
    const { topics } = await store.command({ name: "account.switch", args: { account }, op, by: "user" });
    if (topics.length > 0) await right(topics);
  };

  const target = async (command: string): Promise<AccountId | null> => {
    const slot = SLOT.exec(command)?.[1];
    if (slot !== undefined) {
      const answer = await store.view("preferences", {});
      return answer.ok ? (answer.value.slots[Number(slot) - 1] ?? null) : null;
    }
    const step = STEPS.find((each) => each === command);
    if (step === undefined) return null;
    const answer = await store.view("switching", {});
    return answer.ok ? switchTarget(step, answer.value) : null;
  };

  return {
    to,
    byKey: async (command) => {
      const account = await target(command);
      if (account !== null) await to(account);
    },
  };
}
