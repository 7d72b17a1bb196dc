import { orderId } from "../../src/domain/ids";
import { Household, mail } from "./household";
import { nobody, type RefusalRow, rule } from "./refusal-rows";

/** Olga and Petr are a family. */
function family() {
  const home = new Household();
  const petr = home.account("petr", { points: 7 });
  return { home, petr, link: home.join(mail("petr")) };
}

/** Why sharing, points, orders, wishes or a choice of rules may be refused. */
export const SHARING_REFUSALS: readonly RefusalRow[] = [
  ...["payment-methods", "addresses", "messages", "documents"].map(
    (what): RefusalRow => [
      "always-private",
      `${what} would be shared`,
      () => {
        const { home, link } = family();
        const refused = home.refused("sharing.set", { link, from: "other", what, on: true });
        return { refused, is: { rule: rule("alwaysPrivate", null), values: { what }, culprits: [link] } };
      },
    ],
  ),
  [
    "not-found",
    "points would go to a bare contact",
    () => {
      const home = new Household();
      const link = home.join(mail("kid"));
      const refused = home.refused("bonus.transfer", { link, from: "owner", points: 1 });
      return { refused, is: { values: { id: mail("kid") } } };
    },
  ],
  [
    "not-sharing",
    "that side shares no bonuses",
    () => {
      const { home, link } = family();
      home.give("sharing.set", { link, from: "other", what: "bonuses", on: false });
      const refused = home.refused("bonus.transfer", { link, from: "other", points: 1 });
      return { refused, is: { state: "active", values: { state: "active", from: "other" }, culprits: [link] } };
    },
  ],
  [
    "points-missing",
    "there are fewer points",
    () => {
      const { home, petr, link } = family();
      const refused = home.refused("bonus.transfer", { link, from: "other", points: 8 });
      return { refused, is: { values: { points: 8, present: 7 }, culprits: [petr] } };
    },
  ],
  [
    "points-limit",
    "it is more than the family's part of them",
    () => {
      const { home, link } = family();
      const refused = home.refused("bonus.transfer", { link, from: "other", points: 4 });
      const values = { points: 4, upTo: 3, percent: 50 };
      return {
        refused,
        is: {
          rule: rule("family.bonusPercent", 50),
          values,
          culprits: [link],
        },
      };
    },
  ],
  ...(["premium.set", "points.set", "order.add", "wish.add", "wish.remove"] as const).map(
    (name): RefusalRow => [
      "not-found",
      `${name} names no account`,
      () => {
        const args = {
          account: nobody,
          until: null,
          points: 1,
          number: "1",
          title: "Cup",
          total: 1,
          placedAt: 1,
          key: "cup",
        };
        return { refused: new Household().refused(name, args), is: { values: { id: "nobody" } } };
      },
    ],
  ),
  [
    "not-found",
    "there is no such order",
    () => ({
      refused: new Household().refused("order.set-private", { order: orderId("none"), on: true }),
      is: { values: { id: "none" } },
    }),
  ],
  [
    "not-found",
    "the wish is not on the list",
    () => {
      const home = new Household();
      return {
        refused: home.refused("wish.remove", { account: home.olga, key: "cup" }),
        is: { values: { id: "cup" } },
      };
    },
  ],
  ...[
    ["ozon", "no-such"],
    ["yandex", "ozon-article"],
  ].map(
    ([marketplace, pack]): RefusalRow => [
      "not-found",
      `${marketplace} would go by the rules of ${pack}`,
      () => ({
        refused: new Household().refused("pack.use", { marketplace: marketplace as "ozon", pack: `${pack}` }),
        is: { values: { id: `${pack}` } },
      }),
    ],
  ),
];
