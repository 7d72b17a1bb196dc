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
  const [, name = "", rest = ""] = /^(rgba?|color|(?:ok)?l(?:ab|ch))\((.*)\)$/.exec(colour) ?? [];
  const numbers = (rest.match(/(?<![a-z\d-])-?[\d.]+(?:e-?\d+)?%?/gi) ?? []).map(toNumber);
  const [first, second, third, alpha = 1] = numbers;
  if (first === undefined || second === undefined || third === undefined || alpha < 0.5) return null;
  if (name.startsWith("ok")) return first;
  if (name.startsWith("l")) return first / 100;
  const brightest = name === "color" ? 1 : 255;
  return (0.299 * first + 0.587 * second + 0.114 * third) / brightest;
}

const toNumber = (text: string): number =>
  text.endsWith("%") ? Number.parseFloat(text) / 100 : Number.parseFloat(text);
