import { RecordBook } from "./evolve";
import type { Facts } from "./facts";
import { isOver, type Moment } from "./moment";
import type { Refusal, RefusalCode } from "./refusal";
import { fire, timersOf, timersOfAccount } from "./timers";

/** What time alone may mend. */
const WAITABLE: ReadonlySet<RefusalCode> = new Set([
  "business-limit",
  "business-taken",
  "duplicate-link",
  "code-locked",
  "resend-too-soon",
  "social-taken",
  "family-full",
  "already-in-family",
  "already-invited",
  "cooldown",
  "has-live-links",
]);

/** Each step passes one moment at which something runs out; nobody is decided by more of them. */
const MOST_STEPS = 2_000;

/**
 * The refusal with the first moment at which the same command would pass: found by letting the known timers run, one
 * moment after the other, and asking again. Null where it never would. What people may do meanwhile is not known.
 */
export function withEarliest(
  refused: Refusal,
  facts: Facts,
  now: Moment,
  ask: (facts: Facts, at: Moment) => Refusal | null,
): Refusal {
  if (!WAITABLE.has(refused.code)) return refused;
  const book = new RecordBook(facts);
  const later: Facts = { ...facts, ...records(book) };
  let at = now;
  let hindered: Refusal = refused;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = nextMoment(book, at, hindered.earliest);
    if (next === null) break;
    at = next;
    runOut(book, facts, at);
    const still = ask(later, at);
    if (still === null) return { ...refused, earliest: at };
    hindered = still;
  }
  return { ...refused, earliest: null };
}

const records = ({ accounts, links, challenges, active, packs, orders, wishes }: RecordBook): Partial<Facts> => ({
  accounts,
  links,
  challenges,
  active,
  packs,
  orders,
  wishes,
});

const running = (book: RecordBook) => [
  ...[...book.links.values()].flatMap((link) => timersOf(link, book.challenges.get(link.id))),
  ...[...book.accounts.values()].flatMap(timersOfAccount),
];

/** When something runs out next, or what the refusal itself waits for is over. */
function nextMoment(book: RecordBook, at: Moment, hint: Moment | null): Moment | null {
  const moments = running(book)
    .map((timer) => timer.at)
    .filter((moment) => moment > at);
  if (hint !== null && hint > at) moments.push(hint);
  return moments.reduce<Moment | null>((first, each) => (first === null || each < first ? each : first), null);
}

function runOut(book: RecordBook, { pack }: Facts, at: Moment): void {
  for (const timer of running(book)) {
    if (isOver(timer.at, at)) for (const event of fire(timer, book, pack)) book.take(event, 0);
  }
}
