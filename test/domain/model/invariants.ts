import { expect } from "vitest";
import { type Link, otherAccount } from "../../../src/domain/link";
import type { Records } from "./compare";
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
    if (deadline !== null) expect(deadline, `deadline of ${id}`).toBeGreaterThan(passage.now);
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
    expect(seen.has(end), `two live links: ${end}`).toBe(false);
    seen.add(end);
  }
  const members = new Set(live.flatMap((link) => (link.kind === "family" ? [otherAccount(link)] : [])));
  for (const link of live) {
    if (link.kind === "family") expect(members.has(link.owner), `${link.owner} leads and is led`).toBe(false);
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
    expect(count, `business links of ${owner}`).toBeLessThanOrEqual(Math.max(mostBusiness, had.get(owner) ?? 0));
  }
}

const sum = (records: Records | null): number =>
  (records?.accounts ?? []).reduce((points, account) => points + account.points, 0);

function pointsAreKept({ before, after, accepted }: Passage): void {
  for (const { points, id } of after.accounts) expect(points, `points of ${id}`).toBeGreaterThanOrEqual(0);
  if (accepted === "points.set" || accepted === "account.remove") return;
  expect(sum(after), "all points").toBe(sum(before));
}

function endedStaysEnded({ before, after, accepted, link }: Passage): void {
  const now = new Map(after.links.map((each) => [each.id, each]));
  for (const was of before?.links ?? []) {
    const is = now.get(was.id);
    expect(is, "a link is never removed").toBeDefined();
    const restored = accepted === "link.restore" && link === was.id;
    if (is !== undefined && isEnded(was) && !restored) expect(is.state, `${was.id} ended`).toBe(was.state);
  }
}
