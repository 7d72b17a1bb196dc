import { describe, expect, it } from "vitest";
import type { LinkId } from "../../src/domain/ids";
import { Household, mail } from "./household";
import { DAY, HOUR, MIN, NOON } from "./paper";

/** The kid left Olga's family a minute ago, and can still come back for a day. */
function justLeft(rules: object = {}, state: "active" | "suspended" = "active") {
  const home = new Household({ undoWindow: DAY, ...rules });
  const link = home.join(mail("kid"));
  home.wait(HOUR);
  if (state === "suspended") home.give("premium.set", { account: home.olga, until: null });
  const before = home.recordOf(link);
  home.unlinked(link);
  home.wait(MIN);
  return { home, link, before };
}

describe("a leaving that is undone", () => {
  it.each(["active", "suspended"] as const)("of a link that was %s gives it back byte for byte", (state) => {
    const { home, link, before } = justLeft({}, state);
    home.give("link.restore", { link });
    expect(home.recordOf(link)).toEqual(before);
  });

  it.each([
    ["lapsed", "active", null, "suspended"],
    ["came back", "suspended", NOON + 9 * DAY, "active"],
  ] as const)("comes back as it would be now, where Premium %s meanwhile", (_, was, until, is) => {
    const { home, link, before } = justLeft({}, was);
    home.give("premium.set", { account: home.olga, until });
    home.give("link.restore", { link });
    expect(home.recordOf(link)).toEqual({ ...before, state: is, since: home.now });
  });

  it("comes back since Premium came again, where it went and came again meanwhile", () => {
    const { home, link, before } = justLeft();
    home.give("premium.set", { account: home.olga, until: null });
    home.wait(MIN);
    home.give("premium.set", { account: home.olga, until: NOON + 9 * DAY });
    const since = home.now;
    home.wait(MIN);
    home.give("link.restore", { link });
    expect(home.recordOf(link)).toEqual({ ...before, since });
  });

  it("comes back resting where Premium ran out meanwhile, since that very moment", () => {
    const { home, link, before } = justLeft();
    const until = home.now + HOUR;
    home.give("premium.set", { account: home.olga, until });
    home.wait(2 * HOUR);
    home.give("link.restore", { link });
    expect(home.recordOf(link)).toEqual({ ...before, state: "suspended", since: until });
  });

  it("comes back since Premium went, not since it is taken back", () => {
    const { home, link, before } = justLeft();
    home.give("premium.set", { account: home.olga, until: null });
    const since = home.now;
    home.wait(HOUR);
    home.give("link.restore", { link });
    expect(home.recordOf(link)).toEqual({ ...before, state: "suspended", since });
  });

  it("comes back active where the pack needs no Premium", () => {
    const { home, link } = justLeft({ "family.needsPremium": false });
    home.give("premium.set", { account: home.olga, until: null });
    home.give("link.restore", { link });
    expect(home.recordOf(link).state).toBe("active");
  });

  it("never waits: nobody is to come anew", () => {
    const rules = { "family.cooldown": DAY, "family.joinsPerYear": 1, "family.seatLock": DAY, "family.seats": 1 };
    const { home, link } = justLeft(rules);
    home.give("link.restore", { link });
    expect(home.recordOf(link).state).toBe("active");
  });

  it.each<[string, string, (home: Household) => LinkId]>([
    ["somebody else has the last seat", "family-full", (home) => home.join(mail("gran"))],
    ["somebody else is asked to have it", "family-full", (home) => home.invite(mail("gran"))],
    ["the person is in another family", "already-in-family", (home) => home.join(mail("kid"), home.organiser("vera"))],
    [
      "the organiser is in another family",
      "already-in-family",
      (home) => home.join(mail("olga"), home.organiser("vera")),
    ],
  ])("is refused where %s", (_, code, tell) => {
    const { home, link } = justLeft({ "family.seats": 1 });
    const inTheWay = tell(home);
    expect(home.refused("link.restore", { link })).toMatchObject({ code, culprits: [inTheWay] });
    expect(home.recordOf(link).state).toBe("unlinked");
  });

  it("is refused where the person was asked anew meanwhile", () => {
    const { home, link } = justLeft();
    const anew = home.invite(mail("kid"));
    expect(home.refused("link.restore", { link })).toMatchObject({ code: "already-invited", culprits: [anew] });
    home.give("link.revoke", { link: anew });
    home.give("link.restore", { link });
  });

  it("says when it could be, if what is in the way ends in time by itself", () => {
    const { home, link } = justLeft({ "family.seats": 1, undoWindow: 8 * DAY });
    home.invite(mail("gran"));
    expect(home.refused("link.restore", { link }).earliest).toBe(home.now + 7 * DAY);
  });

  it("says never, if what is in the way ends too late", () => {
    const { home, link } = justLeft({ "family.seats": 1, undoWindow: 7 * DAY });
    home.invite(mail("gran"));
    expect(home.refused("link.restore", { link }).earliest).toBeNull();
  });

  it.each([
    [-1, undefined],
    [0, "undo-over"],
    [1, "undo-over"],
  ])("is asked %i ms from the end of the window: %s", (offset, code) => {
    const { home, link } = justLeft();
    home.wait(DAY - MIN + offset);
    expect(home.decide("link.restore", { link }).refusal?.code).toBe(code);
  });

  it("finds nobody where the member's account was removed", () => {
    const home = new Household();
    home.account("kid");
    const link = home.join(mail("kid"));
    home.unlinked(link);
    home.give("account.remove", { account: "kid" as never });
    expect(home.refused("link.restore", { link })).toMatchObject({ code: "not-found", values: { id: "kid" } });
  });

  it("finds nobody where the organiser's account was removed, of two the organiser", () => {
    const home = new Household();
    home.account("kid");
    const link = home.join(mail("kid"));
    home.unlinked(link);
    for (const account of [home.olga, "kid" as never]) home.give("account.remove", { account });
    expect(home.refused("link.restore", { link })).toMatchObject({ code: "not-found", values: { id: "olga" } });
  });
});
