import Dexie from "dexie";
import type { LinkId } from "../../domain/ids";
import type { Letter, ViewAnswer, ViewArgs } from "../../domain/views";
import type { SvyazkaDatabase } from "../database";
import type { LetterRow } from "../schema";
import type { Reading } from "./reading";

/** The most messages that one answer lists. */
const MOST_LETTERS = 50;

export async function postView({ db }: Reading, { link }: ViewArgs<"post">): Promise<ViewAnswer<"post">> {
  return { messages: link === undefined ? await arrived(db) : await arrivedFor(db, link) };
}

/** What is on its way has a moment at which it is due; a message that was lost stands in no index of moments. */
const hasArrived = ({ dueAt }: LetterRow): boolean => (dueAt ?? null) === null;

const letterOf = ({ seq: _seq, dueAt: _dueAt, ...letter }: LetterRow): Letter => letter;

const arrived = async (db: SvyazkaDatabase): Promise<Letter[]> =>
  (await db.letters.orderBy("[arrivesAt+seq]").reverse().filter(hasArrived).limit(MOST_LETTERS).toArray()).map(
    letterOf,
  );

const arrivedFor = async (db: SvyazkaDatabase, link: LinkId): Promise<Letter[]> =>
  (
    await db.letters
      .where("[link+arrivesAt+seq]")
      .between([link, Dexie.minKey, Dexie.minKey], [link, Dexie.maxKey, Dexie.maxKey])
      .reverse()
      .filter(hasArrived)
      .limit(MOST_LETTERS)
      .toArray()
  ).map(letterOf);

/** How many of the links that wait for a code have a message that arrived. */
export async function freshLetters(db: SvyazkaDatabase): Promise<number> {
  const waiting = await db.challenges.limit(MOST_LETTERS).primaryKeys();
  const letters = await Promise.all(waiting.map((link) => arrivedFor(db, link)));
  return letters.filter((some) => some.length > 0).length;
}
