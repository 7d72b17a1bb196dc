// @vitest-environment happy-dom
import fc from "fast-check";
import { render } from "preact";
import { afterEach, describe, expect, it } from "vitest";
import { COLOURS } from "../../src/domain/account";
import { ACCOUNT_ICONS } from "../../src/ui/account-icon";
import { Avatar } from "../../src/ui/avatar";

afterEach(() => {
  render(null, document.body);
});

function drawn(name: string, icon: string | null = null): Element {
  render(<Avatar account={{ name, colour: "teal", icon }} />, document.body);
  const avatar = document.querySelector(".avatar");
  if (avatar === null) throw new Error("nothing was drawn");
  return avatar;
}

describe("the initials of a name", () => {
  it.each([
    ["Анна Соколова", "АС"],
    ["Anna", "A"],
    ["anna maria lopez", "AM"],
    ["ёлка", "Ё"],
    ["ООО «Ромашка»", "Р"],
    ["ооо ромашка и друзья", "РИ"],
    ["ИП Соколова А. В.", "СА"],
    ["The Flower Shop, Ltd.", "FS"],
    ["ООО", "О"],
    ["ИП ООО", "ИО"],
    ["3 кота", "3К"],
    ["Анна-Мария", "АМ"],
    ["  Пётр  ", "П"],
    ["Оптика", "О"],
    ["𝒜nna", "𝒜"],
  ])("%s are %s", (name, initials) => {
    expect(drawn(name).textContent).toBe(initials);
  });

  it("are at most two signs of the name, and none broken in two, whatever the name", () => {
    const name = fc.string({ unit: fc.constantFrom("а", "Я", "z", "7", " ", "«", "-", "𝒜", "🌼", "漢") });
    fc.assert(
      fc.property(name, (typed) => {
        const signs = Array.from(drawn(typed).textContent ?? "");
        expect(signs.length).toBeLessThanOrEqual(2);
        for (const sign of signs) expect(typed.toLocaleUpperCase()).toContain(sign);
      }),
    );
  });
});

describe("an avatar", () => {
  it.each(ACCOUNT_ICONS)("shows in place of the initials the icon: %s", (icon) => {
    const avatar = drawn("Anna", icon);
    expect(avatar.textContent).toBe("");
    expect(avatar.querySelector("svg > *")).not.toBeNull();
  });

  it.each(["🌼", "no-such-icon", "constructor", ""])("shows initials where the icon is not known: %j", (icon) => {
    expect(drawn("Anna", icon).textContent).toBe("A");
  });

  it("is silent, for the name stands beside it", () => {
    expect(drawn("Anna").getAttribute("aria-hidden")).toBe("true");
  });

  it.each(COLOURS)("can be %s", (colour) => {
    render(<Avatar account={{ name: "Anna", colour, icon: null }} size="l" />, document.body);
    expect(document.querySelector(".avatar")?.getAttribute("data-colour")).toBe(colour);
  });
});
