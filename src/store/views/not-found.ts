import { type Refusal, refusal } from "../../domain/refusal";

/** A view that was asked for a thing that is not there. */
export interface NotFound {
  readonly refusal: Refusal;
}

export const notFoundView = (id: string): NotFound => ({ refusal: refusal("not-found", { values: { id } }) });

export const isNotFound = (answer: object): answer is NotFound => "refusal" in answer;
