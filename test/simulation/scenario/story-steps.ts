import { checkScenario } from "../../../src/simulation/scenario/read";
import { type OpenStore, type Report, runScenario } from "../../../src/simulation/scenario/run";
import { ALL_PACKS } from "../../fixtures/packs";
import { freshDatabase } from "../../scenarios/play";

export const ANNA = {
  do: "account.add",
  with: { marketplace: "ozon", kind: "personal", name: "Anna", email: "anna@example.org" },
  as: "anna",
};
export const FIRM = {
  do: "account.add",
  with: { marketplace: "ozon", kind: "business", name: "OOO Romashka" },
  as: "firm",
};
export const REQUEST = {
  do: "link.request-business",
  with: { personal: "$anna", business: "$firm", channel: "email", termsVersion: "2026-11" },
  as: "bond",
};
export const CODE = { read: "code", of: "$bond", as: "code" };
export const CONFIRM = { do: "link.confirm-code", with: { link: "$bond", code: "$code" } };
export const WRONG = { do: "link.confirm-code", with: { link: "$bond", code: "000000" } };

/** Plays these steps; a mistake in the test itself is told from a step that fails. */
export function play(steps: readonly unknown[], open: OpenStore = freshDatabase(), seed?: string): Promise<Report> {
  const story = { name: "a story", pack: "ozon-article", startsAt: "2026-01-10T09:00:00Z", steps };
  const checked = checkScenario(story);
  if ("faults" in checked) throw new Error(JSON.stringify(checked.faults));
  return runScenario(checked.scenario, open, { packs: ALL_PACKS, ...(seed === undefined ? {} : { seed }) });
}
