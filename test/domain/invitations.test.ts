import { describe, expect, it } from "vitest";
import { contactKey } from "../../src/domain/contact";
import { Household, mail } from "./household";
import { DAY, HOUR, MIN, NOON } from "./paper";

describe("an invitation", () => {
  it("waits a week for its answer, with what a family shares from the start", () => {
    const home = new Household();
    const link = home.invite(" Kid@Example.org ");
    expect(home.recordOf(link)).toEqual({
      id: link,
      kind: "family",
      marketplace: "ozon",
      owner: home.olga,
      other: { contact: "Kid@Example.org" },
      state: "awaiting-reply",
      since: NOON,
      deadline: NOON + 7 * DAY,
      shares: {
        owner: { subscription: true, bonuses: true, orders: false, wishlist: false },
        other: { subscription: false, bonuses: true, orders: false, wishlist: false },
      },
      terms: { version: "2026-11", acceptedAt: NOON },
      evidence: { by: null, at: null, seenAt: null },
      invitation: {
        contact: "Kid@Example.org",
        key: "kid@example.org",
        channel: "email",
        role: null,
        sends: 1,
        resendAt: null,
      },
      endReason: null,
      cameFrom: null,
      undoUntil: null,
      createdAt: NOON,
      createdSeq: 1,
    });
  });

  it.each([
    ["Kid@Example.org", "email"],
    ["8 (912) 345-67-89", "sms"],
  ] as const)("to %s goes out by %s, as it was typed", (contact, channel) => {
    const home = new Household();
    const link = home.invite(contact);
    expect(home.outgoing).toEqual([
      { kind: "invitation", link, to: contact, channel, organiser: "OLGA", expiresAt: NOON + 7 * DAY },
    ]);
  });

  it.each([
    ["e-mail", " PETR@example.org"],
    ["phone", "+7 912 345-67-89"],
  ])("to somebody's %s is that account's from the start", (_, contact) => {
    const home = new Household();
    const petr = home.account("petr", { phone: "8 912 345 67 89" });
    const { other, invitation } = home.recordOf(home.invite(contact));
    expect(other).toEqual({ account: petr });
    expect(invitation).toMatchObject({ contact: contact.trim(), key: contactKey(contact) });
  });

  it("to a contact that several have is the oldest one's", () => {
    const home = new Household();
    const email = mail("both");
    home.account("a-younger", { email, createdSeq: 3 });
    home.account("z-older", { email, createdSeq: 2 });
    home.account("b-oldest", { email, createdSeq: 1 });
    home.account("far", { email, createdSeq: 0, marketplace: "yandex" });
    expect(home.recordOf(home.invite(email)).other).toEqual({ account: "z-older" });
  });

  it.each([
    [["firm", "younger", "older"]],
    [["older", "younger", "firm"]],
    [["younger", "older", "firm"]],
    [["firm", "older", "younger"]],
  ])("is so in whichever order they are found: %j", (order) => {
    const said = {
      firm: { kind: "business", createdSeq: 1 },
      older: { createdSeq: 2 },
      younger: { createdSeq: 3 },
    } as const;
    for (const [to, organiser] of [
      [mail("both"), "olga"],
      [mail("own"), "older"],
    ] as const) {
      const home = new Household();
      for (const id of order) {
        home.organiser(id, { ...said[id as keyof typeof said], email: to });
      }
      const answer = home.asks(to, organiser as never);
      if (organiser === "older") expect(answer.refusal?.code).toBe("self-link");
      else expect(home.live()[0]?.other).toEqual({ account: "older" });
    }
  });

  it.each([
    ["an organiser's own", "self-link", "personal", "ozon"],
    ["a firm's", "kind-mismatch", "business", "ozon"],
    ["somebody's of another marketplace", "welcome", "personal", "yandex"],
    ["another firm's of another marketplace", "welcome", "business", "yandex"],
  ] as const)("to a contact that is %s: %s", (_, answer, kind, marketplace) => {
    const home = new Household();
    const email = mail("both");
    if (answer === "self-link") {
      home.account("older", { email, createdSeq: 0 });
      home.organiser("olga", { email });
    } else {
      home.account("z", { email, kind, marketplace });
    }
    expect(home.answer(email)).toBe(answer);
    if (answer === "welcome") expect(home.live()[0]?.other).toEqual({ contact: email });
  });

  it("to what is no contact finds nobody", () => {
    expect(new Household().turnedAway("the kid")).toMatchObject({ code: "not-found", values: { id: "the kid" } });
  });

  it("bears the terms that hold, and no others do", () => {
    const home = new Household({ termsVersion: "2027-01" });
    const args = { organiser: home.olga, contact: mail("kid") };
    expect(home.refused("link.invite-member", { ...args, termsVersion: "2026-11" }).code).toBe("terms-not-accepted");
    const { id } = home.give("link.invite-member", { ...args, termsVersion: "2027-01" });
    expect(home.recordOf(id).terms).toEqual({ version: "2027-01", acceptedAt: NOON });
  });

  it("lives as long as the pack says", () => {
    const home = new Household({ "family.invitationLife": 14 * DAY });
    expect(home.recordOf(home.invite(mail("kid"))).deadline).toBe(NOON + 14 * DAY);
  });
});

describe("an invitation that is sent again", () => {
  it("is the same link with a new deadline; since when it waits stays", () => {
    const home = new Household();
    const link = home.invite(mail("kid"));
    const before = home.recordOf(link);
    home.wait(DAY);
    home.give("link.resend-invitation", { link });
    const { invitation } = before;
    expect(home.recordOf(link)).toEqual({
      ...before,
      deadline: NOON + 8 * DAY,
      invitation: { ...invitation, sends: 2 },
    });
    expect(home.live()).toHaveLength(1);
    expect(home.outgoing[1]).toEqual({ ...home.outgoing[0], expiresAt: NOON + 8 * DAY });
  });

  it("does not die at the old deadline but at the new one", () => {
    const home = new Household();
    const link = home.invite(mail("kid"));
    home.wait(6 * DAY);
    home.give("link.resend-invitation", { link });
    home.wait(7 * DAY - 1);
    expect(home.recordOf(link).state).toBe("awaiting-reply");
    home.wait(1);
    expect(home.recordOf(link)).toMatchObject({ state: "expired", since: NOON + 13 * DAY });
  });

  it.each([
    [-1, "resend-too-soon"],
    [0, undefined],
    [1, undefined],
  ])("is asked for %i ms from the end of the pause: %s", (offset, code) => {
    const home = new Household({ "family.resendCooldown": HOUR });
    const link = home.invite(mail("kid"));
    home.wait(HOUR + offset);
    expect(home.decide("link.resend-invitation", { link }).refusal?.code).toBe(code);
  });

  it("begins a new pause", () => {
    const home = new Household({ "family.resendCooldown": HOUR });
    const link = home.invite(mail("kid"));
    home.wait(HOUR);
    home.give("link.resend-invitation", { link });
    expect(home.recordOf(link).invitation?.resendAt).toBe(NOON + 2 * HOUR);
    home.wait(MIN);
    expect(home.refused("link.resend-invitation", { link }).earliest).toBe(NOON + 2 * HOUR);
  });

  it.each([1, 2, 3])("is sent %i times at the most, the first included, where the pack says so", (most) => {
    const home = new Household({ "family.maxSends": most });
    const link = home.invite(mail("kid"));
    for (let sends = 1; sends < most; sends++) home.give("link.resend-invitation", { link });
    expect(home.refused("link.resend-invitation", { link })).toMatchObject({
      code: "resend-limit",
      values: { sends: most, limit: most },
      earliest: null,
    });
    expect(home.outgoing).toHaveLength(most);
  });

  it("waits for no pause that is longer than the invitation", () => {
    const home = new Household({ "family.resendCooldown": 8 * DAY });
    const link = home.invite(mail("kid"));
    expect(home.refused("link.resend-invitation", { link })).toMatchObject({ code: "resend-too-soon", earliest: null });
  });

  it("waits for no pause behind which no more may be sent", () => {
    const home = new Household({ "family.resendCooldown": HOUR, "family.maxSends": 1 });
    const link = home.invite(mail("kid"));
    expect(home.refused("link.resend-invitation", { link })).toMatchObject({ code: "resend-too-soon", earliest: null });
  });

  it("is not asked for Premium or a seat again", () => {
    const home = new Household({ "family.seats": 1 });
    const link = home.invite(mail("kid"));
    home.give("premium.set", { account: home.olga, until: null });
    home.pack = new Household({ "family.seats": 0 }).pack;
    home.give("link.resend-invitation", { link });
    expect(home.recordOf(link).invitation?.sends).toBe(2);
  });
});
