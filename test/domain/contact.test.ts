import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channelOf, contactKey } from "../../src/domain/contact";
import type { ContactKey } from "../../src/domain/ids";
import { CHANNELS } from "../../src/domain/link";
import phoneCountries from "../../src/domain/phone-countries.json";

const BIDI = "\u202a+7 912 345\u201167\u201189\u202c";

describe("a Russian number is one, however it is written", () => {
  it.each([
    ["as it is compared", "+79123456789"],
    ["with the 8 that is dialled at home", "8 (912) 345-67-89"],
    ["with spaces", "+7 912 345 67 89"],
    ["without its plus", "7 912 3456789"],
    ["without its country", "9123456789"],
    ["without its country, in groups", "912 345-67-89"],
    ["with points", "8.912.345.67.89"],
    ["with no-break spaces and long dashes", "+7\u00a0912\u00a0345\u201367\u201489"],
    ["with minus signs", "+7 912 345\u221267\u221289"],
    ["between the marks of direction that a phone book copies", BIDI],
    ["with its country in brackets", "(+7) 912 345-67-89"],
    ["with spaces around it", "\t +7 (912) 345-67-89\n"],
    ["with both prefixes", "+7 8 912 345-67-89"],
    ["with a plus before the 8", "+8 912 345-67-89"],
    ["with that 8 dialled from abroad", "00 8 912 345-67-89"],
    ["as it is dialled from Europe", "007 912 345-67-89"],
    ["as it is dialled from a neighbour", "8 10 7 912 345-67-89"],
  ])("%s", (_, typed) => {
    expect(contactKey(typed)).toBe("+79123456789");
  });

  it("also where it begins as what is dialled before another country", () => {
    expect(contactKey("810 123-45-67")).toBe("+78101234567");
  });

  it("whatever its digits, its prefix and the signs between", () => {
    const digits = fc.tuple(fc.constantFrom(..."34789"), fc.stringMatching(/^\d{9}$/)).map((both) => both.join(""));
    const sign = fc.constantFrom("", " ", "-", "(", ")", ".", "\u00a0", "\u2013", ") ", " - ");
    fc.assert(
      fc.property(
        digits,
        fc.constantFrom("+7", "7", "8", "", "007", "8107", "+78"),
        fc.array(sign, { minLength: 10, maxLength: 10 }),
        (number, prefix, signs) => {
          const typed = prefix + [...number].map((digit, at) => signs[at] + digit).join("");
          expect(contactKey(typed)).toBe(`+7${number}`);
        },
      ),
    );
  });
});

describe("a phone number of another country", () => {
  it.each([
    ["Kazakhstan, which shares +7", "8 701 234 56 78", "+77012345678"],
    ["Kazakhstan without its prefix", "701 234 56 78", "+77012345678"],
    ["Belarus", "+375 29 123-45-67", "+375291234567"],
    ["Belarus with the prefix that is dialled there", "+375 8 029 123-45-67", "+375291234567"],
    ["Belarus as it is dialled from Russia", "8-10-375-29-123-45-67", "+375291234567"],
    ["Uzbekistan", "00 998 90 123 45 67", "+998901234567"],
    ["Ukraine with its zero in brackets", "+380 (0)67 123 45 67", "+380671234567"],
    ["Israel with its zero", "+972 050 123 4567", "+972501234567"],
    ["Turkey", "+90 532 123 45 67", "+905321234567"],
    ["China", "+86 139 1234 5678", "+8613912345678"],
    ["the Emirates", "+971 50 123 4567", "+971501234567"],
    ["a country that is not known here", "+44 20 7946 0958", "+442079460958"],
    ["Vietnam, which is no Russian 8", "+84 91 234 56 78", "+84912345678"],
    ["Bangladesh, which is no Russian 8 800", "+880 1712 345678", "+8801712345678"],
    ["nowhere, as short as may be", "+99912345", "+99912345"],
    ["nowhere, as long as may be", "+999123456789012", "+999123456789012"],
  ])("is taken with its country: %s", (_, typed, key) => {
    expect(contactKey(typed)).toBe(key);
  });

  it.each([
    ["Belarus", "375 29 123-45-67"],
    ["Belarus at home", "8 029 123-45-67"],
    ["Ukraine at home", "067 123 45 67"],
    ["Britain", "44 20 7946 0958"],
    ["America", "(212) 555-0123"],
  ])("is not guessed where it does not say so: %s", (_, typed) => {
    expect(contactKey(typed)).toBeNull();
  });
});

describe("no phone number is", () => {
  it.each([
    ["nothing", ""],
    ["a plus", "+"],
    ["signs alone", "() - ."],
    ["a short number", "112"],
    ["a number without its town", "345-67-89"],
    ["a Russian number that lacks a digit", "+7 912 345-67-8"],
    ["a Russian number with one too many", "8 912 345-67-890"],
    ["ten digits that begin as no Russian number does", "1234567890"],
    ["a Belarusian number with four too many", "+375 29 123-45-67 8901"],
    ["an unknown country's number that is too short", "+9991234"],
    ["an unknown country's number that is too long", "+9991234567890123"],
    ["a country that begins with zero", "+0 912 345-67-89"],
    ["a domestic prefix twice", "+380 00 67 123 45 67"],
    ["two pluses", "++79123456789"],
    ["a plus in the middle", "7912+3456789"],
    ["a plus at the end", "79123456789+"],
    ["two numbers", "+7 912 345-67-89, +7 912 345-67-90"],
    ["a number with an extension", "8 800 555-35-35 ext. 12"],
    ["a number with a Russian extension", "8 800 555-35-35 доб. 12"],
    ["a number with letters", "8 800 GOOD DAY"],
    ["a number within a sentence", "call 8 912 345-67-89"],
    ["an address of a phone", "tel:+79123456789"],
    ["full-width digits", "８９１２３４５６７８９"],
  ])("%s", (_, typed) => {
    expect(contactKey(typed)).toBeNull();
  });
});

describe("an e-mail address", () => {
  it.each([
    ["as it is compared", "anna@example.org", "anna@example.org"],
    ["in capitals", "ANNA@EXAMPLE.ORG", "anna@example.org"],
    ["between spaces", " \u00a0Anna@Example.org\n", "anna@example.org"],
    ["with a tag, which is another address", "anna+shop@example.org", "anna+shop@example.org"],
    ["with points, which count", "a.n.n.a@example.org", "a.n.n.a@example.org"],
    ["of digits, which is no phone", "79123456789@example.org", "79123456789@example.org"],
    ["as long as may be", `${"a".repeat(249)}@b.ru`, `${"a".repeat(249)}@b.ru`],
  ])("is its lower case: %s", (_, typed, key) => {
    expect(contactKey(typed)).toBe(key);
  });

  it.each([
    ["one character too long", `${"a".repeat(250)}@b.ru`],
    ["no one", "@example.org"],
    ["no house", "anna@"],
    ["a house without a point", "anna@example"],
    ["two signs", "anna@home@example.org"],
    ["two addresses", "anna@example.org, petr@example.org"],
    ["a name around it", "Anna <anna@example.org>"],
    ["a space", "an na@example.org"],
    ["two points together", "an..na@example.org"],
    ["Russian letters", "анна@пример.рф"],
    ["a Russian letter that looks Latin", "\u0430nna@example.org"],
    ["a sign whose lower case is Latin", "\u212aate@example.org"],
    ["a capital whose lower case depends on the language", "\u0130da@example.org"],
  ])("is none with %s", (_, typed) => {
    expect(contactKey(typed)).toBeNull();
  });

  it("is one, whatever the case of its letters and the spaces around", () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
    const space = fc.stringMatching(/^[ \t\n\u00a0]{0,3}$/);
    fc.assert(
      fc.property(
        word,
        word,
        fc.array(fc.boolean(), { maxLength: 40 }),
        space,
        space,
        (who, house, big, left, right) => {
          const key = `${who}@${house}.ru`;
          const typed = [...key].map((letter, at) => (big[at] ? letter.toUpperCase() : letter)).join("");
          expect(contactKey(left + typed + right)).toBe(key);
        },
      ),
    );
  });
});

/** Texts that are nearly contacts, so that chance comes to the borders: 0 and 8 are what is dialled before a number. */
const nearlyPhone = fc
  .tuple(
    fc.constantFrom("", "+", "00", "810", "8", "(+"),
    fc.constantFrom("", "44", ...Object.keys(phoneCountries.country_calling_codes)),
    fc.constantFrom("", "0", "00", "8", "80", "800"),
    fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 4, maxLength: 12 }),
    fc.constantFrom("", " ", "-", ")"),
  )
  .map((parts) => parts.join(""));
const nearlyEmail = fc.string({ unit: fc.constantFrom(..."abZ09.-_+@@ \u0130\u212a"), maxLength: 20 });
const anything = fc.oneof(
  nearlyPhone,
  nearlyEmail,
  fc.emailAddress(),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

describe("the key of a contact", () => {
  it("is its own key, is made of few signs, and has a channel", () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const key = contactKey(typed);
        if (key === null) return;
        expect(contactKey(key)).toBe(key);
        expect(key).toMatch(/^(?:\+[1-9]\d{7,14}|[\w.+-]+@[\da-z.-]+)$/);
        expect(key).toBe(key.toLowerCase());
        expect(CHANNELS).toContain(channelOf(key));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ["a half of a surrogate pair", "anna\ud800@example.org"],
    ["a half within a number", "+7912\udc003456789"],
    ["NUL in an address", "anna\0@example.org"],
    ["NUL after a number", "+79123456789\0"],
    ["a name of every object", "__proto__"],
  ])("is not there for %s", (_, typed) => {
    expect(contactKey(typed)).toBeNull();
  });

  it.each(["9", "+", " ", "(", "a@", "a.", "\ud800", "\0", "\u202a", "x@y.zz,"])(
    "is not there for a megabyte of %j, and that is said at once",
    (piece) => {
      const typed = piece.repeat(1_000_000 / piece.length);
      const startedAt = performance.now();
      expect(contactKey(typed)).toBeNull();
      // Looking at it would take longer by far; a slow machine still has its 100 ms.
      expect(performance.now() - startedAt).toBeLessThan(100);
    },
  );
});

describe("the channel", () => {
  it.each([
    ["anna@example.org", "email"],
    ["+79123456789", "sms"],
  ])("of %s is %s", (key, channel) => {
    expect(channelOf(key as ContactKey)).toBe(channel);
  });
});
