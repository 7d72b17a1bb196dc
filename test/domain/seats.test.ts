import { describe, expect, it } from "vitest";
import type { LinkId } from "../../src/domain/ids";
import { LINK_STATES, type LinkState } from "../../src/domain/link";
import { OZON_FAMILY_2026 } from "../../src/marketplaces/ozon/rules";
import { WILDBERRIES } from "../../src/marketplaces/wildberries/rules";
import { Household, mail } from "./household";
import { packWith } from "./paper";

/** A family with so many seats, to which so many people came in that way. */
function withPeople(seats: number, count: number, how: "invite" | "join", rules: object = {}): Household {
  const home = new Household({ "family.seats": seats, ...rules });
  for (let at = 0; at < count; at++) home[how](mail(`kid-${at}`));
  return home;
}

describe.each(["invite", "join"] as const)("of n seats, to which each %s takes one,", (how) => {
  it.each([1, 2, 4, 6])("n−1 taken leave one, n none: n = %i", (seats) => {
    const home = withPeople(seats, seats - 1, how);
    expect(home.seats()).toMatchObject({ total: seats, cooling: 0, free: 1 });
    const last = home[how](mail("last"));
    expect(home.seats()).toMatchObject({ free: 0 });
    const { code, culprits } = home.turnedAway(mail("one-more"));
    expect([code, culprits]).toEqual(["family-full", home.live().map(({ id }) => id)]);
    home.give(how === "invite" ? "link.revoke" : "link.unlink", { link: last });
    if (how === "join") home.give("link.confirm-unlink", { link: last });
    expect(home.answer(mail("one-more"))).toBe("welcome");
  });
});

describe("who holds the seats", () => {
  it("is told from the oldest on, whether they sit or are asked", () => {
    const home = new Household({ "family.seats": 3 });
    const links = [home.invite(mail("gran")), home.join(mail("kid")), home.invite(mail("aunt"))];
    expect(home.turnedAway(mail("one-more")).culprits).toEqual(links);
  });
});

describe("where invitations hold no seat", () => {
  const rules = { "family.pendingHoldsSeat": false };

  it("more are invited than there are seats, and the first ones sit down", () => {
    const home = withPeople(2, 5, "invite", rules);
    expect(home.seats()).toEqual({ total: 2, taken: 0, invited: 0, cooling: 0, free: 2 });
    const answers = home.live().map(({ id }) => home.decide("link.accept", { link: id }).refusal?.code ?? "sits");
    expect(answers).toEqual(["sits", "sits", "family-full", "family-full", "family-full"]);
    expect(home.seats()).toMatchObject({ taken: 2, free: 0 });
  });

  it("nobody more is invited once all seats are taken", () => {
    expect(withPeople(2, 2, "join", rules).turnedAway(mail("gran"))).toMatchObject({
      code: "family-full",
      values: { taken: 2, invited: 0, seats: 2 },
    });
  });
});

describe("a seat", () => {
  it.each(LINK_STATES)("is held, or not, by a link that is %s", (state: LinkState) => {
    const home = new Household();
    home.member("l", home.olga, "petr", { state });
    const holds: readonly LinkState[] = ["active", "suspended", "ending"];
    const [taken, invited] = [Number(holds.includes(state)), Number(state === "awaiting-reply")];
    expect(home.seats()).toEqual({ total: 4, taken, invited, cooling: 0, free: 4 - taken - invited });
  });

  it("is its own family's: other organisers and other kinds of links hold none of it", () => {
    const home = new Household();
    home.join(mail("kid"), home.organiser("vera"));
    home.linked(home.olga, home.account("b-firm"));
    home.link("sign-in", home.olga, "", { kind: "social", other: { provider: "vk", handle: "olga" } });
    expect(home.seats()).toMatchObject({ taken: 0, invited: 0, free: 4 });
  });

  it("is held through an answer by the invitation's own link, never by two", () => {
    const home = withPeople(1, 1, "invite");
    const [link] = home.live();
    home.give("link.accept", { link: link?.id as LinkId });
    expect(home.seats()).toEqual({ total: 1, taken: 1, invited: 0, cooling: 0, free: 0 });
  });

  it.each([
    ["a new letter", "link.resend-invitation"],
    ["an unlinking that is called off", "link.keep"],
  ] as const)("is not asked for anew by %s", (_, name) => {
    const home = withPeople(1, 1, name === "link.keep" ? "join" : "invite");
    const link = home.live()[0]?.id as LinkId;
    if (name === "link.keep") home.give("link.unlink", { link });
    home.give(name, { link });
    expect(home.live()).toHaveLength(1);
    expect(home.seats()).toMatchObject({ free: 0 });
  });
});

describe("a pack with fewer seats than are taken", () => {
  it("leaves everybody seated, frees nothing below 0, and lets nobody in until there is room again", () => {
    const home = withPeople(4, 3, "join");
    home.pack = packWith({ "family.seats": 2 });
    expect(home.seats()).toEqual({ total: 2, taken: 3, invited: 0, cooling: 0, free: 0 });
    const links = home.live().map(({ id }) => id);
    for (const [at, expected] of ["family-full", "family-full", "welcome"].entries()) {
      expect(home.answer(mail("gran"))).toBe(expected);
      home.unlinked(links[at] as LinkId);
    }
  });

  it("lets nobody accept either", () => {
    const home = withPeople(4, 3, "invite");
    home.pack = packWith({ "family.seats": 2 });
    const [first, second] = home.live().map(({ id }) => id);
    expect(home.refused("link.accept", { link: first as LinkId })).toMatchObject({
      code: "family-full",
      values: { taken: 0, invited: 2, seats: 2 },
    });
    home.give("link.decline", { link: second as LinkId });
    home.give("link.accept", { link: first as LinkId });
  });
});

describe("the seats that ship", () => {
  it.each([
    ["ozon-family-2026", OZON_FAMILY_2026, 6],
    ["wildberries, which has no families", WILDBERRIES, 0],
  ])("are those of %s", (_, pack, seats) => {
    const home = new Household();
    home.pack = pack;
    for (let at = 0; at < seats; at++) home.join(mail(`kid-${at}`));
    expect(home.turnedAway(mail("one-more"))).toMatchObject({ code: "family-full", values: { seats } });
  });
});
