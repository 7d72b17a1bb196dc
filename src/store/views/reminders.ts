import type { Expiring } from "../../domain/background-views";
import { type Link, otherAccount, USERS_TURN } from "../../domain/link";
import type { DurationMs, Moment } from "../../domain/moment";
import { accountEnds } from "../../domain/person";
import { ruleValue } from "../../domain/rule-pack";
import type { ViewAnswer } from "../../domain/views";
import type { ChallengeRow } from "../schema";
import { languageOf, type Reading } from "./reading";
import { accountsById } from "./rows";

/** The most things that are looked at, nearest deadline first. */
const MOST_ITEMS = 500;

export async function remindersView(reading: Reading): Promise<ViewAnswer<"reminders">> {
  const { now, knobs, writable } = reading;
  const { notifications, quiet } = knobs.preferences;
  // A database of a later version is not ours to speak for.
  const items = notifications && writable ? await expiringItems(reading) : [];
  return { now, clockOffset: knobs.clockOffset, language: languageOf(reading), quiet, items };
}

async function expiringItems({ db, now, pack }: Reading): Promise<readonly Expiring[]> {
  const waiting = await db.links.orderBy("[deadline+createdSeq]").limit(MOST_ITEMS).toArray();
  const links = waiting.filter((link) => USERS_TURN.has(link.state));
  const [accounts, challenges] = await Promise.all([
    accountsById(db, links.flatMap(accountEnds)),
    db.challenges.bulkGet(links.map((link) => link.id)),
  ]);
  return links.flatMap((link, at) => {
    const life = lifeOf(link, challenges[at], now, ruleValue(pack(link.marketplace), "code.life"));
    if (life === null) return [];
    const other = otherAccount(link);
    const name = accounts.get(other ?? link.owner)?.name ?? "";
    return [{ link: link.id, state: link.state, name, ...life }];
  });
}

/** What of a link ends next: its code while that lives, else itself. Null while nobody could do anything about it. */
function lifeOf(
  { since, deadline }: Pick<Link, "since" | "deadline">,
  challenge: ChallengeRow | undefined,
  now: Moment,
  codeLife: DurationMs,
): Pick<Expiring, "since" | "until" | "code"> | null {
  if (deadline === null) return null;
  if (challenge?.lockedUntil != null && challenge.lockedUntil > now) return null;
  if (challenge === undefined || challenge.diesAt === null || challenge.diesAt <= now)
    return { since, until: deadline, code: false };
  return { since: challenge.diesAt - codeLife, until: challenge.diesAt, code: true };
}
