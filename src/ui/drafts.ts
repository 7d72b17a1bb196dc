import { type Signal, signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { forgetInSession, keepForSession } from "../platform/session";

/** What was half-typed is kept this long (ms). */
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

/** Something half-typed. `set` saves it at once; `drop` forgets it (when it was sent or given up). */
export interface Draft<T> {
  readonly value: Signal<T>;
  readonly set: (value: T) => void;
  readonly drop: () => void;
}

/** The draft of that name, with `empty` where nothing fresh was kept or `accepts` does not know its shape. */
export function draft<T>(name: string, empty: T, accepts: (value: unknown) => value is T): Draft<T> {
  const found = kept.get(name);
  const value = signal<T>(accepts(found) ? found : empty);
  let writing = false;
  let unsaved = false;
  // Every change is written as soon as the one before is: both browsers lose what a popup that is just being closed
  // writes on `pagehide` (Chromium 156, Firefox 153), so there must be nothing left to write then.
  const save = (): void => {
    unsaved = writing;
    if (writing) return;
    writing = true;
    const now: KeptDraft = { value: value.peek(), savedAt: Date.now() };
    // A draft that could not be kept is no reason to disturb somebody who is typing.
    const written = keepForSession(PREFIX + name, now).catch(() => undefined);
    void written.then(() => {
      writing = false;
      if (unsaved) save();
    });
  };
  const set = (next: T): void => {
    value.value = next;
    kept.set(name, next);
    save();
  };
  const drop = (): void => {
    unsaved = false;
    value.value = empty;
    kept.delete(name);
    void forgetInSession(PREFIX + name).catch(() => undefined);
  };
  return { value, set, drop };
}

/** A draft that lives as long as the component; its text outlives the popup. */
export const useDraft = <T>(name: string, empty: T, accepts: (value: unknown) => value is T): Draft<T> =>
  useMemo(() => draft(name, empty, accepts), [name]);
