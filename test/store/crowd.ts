import type { Account } from "../../src/domain/account";
import { type ContactKey, letterId, orderId, profileKey } from "../../src/domain/ids";
import { isLive, type Link, type LinkState, SHARES_NOTHING } from "../../src/domain/link";
import { DAY_MS } from "../../src/domain/moment";
import { accountRow, challengeRow, journalRow, linkRow, orderRow } from "../../src/store/rows";
import type { AskedRow } from "../../src/store/schema";
import { START, TERMS, type World } from "../support/world";
import { accountNumber, linkNumber } from "./plenty";

/** What becomes of the links of a crowd, in turn. */
const FATES: readonly (readonly [Link["kind"], LinkState])[] = [
  ["business", "awaiting-code"],
  ["business", "awaiting-review"],
  ["family", "awaiting-reply"],
  ["social", "awaiting-consent"],
  ["family", "active"],
  ["business", "active"],
  ["social", "active"],
  ["business", "expired"],
  ["family", "unlinked"],
  ["family", "declined"],
  ["social", "unlinked"],
  ["business", "revoked"],
];
/** Nothing of a crowd runs out before this. */
const LATER = START + 300 * DAY_MS;

/** Of the first so many every list that is cut has enough; of a multiple of this all crowds begin and end alike. */
export const CROWD = 780;

/**
 * Strangers to everybody in the world: so many accounts, the buyers among them used after those, each with a link of every fate,
 * entries, letters, orders and wishes. Whoever is looked at or dealt with has nothing to do with any of them.
 */
export async function addCrowd(world: World, size: number): Promise<void> {
  const { db } = world;
  const lastSeq = Number((await db.keyed.get("lastSeq"))?.value ?? 0);
  const accounts = Array.from({ length: size }, (_, at) => stranger(at, lastSeq + 1 + at));
  const links = accounts.flatMap((account, at) => {
    const other = accounts[(at + 1) % size];
    const seq = lastSeq + size + 1 + 2 * at;
    return other === undefined ? [] : [0, 1].map((each) => linkOfTwo(2 * at + each, seq + each, account, other));
  });
  await db.accounts.bulkAdd(accounts.map(accountRow));
  await db.links.bulkAdd(links.map(linkRow));
  await addCodes(world, links);
  await addAsked(world, links);
  await addLetters(world, links);
  await addBelongings(world, accounts);
  await addEntries(world, accounts, links);
  await db.ops.bulkAdd(links.map(({ id, createdAt }) => ({ op: `op-of-${id}`, at: createdAt, answer: { ok: true } })));
}

function stranger(at: number, createdSeq: number): Account {
  // Even ones are buyers, and firms are seldom used.
  const lastUsedAt = at % 2 === 0 ? START + 1_000 + at : START - DAY_MS - at;
  const profileKeys = [profileKey(`ozon:seller:${at}`)];
  return accountNumber(at, { createdSeq, lastUsedAt, profileKeys });
}

function linkOfTwo(at: number, createdSeq: number, owner: Account, account: Account): Link {
  const [kind, state] = FATES[at % FATES.length] ?? ["business", "active"];
  const waits = state.startsWith("awaiting");
  const contact = `crowd-${at}@example.org`;
  const key = contact as ContactKey;
  const joined = kind === "family" && (state === "active" || state === "unlinked");
  const other = {
    business: { account: account.id },
    family: { contact },
    social: { provider: "vk", handle: `u${at}` },
  };
  return linkNumber(at, owner.id, account.id, {
    kind,
    state,
    createdSeq,
    other: other[kind],
    deadline: waits ? LATER + at : null,
    evidence: { by: joined ? "reply" : null, at: joined ? START : null, seenAt: null },
    ...(kind === "family" && {
      invitation: { contact, key, channel: "email", role: null, sends: 1, resendAt: null },
      shares: { owner: { ...SHARES_NOTHING, bonuses: true }, other: SHARES_NOTHING },
    }),
  });
}

async function addCodes({ db }: World, links: readonly Link[]): Promise<void> {
  const waiting = links.filter((link) => link.state === "awaiting-code");
  const challenges = waiting.map(({ id, createdSeq }) =>
    challengeRow(
      {
        link: id,
        channel: "email",
        salt: "salt",
        hash: "hash",
        expiresAt: LATER,
        expired: false,
        attemptsLeft: 5,
        lockedUntil: null,
        resendAt: START,
        sends: 1,
      },
      createdSeq,
    ),
  );
  await db.challenges.bulkAdd(challenges);
}

async function addAsked({ db }: World, links: readonly Link[]): Promise<void> {
  const asked = links.flatMap(({ id, createdSeq, state, invitation }): AskedRow[] => {
    const asks = state === "awaiting-review" ? "review" : "reply";
    if (state !== "awaiting-review" && state !== "awaiting-reply") return [];
    return [{ link: id, createdSeq, asks, contact: invitation?.key ?? null, since: START, at: null, answer: null }];
  });
  await db.asked.bulkAdd(asked);
}

const addLetters = ({ db }: World, links: readonly Link[]): PromiseLike<unknown> =>
  db.letters.bulkAdd(
    links.map(({ id, createdSeq }) => ({
      id: letterId(`letter-of-${id}`),
      to: "somebody@example.org",
      channel: "email",
      text: "text",
      code: null,
      link: id,
      sentAt: START,
      arrivesAt: START,
      seq: createdSeq,
      dueAt: null,
    })),
  );

async function addBelongings({ db }: World, accounts: readonly Account[]): Promise<void> {
  await db.orders.bulkAdd(
    accounts.map(({ id, createdSeq }) =>
      orderRow(
        {
          id: orderId(`order-of-${id}`),
          account: id,
          number: "1",
          title: "Kettle",
          total: 100,
          placedAt: START,
          private: false,
        },
        createdSeq,
      ),
    ),
  );
  await db.wishes.bulkAdd(accounts.map(({ id }) => ({ account: id, key: "plaid", title: "Plaid", url: null })));
}

async function addEntries({ db }: World, accounts: readonly Account[], links: readonly Link[]): Promise<void> {
  const told = { at: START, by: "user" } as const;
  await db.journal.bulkAdd(
    accounts.map((account) =>
      journalRow({
        ...told,
        seq: account.createdSeq,
        event: "account.added",
        ids: [account.id],
        what: { type: "account.added", account },
      }),
    ),
  );
  await db.journal.bulkAdd(
    links.map((link) =>
      journalRow({
        ...told,
        seq: link.createdSeq,
        event: "link.requested",
        ids: [link.id, link.owner],
        what: { type: "link.requested", link },
      }),
    ),
  );
  await db.keyed.put({ key: "lastSeq", value: links.at(-1)?.createdSeq ?? 0 });
}

/** How many live links of a crowd belong to Ozon. */
export const liveInCrowd = (size: number): number =>
  (2 * size * FATES.filter(([, state]) => isLive({ state })).length) / FATES.length;

/** Somebody's whole world, made by commands: a family whose lists are in step, firms, sign-ins, orders, wishes, points. */
export async function settleFew(world: World) {
  const { give } = world;
  const anna = await world.person({ name: "Anna", email: "anna@example.org" });
  const boris = await world.person({ name: "Boris", email: "boris@example.org" });
  const vera = await world.person({ name: "Vera", email: "vera@example.org" });
  const firm = await world.firm({ profileKeys: [profileKey("ozon:seller:anna")] });
  const freeFirm = await world.firm({ name: "OOO Lotos" });
  await give("premium.set", { account: anna, until: START + 100 * DAY_MS });
  await give("points.set", { account: anna, points: 1_000 });
  const termsVersion = TERMS;
  const invite = async (contact: string) =>
    (await give("link.invite-member", { organiser: anna, contact, termsVersion })).id;
  const member = await invite("boris@example.org");
  await give("link.accept", { link: member });
  const invited = await invite("guest@example.org");
  const business = await world.linked(anna, firm);
  for (const link of [member, business])
    for (const from of ["owner", "other"] as const)
      for (const what of ["wishlist", "orders"]) await give("sharing.set", { link, from, what, on: true });
  const { id: social } = await give("link.request-social", {
    account: anna,
    provider: "vk",
    handle: "anna",
    termsVersion,
  });
  for (const account of [anna, boris, firm])
    await give("order.add", { account, number: "1", title: "Kettle", total: 100, placedAt: START });
  const { id: order } = await give("order.add", {
    account: anna,
    number: "2",
    title: "Plaid",
    total: 100,
    placedAt: START,
  });
  await give("wish.add", { account: anna, key: "kettle", title: "Kettle" });
  // Once left, so that there is something of the past.
  const left = await invite("vera@example.org");
  await give("link.accept", { link: left });
  await give("link.unlink", { link: left });
  await give("link.confirm-unlink", { link: left });
  return { anna, boris, vera, firm, freeFirm, member, invited, business, social, order, left };
}
export type Few = Awaited<ReturnType<typeof settleFew>>;
