import { describe, expect, it } from "vitest";
import { hasPremium } from "../../src/domain/account";
import { LINK_STATES, type Link } from "../../src/domain/link";
import { Household, mail } from "./household";
import { DAY, HOUR, NOON } from "./paper";

/** Vera's family of two, and one asked; her Premium ends a day after noon. */
function family(rules: object = {}) {
  const home = new Household(rules);
  const vera = home.account("vera", { premiumUntil: NOON + DAY });
  const [kid, gran, asked] = [
    home.join(mail("kid"), vera),
    home.join(mail("gran"), vera),
    home.invite(mail("aunt"), vera),
  ] as const;
  const states = () => [kid, gran, asked].map((link) => home.recordOf(link).state);
  const set = (until: number | null) => home.give("premium.set", { account: vera, until });
  return { home, vera, kid, gran, asked, states, set };
}

describe("Premium", () => {
  it.each([
    [-1, true],
    [0, false],
    [1, false],
  ])("is active %i ms from its end: %s", (offset, active) => {
    const account = family().home.accountOf(family().vera);
    expect(hasPremium(account, NOON + DAY + offset)).toBe(active);
  });

  it("that runs out makes the active links of its holder's family rest, and nothing else", () => {
    const { home, states, kid } = family();
    const other = home.join(mail("petr"));
    home.wait(DAY - 1);
    expect(states()).toEqual(["active", "active", "awaiting-reply"]);
    const before = home.recordOf(kid);
    home.wait(1);
    expect(states()).toEqual(["suspended", "suspended", "awaiting-reply"]);
    expect(home.recordOf(kid)).toEqual({ ...before, state: "suspended", since: NOON + DAY });
    expect(home.recordOf(other).state).toBe("active");
  });

  it("that runs out is told with its own moment, the older link first, however late somebody wakes", () => {
    const { home, vera, kid, gran } = family();
    home.book.links.set(kid, { ...home.recordOf(kid), createdSeq: 99 });
    const entries = home.journal.length;
    home.wait(5 * DAY);
    const told = home.journal.slice(entries).map(({ event, at, by, ids }) => [event, ids[0], at, by]);
    expect(told).toEqual([
      ["premium.lapsed", vera, NOON + DAY, "timer"],
      ["link.moved", gran, NOON + DAY, "timer"],
      ["link.moved", kid, NOON + DAY, "timer"],
    ]);
  });

  it.each(LINK_STATES)("moves of family links only those that are active: %s", (state) => {
    const home = new Household();
    const cameFrom: Link["cameFrom"] = state === "ending" ? { state: "suspended", since: NOON - 1 } : null;
    const link = home.member("l", home.olga, "petr", { state, cameFrom });
    const before = home.recordOf(link);
    home.give("premium.set", { account: home.olga, until: null });
    const rests = { state: "suspended", since: NOON };
    expect(home.recordOf(link)).toEqual(state === "active" ? { ...before, ...rests } : before);
  });

  it("moves no other link of its holder, and no membership of its holder elsewhere", () => {
    const home = new Household();
    const vera = home.organiser("vera");
    const links = [home.linked(vera, home.account("b-firm")), home.join(mail("vera"))];
    home.give("premium.set", { account: vera, until: null });
    expect(links.map((link) => home.recordOf(link).state)).toEqual(["active", "active"]);
  });

  it("that is renewed makes them active again, from now on", () => {
    const { home, states, kid, vera, set } = family();
    home.wait(2 * DAY);
    set(home.now + 1);
    expect(states()).toEqual(["active", "active", "awaiting-reply"]);
    expect(home.recordOf(kid)).toMatchObject({ since: NOON + 2 * DAY, deadline: null });
    expect(home.accountOf(vera)).toMatchObject({ premiumUntil: NOON + 2 * DAY + 1, premiumLapsed: false });
    home.wait(1);
    expect(states()).toEqual(["suspended", "suspended", "awaiting-reply"]);
  });

  it("that is made longer in time never lets them rest", () => {
    const { home, states, set } = family();
    set(NOON + 2 * DAY);
    home.wait(2 * DAY - 1);
    expect(states()).toEqual(["active", "active", "awaiting-reply"]);
    home.wait(1);
    expect(states()[0]).toBe("suspended");
  });

  it.each([
    ["taken away", null],
    ["set to a moment that was", NOON - 1],
    ["set to this very moment", NOON],
  ])("that is %s is over at once", (_, until) => {
    const { home, states, vera, set } = family();
    set(until);
    expect(states()).toEqual(["suspended", "suspended", "awaiting-reply"]);
    expect(hasPremium(home.accountOf(vera), NOON)).toBe(false);
    home.wait(2 * DAY);
    expect(home.journal.filter(({ event }) => event === "premium.lapsed")).toEqual([]);
  });

  it("that has run out does not come back when the clock is set back", () => {
    const { home, states, vera, set } = family();
    home.wait(DAY);
    home.wait(-DAY);
    expect(states()[0]).toBe("suspended");
    expect(home.answer(mail("petr"), vera)).toBe("premium-required");
    set(NOON + DAY);
    expect(states()[0]).toBe("active");
    expect(home.accountOf(vera).premiumLapsed).toBe(false);
  });

  it("that is taken away has not run out: there is none", () => {
    const { home, vera, set } = family();
    set(null);
    const { what } = home.journal.find(({ event }) => event === "account.edited") ?? {};
    expect(what).toEqual({ type: "account.edited", account: vera, change: { premiumUntil: null } });
  });

  it.each([NOON + DAY, null])("that is set to what it is, %s, writes nothing twice", (until) => {
    const { home, set } = family();
    set(until);
    const entries = home.journal.length;
    set(until);
    expect(home.journal).toHaveLength(entries);
  });
});

describe("an unlinking while Premium comes and goes", () => {
  it("goes on, and gives back what the link would be without it", () => {
    const { home, kid, set } = family({ unlinkLife: 9 * DAY });
    home.give("link.unlink", { link: kid, reason: "grown up" });
    const before = home.recordOf(kid);
    home.wait(DAY);
    expect(home.recordOf(kid)).toEqual({ ...before, cameFrom: { state: "suspended", since: NOON + DAY } });
    home.wait(HOUR);
    set(NOON + 9 * DAY);
    expect(home.recordOf(kid)).toEqual({ ...before, cameFrom: { state: "active", since: NOON + DAY + HOUR } });
    home.give("link.keep", { link: kid });
    expect(home.recordOf(kid)).toMatchObject({ state: "active", since: NOON + DAY + HOUR, endReason: null });
  });
});

describe("where a pack needs no Premium", () => {
  const free = { "family.needsPremium": false };

  it("it runs out without a word to the family", () => {
    const { home, states } = family(free);
    home.wait(2 * DAY);
    expect(states().slice(0, 2)).toEqual(["active", "active"]);
    expect(home.journal.at(-1)).toMatchObject({ event: "premium.lapsed", at: NOON + DAY });
  });

  it.each([
    ["active by Premium", NOON + 9 * DAY, "active"],
    ["as they are without it", NOON, "suspended"],
  ])("links that another pack let rest are %s", (_, until, state) => {
    const { home, states, set } = family();
    set(null);
    home.pack = new Household(free).pack;
    set(until);
    expect(states().slice(0, 2)).toEqual([state, state]);
  });

  it("it may be taken away, and nobody rests for that", () => {
    const { states, set } = family(free);
    set(null);
    expect(states().slice(0, 2)).toEqual(["active", "active"]);
  });

  it("whoever never had it invites", () => {
    const home = new Household(free);
    home.join(mail("kid"), home.account("vera"));
  });
});
