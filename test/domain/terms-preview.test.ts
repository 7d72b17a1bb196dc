import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountId, type LinkId, linkId } from "../../src/domain/ids";
import { isLive, type Link, type Shared } from "../../src/domain/link";
import { termsOfUnlink } from "../../src/domain/terms";
import { type Sights, sightsBetween, VISIBLE_FIELDS } from "../../src/domain/visible";
import { Household, mail } from "./household";
import { DAY, HOUR, NOON, packWith } from "./paper";

const [ANNA, PETR] = [accountId("anna"), accountId("petr")];

const shared: fc.Arbitrary<Shared> = fc.record({
  subscription: fc.boolean(),
  bonuses: fc.boolean(),
  orders: fc.boolean(),
  wishlist: fc.boolean(),
});
const since = { since: NOON } as const;
const standing = fc.constantFrom<Partial<Link>>(
  { state: "active" },
  { state: "suspended" },
  { state: "ending", cameFrom: { state: "active", ...since } },
  { state: "ending", cameFrom: { state: "suspended", ...since } },
);
const between = fc.record({
  turned: fc.boolean(),
  standing: fc.oneof(standing, fc.constantFrom<Partial<Link>>({ state: "awaiting-reply" }, { state: "unlinked" })),
  owner: shared,
  other: shared,
});
const known = fc.subarray(["bonuses", "orders", "wishlist", "messages", "email"]);

/** What somebody sees now and does not see later, as the terms call it; a kind has no word of its own. */
const difference = (before: Sights, after: Sights): readonly string[] =>
  VISIBLE_FIELDS.filter((field) => field !== "kind" && before[field].sees && !after[field].sees).map(
    (field) => `loses-${field}`,
  );

/** What the terms say would be seen no more; that the link goes and what is one's own stays are said always. */
function previewed(home: Household, link: LinkId) {
  const record = home.recordOf(link);
  const others = [...home.book.links.values()].filter((each) => each.id !== link && isLive(each));
  const { loses } = termsOfUnlink(record, others, home.pack, home.now);
  const names = (terms: readonly { readonly name: string }[] = []): readonly string[] => {
    const all = terms.map((term) => term.name);
    expect([all[0], all.at(-1)]).toEqual(["loses-link", "keeps-own-data"]);
    return all.slice(1, -1);
  };
  return { [record.owner]: names(loses?.owner), [record.owner === ANNA ? PETR : ANNA]: names(loses?.other) };
}

describe("what an unlinking is said to cost is what it costs", () => {
  it("for any link, whatever other links there are between the two", () => {
    const worlds = fc.tuple(fc.array(between, { minLength: 1, maxLength: 4 }), standing, known);
    fc.assert(
      fc.property(worlds, ([links, how, alwaysPrivate]) => {
        const home = new Household({ alwaysPrivate });
        links.forEach((each, at) => {
          const [owner, other] = each.turned ? ["petr", "anna"] : ["anna", "petr"];
          const shares = { owner: each.owner, other: each.other };
          home.link(`l-${at}`, owner, other, { shares, ...(at === 0 ? how : each.standing) });
        });
        const link = linkId("l-0");
        const sights = (viewer: typeof ANNA, subject: typeof ANNA) =>
          sightsBetween(home.book.links.values(), viewer, subject, home.pack);
        const said = previewed(home, link);
        const before = [sights(ANNA, PETR), sights(PETR, ANNA)] as const;
        if (home.recordOf(link).state !== "ending") home.give("link.unlink", { link });
        home.give("link.confirm-unlink", { link });
        const cost = {
          anna: difference(before[0], sights(ANNA, PETR)),
          petr: difference(before[1], sights(PETR, ANNA)),
        };
        expect(said).toEqual(cost);
      }),
      { numRuns: 500 },
    );
  });

  it("also in waiting: whoever leaves is turned away elsewhere until the moment that was named", () => {
    const rules = fc.record({
      "family.cooldown": fc.option(fc.integer({ min: 1, max: 3 * DAY })),
      "family.cooldownFrom": fc.constantFrom("leave" as const, "join" as const),
      "family.freeRejoin": fc.boolean(),
    });
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 3 * DAY }), (values, stayed) => {
        const home = new Household(values);
        const link = home.join(mail("kid"), home.organiser("vera"));
        home.wait(stayed);
        const { loses } = termsOfUnlink(home.recordOf(link), [], home.pack, home.now);
        const named = loses?.other.find((term) => term.name === "waits-before-another-family")?.until;
        home.unlinked(link);
        expect(home.asks(mail("kid")).refusal?.earliest).toBe(named);
      }),
    );
  });

  it("also in the seat: nobody else sits down before the moment that was named", () => {
    const home = new Household({ "family.seats": 1, "family.seatLock": 2 * DAY });
    const link = home.join(mail("kid"));
    home.wait(HOUR);
    const { loses } = termsOfUnlink(home.recordOf(link), [], home.pack, home.now);
    home.unlinked(link);
    const waits = { name: "waits-for-the-seat", until: home.turnedAway(mail("gran")).earliest };
    expect(loses?.owner).toContainEqual(waits);
  });
});

describe("what an unlinking is said to cost until when", () => {
  it("names the joins of a year, where the person has no more of them", () => {
    const home = new Household({ "family.joinsPerYear": 1 });
    const link = home.join(mail("kid"), home.organiser("vera"));
    home.wait(DAY);
    const { loses } = termsOfUnlink(home.recordOf(link), [], packWith({ "family.joinsPerYear": 1 }), home.now);
    home.unlinked(link);
    const until = home.turnedAway(mail("kid")).earliest;
    expect(loses?.other.map((term) => term.until)).toContain(until);
  });
});
