import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CommandArgs, DomainCommandName } from "../../src/domain/commands";
import { decide } from "../../src/domain/decide";
import { RecordBook } from "../../src/domain/evolve";
import type { Facts } from "../../src/domain/facts";
import type { AccountId } from "../../src/domain/ids";
import { SHARES_NOTHING } from "../../src/domain/link";
import { CONTACTS, familyWorld, happen, peopled } from "./family-worlds";
import type { Household } from "./household";

const LINK_COMMANDS = [
  "link.accept",
  "link.decline",
  "link.resend-invitation",
  "link.revoke",
  "link.unlink",
  "link.confirm-unlink",
  "link.keep",
  "link.restore",
] as const;

const account = fc.constantFrom("olga", "vera", "petr", "nina") as fc.Arbitrary<AccountId>;
const on = fc.boolean();

/** A command about people of two families, and its arguments; links are named by their place. */
const command = fc.oneof(
  fc.tuple(fc.constant("link.invite-member"), fc.record({ organiser: account, contact: fc.constantFrom(...CONTACTS) })),
  fc.tuple(fc.constant("link.accept"), fc.record({ account })),
  fc.tuple(fc.constantFrom(...LINK_COMMANDS), fc.constant({})),
  fc.tuple(
    fc.constant("sharing.set"),
    fc.record({ from: fc.constantFrom("owner", "other"), what: fc.constantFrom("wishlist", "orders"), on }),
  ),
  fc.tuple(
    fc.constant("bonus.transfer"),
    fc.record({ from: fc.constantFrom("owner", "other"), points: fc.integer({ min: 1, max: 9 }) }),
  ),
  fc.tuple(fc.constant("premium.set"), fc.record({ account, until: fc.constantFrom(null, 9e12) })),
  fc.tuple(fc.constantFrom("wish.add", "wish.remove"), fc.record({ account, key: fc.constantFrom("cup", "hat") })),
) as fc.Arbitrary<[DomainCommandName, object]>;

/** All that there is, where a command is usually told only what it asked for. */
const everything = (home: Household, narrow: Facts): Facts => {
  const { accounts, links, challenges, packs, orders, wishes } = new RecordBook(home.book);
  return { ...narrow, accounts, links, challenges, packs, orders, wishes };
};

const decideOn = <Name extends DomainCommandName>(home: Household, name: Name, args: CommandArgs<Name>, facts: Facts) =>
  decide(name, args, facts, {
    now: home.now,
    newId: () => "new",
    newCode: () => "123456",
    newSalt: () => "salt",
    nextSeq: 1,
  });

describe("what a command asks to know", () => {
  it("is enough: knowing everything, it would be decided in the same way, to the letter", () => {
    const sharing = fc.array(fc.nat({ max: 2 }), { maxLength: 20 });
    const wishes = fc.array(fc.tuple(account, fc.constantFrom("cup", "hat", "pen")), { maxLength: 5 });
    fc.assert(
      fc.property(
        familyWorld,
        sharing,
        wishes,
        fc.array(fc.tuple(command, fc.nat()), { minLength: 1, maxLength: 5 }),
        (world, both, keys, asked) => {
          const [rules, deeds] = world;
          const home = peopled(rules);
          for (const deed of deeds) happen(home, deed);
          home.member("old-tie", "vera", "nina", { kind: "business" });
          [...home.book.links.keys()].forEach((link, at) => {
            const side = { ...SHARES_NOTHING, bonuses: true, wishlist: (both[at] ?? 0) > 0 };
            home.patch(link, { shares: { owner: side, other: side } });
          });
          for (const [who, key] of keys)
            home.book.wishes.set(`${who} ${key}`, { account: who, key, title: key, url: null });
          const links = [...home.book.links.keys()];
          for (const [[name, said], place] of asked) {
            const args = {
              link: links[place % links.length],
              termsVersion: "2026-11",
              title: "Thing",
              ...said,
            } as never;
            const narrow = home.facts(name, args);
            expect(decideOn(home, name, args, narrow)).toEqual(decideOn(home, name, args, everything(home, narrow)));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
