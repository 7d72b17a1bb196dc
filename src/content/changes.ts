import type { Clock } from "./clock";

/** How long changes are gathered before they are looked at. Not put off by further ones: an endless list never ends. */
const GATHER_MS = 300;

/** Watches the page for changes; what it costs while it waits is one timer per 300 ms at most. */
export interface Changes {
  /** Any change in the page: while the anchor is looked for. */
  readonly everywhere: () => void;
  /** Only what can take this element out of the page or put something beside it: lists that grow elsewhere cost nothing. */
  readonly along: (element: Element) => void;
  readonly stop: () => void;
}

/** By the browser's own getter: a form answers to `parentNode` with the control of that name, and so in circles. */
const getParent = Object.getOwnPropertyDescriptor(Node.prototype, "parentNode")?.get;
const parentOf = (node: Node): Node | null => (getParent?.call(node) as Node | null | undefined) ?? null;

export function watchChanges(page: Document, clock: Clock, act: () => void): Changes {
  let cancel: (() => void) | null = null;
  const observer = new MutationObserver(() => {
    cancel ??= clock.after(GATHER_MS, () => {
      cancel = null;
      act();
    });
  });
  const stop = (): void => {
    observer.disconnect();
    cancel?.();
    cancel = null;
  };
  return {
    everywhere: () => {
      stop();
      observer.observe(page, { childList: true, subtree: true, characterData: true });
    },
    along: (element) => {
      stop();
      for (let at = parentOf(element); at !== null; at = parentOf(at)) {
        observer.observe(at, { childList: true });
      }
    },
    stop,
  };
}
