import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Draft } from "../../../ui/drafts";

/** Scrolls the body back to where it was left, as soon as it is long enough, and remembers where it is left now. */
export function useKeptScroll(scroll: Draft<number>): RefObject<HTMLElement | null> {
  const body = useRef<HTMLElement>(null);
  const wanted = useRef(scroll.value.peek());
  useLayoutEffect(() => {
    const element = body.current;
    if (element === null || wanted.current === 0) return;
    if (element.scrollHeight - element.clientHeight < wanted.current) return;
    element.scrollTop = wanted.current;
    wanted.current = 0;
  });
  useEffect(() => {
    const element = body.current;
    if (element === null) return;
    const keep = (): void => {
      wanted.current = 0;
      scroll.set(element.scrollTop);
    };
    element.addEventListener("scrollend", keep);
    return () => element.removeEventListener("scrollend", keep);
  }, []);
  return body;
}
