import { describe, expect, it } from "vitest";
import { Household, mail } from "./household";
import { DAY, HOUR, NOON } from "./paper";

describe("an invitation that is accepted", () => {
  it("makes a member from now on, with the reply as evidence", () => {
    const home = new Household();
    const link = home.invite(mail("kid"));
    const before = home.recordOf(link);
    home.wait(DAY);
    home.give("link.accept", { link });
    expect(home.recordOf(link)).toEqual({
      ...before,
      state: "active",
      since: NOON + DAY,
      deadline: null,
      evidence: { by: "reply", at: NOON + DAY, seenAt: null },
    });
  });

  it.each([
    [-1, undefined],
    [0, "wrong-state"],
    [1, "wrong-state"],
  ])("%i ms from its deadline: %s", (offset, code) => {
    const home = new Household();
    const link = home.invite(mail("kid"));
    home.wait(7 * DAY + offset);
    expect(home.decide("link.accept", { link }).refusal?.code).toBe(code);
  });

  it("by a bare contact stays a bare contact, though an account has it by now", () => {
    const home = new Household();
    const link = home.invite(mail("kid"));
    home.account("kid");
    home.give("link.accept", { link });
    expect(home.recordOf(link).other).toEqual({ contact: mail("kid") });
  });

  it.each([
    ["has that contact", mail("kid"), "kid@example.org"],
    ["has another contact, which the letter then says no more", mail("elsewhere"), null],
  ])("by a named account that %s is that account's", (_, email, key) => {
    const home = new Household();
    const link = home.invite(mail("kid"));
    const account = home.account("named", { email });
    home.give("link.accept", { link, account });
    expect(home.recordOf(link).other).toEqual({ account });
    expect(home.recordOf(link).invitation).toMatchObject({ contact: mail("kid"), key });
  });

  it("by the account that was found at once is so by name or without", () => {
    for (const named of [true, false]) {
      const home = new Household();
      const account = home.account("kid");
      const link = home.invite(mail("kid"));
      home.give("link.accept", { link, ...(named && { account }) });
      expect(home.recordOf(link)).toMatchObject({ other: { account }, invitation: { key: mail("kid") } });
    }
  });

  it("by another account than the one that was found is the other one's alone", () => {
    const home = new Household();
    const [kid, petr] = [home.account("kid"), home.account("petr")];
    const link = home.invite(mail("kid"));
    home.give("link.accept", { link, account: petr });
    expect(home.recordOf(link).other).toEqual({ account: petr });
    home.give("account.remove", { account: kid });
    expect(home.refused("account.remove", { account: petr }).culprits).toEqual([link]);
  });

  it("by a bare contact that is the organiser's own by now is refused", () => {
    const home = new Household();
    const link = home.invite(mail("kid"));
    home.give("account.edit", { account: home.olga, email: mail("kid") });
    expect(home.refused("link.accept", { link })).toMatchObject({ code: "self-link", culprits: [home.olga] });
  });

  it("needs Premium once more, and nothing where the pack needs none", () => {
    for (const [needsPremium, code] of [
      [true, "premium-required"],
      [false, undefined],
    ] as const) {
      const home = new Household({ "family.needsPremium": needsPremium });
      const link = home.invite(mail("kid"));
      home.give("premium.set", { account: home.olga, until: null });
      expect(home.decide("link.accept", { link }).refusal?.code).toBe(code);
      expect(home.recordOf(link).state).toBe(needsPremium ? "awaiting-reply" : "active");
    }
  });
});

describe("an invitation whose record contradicts itself", () => {
  const asked = () => {
    const home = new Household();
    home.account("kid");
    return { home, link: home.invite(mail("kid")) };
  };

  it.each(["link.accept", "link.decline", "link.resend-invitation"] as const)(
    "is not found, nor decided by %s",
    (name) => {
      const orphan = asked();
      orphan.home.book.accounts.delete(orphan.home.olga);
      expect(orphan.home.refused(name, { link: orphan.link })).toMatchObject({
        code: "not-found",
        values: { id: orphan.link },
      });
      const { home } = asked();
      const bare = home.link("bare", home.olga, "kid", { kind: "family", state: "awaiting-reply" });
      expect(home.refused(name, { link: bare })).toMatchObject({ code: "not-found", values: { id: bare } });
    },
  );

  it("finds nobody where the account at its end is gone", () => {
    const { home, link } = asked();
    home.book.accounts.delete("kid" as never);
    expect(home.refused("link.accept", { link })).toMatchObject({ code: "not-found", values: { id: "kid" } });
  });
});

describe("an invitation that is declined", () => {
  it("is over, by the other end", () => {
    const home = new Household();
    const link = home.invite(mail("kid"));
    const before = home.recordOf(link);
    home.wait(HOUR);
    home.give("link.decline", { link });
    const endReason = { by: "other", words: null };
    expect(home.recordOf(link)).toEqual({
      ...before,
      state: "declined",
      since: NOON + HOUR,
      deadline: null,
      endReason,
    });
  });

  it("needs no Premium", () => {
    const home = new Household();
    const link = home.invite(mail("kid"));
    home.give("premium.set", { account: home.olga, until: null });
    home.give("link.decline", { link });
  });
});

describe("an organiser who is told", () => {
  const told = (said: object = {}) => {
    const home = new Household({ "family.organiserTold": true });
    home.organiser("olga", said);
    home.account("petr");
    return home;
  };
  const notices = (home: Household) => home.outgoing.filter(({ kind }) => kind !== "invitation");

  it("gets a letter when a member joins and leaves, with the member's name", () => {
    const home = told();
    const link = home.join(mail("petr"));
    home.give("link.unlink", { link });
    expect(notices(home)).toHaveLength(1);
    home.give("link.confirm-unlink", { link });
    const letter = { link, to: mail("olga"), channel: "email", member: "PETR" };
    expect(notices(home)).toEqual([
      { kind: "joined", ...letter },
      { kind: "left", ...letter },
    ]);
  });

  it("gets a letter when somebody declines, with the contact as it was typed", () => {
    const home = told();
    home.give("link.decline", { link: home.invite("8 912 345-67-89") });
    expect(notices(home)).toMatchObject([{ kind: "declined", member: "8 912 345-67-89" }]);
  });

  it("reads the name of a declining account, where there is one", () => {
    const home = told();
    home.give("link.decline", { link: home.invite(mail("petr")) });
    expect(notices(home)).toMatchObject([{ kind: "declined", member: "PETR" }]);
  });

  it("gets the letters of a member who has no account here with the contact too", () => {
    const home = told();
    home.unlinked(home.join("8 912 345-67-89"));
    expect(notices(home)).toMatchObject([
      { kind: "joined", member: "8 912 345-67-89" },
      { kind: "left", member: "8 912 345-67-89" },
    ]);
  });

  it("reads who has joined, where another account answered", () => {
    const home = told();
    const link = home.invite(mail("kid"));
    home.give("link.accept", { link, account: home.account("petr") });
    expect(notices(home)).toMatchObject([{ kind: "joined", member: "PETR" }]);
  });

  it("gets it by phone, where there is no e-mail", () => {
    const home = told({ email: null, phone: "+79990000000" });
    home.join(mail("petr"));
    expect(notices(home)).toMatchObject([{ to: "+79990000000", channel: "sms" }]);
  });

  it("gets none where nobody can reach the organiser", () => {
    const home = told({ email: null });
    home.join(mail("petr"));
    expect(notices(home)).toEqual([]);
  });

  it("gets none of what the organiser did, nor of what time did", () => {
    const home = told();
    home.give("link.revoke", { link: home.invite(mail("kid")) });
    home.invite(mail("gran"));
    home.wait(7 * DAY);
    expect(notices(home)).toEqual([]);
  });

  it("gets none of a firm, nor of a sign-in, that is unlinked", () => {
    const home = told();
    home.unlinked(home.linked(home.olga, home.account("b-firm")));
    expect(home.outgoing.filter(({ kind }) => kind !== "code")).toEqual([]);
  });

  it("gets none where the pack has nobody told", () => {
    const home = new Household();
    home.unlinked(home.join(mail("kid")));
    expect(notices(home)).toEqual([]);
  });
});
