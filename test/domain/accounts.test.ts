import { describe, expect, it } from "vitest";
import type { Account } from "../../src/domain/account";
import { accountId, profileKey } from "../../src/domain/ids";
import { MIN, NOON, Paper } from "./paper";

const add = (paper: Paper, name: string, said: object = {}) =>
  paper.give("account.add", { marketplace: "ozon", kind: "personal", name, ...said }).id;
const active = (paper: Paper) => paper.book.active.get("ozon");
const recordOf = (paper: Paper, id: ReturnType<typeof add>): Account => {
  const account = paper.book.accounts.get(id);
  if (account === undefined) throw new Error(`no account ${id}`);
  return account;
};
const events = (paper: Paper) => paper.journal.map((entry) => entry.event);

describe("an account", () => {
  it("that is added has what was said of it and is blank else", () => {
    const paper = new Paper();
    const id = add(paper, "Anna", { email: "a@b.ru", tags: ["home"], needsReview: true });
    expect(recordOf(paper, id)).toEqual({
      id,
      marketplace: "ozon",
      kind: "personal",
      name: "Anna",
      email: "a@b.ru",
      phone: null,
      profileKeys: [],
      premiumUntil: null,
      needsReview: true,
      points: 0,
      colour: "teal",
      icon: null,
      note: "",
      tags: ["home"],
      pinned: false,
      hidden: false,
      order: 1,
      startUrl: null,
      createdAt: NOON,
      lastUsedAt: NOON,
      createdSeq: 1,
    });
  });

  it("that is the first of its marketplace is active from the start, the next ones are not", () => {
    const paper = new Paper();
    const first = add(paper, "Anna");
    add(paper, "Oleg");
    expect(active(paper)).toBe(first);
    expect(events(paper)).toEqual(["account.added", "account.switched", "account.added"]);
  });

  it("stands behind those that were added before it", () => {
    const paper = new Paper();
    const orders = ["a", "b", "c"].map((name) => recordOf(paper, add(paper, name)).order);
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
    expect(new Set(orders).size).toBe(3);
  });

  it("that is edited changes in what differs, and the journal says only that", () => {
    const paper = new Paper();
    const account = add(paper, "Anna", { email: "a@b.ru", tags: ["home"] });
    const before = recordOf(paper, account);
    paper.give("account.edit", { account, name: "Anna", email: null, tags: ["home", "work"] });
    expect(recordOf(paper, account)).toEqual({ ...before, email: null, tags: ["home", "work"] });
    expect(paper.journal.at(-1)?.what).toEqual({
      type: "account.edited",
      account,
      change: { email: null, tags: ["home", "work"] },
    });
  });

  it.each([
    ["account.edit", { name: "Anna", tags: ["home"], profileKeys: [profileKey("ozon:buyer:1")], note: "" }],
    ["account.edit", {}],
    ["account.show", {}],
    ["account.unpin", {}],
  ] as const)("that is given %s without a difference writes nothing", (name, args) => {
    const paper = new Paper();
    const account = add(paper, "Anna", { tags: ["home"], profileKeys: [profileKey("ozon:buyer:1")] });
    const entries = paper.journal.length;
    paper.give(name, { account, ...args });
    expect(paper.journal).toHaveLength(entries);
  });

  it.each([
    ["account.hide", { hidden: true }],
    ["account.show", { hidden: false }],
    ["account.pin", { pinned: true }],
    ["account.unpin", { pinned: false }],
  ] as const)("that is given %s changes in that alone, and twice is as once", (name, change) => {
    const paper = new Paper();
    const turned = Object.keys(change)[0] as "hidden" | "pinned";
    const account = paper.account("anna", { [turned]: !Object.values(change)[0] });
    const before = recordOf(paper, account);
    paper.give(name, { account });
    paper.give(name, { account });
    expect(recordOf(paper, account)).toEqual({ ...before, ...change });
    expect(paper.journal).toHaveLength(1);
  });

  it("that is switched to is active and was used now", () => {
    const paper = new Paper();
    add(paper, "Anna");
    const oleg = add(paper, "Oleg");
    const before = recordOf(paper, oleg);
    paper.wait(MIN);
    paper.give("account.switch", { account: oleg });
    expect(active(paper)).toBe(oleg);
    expect(recordOf(paper, oleg)).toEqual({ ...before, lastUsedAt: NOON + MIN });
  });

  it("that is hidden stays active", () => {
    const paper = new Paper();
    const anna = add(paper, "Anna");
    add(paper, "Oleg");
    paper.give("account.hide", { account: anna });
    expect(active(paper)).toBe(anna);
  });

  it.each([
    "account.edit",
    "account.remove",
    "account.hide",
    "account.show",
    "account.pin",
    "account.unpin",
    "account.switch",
  ] as const)("that does not exist makes %s not-found", (name) => {
    const paper = new Paper();
    const refused = paper.refused(name, { account: accountId("nobody") });
    expect(refused).toMatchObject({ code: "not-found", values: { id: "nobody" } });
    expect(paper.journal).toEqual([]);
  });
});

describe("a removed account", () => {
  it("is gone, and the journal keeps its name", () => {
    const paper = new Paper();
    add(paper, "Anna");
    const oleg = add(paper, "Oleg");
    paper.give("account.remove", { account: oleg });
    expect(paper.book.accounts.has(oleg)).toBe(false);
    expect(paper.journal.at(-1)?.what).toEqual({ type: "account.removed", account: oleg, name: "Oleg" });
  });

  it("that was active hands over to the one used last that is not hidden", () => {
    const paper = new Paper();
    const anna = add(paper, "Anna");
    const used = add(paper, "Oleg");
    const hidden = add(paper, "Vera");
    const added = add(paper, "Petr");
    for (const account of [added, used, hidden, anna]) {
      paper.wait(MIN);
      paper.give("account.switch", { account });
    }
    paper.give("account.hide", { account: hidden });
    paper.give("account.remove", { account: anna });
    expect(active(paper)).toBe(used);
  });

  it("that was not active hands nothing over", () => {
    const paper = new Paper();
    const anna = add(paper, "Anna");
    paper.give("account.remove", { account: add(paper, "Oleg") });
    expect(active(paper)).toBe(anna);
    expect(events(paper).at(-1)).toBe("account.removed");
  });

  it("that was the last leaves nobody active, and the next first one is", () => {
    const paper = new Paper();
    paper.give("account.remove", { account: add(paper, "Anna") });
    expect(active(paper)).toBeUndefined();
    expect(active(paper)).toBe(undefined);
    const oleg = add(paper, "Oleg");
    expect(active(paper)).toBe(oleg);
  });

  it("leaves somebody active while anybody is there, though all the others are hidden", () => {
    const paper = new Paper();
    const anna = add(paper, "Anna");
    const oleg = add(paper, "Oleg");
    paper.give("account.hide", { account: oleg });
    paper.give("account.remove", { account: anna });
    paper.give("account.show", { account: oleg });
    expect(active(paper)).toBe(oleg);
  });

  it("must have no live link, of either end, and ended ones do not hold it", () => {
    const paper = new Paper();
    const anna = add(paper, "Anna", { email: "a@b.ru" });
    const firm = add(paper, "Firm", { kind: "business" });
    const link = paper.request(anna, firm);
    for (const account of [anna, firm]) {
      expect(paper.refused("account.remove", { account })).toMatchObject({ code: "has-live-links", culprits: [link] });
    }
    paper.give("link.revoke", { link });
    paper.give("account.remove", { account: firm });
    paper.give("account.remove", { account: anna });
    expect(paper.book.accounts.size).toBe(0);
    expect(paper.book.links.size).toBe(1);
  });

  it("names all live links in the way, the oldest first", () => {
    const paper = new Paper();
    paper.account("anna");
    paper.link("two", "anna", "b-2", { createdSeq: 9 });
    paper.link("one", "anna", "b-1", { createdSeq: 8 });
    const refused = paper.refused("account.remove", { account: accountId("anna") });
    expect(refused).toMatchObject({ values: { present: 2 }, culprits: ["one", "two"] });
  });
});
