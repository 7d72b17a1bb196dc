import type { Page } from "puppeteer-core";
import type { AccountKind } from "../../../src/domain/account";
import type { AccountId, LinkId, OrderId } from "../../../src/domain/ids";
import { DAY_MS } from "../../../src/domain/moment";
import { codeOf, TERMS_VERSION } from "../cast";
import { give } from "../talk";

/** Whom and what the crowd quarrels over. All of it stands at Ozon, under the rules of the article. */
export interface Town {
  /** Organises a family: a child that is kept here, an aunt and a cousin that are asked, one seat free. */
  readonly head: AccountId;
  readonly home: LinkId;
  readonly toAunt: LinkId;
  readonly toCousin: LinkId;
  /** Two organisers whose seats are all free. */
  readonly rich: AccountId;
  readonly rival: AccountId;
  /** An organiser with one member, whose Premium comes and goes. */
  readonly resting: AccountId;
  /** Twenty persons without any link, and the firm that each of them wants. */
  readonly buyers: readonly AccountId[];
  readonly firm: AccountId;
  /** A person without any link, and the ten firms that want it. */
  readonly lone: AccountId;
  readonly firms: readonly AccountId[];
  /** Linked for good, sharing bonuses: the shopper owns the link and has all the points. */
  readonly shopper: AccountId;
  readonly shop: AccountId;
  readonly purse: LinkId;
  /** Business links: one that holds, one that is being ended, one that ended just now, one that waits for its code. */
  readonly holding: LinkId;
  readonly ending: LinkId;
  readonly ended: LinkId;
  readonly endedFirm: AccountId;
  readonly waiting: LinkId;
  readonly code: string;
  readonly order: OrderId;
  /** Has nothing and nobody, and may be removed. */
  readonly gone: AccountId;
}

export const POINTS = 100;
export const SEATS = 4;
export const GONE_EMAIL = "gone@example.org";

const premiumEnds = (): number => Date.now() + 300 * DAY_MS;

/** Builds the town in an empty database. */
export async function buildTown(page: Page): Promise<Town> {
  const add = async (kind: AccountKind, name: string, email?: string): Promise<AccountId> =>
    (await give(page, "account.add", { marketplace: "ozon", kind, name, ...(email && { email }) })).id;
  const person = (name: string): Promise<AccountId> => add("personal", name, `${name}@example.org`);
  const firm = (name: string): Promise<AccountId> => add("business", name);
  const organiser = async (name: string): Promise<AccountId> => {
    const account = await person(name);
    await give(page, "premium.set", { account, until: premiumEnds() });
    return account;
  };
  const invite = async (head: AccountId, contact: string): Promise<LinkId> =>
    (await give(page, "link.invite-member", { organiser: head, contact, termsVersion: TERMS_VERSION })).id;
  const request = async (personal: AccountId, business: AccountId): Promise<LinkId> => {
    const args = { personal, business, channel: "email", termsVersion: TERMS_VERSION } as const;
    return (await give(page, "link.request-business", args)).id;
  };
  const linked = async (personal: AccountId, business: AccountId): Promise<LinkId> => {
    const link = await request(personal, business);
    await give(page, "link.confirm-code", { link, code: await codeOf(page, link) });
    return link;
  };
  const many = async (count: number, make: (at: number) => Promise<AccountId>): Promise<readonly AccountId[]> => {
    const made: AccountId[] = [];
    for (let at = 0; at < count; at++) made.push(await make(at));
    return made;
  };

  const head = await organiser("head");
  await give(page, "points.set", { account: head, points: POINTS });
  await person("child");
  const home = await invite(head, "child@example.org");
  await give(page, "link.accept", { link: home });
  await person("aunt");
  const toAunt = await invite(head, "aunt@example.org");
  const toCousin = await invite(head, "cousin@example.org");

  const resting = await organiser("resting");
  await give(page, "link.accept", { link: await invite(resting, "lodger@example.org") });

  const shopper = await person("shopper");
  const shop = await firm("shop");
  await give(page, "points.set", { account: shopper, points: POINTS });
  const purse = await linked(shopper, shop);
  await give(page, "sharing.set", { link: purse, from: "owner", what: "bonuses", on: true });

  const holding = await linked(await person("holder"), await firm("held"));
  const ending = await linked(await person("leaver"), await firm("left"));
  await give(page, "link.unlink", { link: ending });
  const endedFirm = await firm("lost");
  const ended = await linked(await person("loser"), endedFirm);
  await give(page, "link.unlink", { link: ended });
  await give(page, "link.confirm-unlink", { link: ended });
  const waiting = await request(await person("waiter"), await firm("awaited"));

  const order = { account: head, number: "1", title: "Tea", total: 100, placedAt: 1 };
  return {
    head,
    home,
    toAunt,
    toCousin,
    rich: await organiser("rich"),
    rival: await organiser("rival"),
    resting,
    buyers: await many(20, (at) => person(`buyer${at}`)),
    firm: await firm("wanted"),
    lone: await person("lone"),
    firms: await many(10, (at) => firm(`suitor ${at}`)),
    shopper,
    shop,
    purse,
    holding,
    ending,
    ended,
    endedFirm,
    waiting,
    code: await codeOf(page, waiting),
    order: (await give(page, "order.add", order)).id,
    gone: await add("personal", "gone", GONE_EMAIL),
  };
}
