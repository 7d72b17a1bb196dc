/** How a closed shadow root is looked into, where the browser lets an extension do so; else null. */
export type RootOf = (element: Element) => ShadowRoot | null;

/**
 * Takes the dead twins of our node away. A page that renders anew from its own HTML brings it back without its shadow
 * root and its listeners. It bears no name by which it could be known, so it is known by what it is and where it stands:
 * equal to our node, without a shadow root, directly after the anchor or after another such one. As a page may have empty
 * blocks of its own there, those that stood there at the first time are counted, and only what is beyond that number goes.
 * To be called with the anchor each time before our node is put there.
 */
export function sweepTwins(host: Element, rootOf: RootOf): (anchor: Element) => void {
  let native: number | null = null;
  return (anchor) => {
    const twins = equalsAfter(anchor, host).filter((element) => element !== host && rootOf(element) === null);
    native ??= twins.length;
    for (const twin of twins.slice(0, Math.max(0, twins.length - native))) twin.remove();
  };
}

/** Takes away what an earlier life of this script left after an anchor, when the extension was reloaded. */
export function sweepRemains(
  anchor: Element,
  bare: Element,
  rootOf: RootOf,
  isOurs: (root: ShadowRoot) => boolean,
): void {
  for (const element of equalsAfter(anchor, bare)) {
    const root = rootOf(element);
    if (root !== null && isOurs(root)) element.remove();
  }
}

function equalsAfter(anchor: Element, host: Element): Element[] {
  const found: Element[] = [];
  let at = anchor.nextElementSibling;
  while (at?.isEqualNode(host)) {
    found.push(at);
    at = at.nextElementSibling;
  }
  return found;
}
