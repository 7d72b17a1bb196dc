import Dexie from "dexie";
import type { Challenge } from "../../domain/challenge";
import type { AccountId } from "../../domain/ids";
import { isLive, LIVE_STATES, type Link, type LinkState } from "../../domain/link";
import type { Moment } from "../../domain/moment";
import { accountEnds } from "../../domain/person";
import { ruleValue } from "../../domain/rule-pack";
import type { AccountRow, ChallengeView, LinkView, ViewAnswer, ViewArgs } from "../../domain/views";
import type { SvyazkaDatabase } from "../database";
import { linkOf } from "../rows";
import type { LinkRow } from "../schema";
import { type NotFound, notFoundView } from "./not-found";
import type { Reading } from "./reading";
import { accountRow, accountsById, activeIds, liveBriefs } from "./rows";

/** The most links that one answer lists. */
const MOST_LINKS = 500;

export async function linkView(reading: Reading, { link: id }: ViewArgs<"link">): Promise<LinkView | NotFound> {
  const row = await reading.db.links.get(id);
  if (row === undefined) return notFoundView(id);
  const [view] = await linkViews(reading, [row]);
  return view ?? notFoundView(id);
}

export async function linksView(reading: Reading, { account, state }: ViewArgs<"links">): Promise<ViewAnswer<"links">> {
  const rows = await linkRows(reading.db, account, state);
  return { links: await linkViews(reading, rows) };
}

/** Live ones first, so that none of them is ever cut off, then the newest of the ended; each the oldest first. */
async function linkRows(
  db: SvyazkaDatabase,
  account: ViewArgs<"links">["account"],
  state: ViewArgs<"links">["state"],
): Promise<readonly LinkRow[]> {
  const byAge = (a: LinkRow, b: LinkRow): number => a.createdSeq - b.createdSeq;
  if (state !== undefined) {
    const rows = account === undefined ? await rowsIn(db, state) : await ownRowsIn(db, state, account);
    return rows.sort(byAge);
  }
  const live = (await liveRows(db, account)).sort(byAge);
  const room = MOST_LINKS - live.length;
  const rest = (account === undefined ? db.links.orderBy("createdSeq") : db.links.where("ends").equals(account))
    .reverse()
    .filter((row) => !isLive(row));
  if (room === 0) return live;
  // An account's links stand in their index by id, so all of its ended ones are looked at before the newest are taken.
  const ended = account === undefined ? await rest.limit(room).toArray() : await rest.toArray();
  return [...live, ...ended.sort(byAge).slice(-room)];
}

const rowsIn = (db: SvyazkaDatabase, state: LinkState): PromiseLike<LinkRow[]> =>
  db.links
    .where("[state+createdSeq]")
    .between([state, Dexie.minKey], [state, Dexie.maxKey])
    .limit(MOST_LINKS)
    .toArray();

const ownRowsIn = (db: SvyazkaDatabase, state: LinkState, account: AccountId): PromiseLike<LinkRow[]> =>
  db.links
    .where(isLive({ state }) ? "liveEnds" : "ends")
    .equals(account)
    .filter((row) => row.state === state)
    .limit(MOST_LINKS)
    .toArray();

async function liveRows(db: SvyazkaDatabase, account: ViewArgs<"links">["account"]): Promise<LinkRow[]> {
  if (account !== undefined) return db.links.where("liveEnds").equals(account).limit(MOST_LINKS).toArray();
  const ofStates = await Promise.all(LIVE_STATES.map((state) => rowsIn(db, state)));
  return ofStates.flat().slice(0, MOST_LINKS);
}

async function linkViews(reading: Reading, rows: readonly LinkRow[]): Promise<readonly LinkView[]> {
  const { db } = reading;
  const ends = [...new Set(rows.flatMap(accountEnds))];
  const [accounts, active, briefs, challenges] = await Promise.all([
    accountsById(db, ends),
    activeIds(db),
    liveBriefs(db, ends),
    challengeViews(reading, rows),
  ]);
  const rowOf = (id: (typeof ends)[number] | undefined): AccountRow | null => {
    const account = id === undefined ? undefined : accounts.get(id);
    return account === undefined ? null : accountRow(account, active.has(account.id), briefs.get(account.id) ?? []);
  };
  return rows.map((row) => {
    const challenge = challenges.get(row.id);
    const [owner, other] = accountEnds(row);
    return {
      ...linkOf(row),
      ...(challenge === undefined ? {} : { challenge }),
      ownerAccount: rowOf(owner),
      otherAccount: rowOf(other),
    };
  });
}

/** Where the clock was set back after a code had died, its end still lies behind. */
export const diedAt = ({ expired, expiresAt }: Challenge, now: Moment): Moment =>
  expired ? Math.min(expiresAt, now) : expiresAt;

/** What may be seen of the codes that these links wait for: never the hash. */
async function challengeViews(
  { db, now, pack: packOf }: Reading,
  links: readonly Link[],
): Promise<ReadonlyMap<string, ChallengeView>> {
  const waiting = links.filter((link) => link.state === "awaiting-code");
  const found = await db.challenges.bulkGet(waiting.map((link) => link.id));
  const views = waiting.flatMap((link, at) => {
    const challenge = found[at];
    if (challenge === undefined) return [];
    const pack = packOf(link.marketplace);
    const { channel, attemptsLeft, resendAt, lockedUntil, sends } = challenge;
    const expiresAt = diedAt(challenge, now);
    const view: ChallengeView = {
      channel,
      expiresAt,
      attemptsLeft,
      resendAt,
      lockedUntil,
      sends,
      attempts: ruleValue(pack, "code.attempts"),
      maxSends: ruleValue(pack, "code.maxSends"),
      codeLength: ruleValue(pack, "code.length"),
    };
    return [[link.id as string, view] as const];
  });
  return new Map(views);
}
