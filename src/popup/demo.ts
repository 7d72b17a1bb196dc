import { type ReadonlySignal, signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { NotDone } from "../messages/contract";

interface Demo {
  readonly busy: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<NotDone | null>;
  /** Whether all of it was done; after a failure the next try goes on where this one stopped. */
  readonly load: () => Promise<boolean>;
}

/** A family to look around with; its story is loaded only when somebody asks for it. */
export const useDemo = (): Demo => useMemo(createDemo, []);

function createDemo(): Demo {
  const busy = signal(false);
  const problem = signal<NotDone | null>(null);
  let tell: (() => Promise<NotDone | null>) | null = null;

  const load = async (): Promise<boolean> => {
    if (busy.value) return false;
    busy.value = true;
    problem.value = null;
    try {
      tell ??= (await import("./demo-family")).createDemoFamily();
      problem.value = await tell();
    } finally {
      busy.value = false;
    }
    return problem.value === null;
  };
  return { busy, problem, load };
}
