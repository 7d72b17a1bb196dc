import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountId } from "../../src/domain/ids";
import { CONTACTS, familyWorld, happen, peopled } from "./family-worlds";
import type { Household } from "./household";
import { DAY } from "./paper";

const STRANGER = "stranger@example.org";

const played = ([rules, deeds]: typeof familyWorld extends fc.Arbitrary<infer World> ? World : never): Household => {
  const home = peopled(rules);
  for (const deed of deeds) happen(home, deed);
  return home;
};

const ask = (home: Household, contact: string, organiser: AccountId) => home.asks(contact, organiser).refusal;

/** Asks in a copy of the world, so that being welcome has no consequence. */
function wouldBeAsked(home: Household, contact: string, organiser: AccountId) {
  const { book, journal, outgoing } = home;
  const before = { book: structuredClone(book), entries: journal.length, letters: outgoing.length };
  const refused = ask(home, contact, organiser);
  for (const table of ["accounts", "links", "challenges", "active", "packs", "orders", "wishes"] as const) {
    Object.assign(home.book, { [table]: before.book[table] });
  }
  journal.length = before.entries;
  outgoing.length = before.letters;
  return refused;
}

describe("whatever happens to two families", () => {
  it("their seats make up the whole, and none is counted below nothing", () => {
    fc.assert(
      fc.property(familyWorld, ([rules, deeds]) => {
        const home = peopled(rules);
        for (const deed of deeds) {
          happen(home, deed);
          for (const organiser of ["olga", "vera"] as AccountId[]) {
            const { total, taken, invited, cooling, free } = home.seats(organiser);
            expect(taken + invited + cooling + free).toBe(total);
            expect(Math.min(taken, invited, cooling, free)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });

  it("a stranger is welcome if and only if a seat is free, Premium holds and the organiser is nowhere a member", () => {
    fc.assert(
      fc.property(familyWorld, (world) => {
        const home = played(world);
        for (const organiser of ["olga", "vera"] as AccountId[]) {
          const refused = wouldBeAsked(home, STRANGER, organiser);
          const { taken, invited, total, free } = home.seats(organiser);
          if (refused === undefined) expect(free).toBeGreaterThan(0);
          if (refused?.code === "family-full") expect([free, taken + invited]).toEqual([0, total]);
          if (refused?.code === "cooldown") expect([free, taken + invited < total]).toEqual([0, true]);
          expect([undefined, "premium-required", "family-full", "already-in-family", "cooldown"]).toContain(
            refused?.code,
          );
        }
      }),
    );
  });

  it("nobody is in two families, nobody who organises one is in another, and nobody is twice in one", () => {
    fc.assert(
      fc.property(familyWorld, (world) => {
        const home = played(world);
        const member = ({ other }: { other: object }) => ("account" in other ? other.account : JSON.stringify(other));
        const members = home.live().map((link) => member(link));
        expect(new Set(members).size).toBe(members.length);
        const organisers = new Set<unknown>(home.live().map((link) => link.owner));
        expect(members.filter((each) => organisers.has(each))).toEqual([]);
      }),
    );
  });
});

describe("after any history of two families", () => {
  it("one big step of the clock and many small ones come to the same, journal and all", () => {
    fc.assert(
      fc.property(familyWorld, fc.array(fc.integer({ min: 1, max: 9 * DAY }), { maxLength: 15 }), (world, steps) => {
        const [one, many] = [played(world), played(world)];
        one.wait(steps.reduce((sum, step) => sum + step, 0));
        for (const step of steps) many.wait(step);
        expect(many.journal).toEqual(one.journal);
        expect(many.book).toEqual(one.book);
      }),
    );
  });

  it("the journal, told over the people as they were, leads to the records as they are", () => {
    fc.assert(
      fc.property(familyWorld, (world) => {
        const home = played(world);
        const { book } = peopled(world[0]);
        for (const { what, seq } of home.journal) book.take(what, seq);
        expect(book).toEqual(home.book);
      }),
    );
  });

  it("a clock that is set back un-happens nothing", () => {
    fc.assert(
      fc.property(familyWorld, fc.integer({ min: 1, max: 40 * DAY }), (world, back) => {
        const home = played(world);
        const [entries, book] = [home.journal.length, structuredClone(home.book.links)];
        for (const ms of [-back, back]) home.wait(ms);
        expect(home.journal).toHaveLength(entries);
        expect(home.book.links).toEqual(book);
      }),
    );
  });
});

describe("the earliest moment of a refused invitation", () => {
  it("is the first at which it passes, if nothing else happens; a millisecond before it is still refused", () => {
    fc.assert(
      fc.property(
        familyWorld,
        fc.constantFrom(...CONTACTS, STRANGER),
        fc.nat({ max: 99 }),
        (world, contact, percent) => {
          const home = played(world);
          const refused = wouldBeAsked(home, contact, home.olga);
          if (refused?.earliest == null) return;
          expect(refused.earliest).toBeGreaterThan(home.now);
          home.wait(Math.floor(((refused.earliest - home.now) * percent) / 100));
          expect(wouldBeAsked(home, contact, home.olga), "nor does it pass on the way there").toBeDefined();
          home.wait(refused.earliest - home.now - 1);
          expect(wouldBeAsked(home, contact, home.olga)).toBeDefined();
          home.wait(1);
          expect(
            wouldBeAsked(home, contact, home.olga),
            "at that moment it passes, or the promise was none",
          ).toBeUndefined();
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is null only where it would be refused on every day of the years to come", () => {
    fc.assert(
      fc.property(familyWorld, fc.constantFrom(...CONTACTS, STRANGER), (world, contact) => {
        const home = played(world);
        const refused = wouldBeAsked(home, contact, home.olga);
        // Premium is not waited for: nobody knows when it will be bought.
        if (refused === undefined || refused.earliest !== null || refused.code === "premium-required") return;
        for (let day = 0; day < 450; day += 15) {
          home.wait(15 * DAY);
          expect(wouldBeAsked(home, contact, home.olga)).toBeDefined();
        }
      }),
    );
  });
});
