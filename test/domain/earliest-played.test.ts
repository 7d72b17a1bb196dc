import { describe, expect, it } from "vitest";
import { withEarliest } from "../../src/domain/earliest";
import { accountId } from "../../src/domain/ids";
import type { LinkState } from "../../src/domain/link";
import { refusal } from "../../src/domain/refusal";
import { Household, mail } from "./household";
import { DAY, NOON, Paper } from "./paper";
import { expectTruth, type Refusing } from "./refusing";

describe("what time mends is known also where several things must end", () => {
  const removal = (states: readonly (readonly [LinkState, number | null])[]): Refusing => {
    const world = new Paper();
    const account = world.account("anna");
    states.forEach(([state, left], at) => {
      world.link(`l-${at}`, "anna", `b-${at}`, { state, deadline: left === null ? null : NOON + left });
    });
    return { paper: world, again: () => world.decide("account.remove", { account }).refusal };
  };

  it.each<[string, readonly (readonly [LinkState, number | null])[], number | null]>([
    ["one that waits", [["awaiting-code", 5]], NOON + 5],
    [
      "the last of several",
      [
        ["awaiting-code", 5],
        ["awaiting-review", 9],
        ["awaiting-reply", 7],
      ],
      NOON + 9,
    ],
    [
      "one that holds, which never ends by itself",
      [
        ["awaiting-code", 5],
        ["active", null],
      ],
      null,
    ],
    ["an unlinking, which is called off", [["ending", 5]], null],
  ])("for removing an account behind %s", (_, states, earliest) => {
    const story = removal(states);
    expect(story.again()?.earliest).toBe(earliest);
    expectTruth(story);
  });

  const signIn = (own: number | null, taken: number | null): Refusing => {
    const world = new Paper();
    const identity = (handle: string, left: number | null) =>
      ({
        kind: "social",
        other: { provider: "vk", handle },
        state: left === null ? "active" : "awaiting-consent",
        deadline: left === null ? null : NOON + left,
      }) as const;
    const account = world.account("anna");
    if (own !== 0) world.link("own", "anna", "", identity("old", own));
    if (taken !== 0) world.link("taken", "petr", "", identity("anna", taken));
    const args = { account, provider: "vk", handle: "anna", termsVersion: "2026-11" };
    return { paper: world, again: () => world.decide("link.request-social", args).refusal };
  };

  it.each([
    ["an own sign-in that waits", 5, 0, 5],
    ["an own one and, behind it, another's that waits longer", 5, 9, 9],
    ["an own one and another's that waits less long", 9, 5, 9],
    ["an own one and another's that holds", 5, null, null],
    ["another's that holds", 0, null, null],
  ])("for a sign-in behind %s", (_, own, taken, after) => {
    const story = signIn(own, taken);
    expect(story.again()?.earliest).toBe(after === null ? null : NOON + after);
    expectTruth(story);
  });

  it.each([
    ["a seat that frees itself in time", 9 * DAY, NOON + 7 * DAY],
    ["a seat that frees itself when Premium is over", 7 * DAY, null],
  ])("for an invitation behind %s", (_, premium, earliest) => {
    const home = new Household({ "family.seats": 1 });
    home.organiser("olga", { premiumUntil: NOON + premium });
    home.invite(mail("kid"));
    const story = { paper: home, again: () => home.asks(mail("gran")).refusal };
    expect(story.again()).toMatchObject({ code: "family-full", earliest });
    expectTruth(story);
  });

  it("for a person whose wait ends before the seat's rest, and the other way round", () => {
    for (const [cooldown, lock] of [
      [2 * DAY, 5 * DAY],
      [5 * DAY, 2 * DAY],
    ] as const) {
      const home = new Household({ "family.seats": 1, "family.cooldown": cooldown, "family.seatLock": lock });
      home.unlinked(home.join(mail("kid")));
      const story = { paper: home, again: () => home.asks(mail("kid")).refusal };
      expect(story.again()?.earliest).toBe(NOON + 5 * DAY);
      expectTruth(story);
    }
  });

  it("for an invitation that is accepted where the wait ends before its deadline", () => {
    const home = new Household({ "family.cooldown": 2 * DAY });
    const petr = home.account("petr");
    const link = home.invite(mail("kid"));
    home.unlinked(home.join(mail("petr"), home.organiser("vera")));
    const story = { paper: home, again: () => home.decide("link.accept", { link, account: petr }).refusal };
    expect(story.again()?.earliest).toBe(NOON + 2 * DAY);
    expectTruth(story);
  });
});

describe("what time does not mend has no earliest moment", () => {
  it("also where its record says one", () => {
    const refused = { ...refusal("premium-required"), earliest: NOON + 1 };
    const facts = new Paper().facts("account.remove", { account: accountId("anna") });
    expect(withEarliest(refused, facts, NOON, () => null)).toBe(refused);
  });

  it("and a moment that has passed is none", () => {
    const refused = { ...refusal("cooldown"), earliest: NOON };
    const facts = new Paper().facts("account.remove", { account: accountId("anna") });
    expect(withEarliest(refused, facts, NOON, () => null).earliest).toBeNull();
  });

  it("and what is asked at each moment may hint at the next one", () => {
    const facts = new Paper().facts("account.remove", { account: accountId("anna") });
    const hinted = (at: number) => (at < NOON + 3 ? { ...refusal("cooldown"), earliest: at + 1 } : null);
    expect(
      withEarliest({ ...refusal("cooldown"), earliest: NOON + 1 }, facts, NOON, (_, at) => hinted(at)).earliest,
    ).toBe(NOON + 3);
  });
});
