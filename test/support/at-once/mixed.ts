import { DAY_MS } from "../../../src/domain/moment";
import { TERMS_VERSION } from "../cast";
import { type Deed, deed, nth, times } from "./deed";
import { EMAIL_SPELLINGS, HANDLE_SPELLINGS, PHONE_SPELLINGS } from "./spellings";
import { GONE_EMAIL, type Town } from "./town";

/** By so much each of the mix's commands moves the clock, and so many of them there are. */
export const STEP_MS = 1_000;
export const STEPS = 4;

const termsVersion = TERMS_VERSION;

/** Two hundred commands of nearly every kind, many of which get in each other's way. */
export const mixedDeeds = (town: Town): readonly Deed[] => [
  ...ofAccounts(town),
  ...ofBusinessLinks(town),
  ...ofFamilies(town),
  ...ofBelongings(town),
  ...ofSignIns(town),
  ...ofRules(),
];

const ofAccounts = ({ buyers, firms, gone }: Town): readonly Deed[] => [
  ...times(12, (at) =>
    deed("account.add", {
      marketplace: "ozon",
      kind: at % 2 === 0 ? "personal" : "business",
      name: `new ${at}`,
      email: `new${at}@example.org`,
    }),
  ),
  ...times(10, (at) => deed("account.switch", { account: nth(buyers, at) })),
  ...times(6, (at) => deed("account.edit", { account: nth(buyers, at), name: `another name ${at}` })),
  ...times(4, (at) => deed("account.pin", { account: nth(firms, at) })),
  deed("account.unpin", { account: nth(firms, 1) }),
  ...times(3, (at) => deed("account.move", { account: nth(firms, at), before: nth(firms, at + 1) })),
  deed("account.hide", { account: nth(buyers, 19) }),
  deed("account.show", { account: nth(buyers, 19) }),
  deed("account.remove", { account: gone }),
];

const ofBusinessLinks = (town: Town): readonly Deed[] => [
  ...times(20, (at) =>
    deed("link.request-business", {
      personal: nth(town.buyers, at),
      business: town.firm,
      channel: "email",
      termsVersion,
    }),
  ),
  ...times(10, (at) =>
    deed("link.request-business", {
      personal: town.lone,
      business: nth(town.firms, at),
      channel: "email",
      termsVersion,
    }),
  ),
  ...partings(town),
];

/** Moves that exclude each other: whichever comes first. */
export const partings = ({ holding, ending, ended, endedFirm, waiting, code, buyers }: Town): readonly Deed[] => [
  deed("link.unlink", { link: holding }),
  deed("link.confirm-unlink", { link: ending }),
  deed("link.keep", { link: ending }),
  deed("link.restore", { link: ended }),
  deed("link.request-business", {
    personal: nth(buyers, 1),
    business: endedFirm,
    channel: "email",
    termsVersion,
  }),
  deed("link.confirm-code", { link: waiting, code: code === "000000" ? "111111" : "000000" }),
  deed("link.confirm-code", { link: waiting, code }),
  deed("link.revoke", { link: waiting }),
];

const ofFamilies = ({ head, rich, rival, resting, toAunt, toCousin, buyers }: Town): readonly Deed[] => [
  // Ten persons, each asked in three spellings, and by two families.
  ...times(30, (at) => {
    const [guest, spelling] = [Math.floor(at / 3), at % 3];
    const spell = nth(guest < 5 ? EMAIL_SPELLINGS : PHONE_SPELLINGS, spelling);
    const organiser = (guest + spelling) % 2 === 0 ? rich : rival;
    return deed("link.invite-member", { organiser, contact: spell(guest), termsVersion });
  }),
  deed("link.invite-member", { organiser: rich, contact: GONE_EMAIL, termsVersion }),
  deed("link.accept", { link: toAunt }),
  deed("link.accept", { link: toAunt }),
  deed("link.accept", { link: toCousin, account: nth(buyers, 5) }),
  deed("link.decline", { link: toCousin }),
  deed("link.revoke", { link: toCousin }),
  deed("link.resend-invitation", { link: toCousin }),
  ...times(4, (at) => deed("premium.set", { account: head, until: Date.now() + (400 + at) * DAY_MS })),
  deed("premium.set", { account: resting, until: null }),
  deed("premium.set", { account: resting, until: Date.now() + 500 * DAY_MS }),
];

const ofBelongings = ({ head, home, shopper, shop, purse, order }: Town): readonly Deed[] => [
  ...times(14, () => deed("bonus.transfer", { link: purse, from: "owner", points: 9 })),
  ...times(4, (at) => deed("bonus.transfer", { link: home, from: at % 2 === 0 ? "owner" : "other", points: 20 })),
  ...sharing({ purse }),
  ...times(10, (at) =>
    deed("order.add", { account: head, number: `2-${at}`, title: "Coffee", total: 100 * at, placedAt: 1_000 + at }),
  ),
  deed("order.set-private", { order, on: true }),
  deed("order.set-private", { order, on: false }),
  ...times(20, (at) =>
    deed("wish.add", { account: at % 2 === 0 ? shopper : shop, key: `wish ${at}`, title: `Wish ${at}` }),
  ),
  ...times(6, (at) => deed("wish.remove", { account: shopper, key: `wish ${2 * at}` })),
];

/** On and off again from both sides, ending with lists in step or not. */
export const sharing = ({ purse }: Pick<Town, "purse">): readonly Deed[] =>
  times(10, (at) =>
    deed("sharing.set", {
      link: purse,
      from: at % 2 === 0 ? "owner" : "other",
      what: at < 4 ? "orders" : "wishlist",
      on: at % 3 !== 0,
    }),
  );

const ofSignIns = ({ buyers }: Town): readonly Deed[] =>
  times(6, (at) =>
    deed("link.request-social", {
      account: nth(buyers, 6 + Math.floor(at / 2)),
      provider: "vk",
      handle: nth(HANDLE_SPELLINGS, at),
      termsVersion,
    }),
  );

const ofRules = (): readonly Deed[] => [
  ...times(4, (at) =>
    deed("pack.use", { marketplace: "ozon", pack: at % 2 === 0 ? "ozon-family-2026" : "ozon-article" }),
  ),
  ...times(STEPS, () => deed("clock.advance", { by: STEP_MS })),
];
