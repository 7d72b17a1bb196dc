import { describe, expect, it } from "vitest";
import { OZON_FAMILY_2026 } from "../../src/marketplaces/ozon/rules";
import { NOON, Paper } from "./paper";

const CUP = { number: "27975760-0121", title: "Cup", total: 129_900, placedAt: NOON - 1 };

describe("an order", () => {
  it.each([
    [false, undefined],
    [true, OZON_FAMILY_2026],
  ])("that is added is private: %s, as the pack says", (isPrivate, pack) => {
    const paper = new Paper();
    if (pack !== undefined) paper.pack = pack;
    const account = paper.account("anna");
    const { id } = paper.give("order.add", { account, ...CUP });
    expect(paper.book.orders.get(id)).toEqual({ id, account, ...CUP, private: isPrivate });
    expect(paper.journal).toMatchObject([{ event: "order.added", ids: [id, "anna"] }]);
  });

  it("goes by the rules of the account's own marketplace", () => {
    const paper = new Paper();
    paper.shelf = [OZON_FAMILY_2026];
    paper.give("pack.use", { marketplace: "ozon", pack: OZON_FAMILY_2026.id });
    const isPrivate = (account: string, marketplace: "ozon" | "yandex") => {
      const { id } = paper.give("order.add", { account: paper.account(account, { marketplace }), ...CUP });
      return paper.book.orders.get(id)?.private;
    };
    expect([isPrivate("anna", "ozon"), isPrivate("far", "yandex")]).toEqual([true, false]);
  });

  it("is hidden and shown, and twice is as once", () => {
    const paper = new Paper();
    const { id: order } = paper.give("order.add", { account: paper.account("anna"), ...CUP });
    const before = paper.book.orders.get(order);
    for (const on of [true, true, false, false]) {
      paper.give("order.set-private", { order, on });
      expect(paper.book.orders.get(order)).toEqual({ ...before, private: on });
    }
    expect(paper.journal.slice(1).map(({ what, ids }) => [what, ids])).toEqual(
      [true, false].map((on) => [{ type: "order.changed", order, account: "anna", private: on }, [order, "anna"]]),
    );
  });

  it("may be there twice: the number is the marketplace's", () => {
    const paper = new Paper();
    const account = paper.account("anna");
    for (const _ of [1, 2]) paper.give("order.add", { account, ...CUP });
    expect(paper.book.orders.size).toBe(2);
  });
});
