import { type ReadonlySignal, signal } from "@preact/signals";

type Finding = typeof import("./screens/home/finding");

const loaded = signal<Finding | null>(null);

/** What finds accounts, and whose a code is, once it is loaded: most visits need neither. */
export const finding: ReadonlySignal<Finding | null> = loaded;

/** Loads it from the extension's own files; done twice it loads once. */
export async function loadFinding(): Promise<Finding> {
  loaded.value ??= await import("./screens/home/finding");
  return loaded.value;
}
