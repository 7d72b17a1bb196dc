import type { Page } from "puppeteer-core";
import { expect } from "vitest";
import type { DomainEvent, JournalEntry } from "../../../src/domain/events";
import { foldJournal, type Records } from "../../../src/domain/evolve";
import { accountId } from "../../../src/domain/ids";
import { wishId } from "../../../src/domain/order";
import type { ChallengeView, LinkView, ViewAnswer } from "../../../src/domain/views";
import { accountRow, challengeRow, linkRow } from "../../../src/store/rows";
import type { LetterRow } from "../../../src/store/schema";
import { see } from "../talk";
import { readTables } from "./tables";

const MOST = 500;
const FIRST_PACK = "ozon-article";

/** The whole journal, oldest first, page by page as a screen would read it. */
export async function readJournal(page: Page): Promise<readonly JournalEntry[]> {
  const read: JournalEntry[] = [];
  for (let before: number | undefined; ; before = read.at(-1)?.seq) {
    const { entries } = await see(page, "journal", { limit: MOST, ...(before !== undefined && { before }) });
    read.push(...entries);
    if (entries.length < MOST) return read.reverse();
  }
}

/** All that the views show is what the journal leads to, and all that lies in the database as well. */
export async function expectWhole(page: Page): Promise<readonly JournalEntry[]> {
  const journal = await readJournal(page);
  const { journalEntries, overdue } = await see(page, "health", {});
  expect({ journalEntries, overdue }).toEqual({ journalEntries: journal.length, overdue: 0 });
  const folded = foldJournal(journal);
  await expectShown(page, folded);
  await expectKept(page, folded, journal);
  return journal;
}

async function expectShown(page: Page, folded: Records): Promise<void> {
  const accounts = await everyAccount(page);
  const { links } = await see(page, "links", {});
  const ids = accounts.map(({ id }) => id);
  const orders = await Promise.all(ids.map((account) => see(page, "orders", { account, limit: MOST })));
  const wishes = await Promise.all(ids.map((account) => see(page, "wishlist", { account, limit: MOST })));
  const { pack } = await see(page, "rules", { marketplace: "ozon" });

  expect(byId(accounts.map(({ active: _active, links: _links, ...account }) => account))).toEqual(folded.accounts);
  expect(byId(links.map(recordOf))).toEqual(folded.links);
  expect(codesShown(links)).toEqual(codesWanted(folded));
  expect(accounts.filter(({ active }) => active).map(({ id }) => id)).toEqual([...folded.active.values()]);
  expect(
    byId(
      orders.flatMap((view) => view.orders.flatMap(({ order: id, own, ...order }) => (own ? [{ id, ...order }] : []))),
    ),
  ).toEqual(folded.orders);
  expect(
    new Map(
      wishes.flatMap(({ items }, at) => {
        const account = accountId(ids[at] ?? "");
        return items.map((wish) => [wishId(account, wish.key), { account, ...wish }] as const);
      }),
    ),
  ).toEqual(folded.wishes);
  expect(pack).toBe(folded.packs.get("ozon") ?? FIRST_PACK);
}

async function everyAccount(page: Page): Promise<ViewAnswer<"accounts">["accounts"]> {
  const shelves = await Promise.all([false, true].map((hidden) => see(page, "accounts", { hidden, limit: MOST })));
  return shelves.flatMap(({ accounts }) => accounts);
}

const recordOf = ({ challenge: _, ownerAccount: _owner, otherAccount: _other, ...link }: LinkView) => link;

const codesShown = (links: readonly LinkView[]): ReadonlyMap<string, Partial<ChallengeView>> =>
  new Map(
    links.flatMap(({ id, challenge }) => {
      if (challenge === undefined) return [];
      const { attempts: _attempts, maxSends: _maxSends, codeLength: _codeLength, ...code } = challenge;
      return [[id as string, code] as const];
    }),
  );

const codesWanted = ({ challenges }: Records): ReturnType<typeof codesShown> =>
  new Map(
    [...challenges].map(([id, { link: _link, salt: _salt, hash: _hash, expired: _expired, ...code }]) => [id, code]),
  );

/** The tables beneath: every row with its indexes, no letter lost or sent twice, nobody asked who has answered. */
async function expectKept(page: Page, folded: Records, journal: readonly JournalEntry[]): Promise<void> {
  const tables = await readTables(page);
  expect(byId(tables.accounts)).toEqual(mapped(folded.accounts, accountRow));
  expect(byId(tables.links)).toEqual(mapped(folded.links, linkRow));
  expect(new Map(tables.challenges.map((row) => [row.link, row]))).toEqual(
    mapped(folded.challenges, (code) => challengeRow(code, folded.links.get(code.link)?.createdSeq ?? 0)),
  );
  expect(byId(tables.orders.map(({ seq: _seq, openOf: _openOf, ...order }) => order))).toEqual(folded.orders);
  expect(new Map(tables.wishes.map((wish) => [wishId(wish.account, wish.key), wish]))).toEqual(folded.wishes);
  expect(tables.asked.map(({ link }) => link).sort()).toEqual(
    [...folded.links.values()]
      .filter(isAsked)
      .map(({ id }) => id)
      .sort(),
  );
  expect(lettersKept(tables.letters, journal)).toEqual(lettersWritten(journal));
  expect(new Set(tables.letters.map(({ seq }) => seq)).size).toBe(tables.letters.length);
}

const isAsked = ({ state }: { readonly state: string }): boolean =>
  state === "awaiting-reply" || state === "awaiting-review";

/** Every letter stands at the entry that sent it, and once; what is told to organisers only some rules want. */
const lettersKept = (letters: readonly LetterRow[], journal: readonly JournalEntry[]): readonly number[] =>
  letters
    .map(({ seq }) => seq)
    .filter((seq) => journal[seq - 1]?.event !== "link.moved")
    .sort((a, b) => a - b);

const lettersWritten = (journal: readonly JournalEntry[]): readonly number[] =>
  journal.filter(({ what }) => sendsLetter(what)).map(({ seq }) => seq);

const sendsLetter = (event: DomainEvent): boolean =>
  event.type === "code.sent" ||
  event.type === "invitation.sent" ||
  (event.type === "link.requested" && event.link.kind === "family");

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> =>
  new Map(things.map((thing) => [thing.id, thing]));

const mapped = <Key, From, To>(map: ReadonlyMap<Key, From>, change: (from: From) => To): ReadonlyMap<Key, To> =>
  new Map([...map].map(([key, thing]) => [key, change(thing)]));
