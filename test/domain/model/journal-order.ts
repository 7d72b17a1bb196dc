import type { JournalEntry } from "../../../src/domain/events";
import { must, type Records } from "./compare";

/**
 * What happens by itself stands in the journal in the order of its moments; of one moment the end of Premium first, with
 * all that it does to the links, then the older link.
 */
export function inOrder(fresh: readonly JournalEntry[], { links }: Records): void {
  const byId = new Map<string, Records["links"][number]>(links.map((link) => [link.id, link]));
  let last = { at: 0, age: 0 };
  let lapsed = "";
  for (const { seq, at, by, what } of fresh) {
    const link = "link" in what && typeof what.link === "string" ? byId.get(what.link) : undefined;
    if (what.type === "premium.lapsed") lapsed = `${what.account} ${at}`;
    const follows = what.type === "link.moved" && (what.to.state === "suspended" || what.to.state === what.from);
    if (follows && lapsed === `${link?.owner} ${at}`) continue;
    const next = { at, age: link?.createdSeq ?? 0 };
    const isByItself = by === "timer" || by === "simulation";
    must(
      !isByItself || at > last.at || (at === last.at && next.age >= last.age),
      `line ${seq} of the journal is too late`,
    );
    last = isByItself ? next : { at: 0, age: 0 };
  }
}
