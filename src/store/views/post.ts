import Dexie from "dexie";
import type { LinkId } from "../../domain/ids";
import type { Moment } from "../../domain/moment";
import type { Letter, ViewAnswer, ViewArgs } from "../../domain/views";
import type { LetterRow, SvyazkaDatabase } from "../database";
import type { Reading } from "./reading";

/** The most messages that one answer lists. */
const MOST_LETTERS = 50;

export async function postView({ db, now }: Reading, { link }: ViewArgs<"post">): Promise<ViewAnswer<"post">> {
  return { messages: link === undefined ? await arrived(db, now) : await arrivedFor(db, link, now) };
}

/** A message that took no time is there since it was sent, also where the clock was set back after that. */
const hasArrived =
  (now: Moment) =>
  ({ sentAt, arrivesAt }: Letter): boolean =>
    arrivesAt !== null && (arrivesAt === sentAt || arrivesAt <= now);

const letterOf = ({ seq: _, ...letter }: LetterRow): Letter => letter;

const arrived = async (db: SvyazkaDatabase, now: Moment): Promise<Letter[]> =>
  (await db.letters.orderBy("[arrivesAt+seq]").reverse().filter(hasArrived(now)).limit(MOST_LETTERS).toArray()).map(
    letterOf,
  );

const arrivedFor = async (db: SvyazkaDatabase, link: LinkId, now: Moment): Promise<Letter[]> =>
  (
    await db.letters
      .where("[link+arrivesAt+seq]")
      .between([link, Dexie.minKey, Dexie.minKey], [link, Dexie.maxKey, Dexie.maxKey])
      .reverse()
      .filter(hasArrived(now))
      .limit(MOST_LETTERS)
      .toArray()
  ).map(letterOf);

/** How many of the links that wait for a code have a message that arrived. */
export async function freshLetters(db: SvyazkaDatabase, now: Moment): Promise<number> {
  const waiting = await db.challenges.limit(MOST_LETTERS).primaryKeys();
  const letters = await Promise.all(waiting.map((link) => arrivedFor(db, link, now)));
  return letters.filter((some) => some.length > 0).length;
}
