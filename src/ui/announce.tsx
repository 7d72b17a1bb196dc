import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import "./screen.css";

/** How long a finished deed stays in words on the screen, in milliseconds. */
const SHOWN_FOR_MS = 5_000;

interface Said {
  readonly text: string;
  /** Heard only: the screen shows it already. */
  readonly quiet: boolean;
}

const said = signal<Said | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

function put(next: Said): void {
  said.value = next;
  clearTimeout(timer);
  timer = setTimeout(() => {
    said.value = null;
  }, SHOWN_FOR_MS);
}

/** Tells what was done, to eyes and ears; for what leaves no other trace on the screen. */
export const announce = (text: string): void => put({ text, quiet: false });

/** Tells ears only what eyes see already. */
export const announceQuietly = (text: string): void => put({ text, quiet: true });

/** Whoever goes on working has read it, and it must not lie on what they work at. */
function dismiss(): void {
  if (said.value?.quiet === false) said.value = null;
}

/** Stands on the screen once and always, or screen readers would not watch it. */
export function Announcer() {
  const now = said.value;
  useEffect(() => {
    addEventListener("pointerdown", dismiss);
    addEventListener("keydown", dismiss);
    return () => {
      removeEventListener("pointerdown", dismiss);
      removeEventListener("keydown", dismiss);
    };
  }, []);
  return (
    <div role="status" class={now === null || now.quiet ? "visually-hidden" : "toast"} data-testid="announcement">
      {now?.text}
    </div>
  );
}
