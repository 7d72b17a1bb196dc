// @vitest-environment happy-dom
import fc from "fast-check";
import { render } from "preact";
import { afterEach, describe, expect, it } from "vitest";
import { language } from "../../src/ui/language";
import { Masked, maskedEmail, maskedPhone } from "../../src/ui/masked";
import { words } from "../../src/words";
import { EN } from "./sentences";

describe("a masked e-mail", () => {
  it.each([
    ["anna@example.org", "a•••@example.org"],
    ["a@example.org", "a•••@example.org"],
    ["Ёлка@example.org", "Ё•••@example.org"],
    ["🌼flower@example.org", "🌼•••@example.org"],
    ['"odd@name"@example.org', '"•••@example.org'],
    ["@example.org", "•••"],
    ["anna", "•••"],
    ["", "•••"],
  ])("of %s is %s", (email, masked) => {
    expect(maskedEmail(email)).toBe(masked);
  });

  it("shows the first sign and the house, and is as long for every name in it", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        const [name = "", house = ""] = [email.slice(0, email.lastIndexOf("@")), email.slice(email.lastIndexOf("@"))];
        expect(maskedEmail(email)).toBe(`${name[0]}•••${house}`);
      }),
    );
  });
});

describe("a masked phone", () => {
  it.each([
    ["+7 900 000-42-17", "+7 ••• 42-17"],
    ["+79000004217", "+7 ••• 42-17"],
    ["  +7 (900) 000 42 17", "+7 ••• 42-17"],
    ["8 900 000-42-17", "••• 42-17"],
    ["900-42-17", "••• 42-17"],
    ["42-17", "•••"],
    ["+7 42 17", "•••"],
    ["112", "•••"],
    ["+", "•••"],
    ["", "•••"],
    ["call me", "•••"],
  ])("of %j is %s", (phone, masked) => {
    expect(maskedPhone(phone)).toBe(masked);
  });

  it("shows of a number no more than its country and four digits, at the end, and of a short one nothing", () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 15 }).map((all) => all.join(""));
    fc.assert(
      fc.property(fc.constantFrom("", "+"), digits, (plus, number) => {
        const shown = maskedPhone(plus + number).replace(/\D/g, "");
        if (number.length < 7) expect(shown).toBe("");
        else expect(shown).toBe((plus === "" ? "" : number.slice(0, 1)) + number.slice(-4));
      }),
    );
  });
});

describe("a contact on the screen", () => {
  afterEach(() => {
    render(null, document.body);
  });
  const drawn = (plain: string) => {
    language.value = "en";
    render(<Masked icon="mail" label="E-mail" masked={maskedEmail(plain)} plain={plain} />, document.body);
    const button = document.querySelector("button");
    if (button === null) throw new Error("no button");
    return button;
  };

  it("is nowhere to be read until it is asked for, not even in a tooltip", () => {
    const button = drawn("anna@example.org");
    expect(document.body.textContent).toContain("a•••@example.org");
    expect(document.body.innerHTML).not.toContain("anna");
    expect(button.ariaLabel ?? button.getAttribute("aria-label")).toBe(words.contact_show({ what: "E-mail" }, EN));
    expect(button.getAttribute("aria-pressed")).toBe("false");
  });

  it("shows itself when asked, and hides again", async () => {
    const button = drawn("anna@example.org");
    button.click();
    await Promise.resolve();
    expect(document.querySelector("[data-testid=contact]")?.textContent).toBe("anna@example.org");
    expect(button.getAttribute("aria-label")).toBe(words.contact_hide({ what: "E-mail" }, EN));
    expect(button.getAttribute("aria-pressed")).toBe("true");
    button.click();
    await Promise.resolve();
    expect(document.body.innerHTML).not.toContain("anna");
  });
});
