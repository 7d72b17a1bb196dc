import type { PageMark } from "../domain/views";
import type { PageAdapter } from "../marketplaces/pages";
import { findPlace, isBarred, isVisible, type OldTexts, type Place, saysTheOld } from "./anchor";
import { watchChanges } from "./changes";
import type { Clock } from "./clock";
import { createMark, isMarkRoot } from "./mark";
import { isDarkAround } from "./surroundings";
import { type RootOf, sweepRemains, sweepTwins } from "./twins";

/** So long the real anchor is waited for; a substitute taken sooner makes the mark jump when the real one comes. */
const REAL_ANCHOR_MS = 12_000;
/** So long nothing is put beside a name that stood there before the navigation already (see `keepMark`). */
const SETTLE_MS = 4_000;
/** Then the page seems to have no place for a mark: its changes are not followed any longer, it is looked at now and then. */
const GIVE_UP_MS = 60_000;
const LOOK_AFTER_THAT_MS = 5_000;
/** What no change of the page's tree tells of: sizes, visibility, a title, an extension that is gone. */
const LOOK_WHILE_SEARCHING_MS = 1_000;
const LOOK_WHILE_STANDING_MS = 2_000;
/** The first time and ten more: a page that takes it out again and again is not fought. */
const MOST_PUTS = 11;

export interface KeeperPorts {
  readonly view: Window;
  readonly clock: Clock;
  readonly rootOf: RootOf;
  /** Whether the page is still the one that this mark is for; asked before each look. */
  readonly still: () => boolean;
}

/** Keeps a mark in one page. */
export interface Keeper {
  /** What the mark says, or null: then none is there. */
  readonly show: (mark: PageMark | null) => void;
  /** Stops looking, while nobody sees the page; the mark stays as it is. */
  readonly rest: () => void;
  readonly wake: () => void;
  /** The page moved on to another address of the same profile, where it may render as often as before. */
  readonly move: () => void;
}

/**
 * Puts the mark after the anchor once there is one and keeps it there.
 *
 * A page changes its address first and its content up to 600 ms later (seen 2026), so that for a while the name of the
 * shop one came from stands under the address of the next. `old` says what stood in each place when the address changed:
 * as long as a place says the same, it waits for another text, and believes the same one only after four seconds, because
 * an address may change under the same name (a slug made canonical, two shops of one name).
 */
export function keepMark(adapter: PageAdapter, old: OldTexts, { view, clock, rootOf, still }: KeeperPorts): Keeper {
  const page = view.document;
  const started = clock.now();
  const mark = createMark(page);
  const sweep = sweepTwins(mark.host, rootOf);
  const changes = watchChanges(page, clock, () => look());
  let shown: PageMark | null = null;
  let asleep = page.hidden;
  let place: Place | null = null;
  let searchingSince: number | null = null;
  let substitutes = false;
  let puts = 0;
  let tidied = false;
  let cancelLook = (): void => {};

  // Whoever points at a mark is about to believe it.
  mark.host.addEventListener("pointerenter", () => look());

  function look(): void {
    if (shown === null || asleep || puts > MOST_PUTS || !still()) return;
    const found = isBarred(page, adapter) ? null : choose();
    if (found === null || isLate(found)) search();
    else stand(found, shown);
  }

  function choose(): Place | null {
    if (place?.element.isConnected && isVisible(place.element)) return place;
    substitutes ||= searchingSince !== null && clock.now() - searchingSince >= REAL_ANCHOR_MS;
    return findPlace(page, substitutes ? adapter.anchors : adapter.anchors.slice(0, 1));
  }

  const isLate = (found: Place): boolean => clock.now() - started < SETTLE_MS && saysTheOld(found, old);

  function search(): void {
    leave();
    if (searchingSince === null) {
      searchingSince = clock.now();
      changes.everywhere();
    }
    const late = clock.now() - searchingSince >= GIVE_UP_MS;
    if (late) changes.stop();
    lookIn(late ? LOOK_AFTER_THAT_MS : LOOK_WHILE_SEARCHING_MS);
  }

  function stand(found: Place, what: PageMark): void {
    if (!standsAfter(mark.host, found.element)) {
      // Only where our own node was lost can a dead copy of it have come back in its place.
      sweep(found.element);
      puts++;
      if (puts > MOST_PUTS) {
        stop();
        return;
      }
      found.element.after(mark.host);
    }
    place = found;
    searchingSince = null;
    mark.draw(what, isDarkAround(found.element.parentElement ?? found.element, view));
    // Also forgets the change that we made ourselves.
    changes.along(mark.host);
    lookIn(LOOK_WHILE_STANDING_MS);
  }

  function lookIn(ms: number): void {
    cancelLook();
    cancelLook = clock.after(ms, look);
  }

  /** What an earlier life of this script left is false by now, whether or not there is anything to show. */
  function tidy(): void {
    tidied = true;
    for (const anchor of adapter.anchors) {
      const remains = findPlace(page, [anchor]);
      if (remains !== null) sweepRemains(remains.element, mark.host, rootOf, isMarkRoot);
    }
  }

  function leave(): void {
    mark.host.remove();
    place = null;
  }

  function rest(): void {
    changes.stop();
    cancelLook();
    searchingSince = null;
  }

  function stop(): void {
    rest();
    leave();
  }

  return {
    show: (what) => {
      shown = what;
      if (!tidied) tidy();
      if (what === null) stop();
      else look();
    },
    rest: () => {
      asleep = true;
      rest();
    },
    wake: () => {
      asleep = false;
      look();
    },
    move: () => {
      puts = 0;
    },
  };
}

/** Further down than directly after it will do: a page that puts something of its own between is not fought either. */
const standsAfter = (host: Element, anchor: Element): boolean =>
  host.parentNode !== null &&
  host.parentNode === anchor.parentNode &&
  (anchor.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
