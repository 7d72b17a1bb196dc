import { type Link, otherAccount } from "../../../src/domain/link";
import { must, type Records } from "./compare";
import { contactKey, isEnded, isLive } from "./things";

/** What must hold of the records whatever the reference says. */
export interface Passage {
  readonly before: Records | null;
  readonly after: Records;
  /** The simulated moment. */
  readonly now: number;
  /** The name of the command that was accepted in this step, if one was, and the link that it named. */
  readonly accepted: string | null;
  readonly link: string | null;
  readonly mostBusiness: number;
}

export function holdsAlways(passage: Passage): void {
  const live = passage.after.links.filter(isLive);
  for (const { deadline, id } of live) {
    must(deadline === null || deadline > passage.now, `the deadline of ${id} is over, but it lives`);
  }
  oneEach(live);
  businessLimit(passage, live);
  pointsAreKept(passage);
  endedStaysEnded(passage);
}

/** Of all these things one person, firm or identity has at most one. */
function oneEach(live: readonly Link[]): void {
  const seen = new Set<string>();
  for (const link of live) {
    const place = `${link.kind} ${link.marketplace}`;
    const other = otherAccount(link);
    const contact = "contact" in link.other ? contactKey(link.other.contact) : null;
    const identity = "handle" in link.other ? `${link.other.provider} ${link.other.handle}` : null;
    const end = `${place} ${other ?? contact ?? identity}`;
    must(!seen.has(end), `two live links: ${end}`);
    seen.add(end);
  }
  const members = new Set(live.flatMap((link) => (link.kind === "family" ? [otherAccount(link)] : [])));
  for (const link of live) {
    must(link.kind !== "family" || !members.has(link.owner), `${link.owner} leads a family and is in one`);
  }
}

const businessOf = (links: readonly Link[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { kind, owner } of links) if (kind === "business") counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return counts;
};

/** The number may be above the limit of a later pack, but never grows there. */
function businessLimit({ before, mostBusiness }: Passage, live: readonly Link[]): void {
  const had = businessOf(before?.links.filter(isLive) ?? []);
  for (const [owner, count] of businessOf(live)) {
    must(count <= Math.max(mostBusiness, had.get(owner) ?? 0), `${owner} has ${count} business links`);
  }
}

const sum = (records: Records | null): number =>
  (records?.accounts ?? []).reduce((points, account) => points + account.points, 0);

function pointsAreKept({ before, after, accepted }: Passage): void {
  for (const { points, id } of after.accounts) must(points >= 0, `${id} owes points`);
  if (accepted === "points.set" || accepted === "account.remove") return;
  must(sum(after) === sum(before), `all points: ${sum(before)} became ${sum(after)}`);
}

function endedStaysEnded({ before, after, accepted, link }: Passage): void {
  const now = new Map(after.links.map((each) => [each.id, each]));
  for (const was of before?.links ?? []) {
    const is = now.get(was.id);
    const restored = accepted === "link.restore" && link === was.id;
    must(is !== undefined, `${was.id} was removed`);
    must(!isEnded(was) || restored || is?.state === was.state, `${was.id} ended as ${was.state}, and is ${is?.state}`);
  }
}
