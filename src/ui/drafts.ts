import { type Signal, signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { forgetInSession, keepForSession, recallAllFromSession } from "../platform/session";

/** A popup may close at any moment: what was typed is saved this soon (ms) and kept this long (ms). */
const SAVE_WITHIN_MS = 100;
const KEPT_FOR_MS = 15 * 60_000;
const PREFIX = "draft:";

interface KeptDraft {
  readonly value: unknown;
  readonly savedAt: number;
}

const kept = new Map<string, unknown>();

/** Reads all drafts that are still fresh; called once, before the first paint. */
export const recallDrafts = async (): Promise<void> => takeDrafts(await recallAllFromSession(PREFIX));

/** The same from what was read already, so that opening a screen reads the session only once. */
export function takeDrafts(session: ReadonlyMap<string, unknown>): void {
  for (const [key, draft] of session) {
    if (!key.startsWith(PREFIX) || !isKeptDraft(draft)) continue;
    if (Date.now() - draft.savedAt < KEPT_FOR_MS) kept.set(key.slice(PREFIX.length), draft.value);
  }
}

const isKeptDraft = (draft: unknown): draft is KeptDraft =>
  typeof draft === "object" && draft !== null && "value" in draft && "savedAt" in draft;

/** Something half-typed. Setting `value` saves it soon; `drop` forgets it (when it was sent or given up). */
export interface Draft<T> {
  readonly value: Signal<T>;
  readonly set: (value: T) => void;
  readonly drop: () => void;
}

/** The draft of that name, with `empty` where nothing fresh was kept or `accepts` does not know its shape. */
export function draft<T>(name: string, empty: T, accepts: (value: unknown) => value is T): Draft<T> {
  const found = kept.get(name);
  const value = signal<T>(accepts(found) ? found : empty);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = (): void => {
    clearTimeout(timer);
    timer = undefined;
    void keepForSession(PREFIX + name, { value: value.value, savedAt: Date.now() } satisfies KeptDraft);
  };
  const set = (next: T): void => {
    value.value = next;
    kept.set(name, next);
    timer ??= setTimeout(save, SAVE_WITHIN_MS);
  };
  const drop = (): void => {
    clearTimeout(timer);
    timer = undefined;
    value.value = empty;
    kept.delete(name);
    void forgetInSession(PREFIX + name);
  };
  addEventListener("pagehide", () => {
    if (timer !== undefined) save();
  });
  return { value, set, drop };
}

/** A draft that lives as long as the component; its text outlives the popup. */
export const useDraft = <T>(name: string, empty: T, accepts: (value: unknown) => value is T): Draft<T> =>
  useMemo(() => draft(name, empty, accepts), [name]);
