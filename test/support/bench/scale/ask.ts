import type { Page } from "puppeteer-core";
import type { Moment } from "../../../../src/domain/moment";
import { sendRaw } from "../../talk";
import type { InsideAnswer } from "../inside";
import type { Asks } from "./questions";

/** One of the databases of an extension, and the moment at which it is looked at. */
export interface Place {
  readonly database: string;
  readonly at: Moment;
}

/** Asks the background that measures itself, from a page of its extension. @throws Error with what went wrong there */
export async function ask<Name extends keyof Asks>(
  desk: Page,
  place: Place,
  asks: Name,
  args: Asks[Name]["with"],
): Promise<Asks[Name]["answer"]> {
  const answer = (await sendRaw(desk, { kind: "scale", ...place, asks, with: args })) as InsideAnswer | undefined;
  if (answer?.ok !== true) throw new Error(`in the background, ${asks}: ${answer?.failure ?? "no answer"}`);
  return answer.value as Asks[Name]["answer"];
}
