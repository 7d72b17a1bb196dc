import type { AccountId } from "../../../domain/ids";
import type { Refusal } from "../../../domain/refusal";
import { NotDoneWords } from "../../../ui/not-done";
import { openRecord } from "../link/record";

interface ClosedProps {
  readonly refusal: Refusal;
  /** Their Premium and seats stand on the same screen, so they are not named as being in the way. */
  readonly organiser: AccountId;
}

/** Stands where the button to invite would be: which rule, who is in the way, what frees it and when. */
export const Closed = ({ refusal, organiser }: ClosedProps) => (
  <NotDoneWords problem={{ ok: false, refusal }} here={organiser} onOpen={openRecord} />
);
