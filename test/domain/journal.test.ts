import { describe, expect, it } from "vitest";
import { foldJournal, RecordBook } from "../../src/domain/evolve";
import { Household, mail } from "./household";
import { DAY, MIN, NOON, packWith } from "./paper";

/** What is tried and goes wrong, and what follows. */
function tellOfCodes(paper: Household): void {
  const add = (name: string, kind: "personal" | "business") =>
    paper.give("account.add", { marketplace: "ozon", kind, name, email: "a@b.ru" }).id;
  const [one, two, firm] = [add("Anna", "personal"), add("Oleg", "personal"), add("Firm", "business")];
  paper.give("account.edit", { account: one, note: "hers" });
  paper.give("account.switch", { account: two });
  const asked = paper.request(one, firm);
  paper.refused("link.confirm-code", { link: asked, code: "000000" });
  paper.wait(MIN);
  paper.give("link.resend-code", { link: asked });
  paper.wait(11 * MIN);
  paper.give("link.revoke", { link: asked });
  paper.unlinked(paper.linked(two, firm));
  paper.wait(MIN);
  paper.request(two, firm);
  paper.give("account.remove", { account: one });
}

function tellOfFamily(paper: Household): void {
  const add = (name: string) =>
    paper.give("account.add", { marketplace: "ozon", kind: "personal", name, email: mail(name) }).id;
  const [vera, petr] = [add("vera"), add("petr")];
  paper.give("premium.set", { account: vera, until: paper.now + DAY });
  paper.give("points.set", { account: vera, points: 100 });
  const link = paper.invite(mail("petr"), vera);
  paper.give("link.resend-invitation", { link });
  paper.give("link.accept", { link });
  paper.give("bonus.transfer", { link, from: "owner", points: 7 });
  paper.give("wish.add", { account: vera, key: "cup", title: "Cup" });
  paper.give("wish.add", { account: petr, key: "hat", title: "Hat", url: "https://example.org/hat" });
  for (const from of ["owner", "other"] as const) {
    paper.give("sharing.set", { link, from, what: "wishlist", on: true });
  }
  paper.give("wish.remove", { account: petr, key: "cup" });
  const order = paper.give("order.add", { account: petr, number: "1", title: "Cup", total: 5, placedAt: NOON }).id;
  paper.give("order.set-private", { order, on: true });
  paper.give("order.add", { account: vera, number: "2", title: "Hat", total: 7, placedAt: NOON });
  paper.wait(2 * DAY);
  paper.shelf = [packWith({ "family.seats": 1 }, "small")];
  paper.give("pack.use", { marketplace: "ozon", pack: "small" });
}

/** A story that makes every kind of event. */
function longStory(): Household {
  const paper = new Household();
  paper.book = new RecordBook();
  tellOfCodes(paper);
  tellOfFamily(paper);
  return paper;
}

describe("the journal", () => {
  it("folded over nothing gives the present records", () => {
    const paper = longStory();
    expect(new Set(paper.journal.map((entry) => entry.event)).size).toBe(20);
    expect(foldJournal(paper.journal)).toEqual(paper.book);
    expect(paper.book.challenges.size).toBe(0);
    expect(paper.book.wishes.size).toBe(2);
    expect([...paper.book.packs]).toEqual([["ozon", "small"]]);
  });

  it("folded up to any entry gives what was then", () => {
    const paper = longStory();
    const book = new RecordBook();
    paper.journal.forEach((entry, at) => {
      book.take(entry.what, entry.seq);
      expect(foldJournal(paper.journal.slice(0, at + 1))).toEqual(book);
    });
  });

  it("leaves the records it was begun with as they were", () => {
    const paper = longStory();
    const tables = ({ accounts, links, orders, wishes, packs }: RecordBook) =>
      structuredClone({ accounts, links, orders, wishes, packs });
    const before = tables(paper.book);
    const book = new RecordBook(paper.book);
    for (const account of before.accounts.keys()) book.take({ type: "account.removed", account, name: "" }, 99);
    book.take({ type: "pack.used", marketplace: "ozon", pack: "other" }, 100);
    expect(tables(paper.book)).toEqual(before);
  });

  it("takes the orders and wishes of a removed account with it, and nobody else's", () => {
    const paper = longStory();
    const owners = () => [...paper.book.orders.values(), ...paper.book.wishes.values()].map((each) => each.account);
    const [link] = paper.live().filter((each) => each.kind === "family");
    if (link === undefined || !("account" in link.other)) throw new Error("nobody is in the family");
    const { account } = link.other;
    expect(new Set(owners())).toEqual(new Set([link.owner, account]));
    paper.unlinked(link.id);
    paper.give("account.remove", { account });
    expect(owners()).toEqual([link.owner, link.owner]);
  });

  it("numbers a link by the entry that made it", () => {
    const paper = new Household();
    const asked = [paper.request(paper.account("anna"), paper.account("b-firm")), paper.invite(mail("kid"))];
    const made = paper.journal.filter((entry) => entry.event === "link.requested").map((entry) => entry.seq);
    expect(asked.map((link) => paper.recordOf(link).createdSeq)).toEqual(made);
  });
});
