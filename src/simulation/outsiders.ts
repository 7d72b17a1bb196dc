import type { CommandArgs } from "../domain/commands";
import { contactKey } from "../domain/contact";
import type { Moment } from "../domain/moment";
import type { Answering, Asked } from "../store/asked";
import type { Knobs } from "../store/keyed";

const NOBODY: Answering = { at: null, answer: null };

/**
 * Who is asked answers so long after they knew, or after somebody began to play them. Whom a letter never reached,
 * or nobody plays, does not.
 */
export function answering({ asks, contact, since }: Asked, { outsiders, reviewer }: Knobs): Answering {
  if (since === null) return NOBODY;
  const at = ({ after, setAt }: { readonly after: number; readonly setAt: Moment }): Moment =>
    Math.max(since, setAt) + after;
  if (asks === "review") {
    return reviewer.verdict === "none" ? NOBODY : { at: at(reviewer), answer: reviewer.verdict };
  }
  const { named, others } = outsiders;
  const played = (contact !== null && Object.hasOwn(named, contact) ? named[contact] : undefined) ?? others;
  return played.answer === "none" ? NOBODY : { at: at(played), answer: played.answer };
}

export function outsiderSet(
  knobs: Knobs,
  { contact, answer, after }: CommandArgs<"outsider.set">,
  setAt: Moment,
): Knobs {
  const played = { answer, after, setAt };
  const { named } = knobs.outsiders;
  const key = contact === undefined ? null : contactKey(contact);
  return {
    ...knobs,
    outsiders: key === null ? { named, others: played } : { ...knobs.outsiders, named: { ...named, [key]: played } },
  };
}
