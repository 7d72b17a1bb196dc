import { describe, expect, it } from "vitest";
import { Household, mail } from "./household";
import { DAY, HOUR, NOON } from "./paper";

const YEAR = 365 * DAY;

/** The kid joins a new family on each of these days and leaves it an hour later. */
function joining(days: readonly number[], most: number, rules: object = {}): Household {
  const home = new Household({ "family.joinsPerYear": most, ...rules });
  for (const [at, day] of days.entries()) {
    home.now = NOON + day * DAY;
    const link = home.join(mail("kid"), home.organiser(`host-${at}`));
    home.wait(HOUR);
    home.unlinked(link);
  }
  return home;
}

describe("a yearly number of joins", () => {
  it.each([
    [1, [], "welcome"],
    [1, [0], "cooldown"],
    [2, [0], "welcome"],
    [2, [0, 1], "cooldown"],
    [3, [0, 1], "welcome"],
    [3, [0, 1, 2], "cooldown"],
  ])("of %i, after joins on the days %j: %s", (most, days, answer) => {
    expect(joining(days, most).answer(mail("kid"))).toBe(answer);
  });

  it.each([
    [-1, "cooldown"],
    [0, "welcome"],
    [1, "welcome"],
  ])("looks back 365 days: %i ms from the end of them: %s", (offset, answer) => {
    const home = joining([0, 100], 2);
    home.wait(NOON + YEAR + offset - home.now);
    expect(home.answer(mail("kid"))).toBe(answer);
  });

  it("says from when on one more is allowed, and names all that count", () => {
    const home = joining([0, 100], 2);
    expect(home.turnedAway(mail("kid"))).toMatchObject({
      rule: { name: "family.joinsPerYear", number: 2 },
      values: { until: NOON + YEAR },
      culprits: [...home.book.links.keys()].reverse(),
      earliest: NOON + YEAR,
    });
  });

  it("waits for as many to grow old as another pack has made too many", () => {
    const home = joining([0, 100, 200], 3);
    home.pack = new Household({ "family.joinsPerYear": 2 }).pack;
    expect(home.turnedAway(mail("kid")).earliest).toBe(NOON + 100 * DAY + YEAR);
  });

  it("slides: the oldest join makes room for one, the next for one more", () => {
    const home = joining([0, 100], 2);
    home.now = NOON + YEAR;
    home.unlinked(home.join(mail("kid")));
    expect(home.turnedAway(mail("kid")).earliest).toBe(NOON + 100 * DAY + YEAR);
  });

  it("counts the joining, not the asking and not the leaving", () => {
    const home = new Household({ "family.joinsPerYear": 1 });
    const link = home.invite(mail("kid"), home.organiser("vera"));
    home.wait(2 * DAY);
    home.give("link.accept", { link });
    home.wait(DAY);
    home.unlinked(link);
    expect(home.turnedAway(mail("kid")).earliest).toBe(NOON + 2 * DAY + YEAR);
  });

  it("counts a leaving that was undone once", () => {
    const home = new Household({ "family.joinsPerYear": 2 });
    const link = home.join(mail("kid"), home.organiser("vera"));
    home.unlinked(link);
    home.give("link.restore", { link });
    home.unlinked(link);
    expect(home.answer(mail("kid"))).toBe("welcome");
  });

  it("does not count what came to nothing", () => {
    const home = new Household({ "family.joinsPerYear": 1 });
    home.give("link.decline", { link: home.invite(mail("kid"), home.organiser("vera")) });
    expect(home.answer(mail("kid"))).toBe("welcome");
  });

  it("counts a person's joins by whichever contact", () => {
    const home = new Household({ "family.joinsPerYear": 1 });
    home.account("kid", { phone: "+79123456789" });
    home.unlinked(home.join("8 912 345-67-89", home.organiser("vera")));
    expect(home.answer(mail("kid"))).toBe("cooldown");
  });

  it("is asked at accepting too, and the own invitation is not counted", () => {
    const home = new Household({ "family.joinsPerYear": 1 });
    const petr = home.account("petr");
    const asked = home.invite(mail("kid"));
    home.unlinked(home.join(mail("petr"), home.organiser("vera")));
    expect(home.refused("link.accept", { link: asked, account: petr }).code).toBe("cooldown");
    home.give("link.accept", { link: asked });
  });

  it("lets whoever may come back freely come back, but that is a join as well", () => {
    const home = new Household({ "family.joinsPerYear": 2, "family.freeRejoin": true });
    const vera = home.organiser("vera");
    for (let times = 0; times < 4; times++) home.unlinked(home.join(mail("kid"), vera));
    expect(home.answer(mail("kid"))).toBe("cooldown");
    expect(home.answer(mail("kid"), vera)).toBe("welcome");
  });

  it.each([
    ["2027-06-01T00:00:00.000Z", "2028-05-31T00:00:00.000Z"],
    ["2028-02-29T00:00:00.000Z", "2029-02-28T00:00:00.000Z"],
    ["2026-12-31T23:59:59.999Z", "2027-12-31T23:59:59.999Z"],
  ])("has 365 days in leap years too: from %s to %s", (joined, free) => {
    const home = joining([(Date.parse(joined) - NOON) / DAY], 1);
    const { earliest } = home.turnedAway(mail("kid"));
    expect(new Date(earliest ?? 0).toISOString()).toBe(free);
  });

  it("is asked after the wait of who left, and before the seat", () => {
    const both = joining([0], 1, { "family.cooldown": DAY, "family.seatLock": DAY, "family.seats": 1 });
    expect(both.turnedAway(mail("kid")).rule?.name).toBe("family.cooldown");
    both.wait(DAY);
    expect(both.turnedAway(mail("kid")).rule?.name).toBe("family.joinsPerYear");
  });
});
