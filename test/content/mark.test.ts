// @vitest-environment happy-dom
import { beforeAll, describe, expect, test, vi } from "vitest";
import { createMark, isMarkRoot } from "../../src/content/mark";
import { shapeOf } from "../../src/content/shapes";
import { LINK_STATES } from "../../src/domain/link";
import type { PageMark } from "../../src/domain/views";
import { layOut } from "./laid-out";
import { pageMark } from "./page-mark";

const drawn = (mark: PageMark, dark = false) => {
  const made = createMark(document);
  made.draw(mark, dark);
  return made;
};
const shapeIn = (root: ShadowRoot) => root.querySelector("svg")?.getAttribute("class");

beforeAll(layOut);

describe("the mark", () => {
  test("says its word, once to the eye and once to the ear", () => {
    const { root } = drawn(pageMark("ozon:seller:1", "бизнес · связан"));
    expect(root.querySelector("span")?.textContent).toBe("бизнес · связан");
    expect(root.querySelector('[role="img"]')?.getAttribute("aria-label")).toBe("бизнес · связан");
  });

  test("shows the page nothing but an empty element without attributes", () => {
    const { host } = drawn(pageMark("ozon:seller:1", "бизнес · связан"));
    expect(host.outerHTML).toBe("<div></div>");
    expect(host.shadowRoot).toBeNull();
  });

  test("has one style sheet, whose text is there before the mark is anywhere", () => {
    const { root } = createMark(document);
    expect(root.querySelectorAll("style")).toHaveLength(1);
    expect(root.adoptedStyleSheets ?? []).toHaveLength(0);
  });

  test("takes no markup from words", () => {
    const { root } = drawn(pageMark("ozon:seller:1", "<img src=x onerror=alert(1)>"));
    expect(root.querySelector("img")).toBeNull();
    expect(root.querySelector("span")?.textContent).toBe("<img src=x onerror=alert(1)>");
  });

  test("is redrawn in place", () => {
    const { root, draw } = drawn(pageMark("ozon:seller:1", "бизнес · ждёт код", "awaiting-code"));
    const chip = root.querySelector('[role="img"]');
    draw({ ...pageMark("ozon:seller:1", "бизнес · связан"), active: true }, true);
    expect(root.querySelector('[role="img"]')).toBe(chip);
    expect(chip?.getAttribute("aria-label")).toBe("бизнес · связан");
    expect(chip?.className).toBe("chip me");
    expect(shapeIn(root)).toBe("tick");
    expect(root.querySelectorAll("svg, span")).toHaveLength(2);
  });

  test("is not touched where it says the same already", () => {
    const { root, draw } = drawn(pageMark("ozon:seller:1", "бизнес · связан"));
    const word = root.querySelector("span");
    draw(pageMark("ozon:seller:1", "бизнес · связан"), false);
    expect(root.querySelector("span")).toBe(word);
  });

  test("is wound up by every drawing, because it burns down where the script is dead", () => {
    const fuse = { currentTime: 4_000 };
    const made = createMark(document);
    const chip = made.root.querySelector('[role="img"]');
    if (chip === null) throw new Error("no chip");
    vi.spyOn(chip, "getAnimations").mockReturnValue([fuse as unknown as Animation]);
    made.draw(pageMark("ozon:seller:1", "x"), false);
    expect(fuse.currentTime).toBe(0);
  });

  test("knows a root of its own kind from others", () => {
    expect(isMarkRoot(drawn(pageMark("ozon:seller:1", "x")).root)).toBe(true);
    const other = document.createElement("div").attachShadow({ mode: "closed" });
    other.innerHTML = "<style></style><p>x</p>";
    expect(isMarkRoot(other)).toBe(false);
  });
});

describe("the shape of a state", () => {
  test.each([
    ["active", "tick"],
    ["awaiting-code", "clock"],
    ["awaiting-review", "clock"],
    ["awaiting-consent", "clock"],
    ["awaiting-confirmation", "clock"],
    ["awaiting-reply", "clock"],
    ["ending", "clock"],
    ["suspended", "pause"],
    ["unlinked", "cross"],
    ["declined", "cross"],
    ["expired", "cross"],
    ["revoked", "cross"],
    ["failed", "cross"],
    ["not-linked", "ring"],
    ["unknown", "dashed-ring"],
  ] as const)("%s: %s", (state, shape) => {
    expect(shapeOf(state)).toBe(shape);
    expect(shapeIn(drawn(pageMark("ozon:seller:1", "x", state)).root)).toBe(shape);
  });

  test("is there for every state of a link", () => {
    for (const state of LINK_STATES) expect(shapeOf(state)).not.toBe("dashed-ring");
  });

  test("claims nothing of a state that a later version invented", () => {
    expect(shapeOf("betrothed" as PageMark["state"])).toBe("dashed-ring");
    expect(shapeOf("constructor" as PageMark["state"])).toBe("dashed-ring");
  });
});
