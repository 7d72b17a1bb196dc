import type { ProfileKey } from "../domain/ids";
import { type KnownPage, pageOf } from "../marketplaces/pages";
import { NOTHING_OLD, type OldTexts, readTexts } from "./anchor";
import { type Ask, keepAsking } from "./asking";
import { type KeeperPorts, keepMark } from "./keeper";
import { followLocation } from "./location";

/** The world around a page's mark; tests play it in memory. */
export interface Ports extends Omit<KeeperPorts, "still"> {
  readonly ask: Ask;
  /** Calls back whenever an answer may have become another one. */
  readonly onChanged: (hear: () => void) => void;
  /** Whether the extension that this script belongs to is gone. */
  readonly isOrphan: () => boolean;
}

/** One profile's page for as long as its key stays the same, whatever else its address does. */
interface Visit {
  readonly key: ProfileKey;
  readonly askAgain: () => void;
  readonly rest: () => void;
  readonly wake: () => void;
  readonly end: () => void;
}

function openVisit({ adapter, key }: KnownPage, old: OldTexts, { ask, ...ports }: Ports & KeeperPorts): Visit {
  // Where no mark may stand it is asked all the same: from the question the toolbar learns whose page a tab shows.
  const keeper = adapter.anchors.length === 0 ? null : keepMark(adapter, old, ports);
  const asking = keepAsking(key, ask, ports.clock, (mark) => keeper?.show(mark));
  return {
    key,
    askAgain: asking.again,
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
  let visit: Visit | null = null;
  let missed = false;

  function open(known: KnownPage | null, old: OldTexts): void {
    visit?.end();
    visit = known === null ? null : openVisit(known, old, { ...ports, still });
  }

  /** Compares the address with the visit; what another profile's page still says is read before that page can change it. */
  function arrive(): void {
    if (ending.signal.aborted) return;
    if (ports.isOrphan()) {
      stop();
      return;
    }
    const known = pageOf(view.location.href);
    if (known?.key === visit?.key) return;
    open(known, known === null ? NOTHING_OLD : readTexts(page, known.adapter.anchors));
  }

  function still(): boolean {
    const before = visit;
    arrive();
    return visit !== null && visit === before;
  }

  function changed(): void {
    missed = page.hidden;
    if (!missed && still()) visit?.askAgain();
  }

  function come(): void {
    if (page.hidden || !still()) return;
    visit?.wake();
    if (missed) changed();
  }

  function stop(): void {
    ending.abort();
    unfollow();
    open(null, NOTHING_OLD);
  }

  const unfollow = followLocation(view, ports.clock, arrive);
  const { signal } = ending;
  page.addEventListener("visibilitychange", () => (page.hidden ? visit?.rest() : come()), { signal });
  // Kept for going back (bfcache), a page hears of nothing: it must ask when it comes back.
  view.addEventListener("pagehide", () => visit?.rest(), { signal });
  view.addEventListener("pageshow", ({ persisted }) => persisted && comeBack(), { signal });
  ports.onChanged(changed);
  open(pageOf(view.location.href), NOTHING_OLD);
  return stop;

  function comeBack(): void {
    missed = true;
    come();
  }
}
