import type { PageMark } from "../domain/views";

/** What a state looks like: told apart without colour, at 12 px, and the same as in the popup. */
export type Shape = "tick" | "clock" | "pause" | "cross" | "ring" | "dashed-ring";

const SHAPES: Readonly<Record<PageMark["state"], Shape>> = {
  active: "tick",
  "awaiting-code": "clock",
  "awaiting-review": "clock",
  "awaiting-consent": "clock",
  "awaiting-confirmation": "clock",
  "awaiting-reply": "clock",
  ending: "clock",
  suspended: "pause",
  unlinked: "cross",
  declined: "cross",
  expired: "cross",
  revoked: "cross",
  failed: "cross",
  // A whole ring: that there is no link is known. The dashed one is for what nobody knows.
  "not-linked": "ring",
  unknown: "dashed-ring",
};

/** Lines of 1.5 in a square of 12. */
const LINES: Readonly<Record<Shape, string>> = {
  tick: "M2 6.5 5 9.5 10 3",
  clock: "M6 1.2a4.8 4.8 0 1 0 .01 0M6 3.5V6l1.8 1.2",
  pause: "M4 2.5v7M8 2.5v7",
  cross: "M2.8 2.8l6.4 6.4M9.2 2.8 2.8 9.2",
  ring: "M6 1.8a4.2 4.2 0 1 0 .01 0",
  "dashed-ring": "M6 1.8a4.2 4.2 0 1 0 .01 0",
};

const SVG = "http://www.w3.org/2000/svg";

/** A background that is newer than this script may know a state that it does not: then nothing is claimed. */
export const shapeOf = (state: PageMark["state"]): Shape =>
  Object.hasOwn(SHAPES, state) ? SHAPES[state] : "dashed-ring";

/** The shape, made node by node: markup from text would need a policy where the page demands Trusted Types. */
export function drawShape(page: Document, shape: Shape): SVGElement {
  const drawing = page.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", "0 0 12 12");
  drawing.setAttribute("class", shape);
  const line = page.createElementNS(SVG, "path");
  line.setAttribute("d", LINES[shape]);
  drawing.append(line);
  return drawing;
}
