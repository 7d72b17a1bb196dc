import { describe, expect, it } from "vitest";
import type { AccountId, LinkId } from "../../src/domain/ids";
import { SIDES } from "../../src/domain/link";
import { Household, mail } from "./household";
import { DAY, HOUR } from "./paper";

class Lists extends Household {
  add(account: AccountId, key: string, title = key, url?: string): void {
    this.give("wish.add", { account, key, title, ...(url !== undefined && { url }) });
  }

  /** What stands on a list, as `key` or `key:title` where the title is another. */
  list(account: AccountId): string {
    return [...this.book.wishes.values()]
      .filter((wish) => wish.account === account)
      .map(({ key, title }) => (key === title ? key : `${key}:${title}`))
      .sort()
      .join(" ");
  }

  share(link: LinkId, on = true, sides: readonly ("owner" | "other")[] = SIDES): void {
    for (const from of sides) this.give("sharing.set", { link, from, what: "wishlist", on });
  }
}

/** Olga and Petr, each with a list, in one family. */
function two() {
  const home = new Lists();
  const petr = home.account("petr");
  const { olga } = home;
  const link = home.join(mail("petr"));
  home.add(olga, "cup");
  home.add(petr, "hat");
  const lists = () => [home.list(olga), home.list(petr)];
  return { home, olga, petr, link, lists };
}

describe("a wish list", () => {
  it("has a thing once: adding it again changes its words", () => {
    const { home, olga } = two();
    home.add(olga, "cup", "Big cup", "https://example.org/cup");
    expect(home.list(olga)).toBe("cup:Big cup");
    expect([...home.book.wishes.values()][0]).toEqual({
      account: olga,
      key: "cup",
      title: "Big cup",
      url: "https://example.org/cup",
    });
    home.add(olga, "cup", "Big cup");
    expect([...home.book.wishes.values()][0]?.url).toBeNull();
  });

  it("that has it so already is not told of it", () => {
    const { home, olga } = two();
    const entries = home.journal.length;
    home.add(olga, "cup");
    expect(home.journal).toHaveLength(entries);
  });

  it("loses a thing, and has nothing to lose after that", () => {
    const { home, olga } = two();
    home.give("wish.remove", { account: olga, key: "cup" });
    expect(home.list(olga)).toBe("");
    expect(home.refused("wish.remove", { account: olga, key: "cup" })).toMatchObject({ code: "not-found" });
  });

  it.each([
    ["nobody", []],
    ["one side alone", ["owner"]],
    ["the other side alone", ["other"]],
  ] as const)("is its own where %s shares it", (_, sides) => {
    const { home, olga, link, lists } = two();
    home.share(link, true, sides);
    home.add(olga, "book");
    expect(lists()).toEqual(["book cup", "hat"]);
  });
});

describe("two lists that are shared both ways", () => {
  it("are one from then on: each gets what it had not", () => {
    const { home, link, lists } = two();
    home.share(link);
    expect(lists()).toEqual(["cup hat", "cup hat"]);
    expect(home.journal.at(-1)?.what).toEqual({
      type: "wishlists.joined",
      link,
      added: [
        { account: home.olga, wishes: [{ key: "hat", title: "hat", url: null }] },
        { account: "petr", wishes: [{ key: "cup", title: "cup", url: null }] },
      ],
    });
  });

  it("that are the same already come together without a word", () => {
    const { home, olga, petr, link } = two();
    home.add(olga, "hat", "Her hat");
    home.add(petr, "cup", "His cup");
    const entries = home.journal.length;
    home.share(link);
    expect(home.journal.slice(entries).map(({ event }) => event)).toEqual(["sharing.changed", "sharing.changed"]);
  });

  it("keep their own words for what both had", () => {
    const { home, petr, link, lists } = two();
    home.add(petr, "cup", "His cup");
    home.share(link);
    expect(lists()).toEqual(["cup hat", "cup:His cup hat"]);
  });

  it("are told everything that happens to either, with the same words", () => {
    const { home, olga, petr, link, lists } = two();
    home.share(link);
    home.add(petr, "book");
    home.add(olga, "hat", "Warm hat");
    expect(lists()).toEqual(["book cup hat:Warm hat", "book cup hat:Warm hat"]);
    home.give("wish.remove", { account: petr, key: "cup" });
    expect(lists()).toEqual(["book hat:Warm hat", "book hat:Warm hat"]);
    expect(home.journal.at(-1)?.what).toEqual({ type: "wish.removed", accounts: [petr, olga], key: "cup" });
  });

  it("go on to be one while the link waits for the yes to its end", () => {
    const { home, olga, link, lists } = two();
    home.share(link);
    home.give("link.unlink", { link });
    home.add(olga, "book");
    expect(lists()).toEqual(["book cup hat", "book cup hat"]);
  });
});

/** Ways in which a link stops to hold; each with the way back. */
const PAUSES: readonly (readonly [string, (home: Lists, link: LinkId) => void, (home: Lists, link: LinkId) => void])[] =
  [
    [
      "one side shared it no more, and shares it again",
      (home, link) => home.share(link, false, ["other"]),
      (home, link) => home.share(link, true, ["other"]),
    ],
    [
      "Premium lapsed, and came back",
      (home) => home.give("premium.set", { account: home.olga, until: null }),
      (home) => home.give("premium.set", { account: home.olga, until: home.now + DAY }),
    ],
    [
      "the link was ended, and restored",
      (home, link) => home.unlinked(link),
      (home, link) => home.give("link.restore", { link }),
    ],
    [
      "the link rested while it was ending, and was kept after Premium came back",
      (home, link) => {
        home.give("premium.set", { account: home.olga, until: null });
        home.give("link.unlink", { link });
      },
      (home, link) => {
        home.give("premium.set", { account: home.olga, until: home.now + DAY });
        home.give("link.keep", { link });
      },
    ],
  ];

describe.each(PAUSES)("lists of which %s", (_, pause, resume) => {
  it("are each its own meanwhile, with a copy of all there was", () => {
    const { home, olga, petr, link, lists } = two();
    home.share(link);
    pause(home, link);
    expect(lists()).toEqual(["cup hat", "cup hat"]);
    home.add(petr, "book");
    home.give("wish.remove", { account: olga, key: "hat" });
    expect(lists()).toEqual(["cup", "book cup hat"]);
  });

  it("are made one again: nothing is lost, and what was taken off one comes back to it", () => {
    const { home, olga, petr, link, lists } = two();
    home.share(link);
    pause(home, link);
    home.add(petr, "book");
    home.give("wish.remove", { account: olga, key: "hat" });
    resume(home, link);
    expect(lists()).toEqual(["book cup hat", "book cup hat"]);
    home.add(olga, "pen");
    expect(lists()).toEqual(["book cup hat pen", "book cup hat pen"]);
  });
});

describe("a timer", () => {
  it("that calls an unlinking off leaves the lists one, as they were all the while", () => {
    const { home, petr, link, lists } = two();
    home.share(link);
    home.give("link.unlink", { link });
    home.wait(HOUR);
    home.add(petr, "book");
    expect(lists()).toEqual(["book cup hat", "book cup hat"]);
  });

  it("that lets Premium run out parts them", () => {
    const { home, olga, link, lists } = two();
    home.give("premium.set", { account: olga, until: home.now + HOUR });
    home.share(link);
    home.wait(HOUR);
    home.add(olga, "book");
    expect(lists()).toEqual(["book cup hat", "cup hat"]);
  });
});
