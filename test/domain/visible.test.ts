import { describe, expect, it } from "vitest";
import { type AccountId, accountId } from "../../src/domain/ids";
import { type Link, SHARES_NOTHING, type Shared } from "../../src/domain/link";
import { OWN_SIGHTS, type Sights, sharesNow, sightsBetween, VISIBLE_FIELDS } from "../../src/domain/visible";
import { OZON_ARTICLE } from "../../src/marketplaces/ozon/rules";
import { mail } from "./household";
import { NOON, Paper, packWith } from "./paper";
import { reach, STANDINGS } from "./reach";

/** Why each field is seen or not, in few words: `name` and `kind` go together, and so do the rest of each line. */
function inWords(sights: Sights): string {
  const groups = [
    ["name", "kind"],
    ["subscription"],
    ["bonuses"],
    ["orders", "wishlist"],
    ["email", "phone", "note"],
    ["payment-methods", "addresses", "messages", "documents"],
  ] as const;
  expect(groups.flat()).toEqual([...VISIBLE_FIELDS]);
  return groups
    .map((fields) => {
      const whys = new Set(fields.map((field) => `${sights[field].sees ? "+" : "-"}${sights[field].why}`));
      expect(whys.size).toBe(1);
      return [...whys][0];
    })
    .join(" ");
}

const HIDDEN = "-never-shared -always-private";
const STRANGERS = `-not-linked -not-linked -not-linked -not-linked ${HIDDEN}`;
const WAITING = `+linked -not-linked -not-linked -not-linked ${HIDDEN}`;
const NOTHING = `+linked -not-shared -not-shared -not-shared ${HIDDEN}`;
const FAMILY = [
  `+linked +shared +shared -not-shared ${HIDDEN}`,
  `+linked -not-shared +shared -not-shared ${HIDDEN}`,
] as const;
const RESTING = [
  `+linked -suspended -suspended -not-shared ${HIDDEN}`,
  `+linked -not-shared -suspended -not-shared ${HIDDEN}`,
] as const;

/** What each end sees of the other: first the other end of the owner, then the owner of the other end. */
const SEEN: Readonly<Record<string, readonly [ofOwner: string, ofOther: string]>> = {
  "business awaiting-code": [WAITING, WAITING],
  "business awaiting-review": [WAITING, WAITING],
  "business active": [NOTHING, NOTHING],
  "business ending": [NOTHING, NOTHING],
  "family awaiting-reply": [WAITING, WAITING],
  "family active": FAMILY,
  "family suspended": RESTING,
  "family ending": FAMILY,
};

describe("two accounts see of each other what the link between them shows", () => {
  it.each(STANDINGS.filter(([kind]) => kind !== "social"))("a %s link that is %s", (kind, state) => {
    const { paper, link } = reach(kind, state);
    const { owner, other } = paper.recordOf(link);
    const far = "account" in other ? other.account : owner;
    const sights = (viewer: AccountId, subject: AccountId) =>
      inWords(sightsBetween(paper.book.links.values(), viewer, subject, paper.pack));
    expect([sights(far, owner), sights(owner, far)]).toEqual(SEEN[`${kind} ${state}`] ?? [STRANGERS, STRANGERS]);
  });

  it("a family link that is ending out of suspended", () => {
    const { paper, link } = reach("family", "suspended");
    paper.give("link.unlink", { link });
    const sights = (viewer: string, subject: string) =>
      inWords(sightsBetween(paper.book.links.values(), accountId(viewer), accountId(subject), paper.pack));
    expect([sights("petr", "olga"), sights("olga", "petr")]).toEqual(RESTING);
  });

  it("nothing, where they are strangers or know each other only over somebody else", () => {
    const { paper } = reach("family", "active");
    paper.account("kid");
    paper.join(mail("kid"));
    const sights = (viewer: string, subject: string) =>
      inWords(sightsBetween(paper.book.links.values(), accountId(viewer), accountId(subject), paper.pack));
    const pairs = [
      ["kid", "petr"],
      ["petr", "kid"],
      ["nobody", "olga"],
      ["olga", "nobody"],
    ] as const;
    expect(pairs.map(([viewer, subject]) => sights(viewer, subject))).toEqual(pairs.map(() => STRANGERS));
  });

  it("nothing over a sign-in, behind which is no account", () => {
    const { paper } = reach("social", "active");
    expect(inWords(sightsBetween(paper.book.links.values(), accountId("x"), accountId("anna"), paper.pack))).toBe(
      STRANGERS,
    );
  });

  it("everything of the own account, also what the pack keeps private from others", () => {
    const sights = sightsBetween([], accountId("anna"), accountId("anna"), OZON_ARTICLE);
    expect(sights).toEqual(OWN_SIGHTS);
    for (const field of VISIBLE_FIELDS) expect(sights[field]).toEqual({ sees: true, why: "own" });
  });
});

/** Links between Anna and Petr, who looks at her; `turned`: he owns it. */
function between(links: readonly { said?: Partial<Link>; anna?: Partial<Shared>; turned?: boolean }[]) {
  const paper = new Paper();
  for (const [at, { said = {}, anna = {}, turned = false }] of links.entries()) {
    const hers = { ...SHARES_NOTHING, ...anna };
    const shares = turned ? { owner: SHARES_NOTHING, other: hers } : { owner: hers, other: SHARES_NOTHING };
    const [owner, other] = turned ? (["petr", "anna"] as const) : (["anna", "petr"] as const);
    paper.link(`l-${at}`, owner, other, { shares, ...said });
  }
  return (pack = OZON_ARTICLE) => sightsBetween(paper.book.links.values(), accountId("petr"), accountId("anna"), pack);
}

describe("what is shared is seen", () => {
  it.each(["subscription", "bonuses", "orders", "wishlist"] as const)("by the other end alone: %s", (what) => {
    for (const turned of [false, true]) {
      const sights = between([{ anna: { [what]: true }, turned }])();
      expect(sights[what]).toEqual({ sees: true, why: "shared" });
      const others = VISIBLE_FIELDS.filter((field) => field !== what && sights[field].sees);
      expect(others).toEqual(["name", "kind"]);
      expect(between([{ anna: { [what]: true }, turned: !turned, said: { state: "expired" } }])()[what].sees).toBe(
        false,
      );
    }
  });

  it.each([
    ["one holds and one rests", ["active", "suspended"], { sees: true, why: "shared" }],
    ["one rests and one waits", ["suspended", "awaiting-reply"], { sees: false, why: "suspended" }],
    ["both wait", ["awaiting-code", "awaiting-reply"], { sees: false, why: "not-linked" }],
    ["one waits and one has ended", ["awaiting-code", "unlinked"], { sees: false, why: "not-linked" }],
  ] as const)("over the best of two links: %s", (_, states, sight) => {
    const links = states.map((state) => ({ said: { state }, anna: { orders: true } }));
    expect(between(links)().orders).toEqual(sight);
  });

  it("is not, where it is another link that holds", () => {
    const sights = between([{ said: { state: "suspended" }, anna: { orders: true } }, {}])();
    expect(sights.orders).toEqual({ sees: false, why: "suspended" });
    expect(sights.bonuses).toEqual({ sees: false, why: "not-shared" });
  });
});

describe("what the pack keeps private", () => {
  it.each(["name", "orders", "bonuses", "email"])("nobody sees, whatever is shared: %s", (what) => {
    const sights = between([{ anna: { orders: true, bonuses: true } }])(packWith({ alwaysPrivate: [what] }));
    expect(sights[what as "orders"]).toEqual({ sees: false, why: "always-private" });
  });

  it("is no more than that: what no link shares stays unseen without it", () => {
    expect(between([{}])(packWith({ alwaysPrivate: [] })).messages).toEqual({ sees: false, why: "never-shared" });
  });
});

describe("a link shares a thing now", () => {
  const paper = new Paper();
  const link = (said: Partial<Link>) =>
    paper.recordOf(
      paper.link("l", "anna", "petr", {
        shares: { owner: { ...SHARES_NOTHING, orders: true }, other: SHARES_NOTHING },
        ...said,
      }),
    );

  it.each<[string, Partial<Link>, boolean]>([
    ["while it is active", {}, true],
    ["while it is ending out of active", { state: "ending", cameFrom: { state: "active", since: NOON } }, true],
    [
      "not while it is ending out of suspended",
      { state: "ending", cameFrom: { state: "suspended", since: NOON } },
      false,
    ],
    ["not while it rests", { state: "suspended" }, false],
    ["not before it holds", { state: "awaiting-code" }, false],
    ["not after its end", { state: "unlinked", cameFrom: { state: "active", since: NOON } }, false],
  ])("%s", (_, said, shares) => {
    expect(sharesNow(link(said), "owner", "orders", OZON_ARTICLE)).toBe(shares);
    expect(sharesNow(link(said), "other", "orders", OZON_ARTICLE)).toBe(false);
    expect(sharesNow(link(said), "owner", "orders", packWith({ alwaysPrivate: ["orders"] }))).toBe(false);
  });
});
