import { readOneRow } from "../raw-row";
import type { Cast } from "./cast";
import type { Hand } from "./hand";

/** So many of each in one turn. */
const TIMES = 20;
const PAGE = 50;

/** Every view, as the screens ask for it: pages of 50 where there is a choice. */
export async function readViews(hand: Hand, cast: Cast): Promise<void> {
  const { accountsInAll } = await hand.glance("popup", {});
  const { entries: newest } = await hand.glance("journal", { limit: 1 });
  const lastEntry = newest[0]?.seq ?? 0;
  for (let at = 0; at < TIMES; at++) {
    await ofAccounts(hand, cast, at, accountsInAll);
    await ofLinks(hand, cast, at);
    await ofPeople(hand, cast, at);
    await hand.see("journal", {}, " (50)");
    await hand.see("journal", { before: Math.floor(lastEntry / 2) }, " (50, from the middle)");
    await hand.see("journal", { account: pick(cast.somebody, at) }, " (of an account)");
    await hand.see("journal", { account: cast.busiest }, " (of the busiest account)");
    await hand.see("journal", { account: cast.busiest, before: 1_000 }, " (of the busiest, its beginning)");
    await hand.see("journal", { link: pick(cast.links, at) }, " (of a link)");
    await hand.see("page", { keys: cast.keys }, " (50 keys)");
    await hand.see("popup", {});
    await hand.see("toolbar", {});
    await hand.see("rules", { marketplace: "ozon" });
    await hand.see("health", {});
    await hand.compare("for comparison: one raw row", readOneRow);
  }
}

function pick<Thing>(list: readonly Thing[], at: number): Thing {
  const thing = list[at % list.length];
  if (thing === undefined) throw new Error("the cast lacks somebody");
  return thing;
}

async function ofAccounts(hand: Hand, cast: Cast, at: number, inAll: number): Promise<void> {
  await hand.see("account", { account: pick(cast.somebody, at) });
  await hand.see("accounts", { limit: PAGE }, " (50)");
  await hand.see("accounts", { limit: PAGE, skip: Math.max(0, inAll - PAGE) }, " (50, the last page)");
  await hand.see("accounts", { limit: PAGE, marketplace: "ozon", kind: "business" }, " (50 firms of Ozon)");
  await hand.see("accounts", { limit: PAGE, hidden: true }, " (hidden)");
}

async function ofLinks(hand: Hand, cast: Cast, at: number): Promise<void> {
  await hand.see("link", { link: pick(cast.links, at) });
  await hand.see("links", { account: pick(cast.somebody, at) }, " (of an account)");
  await hand.see("links", { account: cast.busiest }, " (of the busiest account)");
  await hand.see("links", { account: pick(cast.somebody, at), state: "expired" }, " (of an account, expired)");
  await hand.see("links", { state: "awaiting-reply" }, " (awaiting-reply)");
  if (at % 4 === 0) await hand.see("links", {}, " (all: 500)");
  if (at % 4 === 0) await hand.see("waiting", {});
  await hand.see("post", {}, " (50)");
  await hand.see("post", { link: pick(cast.links, at) }, " (of a link)");
}

async function ofPeople(hand: Hand, cast: Cast, at: number): Promise<void> {
  const { organiser, members, links } = pick(cast.circles, at);
  const [[member], [link = ""]] = [members, links];
  if (member === undefined) throw new Error("the circle has no members");
  await hand.see("family", { organiser });
  await hand.see("orders", { account: cast.shopper, limit: PAGE }, " (50)");
  await hand.see("orders", { account: organiser, limit: PAGE }, " (50, of 6 accounts)");
  await hand.see("wishlist", { account: cast.wisher, limit: PAGE }, " (50)");
  await hand.see("points", { account: organiser });
  await hand.see("visible", { viewer: organiser, subject: member });
  await hand.see("terms", { command: "link.invite-member", with: { organiser } }, " (to invite)");
  await hand.see("terms", { command: "link.unlink", with: { link } }, " (to unlink)");
}
