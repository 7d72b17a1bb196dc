import { describe, expect, it } from "vitest";
import type { LinkId } from "../../src/domain/ids";
import type { RuleValues } from "../../src/domain/rule-pack";
import { Household, mail } from "./household";
import { DAY, HOUR, NOON } from "./paper";

const WAIT = 30 * DAY;

/** The kid joined Vera's family at noon and left it two days later. */
function afterLeaving(rules: Partial<RuleValues> = {}) {
  const home = new Household({ "family.cooldown": WAIT, ...rules });
  const vera = home.organiser("vera");
  const link = home.join(mail("kid"), vera);
  home.wait(2 * DAY);
  home.unlinked(link);
  return { home, vera, link };
}

describe("a person who left a family", () => {
  it.each([
    ["leave", -1, "cooldown"],
    ["leave", 0, "welcome"],
    ["leave", 1, "welcome"],
    ["join", -1, "cooldown"],
    ["join", 0, "welcome"],
    ["join", 1, "welcome"],
  ] as const)("waits from the %s on; %i ms from the end: %s", (from, offset, answer) => {
    const { home } = afterLeaving({ "family.cooldownFrom": from });
    home.now = NOON + WAIT + (from === "leave" ? 2 * DAY : 0) + offset;
    expect(home.answer(mail("kid"))).toBe(answer);
  });

  it("waits no more where the joining was long enough ago", () => {
    const home = new Household({ "family.cooldown": WAIT, "family.cooldownFrom": "join" });
    const link = home.join(mail("kid"), home.organiser("vera"));
    home.wait(WAIT);
    home.unlinked(link);
    expect(home.answer(mail("kid"))).toBe("welcome");
  });

  it("waits also for the family that was left, where coming back is not free", () => {
    const { home, vera } = afterLeaving();
    expect(home.answer(mail("kid"), vera)).toBe("cooldown");
  });

  it("counts from the last leaving, not from the ones before", () => {
    const { home, vera } = afterLeaving();
    home.wait(WAIT);
    const last = home.join(mail("kid"), vera);
    home.wait(DAY);
    home.unlinked(last);
    expect(home.turnedAway(mail("kid"))).toMatchObject({ culprits: [last], earliest: home.now + WAIT });
  });

  it("counts from the last leaving also where that invitation was the older one", () => {
    const home = new Household({ "family.cooldown": WAIT, "family.freeRejoin": true });
    const [petr, vera] = [home.account("petr"), home.organiser("vera")];
    const older = home.invite("one@example.org");
    const first = home.invite("two@example.org", vera);
    home.give("link.accept", { link: first, account: petr });
    home.unlinked(first);
    home.wait(DAY);
    home.pack = new Household().pack;
    home.give("link.resend-invitation", { link: older });
    home.give("link.accept", { link: older, account: petr });
    home.unlinked(older);
    home.pack = new Household({ "family.cooldown": WAIT, "family.freeRejoin": true }).pack;
    expect(home.turnedAway(mail("petr"), vera)).toMatchObject({ culprits: [older], earliest: NOON + DAY + WAIT });
    expect(home.answer(mail("petr"))).toBe("welcome");
  });

  it("does not wait where the pack asks for no wait", () => {
    expect(afterLeaving({ "family.cooldown": null }).home.answer(mail("kid"))).toBe("welcome");
  });

  it("keeps nobody else waiting: not the organiser that was left, and not whoever follows", () => {
    const { home, vera } = afterLeaving();
    expect(home.answer(mail("gran"), vera)).toBe("welcome");
    expect(home.answer(mail("petr"))).toBe("welcome");
  });

  it("may organise a family meanwhile: only who joins waits", () => {
    const home = new Household({ "family.cooldown": WAIT, "family.joinsPerYear": 1 });
    home.unlinked(home.join(mail("olga"), home.organiser("vera")));
    expect(home.answer(mail("kid"))).toBe("welcome");
  });
});

describe("somebody who never left a family does not wait:", () => {
  const STORIES: readonly (readonly [string, (home: Household, link: LinkId) => void])[] = [
    ["declined", (home, link) => home.give("link.decline", { link })],
    ["was asked in vain", (home, link) => home.give("link.revoke", { link })],
    ["let the invitation expire", (home) => home.wait(7 * DAY)],
  ];

  it.each(STORIES)("who %s", (_, tell) => {
    const home = new Household({ "family.cooldown": WAIT });
    tell(home, home.invite(mail("kid"), home.organiser("vera")));
    expect(home.answer(mail("kid"))).toBe("welcome");
  });

  it("who thought of leaving and stayed", () => {
    const home = new Household({ "family.cooldown": WAIT, undoWindow: HOUR });
    const link = home.join(mail("kid"), home.organiser("vera"));
    home.unlinked(link);
    home.give("link.restore", { link });
    expect(home.answer(mail("kid"))).toBe("already-in-family");
  });
});

describe("the same person waits", () => {
  it.each([
    ["by the e-mail in other letters", " KID@example.org"],
    ["by the phone", "8 (912) 345-67-89"],
    ["by the phone in another spelling", "+7 912 345-67-89"],
  ])("%s", (_, contact) => {
    const { home } = afterLeaving();
    home.account("kid", { phone: "+7 912 345 67 89" });
    expect(home.answer(contact)).toBe("cooldown");
  });

  it("as the account that accepted, whatever contact the invitation went to", () => {
    const home = new Household({ "family.cooldown": WAIT });
    const petr = home.account("petr");
    const link = home.invite(mail("kid"), home.organiser("vera"));
    home.give("link.accept", { link, account: petr });
    home.unlinked(link);
    expect(home.answer(mail("petr"))).toBe("cooldown");
    expect(home.answer(mail("kid")), "the letter says no more who the member was").toBe("welcome");
  });

  it("by the contact that was asked, where the account was removed and may come again", () => {
    const home = new Household({ "family.cooldown": WAIT });
    const kid = home.account("kid");
    home.unlinked(home.join(mail("kid"), home.organiser("vera")));
    home.give("account.remove", { account: kid });
    expect(home.answer(mail("kid"))).toBe("cooldown");
  });

  it("at accepting, where another account answers than the one that was asked", () => {
    const home = new Household({ "family.cooldown": WAIT });
    const petr = home.account("petr");
    const link = home.invite(mail("kid"));
    const left = home.join(mail("petr"), home.organiser("vera"));
    home.unlinked(left);
    expect(home.refused("link.accept", { link, account: petr })).toMatchObject({
      code: "cooldown",
      culprits: [left],
      // By then the invitation is over.
      earliest: null,
    });
    home.give("link.accept", { link });
  });

  it("not for another marketplace's family", () => {
    const { home } = afterLeaving();
    const far = home.organiser("far", { marketplace: "yandex" });
    home.account("kid-far", { marketplace: "yandex", email: mail("kid") });
    expect(home.answer(mail("kid"), far)).toBe("welcome");
  });
});

describe("a free way back", () => {
  const free = { "family.freeRejoin": true } as const;

  it("leads to the family that was left last, and to no other", () => {
    const { home, vera } = afterLeaving(free);
    expect(home.answer(mail("kid"))).toBe("cooldown");
    expect(home.answer(mail("kid"), vera)).toBe("welcome");
  });

  it("is gone once another family was left", () => {
    const { home, vera } = afterLeaving(free);
    home.wait(WAIT);
    home.unlinked(home.join(mail("kid")));
    expect(home.answer(mail("kid"), vera)).toBe("cooldown");
    expect(home.answer(mail("kid"))).toBe("welcome");
  });

  it("is not lost by an invitation elsewhere that came to nothing", () => {
    const { home, vera } = afterLeaving(free);
    home.wait(WAIT);
    home.give("link.decline", { link: home.invite(mail("kid")) });
    home.pack = new Household({ "family.cooldown": 2 * WAIT, ...free }).pack;
    expect(home.answer(mail("kid"), vera)).toBe("welcome");
  });

  it("leads to the later of two families that were left at one moment", () => {
    const home = new Household({ "family.cooldown": WAIT, ...free });
    const [vera, person] = [home.organiser("vera"), { other: { contact: mail("kid") }, state: "unlinked" } as const];
    const { invitation } = home.recordOf(home.invite(mail("kid")));
    home.book.links.clear();
    home.member("younger", vera, "", { ...person, ...(invitation && { invitation }), createdSeq: 2 });
    home.member("older", home.olga, "", { ...person, ...(invitation && { invitation }), createdSeq: 1 });
    expect(home.turnedAway(mail("kid")).culprits).toEqual(["younger"]);
    expect(home.answer(mail("kid"), vera)).toBe("welcome");
  });
});

describe("a wait is so long, whatever the calendar says", () => {
  it.each([
    ["over the end of a year", "2026-12-31T23:59:59.999Z", DAY, "2027-01-01T23:59:59.999Z"],
    ["over the end of February", "2027-02-28T12:00:00.000Z", 30 * DAY, "2027-03-30T12:00:00.000Z"],
    ["over a leap day", "2028-02-28T12:00:00.000Z", 30 * DAY, "2028-03-29T12:00:00.000Z"],
    ["from a leap day on", "2028-02-29T00:00:00.000Z", 365 * DAY, "2029-02-28T00:00:00.000Z"],
    ["over a change of clocks", "2026-03-28T22:00:00.000Z", DAY, "2026-03-29T22:00:00.000Z"],
  ])("%s", (_, left, wait, until) => {
    const home = new Household({ "family.cooldown": wait });
    const vera = home.organiser("vera");
    home.now = Date.parse(left) - HOUR;
    const link = home.join(mail("kid"), vera);
    home.wait(HOUR);
    home.unlinked(link);
    const { earliest } = home.turnedAway(mail("kid"));
    expect(new Date(earliest ?? 0).toISOString()).toBe(until);
    home.wait(wait - 1);
    expect(home.answer(mail("kid"))).toBe("cooldown");
    home.wait(1);
    expect(home.answer(mail("kid"))).toBe("welcome");
  });
});
