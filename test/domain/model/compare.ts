import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import type { Account } from "../../../src/domain/account";
import type { Challenge } from "../../../src/domain/challenge";
import type { Link } from "../../../src/domain/link";
import type { Order, Wish } from "../../../src/domain/order";
import type { Letter } from "../../../src/domain/views";
import { contactKey, isEnded, type RefAccount, type RefEnd, type RefLink, type RefWorld, SIDES } from "./things";

/** Compares fast; only where it fails in words. */
export function same(found: unknown, wanted: unknown, what: string): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found, what).toEqual(wanted);
}

/** Said where something must hold in thousands of places: `expect` would take longer than the stories. */
export function must(holds: boolean, what: string): void {
  if (!holds) expect.fail(what);
}

/** The records of a store, without what only its indexes need. */
export interface Records {
  readonly accounts: readonly Account[];
  readonly links: readonly Link[];
  readonly challenges: readonly Challenge[];
  readonly active: ReadonlyMap<string, string>;
  readonly orders: readonly Order[];
  readonly wishes: readonly Wish[];
  /** By marketplace, where it is not the first one. */
  readonly packs: ReadonlyMap<string, string>;
}

/** Holds the records against the reference, which learns from them what linking.md leaves open. */
export function compare(world: RefWorld, records: Records): void {
  same(
    records.accounts.map(accountSaid).sort(byId),
    [...world.accounts.values()].map(accountWanted).sort(byId),
    "accounts",
  );
  same(records.links.map(linkSaid).sort(byId), [...world.links.values()].map(linkWanted).sort(byId), "links");
  same(
    records.challenges.map(codeSaid).sort(byId),
    [...world.links.values()].flatMap(codeWanted).sort(byId),
    "challenges",
  );
  same(
    records.orders.map(({ id, account, placedAt, private: kept }) => ({ id, account, placedAt, kept })).sort(byId),
    [...world.orders.values()]
      .map(({ id, account, placedAt, private: kept }) => ({ id, account, placedAt, kept }))
      .sort(byId),
    "orders",
  );
  for (const [marketplace, pack] of world.packs) {
    must(
      (records.packs.get(marketplace) ?? pack) === pack,
      `in force is ${records.packs.get(marketplace)}, not ${pack}`,
    );
  }
  compareActive(world, records.active);
  compareWishes(world, records.wishes);
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
const keyed = (contact: string | null): string | null => (contact === null ? null : contactKey(contact));

const accountSaid = (account: Account) => ({
  id: String(account.id),
  kind: String(account.kind),
  email: keyed(account.email),
  phone: keyed(account.phone),
  needsReview: account.needsReview,
  pinned: account.pinned,
  hidden: account.hidden,
  lastUsedAt: account.lastUsedAt,
  points: account.points,
  premium: account.premiumLapsed === true ? null : account.premiumUntil,
});

const accountWanted = (account: RefAccount): ReturnType<typeof accountSaid> => ({
  id: account.id,
  kind: account.kind,
  email: keyed(account.email),
  phone: keyed(account.phone),
  needsReview: account.needsReview,
  pinned: account.pinned,
  hidden: account.hidden,
  lastUsedAt: account.lastUsedAt,
  points: account.points,
  premium: account.premiumOver ? null : account.premiumUntil,
});

function endSaid(other: RefEnd): RefEnd {
  if ("contact" in other) return { contact: contactKey(other.contact) };
  if ("account" in other) return { account: other.account };
  return { provider: other.provider, handle: other.handle.trim().replace(/^@/, "").toLowerCase() };
}

const THINGS = ["bonuses", "orders", "wishlist"] as const;
const sharesOf = (link: { readonly shares: Readonly<Record<"owner" | "other", Readonly<Record<string, boolean>>>> }) =>
  SIDES.map((side) => THINGS.filter((thing) => link.shares[side][thing] === true).join(" "));
/** Where a link is or will be what it was, everything about it counts; of an ended one only how it ended. */
const isHeld = (state: string): boolean => ["active", "suspended", "ending"].includes(state);

const linkSaid = (link: Link) => ({
  id: String(link.id),
  kind: String(link.kind),
  owner: String(link.owner),
  other: endSaid(link.other),
  state: String(link.state),
  since: link.since,
  deadline: link.deadline,
  undoUntil: link.undoUntil,
  cameFrom: link.state === "ending" ? link.cameFrom : null,
  shares: isHeld(link.state) ? sharesOf(link) : null,
  evidence: isHeld(link.state) ? [link.evidence.by, link.evidence.at] : null,
  invitation: link.invitation === undefined ? null : invitationSaid(link.invitation),
  scopes: isEnded(link) ? [] : [...(link.scopes ?? [])],
});

const linkWanted = (link: RefLink): ReturnType<typeof linkSaid> => ({
  id: link.id,
  kind: link.kind,
  owner: link.owner,
  other: endSaid(link.other) as ReturnType<typeof endSaid>,
  state: link.state,
  since: link.since,
  deadline: link.deadline,
  undoUntil: link.undoUntil,
  cameFrom: (link.state === "ending" ? link.cameFrom : null) as Link["cameFrom"],
  shares: isHeld(link.state) ? sharesOf(link) : null,
  evidence: isHeld(link.state) && link.evidence !== null ? [link.evidence.by as "code", link.evidence.at] : null,
  invitation: link.invitation === null ? null : invitationSaid(link.invitation),
  scopes: isEnded(link) ? [] : [...link.scopes],
});

const invitationSaid = (invitation: {
  readonly key: string | null;
  readonly channel: string;
  readonly role: string | null;
  readonly sends: number;
  readonly resendAt: number | null;
}) => {
  const { key, channel, role, sends, resendAt } = invitation;
  return { key: key as string | null, channel, role, sends, resendAt };
};

const codeSaid = ({ link, channel, expiresAt, expired, attemptsLeft, lockedUntil, resendAt, sends }: Challenge) => ({
  id: String(link),
  code: { channel: String(channel), expiresAt, expired, attemptsLeft, lockedUntil, resendAt, sends },
});

function codeWanted({ id, code }: RefLink): readonly ReturnType<typeof codeSaid>[] {
  if (code === null) return [];
  const { text: _, ...said } = code;
  return [{ id, code: said }];
}

/** All letters that were ever sent, wherever they are. */
export function compareLetters(world: RefWorld, letters: readonly Letter[]): void {
  const said = letters.map(({ link, channel, to, code, sentAt, arrivesAt }) =>
    JSON.stringify({ link, channel, to: contactKey(to), hasCode: code !== null, sentAt, arrivesAt }),
  );
  same(said.sort(), world.letters.map((letter) => JSON.stringify(letter)).sort(), "letters");
}

function compareActive(world: RefWorld, active: ReadonlyMap<string, string>): void {
  for (const [marketplace, possible] of world.active) {
    const found = active.get(marketplace) ?? null;
    must(possible.includes(found), `active in ${marketplace} is ${found}, not one of ${possible}`);
    world.active.set(marketplace, [found]);
  }
}

/** Lists that came together may take any of the words that one of them had. */
function compareWishes(world: RefWorld, wishes: readonly Wish[]): void {
  const found = new Map(wishes.map((wish) => [`${wish.account} ${wish.key}`, wish]));
  let wanted = 0;
  for (const account of world.accounts.values()) {
    for (const [key, wish] of account.wishes) {
      wanted += 1;
      const there = found.get(`${account.id} ${key}`);
      const words = there && { title: there.title, url: there.url };
      const possible = [wish, ...wish.maybe].map(({ title, url }) => ({ title, url }));
      if (!possible.some((each) => isDeepStrictEqual(each, words))) {
        expect(words, `the wish ${key} of ${account.id}`).toEqual(possible[0]);
      }
      account.wishes.set(key, { title: words?.title ?? "", url: words?.url ?? null, maybe: [] });
    }
  }
  if (found.size !== wanted) {
    const all = [...world.accounts.values()].flatMap(({ id, wishes: own }) =>
      [...own.keys()].map((key) => `${id} ${key}`),
    );
    expect([...found.keys()].sort(), "wishes").toEqual(all.sort());
  }
}
