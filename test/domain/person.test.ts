import { describe, expect, it } from "vitest";
import { contactKey } from "../../src/domain/contact";
import { accountId } from "../../src/domain/ids";
import type { Invitation, LinkEnd, LinkState } from "../../src/domain/link";
import { accountEnds, contactFor, identityEnd, isMember, keysOfAccount, keysOfOther } from "../../src/domain/person";

const KID: LinkEnd = { account: accountId("kid") };
const MAIL: LinkEnd = { contact: "Kid@Example.org" };
const NETWORK: LinkEnd = { provider: "vk", handle: " @Kid " };

const invited = (contact: string): Invitation => ({
  contact,
  key: contactKey(contact),
  channel: "email",
  role: null,
  sends: 1,
  resendAt: null,
});

describe("the keys of an account", () => {
  it.each([
    ["both contacts", "Kid@Example.org", "8 912 345-67-89", ["kid", "contact:kid@example.org", "contact:+79123456789"]],
    ["an e-mail", " kid@example.org", null, ["kid", "contact:kid@example.org"]],
    ["a phone", null, "+7 912 345 67 89", ["kid", "contact:+79123456789"]],
    ["none", null, null, ["kid"]],
    ["contacts that nobody can read, as an old version may have kept", "kid", "112", ["kid"]],
  ])("with %s", (_, email, phone, keys) => {
    expect(keysOfAccount({ id: accountId("kid"), email, phone })).toEqual(keys);
  });
});

describe("the keys of whoever is at a link's other end", () => {
  it.each<[string, LinkEnd, Invitation | null, LinkState, readonly string[]]>([
    ["an account", KID, null, "active", ["kid"]],
    ["an account that was invited", KID, invited("kid@example.org"), "active", ["kid"]],
    [
      "an account that was invited and left",
      KID,
      invited("kid@example.org"),
      "unlinked",
      ["kid", "contact:kid@example.org"],
    ],
    ["a bare contact", MAIL, invited("Kid@Example.org"), "awaiting-reply", ["contact:kid@example.org"]],
    ["a bare contact that left", MAIL, invited("Kid@Example.org"), "unlinked", ["contact:kid@example.org"]],
    ["a letter that says no more who it is", KID, { ...invited("x@y.ru"), key: null }, "unlinked", ["kid"]],
    ["an identity of a network", NETWORK, null, "active", ["social:vk:kid"]],
  ])("%s", (_, other, invitation, state, keys) => {
    const link = { other, state, ...(invitation !== null && { invitation }) };
    expect(keysOfOther(link)).toEqual(keys);
    for (const key of keys) expect(isMember(link, new Set([key]))).toBe(true);
    expect(isMember(link, new Set(["contact:somebody@else.ru", "olga"]))).toBe(false);
  });
});

describe("an identity", () => {
  it.each([
    ["as it is", "kid", "social:vk:kid"],
    ["in capitals", "KID", "social:vk:kid"],
    ["with its sign", "@kid", "social:vk:kid"],
    ["between spaces", "\t@Kid ", "social:vk:kid"],
    ["with two signs, of which one belongs to it", "@@kid", "social:vk:@kid"],
    ["with a sign in it", "kid@home", "social:vk:kid@home"],
  ])("%s", (_, handle, key) => {
    expect(identityEnd("vk", handle)).toBe(key);
  });
});

describe("the accounts at a link's ends", () => {
  it.each<[LinkEnd, readonly string[]]>([
    [KID, ["olga", "kid"]],
    [MAIL, ["olga"]],
    [NETWORK, ["olga"]],
  ])("with %j are %j", (other, ends) => {
    expect(accountEnds({ owner: accountId("olga"), other })).toEqual(ends);
  });
});

describe("a channel", () => {
  it("leads to the e-mail or to the phone", () => {
    const kid = { email: "kid@example.org", phone: null };
    expect([contactFor(kid, "email"), contactFor(kid, "sms")]).toEqual(["kid@example.org", null]);
  });
});
