import { DAY_MS } from "../../../src/domain/moment";
import { TERMS_VERSION } from "../cast";
import { type Deed, deed, nth, times } from "./deed";
import { partings, sharing } from "./mixed";
import { EMAIL_SPELLINGS, HANDLE_SPELLINGS, PHONE_SPELLINGS } from "./spellings";
import type { Town } from "./town";

const termsVersion = TERMS_VERSION;

/** Two hundred commands of one asker of three: the same kinds over the same things, each a deed of its own. */
export const competingDeeds = (town: Town, asker: number): readonly Deed[] => [
  ...seats(town, asker),
  ...requests(town),
  ...drains(town),
  ...rest(town, asker),
];

/** Thirty persons for four seats; and ten persons, spelled in three ways, for the seats of two other families. */
const seats = ({ rich, rival, head }: Town, asker: number): readonly Deed[] => [
  ...times(10, (at) =>
    deed("link.invite-member", { organiser: rich, contact: `visitor${asker}-${at}@example.org`, termsVersion }),
  ),
  ...[rival, head].flatMap((organiser) =>
    times(10, (at) => {
      const spell = nth(at < 5 ? EMAIL_SPELLINGS : PHONE_SPELLINGS, asker);
      return deed("link.invite-member", { organiser, contact: spell(at), termsVersion });
    }),
  ),
];

/** Twenty persons want one firm, and ten firms one person. */
const requests = ({ buyers, firm, lone, firms }: Town): readonly Deed[] =>
  times(40, (at) =>
    deed("link.request-business", {
      ...(at < 20 ? { personal: nth(buyers, at), business: firm } : { personal: lone, business: nth(firms, at) }),
      channel: "email",
      termsVersion,
    }),
  );

/** Far more than there is; to and fro in the family. */
const drains = ({ purse, home }: Town): readonly Deed[] => [
  ...times(40, (at) => deed("bonus.transfer", { link: purse, from: "owner", points: 1 + (at % 9) })),
  ...times(10, (at) => deed("bonus.transfer", { link: home, from: at % 2 === 0 ? "owner" : "other", points: 10 + at })),
];

const rest = (town: Town, asker: number): readonly Deed[] => [
  ...times(10, (at) => deed("account.switch", { account: nth(town.buyers, at + asker) })),
  ...times(10, (at) => deed("account.add", { marketplace: "ozon", kind: "personal", name: `new ${asker}-${at}` })),
  ...times(10, (at) =>
    deed("order.add", { account: town.head, number: `${asker}-${at}`, title: "Coffee", total: at, placedAt: at }),
  ),
  ...times(10, (at) => deed("wish.add", { account: town.shopper, key: `wish ${at}`, title: `Wish of ${asker}` })),
  ...times(10, (at) => deed("wish.remove", { account: town.shopper, key: `wish ${at}` })),
  ...sharing(town),
  ...times(5, () => deed("link.accept", { link: town.toAunt })),
  ...partings(town),
  ...times(5, (at) =>
    deed("link.request-social", {
      account: nth(town.buyers, 6 + at),
      provider: "vk",
      handle: nth(HANDLE_SPELLINGS, asker),
      termsVersion,
    }),
  ),
  ...times(2, (at) =>
    deed("premium.set", { account: town.head, until: Date.now() + (400 + 10 * asker + at) * DAY_MS }),
  ),
];
