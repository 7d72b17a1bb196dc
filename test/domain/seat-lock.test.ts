import { describe, expect, it } from "vitest";
import { Household, mail } from "./household";
import { DAY, HOUR, NOON } from "./paper";

const LOCK = 30 * DAY;
const locked = (seats: number, rules: object = {}): Household =>
  new Household({ "family.seats": seats, "family.seatLock": LOCK, ...rules });

/** Sits down and leaves after an hour. */
function visit(home: Household, who: string): string {
  const link = home.join(mail(who));
  home.wait(HOUR);
  home.unlinked(link);
  return link;
}

describe("the seat of a member who left", () => {
  it.each([
    [-1, "cooldown"],
    [0, "welcome"],
    [1, "welcome"],
  ])("is open %i ms from the end of its lock: %s", (offset, answer) => {
    const home = locked(1);
    visit(home, "kid");
    home.wait(LOCK + offset);
    expect(home.seats()).toMatchObject(offset < 0 ? { cooling: 1, free: 0 } : { cooling: 0, free: 1 });
    expect(home.answer(mail("gran"))).toBe(answer);
  });

  it("rests for whoever left it too, where coming back is not free", () => {
    const home = locked(1);
    const link = visit(home, "kid");
    expect(home.turnedAway(mail("kid"))).toMatchObject({
      code: "cooldown",
      rule: { name: "family.seatLock" },
      culprits: [link],
      earliest: NOON + HOUR + LOCK,
    });
  });

  it("closes nobody else's: who finds another seat sits down", () => {
    const home = locked(2);
    visit(home, "kid");
    expect(home.seats()).toEqual({ total: 2, taken: 0, invited: 0, cooling: 1, free: 1 });
    home.join(mail("gran"));
    expect(home.seats()).toEqual({ total: 2, taken: 1, invited: 0, cooling: 1, free: 0 });
    expect(home.answer(mail("petr"))).toBe("cooldown");
  });

  it("closes nobody else's, whether the others sit or are asked", () => {
    const home = locked(2);
    visit(home, "kid");
    home.invite(mail("gran"));
    expect(home.seats()).toEqual({ total: 2, taken: 0, invited: 1, cooling: 1, free: 0 });
    expect(home.answer(mail("petr"))).toBe("cooldown");
  });

  it("is told before one that opens later, whoever sat down first", () => {
    const home = locked(2);
    const [stayed, went] = [home.join(mail("gran")), home.join(mail("kid"))];
    home.wait(HOUR);
    home.unlinked(went);
    home.wait(HOUR);
    home.unlinked(stayed);
    expect(home.turnedAway(mail("petr"))).toMatchObject({
      values: { until: NOON + HOUR + LOCK },
      culprits: [went, stayed],
      earliest: NOON + HOUR + LOCK,
    });
  });

  it("is one of two, where somebody left twice without a free way back", () => {
    const home = locked(2);
    const links = [visit(home, "kid"), visit(home, "kid")];
    expect(home.seats()).toMatchObject({ cooling: 2, free: 0 });
    // The first that opens is enough.
    const is = { code: "cooldown", culprits: links, earliest: NOON + HOUR + LOCK };
    expect(home.turnedAway(mail("kid"))).toMatchObject(is);
    expect(home.turnedAway(mail("gran"))).toMatchObject(is);
  });

  it.each(["link.decline", "link.revoke"] as const)("was none where nobody had sat: %s", (name) => {
    const home = locked(1);
    home.give(name, { link: home.invite(mail("kid")) });
    expect(home.seats()).toMatchObject({ cooling: 0, free: 1 });
  });

  it("was none where an invitation only expired", () => {
    const home = locked(1);
    home.invite(mail("kid"));
    home.wait(7 * DAY);
    expect(home.seats()).toMatchObject({ cooling: 0, free: 1 });
  });

  it.each([false, true])("is the own again for whoever undoes the leaving, with a free way back: %s", (freeRejoin) => {
    const home = locked(1, { "family.freeRejoin": freeRejoin });
    const link = home.join(mail("kid"));
    home.unlinked(link);
    home.give("link.restore", { link });
    expect(home.seats()).toEqual({ total: 1, taken: 1, invited: 0, cooling: 0, free: 0 });
  });

  it("rests until the later of two seats, where the pack has left room for only one", () => {
    const home = locked(2);
    visit(home, "kid");
    home.wait(DAY);
    const second = visit(home, "gran");
    home.pack = locked(1).pack;
    expect(home.seats()).toEqual({ total: 1, taken: 0, invited: 0, cooling: 1, free: 0 });
    expect(home.turnedAway(mail("petr")).earliest).toBe(home.recordOf(second as never).since + LOCK);
  });
});

describe("a free way back to the seat that was left", () => {
  const free = (seats: number, rules: object = {}) => locked(seats, { "family.freeRejoin": true, ...rules });

  it("is there at once for whoever left, and for nobody else", () => {
    const home = free(1);
    visit(home, "kid");
    expect(home.answer(mail("gran"))).toBe("cooldown");
    home.join(mail("kid"));
    expect(home.seats()).toEqual({ total: 1, taken: 1, invited: 0, cooling: 0, free: 0 });
  });

  it("takes the old seat, not a second one", () => {
    const home = free(2);
    visit(home, "kid");
    home.join(mail("kid"));
    expect(home.seats()).toEqual({ total: 2, taken: 1, invited: 0, cooling: 0, free: 1 });
    home.join(mail("gran"));
  });

  it("closes the seat once, from the last leaving on, however often somebody left", () => {
    const home = free(2);
    visit(home, "kid");
    visit(home, "kid");
    const last = visit(home, "kid");
    expect(home.seats()).toMatchObject({ cooling: 1, free: 1 });
    home.join(mail("gran"));
    expect(home.turnedAway(mail("petr"))).toMatchObject({ culprits: [last], earliest: NOON + 3 * HOUR + LOCK });
  });

  it.each(["link.decline", "link.revoke"] as const)("that is not taken leaves the seat as it was: %s", (name) => {
    const home = free(2);
    const link = visit(home, "kid");
    const back = home.invite(mail("kid"));
    expect(home.seats()).toMatchObject({ invited: 1, cooling: 0, free: 1 });
    home.give(name, { link: back });
    expect(home.seats()).toMatchObject({ invited: 0, cooling: 1, free: 1 });
    home.join(mail("aunt"));
    expect(home.turnedAway(mail("gran"))).toMatchObject({ culprits: [link], earliest: NOON + HOUR + LOCK });
  });

  it("is held by an invitation only where invitations hold seats", () => {
    const home = free(2, { "family.pendingHoldsSeat": false });
    visit(home, "kid");
    const back = home.invite(mail("kid"));
    expect(home.seats()).toEqual({ total: 2, taken: 0, invited: 0, cooling: 1, free: 1 });
    home.join(mail("gran"));
    home.give("link.accept", { link: back });
    expect(home.seats()).toEqual({ total: 2, taken: 2, invited: 0, cooling: 0, free: 0 });
  });

  it("is closed to whoever has left another family since", () => {
    const home = free(1);
    visit(home, "kid");
    home.unlinked(home.join(mail("kid"), home.organiser("vera")));
    expect(home.turnedAway(mail("kid"))).toMatchObject({ code: "cooldown", rule: { name: "family.seatLock" } });
  });

  it("is taken also over an invitation that is older than the one that was left", () => {
    const home = free(2);
    const petr = home.account("petr");
    const [older, younger] = [home.invite("one@example.org"), home.invite("two@example.org")];
    home.give("link.accept", { link: younger, account: petr });
    home.unlinked(younger);
    home.give("link.accept", { link: older, account: petr });
    expect(home.seats()).toEqual({ total: 2, taken: 1, invited: 0, cooling: 0, free: 1 });
  });

  it("is taken also by whoever was a bare contact and has an account by now", () => {
    const home = free(2);
    visit(home, "kid");
    home.account("kid", { phone: "+79123456789" });
    home.join("8 912 345 67 89");
    expect(home.seats()).toEqual({ total: 2, taken: 1, invited: 0, cooling: 0, free: 1 });
  });
});
