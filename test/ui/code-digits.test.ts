import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeInText, digitsOf } from "../../src/ui/code-digits";

const ASCII = /^[0-9]*$/;

describe("the digits of a text", () => {
  it.each([
    ["123456", "123456"],
    [" 12-34 56\n", "123456"],
    ["G-123a456", "123456"],
    ["", ""],
    ["no digits", ""],
    ["٠١٢٣٤٥٦٧٨٩", "0123456789"],
    ["۰۱۲۳۴۵۶۷۸۹", "0123456789"],
    ["०१२३४५६७८९", "0123456789"],
    ["０１２３４５６７８９", "0123456789"],
    ["1٢۳४５", "12345"],
    ["½²①Ⅳ", ""],
    ["/:", ""],
  ])("of %j are %j", (text, digits) => {
    expect(digitsOf(text)).toBe(digits);
  });

  it("are ASCII digits and no more than the text has signs, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const digits = digitsOf(text);
        expect(digits).toMatch(ASCII);
        expect(digits.length).toBeLessThanOrEqual(text.length);
        expect(digitsOf(digits)).toBe(digits);
      }),
    );
  });
});

describe("the code in what was pasted", () => {
  it.each([
    ["bare", "123456"],
    ["with spaces", "123 456"],
    ["with spaces around it", "  123456\n"],
    ["with dashes", "12-34-56"],
    ["with a long dash", "123–456"],
    ["with spaces that do not break", "123\u00a0456"],
    ["with narrow spaces", "123\u202f456"],
    ["after letters", "G-123456"],
    ["in a sentence", "Your code is 123456. Tell nobody."],
    ["in a Russian sentence", "Код: 123 456. Никому его не говорите."],
    ["in a sentence with other numbers", "Code 123456, valid for 10 minutes, call 8 800 555-35-35"],
    ["twice in one letter", "123456 — that is 123-456, valid for 10 minutes"],
    ["in full-width digits", "１２３４５６"],
    ["in Arabic digits", "١٢٣٤٥٦"],
  ])("is found %s", (_, text) => {
    expect(codeInText(text, 6)).toBe("123456");
  });

  it.each([
    ["there are no digits", "no code"],
    ["there are too few", "12345"],
    ["there are too many in one run", "1234567"],
    ["two could be meant", "123456 or 654321"],
    ["nothing is there", ""],
  ])("is nothing sure where %s", (_, text) => {
    expect(codeInText(text, 6)).toBeNull();
  });

  it("is null or exactly as many digits as a code has, whatever the text and the length", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.constantFrom("1", "23", "456", " ", "-", "—", "\u00a0", "a", "٣", "７", ".", "\n"))
        .map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 10 }), (pasted, length) => {
        const code = codeInText(pasted, length);
        if (code === null) return;
        expect(code).toMatch(ASCII);
        expect(code).toHaveLength(length);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is found in whatever words without digits stand around it", () => {
    const wordless = fc.string().map((text) => text.replace(/\d/g, ""));
    const code = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }).map((all) => all.join(""));
    fc.assert(
      fc.property(wordless, code, wordless, (before, digits, after) => {
        expect(codeInText(before + digits + after, 6)).toBe(digits);
      }),
    );
  });
});
