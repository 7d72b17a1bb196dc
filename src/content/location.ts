import type { Clock } from "./clock";

/** How often the address is looked at where a browser cannot tell of changes; Firefox before 147. */
const POLL_MS = 1_000;

/**
 * Calls back after every navigation inside the page, and sometimes without one: the hearer compares addresses itself.
 * The Navigation API tells of each `pushState` and `replaceState` in the very moment, so that the page's content is
 * still the old one; a patched `history` would see nothing, because content scripts have a `history` of their own.
 * Answers with a function that ends it.
 */
export function followLocation(view: Window, clock: Clock, hear: () => void): () => void {
  const { navigation } = view as { navigation?: Navigation };
  return navigation === undefined ? poll(view, clock, hear) : listen(navigation, clock, hear);
}

function listen(navigation: Navigation, clock: Clock, hear: () => void): () => void {
  // Firefox ESR 153 tells of a `replaceState` after going forward only that it begins; the address is new right after.
  const begin = (): void => void clock.after(0, hear);
  navigation.addEventListener("navigate", begin);
  navigation.addEventListener("currententrychange", hear);
  // A navigation that the page intercepts may change the address later than its entry.
  navigation.addEventListener("navigatesuccess", hear);
  return () => {
    navigation.removeEventListener("navigate", begin);
    navigation.removeEventListener("currententrychange", hear);
    navigation.removeEventListener("navigatesuccess", hear);
  };
}

function poll(view: Window, clock: Clock, hear: () => void): () => void {
  let last = view.location.href;
  let cancel = (): void => {};
  const look = (): void => {
    cancel = clock.after(POLL_MS, look);
    if (view.location.href === last) return;
    last = view.location.href;
    hear();
  };
  cancel = clock.after(POLL_MS, look);
  view.addEventListener("popstate", hear);
  return () => {
    cancel();
    view.removeEventListener("popstate", hear);
  };
}
