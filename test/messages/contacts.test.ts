import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACCOUNT_BOUNDS } from "../../src/domain/account";
import { channelOf, contactKey } from "../../src/domain/contact";
import { checkCommand } from "../../src/messages/checks";

const edited = (words: object) => checkCommand("account.edit", { account: "anna", ...words });

const nearlyContact = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."+78900123 -()"), maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(..."ab@.c"), maxLength: 12 }),
  fc.emailAddress(),
);

describe("a contact in a message", () => {
  it.each([
    ["phone", "1234567890", "not a phone number"],
    ["phone", "+7 912 345-67-8", "not a phone number"],
    ["phone", "anna@example.org", "not a phone number"],
    ["email", "+79123456789", "not an e-mail address"],
    ["email", "анна@пример.рф", "not an e-mail address"],
  ])("is refused as %s where it is %s", (path, typed, message) => {
    expect(edited({ [path]: typed })).toEqual({ invalid: { path, message } });
  });

  it("goes on as it was typed", () => {
    const words = { email: "Anna@Example.org", phone: "8 (912) 345-67-89" };
    expect(edited(words)).toMatchObject({ value: { args: words } });
  });

  it("passes exactly where it has a key of that channel and is not too long", () => {
    fc.assert(
      fc.property(nearlyContact, (typed) => {
        const key = contactKey(typed);
        const channel = key === null ? null : channelOf(key);
        const fits = typed.trim().length <= ACCOUNT_BOUNDS.phone;
        expect("value" in edited({ email: typed })).toBe(channel === "email");
        expect("value" in edited({ phone: typed })).toBe(channel === "sms" && fits);
      }),
      { numRuns: 2_000 },
    );
  });
});
