// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { isDarkAround, lightness } from "../../src/content/surroundings";

describe("how light a computed colour is", () => {
  test.each([
    ["rgb(255, 255, 255)", 1],
    ["rgb(0, 0, 0)", 0],
    ["rgb(20, 22, 26)", 0.085],
    ["rgba(255, 255, 255, 0.9)", 1],
    ["oklch(0.95 0.01 250)", 0.95],
    ["oklab(0.2 -0.01 0.02 / 0.8)", 0.2],
  ])("%s", (colour, light) => {
    expect(lightness(colour)).toBeCloseTo(light, 2);
  });

  test.each(["rgba(0, 0, 0, 0)", "transparent", "", "color(srgb 1 1 1)", "rgba(0, 0, 0, 0.2)"])(
    "%s says nothing",
    (colour) => {
      expect(lightness(colour)).toBeNull();
    },
  );
});

describe("the page around an element", () => {
  const view = (backgrounds: Readonly<Record<string, string>>, scheme = "normal", prefersDark = false) =>
    ({
      getComputedStyle: (element: Element) => ({
        backgroundColor: backgrounds[element.tagName.toLowerCase()] ?? "rgba(0, 0, 0, 0)",
        colorScheme: scheme,
      }),
      matchMedia: () => ({ matches: prefersDark }),
    }) as unknown as Window;
  document.body.innerHTML = "<main><p>x</p></main>";
  const at = document.querySelector("p") ?? document.body;

  test("is as the nearest background is", () => {
    expect(isDarkAround(at, view({ main: "rgb(20, 20, 20)", body: "rgb(255, 255, 255)" }))).toBe(true);
    expect(isDarkAround(at, view({ p: "rgb(250, 250, 250)", body: "rgb(0, 0, 0)" }))).toBe(false);
  });

  test("is light where nobody says anything, whatever the user prefers", () => {
    expect(isDarkAround(at, view({}, "normal", true))).toBe(false);
  });

  test("follows the user where the page can do both, and the page where it can only be dark", () => {
    expect(isDarkAround(at, view({}, "light dark", true))).toBe(true);
    expect(isDarkAround(at, view({}, "light dark", false))).toBe(false);
    expect(isDarkAround(at, view({}, "dark", false))).toBe(true);
  });
});
