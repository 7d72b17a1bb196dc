import { describe, expect, it } from "vitest";
import { checkScenario } from "../../../src/simulation/scenario/read";
import { runScenario } from "../../../src/simulation/scenario/run";
import { ALL_PACKS } from "../../fixtures/packs";
import { freshDatabase } from "../../scenarios/play";
import { ANNA } from "./story-steps";

const story = (pack: string, steps: readonly unknown[]) => ({
  name: "a story",
  pack,
  startsAt: "2026-01-10T09:00:00Z",
  steps,
});

async function play(pack: string, steps: readonly unknown[], packs = ALL_PACKS) {
  const checked = checkScenario(story(pack, steps), ALL_PACKS);
  if ("faults" in checked) throw new Error(JSON.stringify(checked.faults));
  return runScenario(checked.scenario, freshDatabase(), { packs });
}

const rulesOf = (marketplace: string, pack: string) => ({ see: "rules", with: { marketplace }, like: { pack } });

describe("the rule pack of a scenario", () => {
  it.each([
    ["ozon-article", "ozon"],
    ["ozon-family-2026", "ozon"],
    ["rehearsal-roles", "ozon"],
    ["yandex-plus", "yandex"],
    ["wildberries", "wildberries"],
  ])("%s is in force in %s from the first step on", async (pack, marketplace) => {
    expect(await play(pack, [rulesOf(marketplace, pack)])).toMatchObject({ ok: true });
  });

  it("leaves the other marketplaces their own", async () => {
    expect(await play("rehearsal-roles", [rulesOf("yandex", "yandex-plus")])).toMatchObject({ ok: true });
  });

  it("stands in the journal where it was chosen, and nowhere where it is the one to start with", async () => {
    const entries = (like: readonly unknown[]) => ({ see: "journal", like: { entries: like } });
    const chosen = { seq: 1, event: "pack.used", by: "user", what: { pack: "ozon-family-2026" } };
    expect(await play("ozon-family-2026", [entries([chosen])])).toMatchObject({ ok: true });
    expect(await play("ozon-article", [entries([])])).toMatchObject({ ok: true });
  });

  it("may be changed in the middle, and stays so after a restart", async () => {
    const use = { do: "pack.use", with: { marketplace: "ozon", pack: "ozon-family-2026" }, like: { inAll: 0 } };
    const steps = [ANNA, use, { restart: true }, rulesOf("ozon", "ozon-family-2026")];
    expect(await play("rehearsal-join", steps)).toMatchObject({ ok: true });
  });

  it("that nobody put on the shelf fails the story before its first step", async () => {
    const packs = { ...ALL_PACKS, all: ALL_PACKS.all.filter(({ id }) => id !== "rehearsal-roles") };
    expect(await play("rehearsal-roles", [ANNA], packs)).toEqual({
      ...{ name: "a story", said: [], ok: false, failedStep: 0 },
      ...{ expected: "rule pack rehearsal-roles", came: "no such pack" },
    });
  });

  it("is known to the reader only where it is on the reader's shelf", () => {
    expect(checkScenario(story("rehearsal-roles", [ANNA]))).toMatchObject({
      faults: [{ path: "pack", message: "is no known rule pack" }],
    });
    expect(checkScenario(story("rehearsal-roles", [ANNA]), ALL_PACKS)).toHaveProperty("scenario");
  });
});
