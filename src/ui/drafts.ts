import { type Signal, signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { forgetInSession, keepForSession } from "../platform/session";

/** A popup may close at any moment: what was typed is saved at most so often (ms) and kept this long (ms). */
const SAVE_EVERY_MS = 100;
const KEPT_FOR_MS = 15 * 60_000;
const PREFIX = "draft:";

interface KeptDraft {
  readonly value: unknown;
  readonly savedAt: number;
}

const kept = new Map<string, unknown>();

/** Takes the drafts that are still fresh from all that the session keeps; called once, before the first paint. */
export function takeDrafts(session: ReadonlyMap<string, unknown>): void {
  for (const [key, draft] of session) {
    if (!key.startsWith(PREFIX) || !isKeptDraft(draft)) continue;
    if (Date.now() - draft.savedAt < KEPT_FOR_MS) kept.set(key.slice(PREFIX.length), draft.value);
  }
}

const isKeptDraft = (draft: unknown): draft is KeptDraft =>
  typeof draft === "object" && draft !== null && "value" in draft && "savedAt" in draft;

/** Something half-typed. `set` saves it at once or very soon; `drop` forgets it (when it was sent or given up). */
export interface Draft<T> {
  readonly value: Signal<T>;
  readonly set: (value: T) => void;
  readonly drop: () => void;
}

/** The draft of that name, with `empty` where nothing fresh was kept or `accepts` does not know its shape. */
export function draft<T>(name: string, empty: T, accepts: (value: unknown) => value is T): Draft<T> {
  const found = kept.get(name);
  const value = signal<T>(accepts(found) ? found : empty);
  let resting: ReturnType<typeof setTimeout> | undefined;
  let unsaved = false;
  const save = (): void => {
    unsaved = false;
    void keepForSession(PREFIX + name, { value: value.peek(), savedAt: Date.now() } satisfies KeptDraft);
  };
  // The first change is written at once, those that follow on its heels together: Chromium 156 loses what a popup
  // that is just being closed writes on `pagehide`, so there must be next to nothing left to write then.
  const soon = (): void => {
    unsaved = true;
    if (resting !== undefined) return;
    save();
    resting = setTimeout(() => {
      resting = undefined;
      if (unsaved) soon();
    }, SAVE_EVERY_MS);
  };
  const set = (next: T): void => {
    value.value = next;
    kept.set(name, next);
    soon();
  };
  const drop = (): void => {
    unsaved = false;
    value.value = empty;
    kept.delete(name);
    void forgetInSession(PREFIX + name);
  };
  addEventListener("pagehide", () => {
    if (unsaved) save();
  });
  return { value, set, drop };
}

/** A draft that lives as long as the component; its text outlives the popup. */
export const useDraft = <T>(name: string, empty: T, accepts: (value: unknown) => value is T): Draft<T> =>
  useMemo(() => draft(name, empty, accepts), [name]);
