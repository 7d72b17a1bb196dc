import { describe, expect, it } from "vitest";
import type { DomainEvent } from "../../src/domain/events";
import { foldJournal, idsTouched, RecordBook } from "../../src/domain/evolve";
import { accountId, linkId } from "../../src/domain/ids";
import { MIN, Paper } from "./paper";

const anna = accountId("anna");
const firm = accountId("b-firm");
const link = linkId("link");
const order: Order = {
  id: orderId("order"),
  account: anna,
  number: "1-1",
  title: "Cup",
  total: 100,
  placedAt: 1,
  private: false,
};
const wish: WishWords = { key: "cup", title: "Cup", url: null };
const invitation: Invitation = {
  contact: "a@b.ru",
  key: "a@b.ru" as ContactKey,
  channel: "email",
  role: null,
  sends: 1,
  resendAt: null,
};

/** A story that makes every kind of event. */
function longStory(): Paper {
  const paper = new Paper();
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
  const linked = paper.linked(two, firm);
  paper.give("link.unlink", { link: linked });
  paper.give("link.confirm-unlink", { link: linked });
  paper.wait(MIN);
  paper.request(two, firm);
  paper.give("account.remove", { account: one });
  return paper;
}

describe("the journal", () => {
  it("folded over nothing gives the present records", () => {
    const paper = longStory();
    expect(new Set(paper.journal.map((entry) => entry.event)).size).toBe(10);
    expect(foldJournal(paper.journal)).toEqual(paper.book);
    expect(paper.book.challenges.size).toBe(1);
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
    const before = structuredClone({ accounts: paper.book.accounts, links: paper.book.links });
    new RecordBook(paper.book).take(
      { type: "account.removed", account: [...paper.book.accounts.keys()][0] ?? anna, name: "" },
      99,
    );
    expect({ accounts: paper.book.accounts, links: paper.book.links }).toEqual(before);
  });

  it("numbers a link by the entry that made it", () => {
    const paper = new Paper();
    const asked = paper.request(paper.account("anna"), paper.account("b-firm"));
    const made = paper.journal.find((entry) => entry.event === "link.requested");
    expect(paper.recordOf(asked).createdSeq).toBe(made?.seq);
  });

  it.each([
    ["account.edited", { type: "account.edited", account: anna, change: {} }],
    ["link.moved", { type: "link.moved", link, from: "active", to: { state: "ending", since: 1, deadline: 2 } }],
    ["code.refused", { type: "code.refused", link, attemptsLeft: 1, lockedUntil: null }],
    ["code.expired", { type: "code.expired", link }],
    ["undo.closed", { type: "undo.closed", link }],
  ] satisfies [string, DomainEvent][])("that names what is not there cannot be folded: %s", (_, event) => {
    expect(() => new RecordBook().take(event, 1)).toThrow(/which is not there/);
  });
});

describe("the ids of a journal entry", () => {
  const paper = new Paper();
  const account = paper.book.accounts.get(paper.account("anna"));
  const record = paper.recordOf(paper.link("link", "anna", "b-firm"));
  if (account === undefined) throw new Error("no account");
  const ENDS = ["link", "anna", "b-firm"];

  it.each([
    [{ type: "account.added", account }, ["anna"]],
    [{ type: "account.edited", account: anna, change: {} }, ["anna"]],
    [{ type: "account.removed", account: anna, name: "Anna" }, ["anna"]],
    [{ type: "account.switched", marketplace: "ozon", account: anna }, ["anna"]],
    [{ type: "account.switched", marketplace: "ozon", account: null }, []],
    [{ type: "link.requested", link: record }, ["link", "anna", "b-firm"]],
    [{ type: "link.requested", link: { ...record, other: { contact: "a@b.ru" } } }, ["link", "anna"]],
    [{ type: "link.moved", link, from: "active", to: { state: "ending", since: 1, deadline: 2 } }, ENDS],
    [{ type: "code.refused", link, attemptsLeft: 1, lockedUntil: null }, ENDS],
    [{ type: "code.expired", link }, ENDS],
    [{ type: "undo.closed", link }, ENDS],
    [{ type: "invitation.sent", link, deadline: 1, invitation }, ENDS],
    [{ type: "sharing.changed", link, from: "owner", what: "orders", on: true }, ENDS],
    [{ type: "premium.lapsed", account: anna }, ["anna"]],
    [{ type: "points.moved", link, from: anna, to: firm, points: 1 }, ENDS],
    [{ type: "order.added", order }, ["order", "anna"]],
    [{ type: "order.changed", order: order.id, account: anna, private: true }, ["order", "anna"]],
    [{ type: "wish.added", accounts: [anna, firm], wish }, ["anna", "b-firm"]],
    [{ type: "wish.removed", accounts: [anna, firm], key: "cup" }, ["anna", "b-firm"]],
    [{ type: "wishlists.joined", link, added: [{ account: firm, wishes: [wish] }] }, ["link", "b-firm"]],
    [{ type: "pack.used", marketplace: "ozon", pack: "ozon-article" }, []],
  ] satisfies [DomainEvent, string[]][])("are those of the records that $type touches", (event, ids) => {
    expect(idsTouched(event, paper.book)).toEqual(ids);
  });
});
