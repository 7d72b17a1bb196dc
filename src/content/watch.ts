import type { ProfileKey } from "../domain/ids";
import { type KnownPage, pageOf } from "../marketplaces/pages";
import { NOTHING_OLD, type OldTexts, readTexts } from "./anchor";
import { type Ask, keepAsking } from "./asking";
import { type KeeperPorts, keepMark } from "./keeper";
import { followLocation } from "./location";

/** The world around a page's mark; tests play it in memory. */
export interface Ports extends Omit<KeeperPorts, "still"> {
  readonly ask: Ask;
  /** Tells the background that the tab shows nobody's profile any longer, which it cannot see of a navigation in the page. */
  readonly askNothing: () => void;
  /** Calls back whenever an answer may have become another one. */
  readonly onChanged: (hear: () => void) => void;
  /** Whether the extension that this script belongs to is gone. */
  readonly isOrphan: () => boolean;
}

/** One profile's page for as long as its key stays the same, whatever else its address does. */
interface Visit {
  readonly key: ProfileKey;
  readonly askAgain: () => void;
  readonly move: () => void;
  readonly rest: () => void;
  readonly wake: () => void;
  readonly end: () => void;
}

function openVisit(
  { adapter, key }: KnownPage,
  old: OldTexts,
  { ask, ...ports }: Ports & KeeperPorts,
  inPage: boolean,
): Visit {
  // Where no mark may stand it is asked all the same: from the question the toolbar learns whose page a tab shows.
  const keeper = adapter.anchors.length === 0 ? null : keepMark(adapter, old, ports);
  const asking = keepAsking(key, ask, ports.clock, (mark) => keeper?.show(mark), inPage);
  return {
    key,
    askAgain: asking.again,
    move: () => {
      keeper?.move();
      // The background forgets whom a tab shows when its address changes.
      asking.again();
    },
    rest: () => keeper?.rest(),
    wake: () => keeper?.wake(),
    end: () => {
      asking.stop();
      keeper?.show(null);
    },
  };
}

/**
 * Marks the pages of known profiles in one tab, now and after every navigation, until the extension is gone. On any other
 * page it only compares addresses. Answers with a function that takes everything back.
 */
export function watchPage(ports: Ports): () => void {
  const { view } = ports;
  const page = view.document;
  const ending = new AbortController();
  const { signal } = ending;
  let visit: Visit | null = null;
  let address = "";
  let listening = false;

  /**
   * Compares the address; ends everything where the extension is gone. What the page still says of the profile that it
   * shows is read at once, before the page has a chance to change it.
   */
  function arrive(): void {
    if (signal.aborted) return;
    if (ports.isOrphan()) {
      stop();
      return;
    }
    if (view.location.href === address) return;
    const first = address === "";
    address = view.location.href;
    const known = pageOf(address);
    if (known === null && visit !== null) ports.askNothing();
    if (known?.key === visit?.key) visit?.move();
    else open(known, known === null || first ? NOTHING_OLD : readTexts(page, known.adapter.anchors), !first);
  }

  function open(known: KnownPage | null, old: OldTexts, inPage: boolean): void {
    visit?.end();
    visit = known === null ? null : openVisit(known, old, { ...ports, still }, inPage);
    // Not before: it is what costs most on the many pages that are nobody's.
    if (visit !== null && !listening) listen();
  }

  function listen(): void {
    listening = true;
    ports.onChanged(() => {
      if (!page.hidden && still()) visit?.askAgain();
    });
  }

  /** Whether the visit is still the one that it was. */
  function still(): boolean {
    const before = visit;
    arrive();
    return visit !== null && visit === before;
  }

  /** What was missed while nobody saw the page, or while it was kept for going back, is asked for now. */
  function come(): void {
    if (page.hidden || !still()) return;
    visit?.wake();
    visit?.askAgain();
  }

  function stop(): void {
    ending.abort();
    unfollow();
    open(null, NOTHING_OLD, true);
  }

  const unfollow = followLocation(view, ports.clock, arrive);
  page.addEventListener("visibilitychange", () => (page.hidden ? visit?.rest() : come()), { signal });
  view.addEventListener("pagehide", () => visit?.rest(), { signal });
  view.addEventListener("pageshow", ({ persisted }) => persisted && come(), { signal });
  arrive();
  return stop;
}
