import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountId } from "../../src/domain/ids";
import { isEffective, SHARES_NOTHING } from "../../src/domain/link";
import { accountEnds } from "../../src/domain/person";
import { inStep } from "../../src/domain/wish-lists";
import { Household } from "./household";
import { DAY, MIN } from "./paper";

const PEOPLE = ["a0", "a1", "a2", "a3", "a4", "a5"].map(accountId);
const BOTH = { ...SHARES_NOTHING, wishlist: true };

/** People in a row, each tied to the next; no rule would let so many firms and families be, but a pack may. */
function row(): Household {
  const home = new Household({ undoWindow: DAY });
  PEOPLE.forEach((id, at) => {
    home.organiser(id);
    const next = PEOPLE[at + 1];
    if (next !== undefined) home.member(`l-${at}`, id, next, { shares: { owner: BOTH, other: BOTH } });
  });
  return home;
}

const keysOf = (home: Household, account: string): readonly string[] =>
  [...home.book.wishes.values()].flatMap((wish) => (wish.account === account ? [wish.key] : [])).sort();

describe("lists in step over a chain", () => {
  it("are told of a thing that is added at one end, in the order in which they are reached", () => {
    const home = row();
    home.give("wish.add", { account: PEOPLE[0] ?? home.olga, key: "cup", title: "Cup" });
    expect(home.journal.at(-1)?.what).toEqual({
      type: "wish.added",
      accounts: PEOPLE,
      wish: { key: "cup", title: "Cup", url: null },
    });
  });

  it("are parted in the middle, and each half goes on in step", () => {
    const home = row();
    home.unlinked([...home.book.links.keys()][2] as never);
    home.give("wish.add", { account: PEOPLE[1] ?? home.olga, key: "cup", title: "Cup" });
    expect(PEOPLE.map((id) => keysOf(home, id).length)).toEqual([1, 1, 1, 0, 0, 0]);
  });

  it("come together at both ends at once, when the middle holds again", () => {
    const home = row();
    const middle = [...home.book.links.keys()][2] as never;
    home.patch(middle, { kind: "business" });
    home.unlinked(middle);
    home.give("wish.add", { account: PEOPLE[0] ?? home.olga, key: "cup", title: "Cup" });
    home.give("wish.add", { account: PEOPLE[5] ?? home.olga, key: "hat", title: "Hat" });
    home.give("link.restore", { link: middle });
    expect(PEOPLE.map((id) => keysOf(home, id))).toEqual(PEOPLE.map(() => ["cup", "hat"]));
    expect(home.journal.filter(({ event }) => event === "wishlists.joined")).toHaveLength(1);
  });

  it("come together when a resting link between them is set to share, only once it rests no more", () => {
    const home = row();
    const [middle, owner] = [[...home.book.links.keys()][2] as never, PEOPLE[2] ?? home.olga];
    home.give("sharing.set", { link: middle, from: "owner", what: "wishlist", on: false });
    home.give("premium.set", { account: owner, until: null });
    home.give("wish.add", { account: PEOPLE[5] ?? home.olga, key: "hat", title: "Hat" });
    home.give("sharing.set", { link: middle, from: "owner", what: "wishlist", on: true });
    expect(keysOf(home, "a2")).toEqual([]);
    home.give("premium.set", { account: owner, until: home.now + DAY });
    expect(PEOPLE.map((id) => keysOf(home, id))).toEqual(PEOPLE.map(() => ["hat"]));
  });

  it("are reached from the older link on, and each gets of a thing the words that are reached first", () => {
    const home = new Household();
    const shares = { owner: BOTH, other: BOTH };
    home.member("younger", home.olga, "petr", { shares, createdSeq: 9 });
    home.member("older", home.olga, "gran", { shares, createdSeq: 8 });
    const [gran, petr] = [home.account("gran"), home.account("petr")];
    expect(inStep(home.book.links.values(), home.olga)).toEqual([home.olga, gran, petr]);
    home.give("premium.set", { account: home.olga, until: null });
    home.give("wish.add", { account: petr, key: "cup", title: "His cup" });
    home.give("wish.add", { account: gran, key: "cup", title: "Her cup" });
    const entries = home.journal.length;
    home.give("premium.set", { account: home.olga, until: home.now + DAY });
    // Both links hold again, and yet the three lists come together once.
    expect(home.journal.slice(entries).map(({ event }) => event)).toEqual([
      "account.edited",
      "link.moved",
      "link.moved",
      "wishlists.joined",
    ]);
    const titles = [home.olga, gran, petr].map((id) => home.book.wishes.get(`${id} cup`)?.title);
    expect(titles).toEqual(["Her cup", "Her cup", "His cup"]);
  });

  it("are not those of people who are tied only to one another", () => {
    const home = new Household();
    const shares = { owner: BOTH, other: BOTH };
    home.member("here", home.olga, "petr", { shares });
    home.member("there", home.organiser("vera"), "gran", { shares });
    expect(inStep(home.book.links.values(), home.olga)).toEqual([home.olga, "petr"]);
    expect(inStep(home.book.links.values(), accountId("gran"))).toEqual(["gran", "vera"]);
    expect(inStep(home.book.links.values(), accountId("aunt"))).toEqual(["aunt"]);
  });

  it("lose a thing only where it is, should an old database hold lists that were not kept in step", () => {
    const home = row();
    const [first, second] = [PEOPLE[0] ?? home.olga, PEOPLE[1] ?? home.olga];
    for (const account of [first, second]) {
      home.book.wishes.set(`${account} cup`, { account, key: "cup", title: "Cup", url: null });
    }
    home.give("wish.remove", { account: second, key: "cup" });
    expect(home.journal.at(-1)?.what).toEqual({ type: "wish.removed", accounts: [second, first], key: "cup" });
  });

  it("are not tied by a bare contact, a sign-in or a link that has ended", () => {
    const home = new Household();
    const shares = { owner: BOTH, other: BOTH };
    home.member("contact", home.olga, "", { other: { contact: "kid@example.org" }, shares });
    home.link("sign-in", home.olga, "", { kind: "social", other: { provider: "vk", handle: "olga" }, shares });
    home.member("ended", home.olga, "petr", { state: "unlinked", shares });
    home.member("asked", home.olga, "gran", { state: "awaiting-reply", shares });
    expect(inStep(home.book.links.values(), home.olga)).toEqual([home.olga]);
  });
});

/** Who is in step with whom, found by painting: everybody takes the smallest name among those they are tied to. */
function circles(home: Household): ReadonlyMap<string, string> {
  const colour = new Map<string, string>(PEOPLE.map((id) => [id, id]));
  for (const _ of PEOPLE) {
    for (const link of home.book.links.values()) {
      const [one, two] = accountEnds(link);
      const tied = isEffective(link) && link.shares.owner.wishlist && link.shares.other.wishlist;
      if (!tied || one === undefined || two === undefined) continue;
      const least = [colour.get(one) ?? one, colour.get(two) ?? two].sort()[0] ?? one;
      colour.set(one, least);
      colour.set(two, least);
    }
  }
  return colour;
}

const person = fc.nat({ max: PEOPLE.length - 1 });
const link = fc.nat({ max: 7 });
const step = fc.oneof(
  fc.record({ do: fc.constant("add" as const), who: person, key: fc.constantFrom("cup", "hat", "pen") }),
  fc.record({ do: fc.constant("remove" as const), who: person, key: fc.constantFrom("cup", "hat", "pen") }),
  fc.record({ do: fc.constant("share" as const), link, from: fc.constantFrom("owner", "other"), on: fc.boolean() }),
  fc.record({ do: fc.constantFrom("link.unlink", "link.confirm-unlink", "link.keep", "link.restore"), link }),
  fc.record({ do: fc.constant("premium" as const), who: person, on: fc.boolean() }),
  fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 1, max: 20 * MIN }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function take(home: Household, each: Step): void {
  const account = "who" in each ? (PEOPLE[each.who] ?? home.olga) : home.olga;
  const id = "link" in each ? ([...home.book.links.keys()][each.link] as never) : ("none" as never);
  if (each.do === "add" && "key" in each) home.decide("wish.add", { account, key: each.key, title: each.key });
  else if (each.do === "remove" && "key" in each) home.decide("wish.remove", { account, key: each.key });
  else if (each.do === "share" && "from" in each) {
    home.decide("sharing.set", {
      link: id,
      from: each.from === "owner" ? "owner" : "other",
      what: "wishlist",
      on: each.on,
    });
  } else if (each.do === "premium" && "on" in each) {
    home.decide("premium.set", { account, until: each.on ? home.now + 15 * MIN : null });
  } else if (each.do === "wait" && "ms" in each) home.wait(each.ms);
  else home.decide(each.do as "link.keep", { link: id });
}

describe("whatever happens to people and their links", () => {
  const ends = fc.tuple(person, person).filter(([one, two]) => one !== two);
  const world = fc.tuple(
    fc.array(ends, { minLength: 1, maxLength: 8 }),
    fc.array(step, { maxLength: 40, size: "max" }),
  );

  it("lists that are in step hold the same things, and no thing is on a list to which it did not come", () => {
    fc.assert(
      fc.property(world, ([pairs, steps]) => {
        const home = new Household({ undoWindow: DAY });
        for (const id of PEOPLE) home.organiser(id);
        pairs.forEach(([one, two], at) => {
          const kind = at % 2 === 0 ? "family" : "business";
          home.link(`l-${at}`, PEOPLE[one] ?? "", PEOPLE[two] ?? "", { kind, shares: { owner: BOTH, other: BOTH } });
        });
        for (const each of steps) {
          const before = PEOPLE.map((id) => keysOf(home, id));
          take(home, each);
          const colour = circles(home);
          const after = PEOPLE.map((id) => keysOf(home, id));
          PEOPLE.forEach((id, at) => {
            const circle = PEOPLE.flatMap((other, place) => (colour.get(other) === colour.get(id) ? [place] : []));
            expect(after[at]).toEqual(after[circle[0] ?? at]);
            const known = new Set(circle.flatMap((place) => before[place] ?? []));
            if ("key" in each) known.add(each.key);
            expect(after[at]?.filter((key) => !known.has(key))).toEqual([]);
            if (each.do !== "remove") expect(before[at]?.filter((key) => !after[at]?.includes(key))).toEqual([]);
          });
        }
      }),
      { numRuns: 150 },
    );
  });
});
