import { describe, expect, it } from "vitest";
import type { LinkId } from "../../src/domain/ids";
import type { RefusalCode } from "../../src/domain/refusal";
import type { RuleValues } from "../../src/domain/rule-pack";
import type { TermName } from "../../src/domain/term";
import { termsOfBusiness, termsOfFamily, termsOfSocial } from "../../src/domain/terms";
import { ALL_PACKS } from "../fixtures/packs";
import { Household, mail } from "./household";
import { DAY, packWith } from "./paper";

/** What was asked for, or why it was refused. */
type Answer = RefusalCode | "passes";
/** Tries what the term says cannot be done, with the link that makes it impossible or without it. */
type Try = (linked: boolean) => Answer;

const signIn = (home: Household, account: string, handle: string) =>
  home.decide("link.request-social", {
    account: home.account(account),
    provider: "vk",
    handle,
    termsVersion: "2026-11",
  });

const said = (decision: { refusal?: { code: RefusalCode } }): Answer => decision.refusal?.code ?? "passes";

/** Removes each end of a link, and what was said to it; without the link both go. */
function removal(make: (home: Household) => LinkId): Try {
  return (linked) => {
    const home = new Household();
    const { owner, other } = home.recordOf(make(home));
    if (!linked) for (const { id } of home.live()) home.book.links.delete(id);
    const ends = "account" in other ? [owner, other.account] : [owner];
    const answers = new Set(ends.map((account) => said(home.decide("account.remove", { account }))));
    return answers.size === 1 ? ([...answers][0] ?? "passes") : "passes";
  };
}

/** In a family of Vera's: invited, or a member already. */
function inVeras(home: Household, who: string, linked: boolean): void {
  const vera = home.organiser("vera");
  if (linked) home.join(mail(who), vera);
}

const TRIES: Readonly<Partial<Record<TermName, readonly (readonly [RefusalCode, Try])[]>>> = {
  "personal-no-other-business": [1, 3].map((limit) => [
    "business-limit",
    (linked) => {
      const home = new Household({ maxBusinessPerPersonal: limit });
      const anna = home.account("anna");
      for (let at = linked ? 0 : 1; at < limit; at++) home.linked(anna, home.account(`b-${at}`));
      const args = { personal: anna, business: home.account("b-more"), channel: "email", termsVersion: "2026-11" };
      return said(home.decide("link.request-business", { ...args, channel: "email" }));
    },
  ]),
  "business-no-other-personal": [
    [
      "business-taken",
      (linked) => {
        const home = new Household();
        const [personal, business] = [home.account("oleg"), home.account("b-firm")];
        if (linked) home.linked(home.account("anna"), business);
        const args = { personal, business, channel: "email", termsVersion: "2026-11" } as const;
        return said(home.decide("link.request-business", args));
      },
    ],
  ],
  "points-not-merged": [
    [
      "not-sharing",
      (linked) => {
        const home = new Household();
        const link = home.linked(home.account("anna", { points: 5 }), home.account("b-firm"));
        // Nothing is merged by linking: only who shares bonuses lets points be moved, one by one.
        if (!linked) home.give("sharing.set", { link, from: "owner", what: "bonuses", on: true });
        return said(home.decide("bonus.transfer", { link, from: "owner", points: 5 }));
      },
    ],
    [
      "points-limit",
      (linked) => {
        const home = new Household();
        home.account("petr", { points: 5 });
        const link = home.join(mail("petr"));
        return said(home.decide("bonus.transfer", { link, from: "other", points: linked ? 5 : 2 }));
      },
    ],
  ],
  "remove-while-linked": [
    ["has-live-links", removal((home) => home.linked(home.account("anna"), home.account("b-firm")))],
    ["has-live-links", removal((home) => home.join(mail(home.account("petr"))))],
    ["has-live-links", removal((home) => home.invite(mail(home.account("petr"))))],
    ["has-live-links", removal((home) => signIn(home, "anna", "a").value?.id ?? home.invite(mail("kid")))],
  ],
  "account-no-other-of-provider": [
    [
      "duplicate-link",
      (linked) => {
        const home = new Household();
        if (linked) signIn(home, "anna", "one");
        return said(signIn(home, "anna", "two"));
      },
    ],
  ],
  "identity-no-other-account": [
    [
      "social-taken",
      (linked) => {
        const home = new Household();
        if (linked) signIn(home, "anna", "one");
        return said(signIn(home, "petr", "@ONE"));
      },
    ],
  ],
  "member-no-organiser": [
    [
      "already-in-family",
      (linked) => {
        const home = new Household();
        inVeras(home, "olga", linked);
        return said(home.asks(mail("kid")));
      },
    ],
  ],
  "member-no-other-family": [
    [
      "already-in-family",
      (linked) => {
        const home = new Household();
        inVeras(home, "kid", linked);
        return said(home.asks(mail("kid")));
      },
    ],
  ],
  "organiser-no-member": [
    [
      "already-in-family",
      (linked) => {
        const home = new Household();
        inVeras(home, "kid", linked);
        return said(home.asks(mail("vera")));
      },
    ],
  ],
  "needs-premium": [
    [
      "premium-required",
      (linked) => {
        const home = new Household();
        return said(home.asks(mail("kid"), home.account("vera", { premiumUntil: linked ? null : home.now + DAY })));
      },
    ],
  ],
  "joins-per-year": [["cooldown", afterLeaving({ "family.joinsPerYear": 1 })]],
  "waits-before-another-family": [
    ["cooldown", afterLeaving({ "family.cooldown": DAY })],
    ["cooldown", afterLeaving({ "family.cooldown": DAY, "family.cooldownFrom": "join" })],
  ],
  "waits-for-the-seat": [
    [
      "cooldown",
      (linked) => {
        const home = new Household({ "family.seats": 1, "family.seatLock": DAY });
        if (linked) home.unlinked(home.join(mail("kid")));
        return said(home.asks(mail("gran")));
      },
    ],
  ],
};

/** Whoever was in Vera's family is asked by Olga. */
function afterLeaving(rules: Partial<RuleValues>): Try {
  return (linked) => {
    const home = new Household(rules);
    if (linked) home.unlinked(home.join(mail("kid"), home.organiser("vera")));
    return said(home.asks(mail("kid")));
  };
}

const ROWS = Object.entries(TRIES).flatMap(([term, tries]) =>
  (tries ?? []).map(([code, attempt]) => [term, code, attempt] as const),
);

describe("what a link is said to make impossible is refused", () => {
  it.each(ROWS)("%s: %s, and only because of the link", (_, code, attempt) => {
    expect([attempt(false), attempt(true)]).toEqual(["passes", code]);
  });

  it("and each such term of every pack was tried", () => {
    const strict = packWith({ "family.joinsPerYear": 1, "family.cooldown": 1, "family.seatLock": 1 });
    const said = [strict, ...ALL_PACKS.all].flatMap((pack) =>
      [termsOfBusiness, termsOfFamily, termsOfSocial].flatMap((terms) => terms(pack).impossible),
    );
    expect(new Set(said.map((term) => term.name))).toEqual(new Set(Object.keys(TRIES)));
  });

  it("a linking alone moves no point", () => {
    const home = new Household();
    const points = () => [...home.book.accounts.values()].map((account) => account.points);
    home.account("petr", { points: 7 });
    const firm = home.account("b-firm", { points: 11 });
    const before = points();
    home.join(mail("petr"));
    home.linked(home.olga, firm);
    expect(points()).toEqual(before);
  });
});
