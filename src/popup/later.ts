import { type ReadonlySignal, signal } from "@preact/signals";

type Later = typeof import("./screens/later");

const loaded = signal<Later | null>(null);

/**
 * The screens beyond the first, once they are loaded. Most visits end on the first screen, so its scripts are all that
 * is read when the popup opens.
 */
export const later: ReadonlySignal<Later | null> = loaded;

/** Loads them from the extension's own files; done twice it loads once. */
export async function loadLater(): Promise<void> {
  loaded.value ??= await import("./screens/later");
}
