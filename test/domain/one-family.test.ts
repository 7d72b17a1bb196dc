import { describe, expect, it } from "vitest";
import { isLive, LINK_STATES } from "../../src/domain/link";
import { Household, mail } from "./household";
import { DAY } from "./paper";

const KID_PHONE = "+79123456789";

/** Vera's family, with the kid in it, who is known by an e-mail and a phone. */
function inVeras(how: "invite" | "join" = "join") {
  const home = new Household();
  const vera = home.organiser("vera");
  home.account("kid", { phone: KID_PHONE });
  return { home, vera, link: home[how](mail("kid"), vera) };
}

describe("one family a person: a member, or one who was asked, is asked nowhere else", () => {
  it.each([
    ["by the same e-mail", mail("kid")],
    ["by that e-mail in capitals", " KID@EXAMPLE.ORG "],
    ["by the phone of the account", KID_PHONE],
    ["by that phone as it is dialled at home", "8 (912) 345-67-89"],
    ["by that phone without its plus", "7 912 345 67 89"],
    ["by that phone without its country", "912 345-67-89"],
  ])("%s", (_, contact) => {
    for (const how of ["invite", "join"] as const) {
      const { home, link } = inVeras(how);
      expect(home.turnedAway(contact)).toMatchObject({ code: "already-in-family", culprits: [link] });
    }
  });

  it.each([
    ["e-mail", "kid@Example.org", "KID@example.org"],
    ["phone", "8 912 345-67-89", "+7 (912) 345 67 89"],
  ])("as a bare contact, by its %s", (_, asked, again) => {
    const home = new Household();
    const link = home.join(asked, home.organiser("vera"));
    expect(home.recordOf(link).other).toEqual({ contact: asked });
    expect(home.turnedAway(again)).toMatchObject({ code: "already-in-family", culprits: [link] });
  });

  it("as an account that was added after its contact had been asked", () => {
    const home = new Household();
    const link = home.join(KID_PHONE, home.organiser("vera"));
    home.account("kid", { phone: "8 912 345-67-89" });
    expect(home.turnedAway(mail("kid"))).toMatchObject({ code: "already-in-family", culprits: [link] });
  });

  it("as the account that accepted, and not as the contact that was asked", () => {
    const home = new Household();
    const petr = home.account("petr");
    home.account("kid");
    const link = home.invite(mail("kid"), home.organiser("vera"));
    home.give("link.accept", { link, account: petr });
    expect(home.turnedAway(mail("petr"))).toMatchObject({ code: "already-in-family", culprits: [link] });
    expect(home.answer(mail("kid"))).toBe("welcome");
  });

  it("as an account that has another e-mail by now", () => {
    const { home, link } = inVeras();
    home.give("account.edit", { account: home.account("kid"), email: "new@example.org" });
    expect(home.turnedAway("new@example.org")).toMatchObject({ code: "already-in-family", culprits: [link] });
    expect(home.answer(mail("kid")), "whoever has the old one now is somebody else").toBe("welcome");
  });

  it.each(LINK_STATES)("where that other link is %s: only while it lives", (state) => {
    const home = new Household();
    const link = home.member("l", home.organiser("vera"), "petr", { state });
    home.account("petr");
    expect(home.answer(mail("petr"))).toBe(isLive({ state }) ? "already-in-family" : "welcome");
    expect(home.recordOf(link).state).toBe(state);
  });
});

describe("one family an organiser", () => {
  it("who is a member elsewhere, or was asked, invites nobody", () => {
    for (const how of ["invite", "join"] as const) {
      const home = new Household();
      const link = home[how](mail("olga"), home.organiser("vera"));
      expect(home.turnedAway(mail("kid"))).toMatchObject({ code: "already-in-family", culprits: [link] });
    }
  });

  it("who is a member elsewhere as a bare contact invites nobody", () => {
    const home = new Household();
    const link = home.join(KID_PHONE, home.organiser("vera"));
    home.organiser("olga", { phone: "8 912 345 67 89" });
    expect(home.turnedAway(mail("gran"))).toMatchObject({ code: "already-in-family", culprits: [link] });
  });

  it("with a family, or with somebody asked into it, joins no other", () => {
    for (const how of ["invite", "join"] as const) {
      const home = new Household();
      const link = home[how](mail("kid"), home.organiser("vera"));
      expect(home.turnedAway(mail("vera"))).toMatchObject({ code: "already-in-family", culprits: [link] });
    }
  });

  it("whose family has only ended links joins another", () => {
    const home = new Household();
    home.unlinked(home.join(mail("kid"), home.organiser("vera")));
    home.join(mail("vera"));
    expect(home.answer(mail("gran"), "vera" as never)).toBe("already-in-family");
  });

  it("cannot take in somebody who accepts and organises too", () => {
    const home = new Household();
    const asked = home.invite(mail("someone"));
    const own = home.join(mail("kid"), home.organiser("vera"));
    const refused = home.refused("link.accept", { link: asked, account: home.organiser("vera") });
    expect(refused).toMatchObject({ code: "already-in-family", culprits: [own] });
  });

  it("who has the contact that was asked by now accepts no more, where there is a family already", () => {
    const home = new Household();
    const asked = home.invite(mail("someone"));
    const vera = home.organiser("vera");
    const own = home.join(mail("kid"), vera);
    home.give("account.edit", { account: vera, email: mail("someone") });
    expect(home.refused("link.accept", { link: asked })).toMatchObject({ code: "already-in-family", culprits: [own] });
  });

  it("is named with all that is in the way, the oldest first", () => {
    const home = new Household();
    const own = home.member("own", home.organiser("vera"), "kid", { createdSeq: 2 });
    const elsewhere = home.member("elsewhere", "nina", "vera", { createdSeq: 1 });
    expect(home.turnedAway(mail("vera")).culprits).toEqual([elsewhere, own]);
  });
});

describe("other links are no family", () => {
  it("neither of whoever is invited nor of whoever invites", () => {
    const home = new Household();
    const petr = home.account("petr");
    for (const account of [petr, home.olga]) {
      home.linked(account, home.account(`b-${account}`));
      const link = home.link(`sign-in-${account}`, account, "", { kind: "social" });
      home.patch(link, { other: { provider: "vk", handle: account } });
    }
    home.join(mail("petr"));
    expect(home.seats()).toMatchObject({ taken: 1, free: 3 });
  });
});

describe("in the own family the same person is asked once", () => {
  it.each([
    ["invited", "invite"],
    ["a member", "join"],
  ] as const)("who is %s, by whichever contact", (_, how) => {
    const home = new Household();
    home.account("kid", { phone: KID_PHONE });
    const link = home[how](mail("kid"));
    for (const contact of [mail("kid"), "8 912 345-67-89"]) {
      expect(home.turnedAway(contact)).toMatchObject({ code: "already-invited", culprits: [link] });
    }
  });

  it("also where two contacts turn out to be one account", () => {
    const home = new Household();
    const petr = home.account("petr");
    const [first, second] = [home.invite("one@example.org"), home.invite("two@example.org")];
    home.give("link.accept", { link: first, account: petr });
    const refused = home.refused("link.accept", { link: second, account: petr });
    expect(refused).toMatchObject({
      code: "already-invited",
      culprits: [first],
      values: { contact: "one@example.org" },
    });
  });

  it("until the link has ended, and then anew", () => {
    const home = new Household();
    const link = home.invite(mail("kid"));
    home.give("link.revoke", { link });
    expect(home.answer(mail("kid"))).toBe("welcome");
    home.wait(7 * DAY);
    expect(home.answer(mail("kid"))).toBe("welcome");
  });
});

describe("each marketplace has its own families", () => {
  const far = (home: Household) => home.organiser("far", { marketplace: "yandex" });

  it.each([
    ["a bare contact", false],
    ["an account of one of them", true],
  ])("and the same e-mail may be in one of each: %s", (_, kept) => {
    const home = new Household();
    if (kept) home.account("kid");
    home.join(mail("kid"));
    expect(home.answer(mail("kid"), far(home))).toBe("welcome");
  });

  it("and whoever organises on one may be a member on the other", () => {
    const home = new Household();
    home.join(mail("kid"));
    home.account("olga-far", { marketplace: "yandex", email: mail("olga") });
    expect(home.answer(mail("olga"), far(home))).toBe("welcome");
  });

  it.each([
    ["by an account there", true],
    ["by a contact", false],
  ])("and whoever is a member on one may organise on the other: %s", (_, kept) => {
    const home = new Household();
    if (kept) home.account("olga-far", { marketplace: "yandex", email: mail("olga") });
    home.join(mail("olga"), far(home));
    expect(home.answer(mail("kid"))).toBe("welcome");
  });
});
