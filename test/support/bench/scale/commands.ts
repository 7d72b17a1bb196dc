import type { AccountId, LinkId } from "../../../../src/domain/ids";
import { DAY_MS, type Moment } from "../../../../src/domain/moment";
import { TERMS_VERSION as termsVersion } from "../../cast";
import { putOneRow } from "../raw-row";
import type { Cast } from "./cast";
import type { Hand } from "./hand";
import type { Circle } from "./present";

/** So many of each in one turn. */
const TIMES = 20;

/** Every sort of command, one after the other as people would give them; what they begin they also end. */
export async function giveCommands(hand: Hand, cast: Cast, now: Moment): Promise<void> {
  for (let at = 0; at < TIMES; at++) {
    await ofAccounts(hand, pick(cast.somebody, at), pick(cast.somebody, at + 1));
    await business(hand, pick(cast.freePersons, at), pick(cast.freeFirms, at));
    await family(hand, pick(cast.idleOrganisers, at), pick(cast.freePersons, at));
    await social(hand, pick(cast.somebody, at));
    await circle(hand, pick(cast.circles, at), now);
    await belongings(hand, pick(cast.somebody, at), now);
    await refusals(hand, cast, at);
    await hand.give("outsider.set", { contact: `guest-${at}@example.org`, answer: "none", after: 0 });
    await hand.compare("for comparison: one raw row, strict", putOneRow);
  }
}

/** The rules of a marketplace become others: all of its links are looked at. */
export async function changePacks(hand: Hand): Promise<void> {
  for (let at = 0; at < TIMES / 4; at++) {
    for (const pack of ["ozon-family-2026", "ozon-article"]) await hand.give("pack.use", { marketplace: "ozon", pack });
  }
}

function pick<Thing>(list: readonly Thing[], at: number): Thing {
  const thing = list[at % list.length];
  if (thing === undefined) throw new Error("the cast lacks somebody");
  return thing;
}

async function ofAccounts(hand: Hand, account: AccountId, before: AccountId): Promise<void> {
  await hand.give("account.switch", { account });
  await hand.give("account.edit", { account, note: crypto.randomUUID() });
  await hand.give("account.pin", { account });
  await hand.quietly("account.pin", { account: before });
  await hand.give("account.move", { account, before });
  await hand.give("account.unpin", { account });
  await hand.quietly("account.unpin", { account: before });
  await hand.give("account.hide", { account });
  await hand.give("account.show", { account });
  await hand.give("points.set", { account, points: 10_000 + Math.floor(Math.random() * 1_000) });
  const { id } = await hand.give("account.add", { marketplace: "ozon", kind: "personal", name: "Новый" });
  await hand.give("account.remove", { account: id });
}

async function business(hand: Hand, personal: AccountId, firm: AccountId): Promise<void> {
  const args = { personal, business: firm, channel: "email", termsVersion } as const;
  const { id: link } = await hand.give("link.request-business", args);
  const [letter] = (await hand.glance("post", { link })).messages;
  await hand.give("link.confirm-code", { link, code: letter?.code ?? "" });
  await hand.give("link.unlink", { link });
  await hand.give("link.keep", { link });
  await unlinkTwice(hand, link, " (business)");
  const again = await hand.quietly("link.request-business", args);
  await hand.give("link.revoke", { link: again.id });
}

async function unlinkTwice(hand: Hand, link: LinkId, which: string): Promise<void> {
  await hand.quietly("link.unlink", { link });
  await hand.give("link.confirm-unlink", { link }, which);
  await hand.give("link.restore", { link }, which);
  await hand.quietly("link.unlink", { link });
  await hand.quietly("link.confirm-unlink", { link });
}

async function family(hand: Hand, organiser: AccountId, person: AccountId): Promise<void> {
  const guest = (): string => `${crypto.randomUUID()}@example.org`;
  const { id: link } = await hand.give(
    "link.invite-member",
    { organiser, contact: guest(), termsVersion },
    " (a contact)",
  );
  await hand.give("link.resend-invitation", { link });
  await hand.give("link.accept", { link }, " (a contact)");
  await hand.give("sharing.set", { link, from: "owner", what: "bonuses", on: false });
  await unlinkTwice(hand, link, " (family)");
  const { email } = await hand.glance("account", { account: person });
  const invited = { organiser, contact: email ?? "", termsVersion };
  const member = await hand.give("link.invite-member", invited, " (an account)");
  await hand.give("link.accept", { link: member.id }, " (an account)");
  await hand.quietly("link.unlink", { link: member.id });
  await hand.quietly("link.confirm-unlink", { link: member.id });
  const third = await hand.quietly("link.invite-member", { organiser, contact: guest(), termsVersion });
  await hand.give("link.decline", { link: third.id });
}

async function social(hand: Hand, account: AccountId): Promise<void> {
  const identity = { provider: `network-${Math.floor(Math.random() * 1e9)}`, handle: "@somebody" };
  const { id: link } = await hand.give("link.request-social", { account, ...identity, termsVersion });
  await hand.give("link.grant-consent", { link, scopes: ["basic"] });
  await hand.give("link.confirm", { link });
  await unlinkTwice(hand, link, " (social)");
}

/** Ten accounts whose wish lists are in step. */
async function circle(hand: Hand, { organiser, links }: Circle, now: Moment): Promise<void> {
  const [link] = links;
  if (link === undefined) throw new Error("the circle has no links");
  const key = `ozon:product:${crypto.randomUUID()}`;
  await hand.give("wish.add", { account: organiser, key, title: "Плед" }, " (10 lists in step)");
  await hand.give("wish.remove", { account: organiser, key }, " (10 lists in step)");
  await hand.give("sharing.set", { link, from: "other", what: "wishlist", on: false }, " (wish list, off)");
  await hand.give("sharing.set", { link, from: "other", what: "wishlist", on: true }, " (wish list, 10 lists join)");
  await hand.quietly("points.set", { account: organiser, points: 10_000 });
  await hand.give("bonus.transfer", { link, from: "owner", points: 10 });
  await hand.give("premium.set", { account: organiser, until: null }, " (4 members rest)");
  await hand.give("premium.set", { account: organiser, until: now + 1_000 * DAY_MS }, " (4 members, 10 lists join)");
}

async function belongings(hand: Hand, account: AccountId, now: Moment): Promise<void> {
  const order = { account, number: "27975760-0121", title: "Чайник", total: 99_900, placedAt: now };
  const { id } = await hand.give("order.add", order);
  await hand.give("order.set-private", { order: id, on: true });
  await hand.give("wish.add", { account, key: `ozon:product:${crypto.randomUUID()}`, title: "Плед" });
}

/** Each is told the first moment at which it would be done. */
async function refusals(hand: Hand, cast: Cast, at: number): Promise<void> {
  const personal = pick(cast.freePersons, at);
  const taken = { personal, business: cast.takenFirm, channel: "email", termsVersion } as const;
  await hand.refused("link.request-business", taken);
  const { organiser } = pick(cast.circles, at);
  await hand.refused("link.invite-member", { organiser, contact: "nobody@example.org", termsVersion });
}
