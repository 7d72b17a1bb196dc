import type { PageMark } from "../domain/views";
import { drawShape, shapeOf } from "./shapes";

/*
 * Inner `!important` beats the page's, so the host needs no attribute that a page could know it by, and no rule of the
 * page for its own blocks changes it. Between flex and grid items it keeps its size and a row to itself.
 */
const STYLE = `
:host {
  all: initial !important;
  display: block !important;
  flex: none !important;
  align-self: flex-start !important;
  justify-self: start !important;
  grid-column: 1 / -1 !important;
  width: fit-content !important;
  max-width: 100% !important;
  margin: 4px 0 !important;
}
.chip {
  box-sizing: border-box;
  display: flex;
  align-items: center;
  gap: 4px;
  min-height: 20px;
  padding: 1px 8px 1px 6px;
  border: 1px solid light-dark(#c4c9d1, #565c66);
  border-radius: 10px;
  color: light-dark(#464d59, #ccd1d9);
  background: light-dark(#fff, #1d2025);
  font: 500 12px/16px system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
  user-select: none;
}
.me { border-color: currentColor; }
svg {
  flex: none;
  width: 12px;
  height: 12px;
  fill: none;
  stroke: currentColor;
  stroke-width: 1.5;
  stroke-linecap: round;
  stroke-linejoin: round;
}
.dashed-ring { stroke-dasharray: 2 2.4; }
.tick { color: light-dark(#0a7043, #5ed3a0); }
.clock { color: light-dark(#8a5400, #f0bd5c); }
.cross { color: light-dark(#a3262c, #ff9ea2); }
@media (forced-colors: active) {
  .chip { color: CanvasText; background: Canvas; border-color: CanvasText; }
  svg { color: CanvasText; }
}
`;

/** A mark that stands nowhere yet. */
export interface Mark {
  /** What is put into the page: without attributes, and empty as far as the page can see. */
  readonly host: HTMLElement;
  /** Closed against the page's styles and scripts. It hides nothing: what is in it, anybody may read. */
  readonly root: ShadowRoot;
  /** Shows what is to be shown, in place; nothing is touched where that is what it shows already. */
  readonly draw: (mark: PageMark, dark: boolean) => void;
}

/** Makes one. */
export function createMark(page: Document): Mark {
  const host = page.createElement("div");
  const root = host.attachShadow({ mode: "closed" });
  // Firefox before 153 ignores adopted style sheets here, and a <style> that has no text when it is put in.
  const style = page.createElement("style");
  style.textContent = STYLE;
  const chip = page.createElement("div");
  // One picture with one name, or a screen reader would stop at the shape and at the word.
  chip.setAttribute("role", "img");
  root.append(style, chip);
  let drawn = "";
  const draw = (mark: PageMark, dark: boolean): void => {
    const look = [mark.state, mark.word, mark.active, dark].join("\n");
    if (look === drawn) return;
    drawn = look;
    fill(chip, mark);
    chip.style.colorScheme = dark ? "dark" : "light";
  };
  return { host, root, draw };
}

function fill(chip: HTMLElement, { state, word, active }: PageMark): void {
  const page = chip.ownerDocument;
  chip.className = active ? "chip me" : "chip";
  chip.setAttribute("aria-label", word);
  const text = page.createElement("span");
  text.textContent = word;
  chip.replaceChildren(drawShape(page, shapeOf(state)), text);
}

/** Whether a shadow root looks as if a script like this one made it, of whatever version. */
export const isMarkRoot = (root: ShadowRoot): boolean =>
  root.childElementCount === 2 && root.querySelector('style + [role="img"] > svg + span') !== null;
