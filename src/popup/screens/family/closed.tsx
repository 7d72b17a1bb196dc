import type { FamilyMember } from "../../../domain/family-board";
import type { AccountId } from "../../../domain/ids";
import type { Refusal } from "../../../domain/refusal";
import { NotDoneWords } from "../../../ui/not-done";
import { openRecord } from "../link/record";

interface ClosedProps {
  readonly refusal: Refusal;
  /** Their Premium and seats stand on the same screen, so they are not named as being in the way. */
  readonly organiser: AccountId;
  /** Neither are these: they stand right below, with what can be done about them. */
  readonly members: readonly FamilyMember[];
}

/** Stands where the button to invite would be: which rule, who is in the way, what frees it and when. */
export function Closed({ refusal, organiser, members }: ClosedProps) {
  const listed = new Set<string>(members.map((member) => member.link));
  const culprits = refusal.culprits.filter((id) => !listed.has(id));
  return (
    <NotDoneWords problem={{ ok: false, refusal: { ...refusal, culprits } }} here={organiser} onOpen={openRecord} />
  );
}
