import type { Anchor, Hook, PageAdapter } from "../marketplaces/pages";

/** An element after which the mark may stand, and which rule found it. */
export interface Place {
  readonly anchor: Anchor;
  readonly element: Element;
}

/** Smaller is an empty twin of an A/B test, or not laid out; in CSS pixels. */
const LEAST = { width: 50, height: 10 } as const;

/** Whether something of that size is to be seen. */
export function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= LEAST.width && height >= LEAST.height && element.checkVisibility({ visibilityProperty: true });
}

/** The first visible match of the first rule that has one. */
export function findPlace(page: Document, anchors: readonly Anchor[]): Place | null {
  for (const anchor of anchors) {
    const element = firstVisible(page, anchor);
    if (element !== null) return { anchor, element };
  }
  return null;
}

function firstVisible(page: Document, { selector }: Hook): Element | null {
  for (const element of page.querySelectorAll(selector)) if (isVisible(element)) return element;
  return null;
}

/** Whether something stands in the page that forbids a mark: a challenge, a question over it, the header of a stranger. */
export const isBarred = (page: Document, { bars, barredTitle }: PageAdapter): boolean =>
  barredTitle.test(page.title) || bars.some((bar) => firstVisible(page, bar) !== null);

/** The text that tells one profile from the next: the name, or where that has no place of its own, all of it. */
const textAt = ({ anchor, element }: Place): string =>
  ((anchor.name === null ? null : element.querySelector(anchor.name)) ?? element).textContent.trim();

/** What stood in each place at the moment of a navigation. */
export type OldTexts = ReadonlyMap<Anchor, string>;

export const NOTHING_OLD: OldTexts = new Map();

/** Reads it. Call before the page had a chance to show its new content. */
export function readTexts(page: Document, anchors: readonly Anchor[]): OldTexts {
  const texts = new Map<Anchor, string>();
  for (const anchor of anchors) {
    const place = findPlace(page, [anchor]);
    if (place !== null) texts.set(anchor, textAt(place));
  }
  return texts;
}

/** Whether a place still says what it said before the navigation. */
export const saysTheOld = (place: Place, old: OldTexts): boolean => old.get(place.anchor) === textAt(place);
