import type { PageMark } from "../domain/views";
import STYLE from "./mark.css?inline";
import { drawShape, shapeOf } from "./shapes";

/** A mark that stands nowhere yet. */
export interface Mark {
  /** What is put into the page: without attributes, and empty as far as the page can see. */
  readonly host: HTMLElement;
  /** Closed against the page's styles and scripts. It hides nothing: what is in it, anybody may read. */
  readonly root: ShadowRoot;
  /** Shows what is to be shown, in place, for five seconds more; what it shows already is not touched. */
  readonly draw: (mark: PageMark, dark: boolean) => void;
}

/** Makes one. */
export function createMark(page: Document): Mark {
  const host = page.createElement("div");
  let inside: Inside | null = null;
  // Most pages of shops are nobody's whom the user knows: nothing is made before there is something to show.
  const open = (): Inside => (inside ??= furnish(host));
  let drawn = "";
  const draw = (mark: PageMark, dark: boolean): void => {
    const { chip } = open();
    for (const fuse of chip.getAnimations()) fuse.currentTime = 0;
    const look = [mark.state, mark.word, mark.active, dark].join("\n");
    if (look === drawn) return;
    drawn = look;
    fill(chip, mark);
    chip.style.colorScheme = dark ? "dark" : "light";
  };
  return {
    host,
    get root() {
      return open().root;
    },
    draw,
  };
}

interface Inside {
  readonly root: ShadowRoot;
  readonly chip: HTMLElement;
}

function furnish(host: HTMLElement): Inside {
  const page = host.ownerDocument;
  const root = host.attachShadow({ mode: "closed" });
  // Firefox before 153 ignores adopted style sheets here, and a <style> that has no text when it is put in.
  const style = page.createElement("style");
  style.textContent = STYLE;
  const chip = page.createElement("div");
  // One picture with one name, or a screen reader would stop at the shape and at the word.
  chip.setAttribute("role", "img");
  root.append(style, chip);
  return { root, chip };
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
