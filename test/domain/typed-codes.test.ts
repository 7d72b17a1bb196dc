import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeMatches, hashCode, normaliseCode } from "../../src/domain/code";

describe("a typed code", () => {
  it.each([
    ["spaces", " 12 34\u00a056\t"],
    ["a narrow and an ideographic space", "123\u202f45\u30006"],
    ["hyphens", "12-34-56"],
    ["unbreakable hyphens and dashes", "1\u20112\u20123\u20134\u20145\u20156"],
    ["a full-width and a wave dash", "123\uff0d4\u301c56"],
    ["minus signs, which phones put for a dash", "123\u2212456"],
    ["small and raised minus signs", "12\u207b34\u208b56"],
  ])("may hold %s", (_, typed) => {
    expect(codeMatches(typed, "salt", hashCode("123456", "salt"))).toBe(true);
  });

  it.each([["123457"], ["12345"], ["1234567"], [""], ["１２３４５６"], ["123.456"], ["123_456"]])(
    "%j is another than 123456",
    (typed) => {
      expect(codeMatches(typed, "salt", hashCode("123456", "salt"))).toBe(false);
    },
  );

  it("is compared with its salt: the same code under another salt has another hash", () => {
    expect(hashCode("123456", "one")).toMatch(/^[0-9a-f]{64}$/);
    expect(hashCode("123456", "one")).not.toBe(hashCode("123456", "two"));
    expect(codeMatches("123456", "two", hashCode("123456", "one"))).toBe(false);
  });

  // sha256("salt:123456"), as any other program reckons it.
  it("has the hash that SHA-256 of salt, colon and code gives", async () => {
    const bytes = new TextEncoder().encode("salt:123456");
    const hash = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
    expect(hashCode("123456", "salt")).toBe(hash);
  });

  it("matches exactly the code it was made from, whatever stands between the digits", () => {
    const digits = fc.stringMatching(/^\d{6}$/);
    const between = fc.stringMatching(/^[\s\p{Pd}]{0,3}$/u);
    fc.assert(
      fc.property(digits, digits, fc.array(between, { minLength: 6, maxLength: 6 }), (code, other, gaps) => {
        const typed = [...code].map((digit, at) => `${gaps[at]}${digit}`).join("");
        expect(normaliseCode(typed)).toBe(code);
        expect(codeMatches(typed, "s", hashCode(code, "s"))).toBe(true);
        expect(codeMatches(typed, "s", hashCode(other, "s"))).toBe(code === other);
      }),
    );
  });

  it("never matches a hash of another length", () => {
    const hash = hashCode("123456", "salt");
    expect(codeMatches("123456", "salt", hash.slice(0, -1))).toBe(false);
    expect(codeMatches("123456", "salt", `${hash}0`)).toBe(false);
    expect(codeMatches("123456", "salt", "")).toBe(false);
  });
});
