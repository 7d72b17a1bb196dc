import Dexie from "dexie";
import type { LinkId } from "../../domain/ids";
import type { Moment } from "../../domain/moment";
import type { Letter, ViewAnswer, ViewArgs } from "../../domain/views";
import type { SvyazkaDatabase } from "../database";
import type { Reading } from "./reading";

/** The most messages that one answer lists. */
const MOST_LETTERS = 50;

export async function postView({ db, now }: Reading, { link }: ViewArgs<"post">): Promise<ViewAnswer<"post">> {
  return { messages: link === undefined ? await arrived(db, now) : await arrivedFor(db, link, now) };
}

const arrived = (db: SvyazkaDatabase, now: Moment): PromiseLike<Letter[]> =>
  db.letters.where("arrivesAt").belowOrEqual(now).reverse().limit(MOST_LETTERS).toArray();

const arrivedFor = (db: SvyazkaDatabase, link: LinkId, now: Moment): PromiseLike<Letter[]> =>
  db.letters
    .where("[link+arrivesAt]")
    .between([link, Dexie.minKey], [link, now], true, true)
    .reverse()
    .limit(MOST_LETTERS)
    .toArray();

/** How many of the links that wait for a code have a message that arrived. */
export async function freshLetters(db: SvyazkaDatabase, now: Moment): Promise<number> {
  const waiting = await db.challenges.limit(MOST_LETTERS).primaryKeys();
  const letters = await Promise.all(waiting.map((link) => arrivedFor(db, link, now)));
  return letters.filter((some) => some.length > 0).length;
}
