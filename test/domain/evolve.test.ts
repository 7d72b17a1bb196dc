import { describe, expect, it } from "vitest";
import type { DomainEvent } from "../../src/domain/events";
import { idsTouched, RecordBook } from "../../src/domain/evolve";
import { accountId, type ContactKey, linkId, orderId } from "../../src/domain/ids";
import type { Invitation } from "../../src/domain/link";
import type { Order, WishWords } from "../../src/domain/order";
import { Paper } from "./paper";

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

describe("an event", () => {
  it.each([
    ["account.edited", { type: "account.edited", account: anna, change: {} }],
    ["link.moved", { type: "link.moved", link, from: "active", to: { state: "ending", since: 1, deadline: 2 } }],
    ["code.refused", { type: "code.refused", link, attemptsLeft: 1, lockedUntil: null }],
    ["code.expired", { type: "code.expired", link }],
    ["undo.closed", { type: "undo.closed", link }],
    ["invitation.sent", { type: "invitation.sent", link, deadline: 1, invitation }],
    ["sharing.changed", { type: "sharing.changed", link, from: "owner", what: "orders", on: true }],
    ["premium.lapsed", { type: "premium.lapsed", account: anna }],
    ["points.moved", { type: "points.moved", link, from: anna, to: firm, points: 1 }],
    ["order.changed", { type: "order.changed", order: order.id, account: anna, private: true }],
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
    [{ type: "wishlists.joined", link, added: [{ account: firm, wishes: [wish] }] }, ENDS],
    [{ type: "wishlists.joined", link, added: [{ account: accountId("far"), wishes: [wish] }] }, [...ENDS, "far"]],
    [
      {
        type: "link.moved",
        link,
        from: "awaiting-reply",
        to: { state: "active", since: 1, deadline: null, other: { account: accountId("petr") } },
      },
      [...ENDS, "petr"],
    ],
    [{ type: "pack.used", marketplace: "ozon", pack: "ozon-article" }, []],
  ] satisfies [DomainEvent, string[]][])("are those of the records that $type touches", (event, ids) => {
    expect(idsTouched(event, paper.book)).toEqual(ids);
  });
});
