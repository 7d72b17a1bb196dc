/**
 * A page that renders anew from its own HTML brings our node back as a dead one: the same tag, without its shadow root
 * and its listeners. It bears no name by which it could be known, so it is known by where it stands and what it is:
 * directly after the anchor (or after another such one), equal to our node, with no shadow root. As a page may have empty
 * blocks of its own there, those that stood there before we came are counted, and only what is beyond that number goes.
 */
export interface Twins {
  /** Takes the dead ones away that stand after the anchor. To be called before our node is put there. */
  readonly sweep: (anchor: Element) => void;
}

/** How a closed shadow root is looked into, where the browser lets an extension do so. */
export type RootOf = (element: Element) => ShadowRoot | null;

/** `isOurs` tells the roots that an earlier life of this script left behind, when the extension was reloaded. */
export function watchTwins(host: Element, rootOf: RootOf, isOurs: (root: ShadowRoot) => boolean): Twins {
  let native: number | null = null;
  const sweep = (anchor: Element): void => {
    const dead: Element[] = [];
    for (const element of equalsAfter(anchor, host)) {
      const root = rootOf(element);
      if (root === null) dead.push(element);
      else if (isOurs(root)) element.remove();
    }
    native ??= dead.length;
    for (const element of dead.slice(0, Math.max(0, dead.length - native))) element.remove();
  };
  return { sweep };
}

function equalsAfter(anchor: Element, host: Element): Element[] {
  const found: Element[] = [];
  let at = anchor.nextElementSibling;
  while (at !== null && at.isEqualNode(host)) {
    if (at !== host) found.push(at);
    at = at.nextElementSibling;
  }
  return found;
}
