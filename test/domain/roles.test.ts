import { describe, expect, it } from "vitest";
import { Household, mail } from "./household";

const CAPS = { "family.seats": 9, "family.roleCaps": { adult: 1, teen: 2, child: 4 } };

describe("where a pack has roles", () => {
  it.each([
    ["adult", 1],
    ["teen", 2],
    ["child", 4],
  ])("as many are welcome as %s as its cap says: %i", (role, cap) => {
    const home = new Household(CAPS);
    for (let at = 0; at < cap; at++) home.join(mail(`kid-${at}`), home.olga, role);
    expect(home.turnedAway(mail("one-more"), home.olga, role)).toMatchObject({
      code: "family-full",
      rule: { name: "family.roleCaps", number: null },
      values: { role, present: cap, limit: cap },
      culprits: home.live().map(({ id }) => id),
    });
  });

  it("a full role leaves the others open", () => {
    const home = new Household(CAPS);
    home.join(mail("petr"), home.olga, "adult");
    home.join(mail("kid"), home.olga, "child");
    expect(home.seats()).toMatchObject({ taken: 2, free: 7 });
  });

  it("who says none is invited as the first of them", () => {
    const home = new Household(CAPS);
    expect(home.recordOf(home.invite(mail("petr"))).invitation?.role).toBe("adult");
    expect(home.turnedAway(mail("gran"))).toMatchObject({ values: { role: "adult" } });
  });

  it("an invitation counts in its role, and goes on to when it is accepted or sent again", () => {
    const home = new Household(CAPS);
    const link = home.invite(mail("petr"), home.olga, "adult");
    expect(home.turnedAway(mail("gran"), home.olga, "adult").culprits).toEqual([link]);
    home.give("link.resend-invitation", { link });
    home.give("link.accept", { link });
    expect(home.recordOf(link).invitation?.role).toBe("adult");
    expect(home.turnedAway(mail("gran"), home.olga, "adult").culprits).toEqual([link]);
  });

  it("an invitation counts in its role also where it holds no seat", () => {
    const home = new Household({ ...CAPS, "family.pendingHoldsSeat": false });
    const link = home.invite(mail("petr"), home.olga, "adult");
    expect(home.turnedAway(mail("gran"), home.olga, "adult")).toMatchObject({ code: "family-full", culprits: [link] });
  });

  it("all seats together are asked before the role's", () => {
    const home = new Household({ ...CAPS, "family.seats": 1 });
    home.join(mail("petr"), home.olga, "adult");
    expect(home.turnedAway(mail("gran"), home.olga, "adult").rule?.name).toBe("family.seats");
  });

  it("whoever leaves makes room in the role, and comes back only while there is room", () => {
    const home = new Household(CAPS);
    const link = home.join(mail("petr"), home.olga, "adult");
    home.unlinked(link);
    const other = home.join(mail("gran"), home.olga, "adult");
    expect(home.refused("link.restore", { link })).toMatchObject({ code: "family-full", culprits: [other] });
  });

  it("each family has its own", () => {
    const home = new Household(CAPS);
    home.join(mail("petr"), home.olga, "adult");
    home.join(mail("gran"), home.organiser("vera"), "adult");
    expect(home.live()).toHaveLength(2);
  });

  it.each([
    ["no roles", null],
    ["other roles", { dog: 1 }],
  ])("an invitation keeps its role and is accepted where the pack has %s by now", (_, caps) => {
    const home = new Household(CAPS);
    const link = home.invite(mail("petr"), home.olga, "adult");
    home.pack = new Household({ "family.roleCaps": caps }).pack;
    home.give("link.accept", { link });
    expect(home.recordOf(link)).toMatchObject({ state: "active", invitation: { role: "adult" } });
  });

  it("a role that another pack brought in is kept and limits nothing", () => {
    const home = new Household(CAPS);
    home.join(mail("petr"), home.olga, "adult");
    home.pack = new Household({ "family.roleCaps": { adult: 9, cat: 1 } }).pack;
    const link = home.join(mail("tom"), home.olga, "cat");
    home.pack = new Household().pack;
    expect(home.recordOf(link).invitation?.role).toBe("cat");
    expect(home.recordOf(home.invite(mail("gran"), home.olga, "dog")).invitation?.role).toBeNull();
  });
});
