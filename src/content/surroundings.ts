/**
 * Whether the page is dark where an element stands: marketplaces have dark themes of their own, which need not be the
 * user's. The nearest ancestor with a background decides; where none has one, the browser's canvas shows through.
 */
export function isDarkAround(element: Element, view: Window): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const light = lightness(view.getComputedStyle(at).backgroundColor);
    if (light !== null) return light < 0.5;
  }
  const scheme = view.getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  // A canvas is dark only on pages that say they can be.
  return /dark/.test(scheme) && (!/light/.test(scheme) || view.matchMedia("(prefers-color-scheme: dark)").matches);
}

/** 0 (black) to 1 (white) of a computed colour, or null where it is (nearly) transparent or not understood. */
export function lightness(colour: string): number | null {
  const [first, second, third, alpha = "1"] = colour.match(/-?[\d.]+(?:e-\d+)?/g) ?? [];
  if (third === undefined || Number(alpha) < 0.5) return null;
  if (colour.startsWith("okl")) return Number(first);
  return colour.startsWith("rgb") ? (0.3 * Number(first) + 0.6 * Number(second) + 0.1 * Number(third)) / 255 : null;
}
