import { describe, expect, it } from "vitest";
import type { OpenStore } from "../../../src/simulation/scenario/run";
import { freshDatabase } from "../../scenarios/play";
import { ANNA, CODE, CONFIRM, FIRM, play, REQUEST, WRONG } from "./story-steps";

describe("a scenario that comes out as written", () => {
  it("says so, with its comments in order", async () => {
    const report = await play([{ say: "First." }, ANNA, { restart: true }, { say: "Last." }]);
    expect(report).toEqual({ name: "a story", ok: true, said: ["First.", "Last."] });
  });

  it("may be any story of the linking", async () => {
    const steps = [ANNA, FIRM, REQUEST, CODE, { wait: "9m 59s" }, CONFIRM];
    expect(await play([...steps, { see: "link", with: { link: "$bond" }, like: { state: "active" } }])).toMatchObject({
      ok: true,
    });
  });

  it("remembers under a name what was read last", async () => {
    const again = { do: "link.resend-code", with: { link: "$bond" } };
    expect(await play([ANNA, FIRM, REQUEST, CODE, { wait: "1m" }, again, CODE, CONFIRM])).toMatchObject({ ok: true });
  });
});

describe("a scenario that does not", () => {
  it.each<[string, readonly unknown[], string, string]>([
    [
      "was refused",
      [ANNA, FIRM, REQUEST, WRONG],
      "link.confirm-code accepted",
      'refused as code-wrong {"attemptsLeft":4,"lockedUntil":null,"culprits":["$bond"]}',
    ],
    [
      "was invalid",
      [{ do: "account.add", with: { ...ANNA.with, name: "" } }],
      "account.add accepted",
      "invalid at name (empty)",
    ],
    ["is of no known command", [{ do: "account.fly" }], "account.fly accepted", "invalid at name (no such name)"],
    [
      "was accepted",
      [ANNA, { do: "account.hide", with: { account: "$anna" }, refused: "not-found" }],
      "account.hide refused as not-found",
      "accepted",
    ],
    [
      "was refused for another reason",
      [ANNA, FIRM, REQUEST, { ...WRONG, refused: "code-expired" }],
      "link.confirm-code refused as code-expired",
      'refused as code-wrong {"attemptsLeft":4,"lockedUntil":null,"culprits":["$bond"]}',
    ],
    [
      "was refused with other values",
      [ANNA, FIRM, REQUEST, { ...WRONG, refused: "code-wrong", like: { culprits: ["$bond"], attemptsLeft: 3 } }],
      "link.confirm-code refused as code-wrong with attemptsLeft = 3",
      "attemptsLeft = 4",
    ],
    [
      "was refused for another culprit",
      [ANNA, FIRM, REQUEST, { ...WRONG, refused: "code-wrong", like: { culprits: ["$anna"] } }],
      'link.confirm-code refused as code-wrong with culprits.0 = "$anna"',
      'culprits.0 = "$bond"',
    ],
    [
      "was invalid elsewhere",
      [{ do: "account.add", with: {}, invalid: "name" }],
      "account.add invalid at name",
      'invalid at marketplace (Invalid key: Expected "marketplace" but received undefined)',
    ],
    [
      "was invalid in other words",
      [{ do: "account.add", with: { ...ANNA.with, name: "" }, invalid: "name", like: { message: "too short" } }],
      'account.add invalid at name with message = "too short"',
      'message = "empty"',
    ],
    [
      "gave another value",
      [{ do: "clock.reset", like: { id: "x" } }],
      'clock.reset accepted with the answer = {"id":"x"}',
      "the answer = null",
    ],
    [
      "gave nothing to remember",
      [{ do: "clock.reset", as: "clock" }],
      "clock.reset accepted with an id to remember",
      "accepted without an id",
    ],
    [
      "showed something else",
      [ANNA, FIRM, REQUEST, { see: "link", with: { link: "$bond" }, like: { other: { account: "$anna" } } }],
      'view link with other.account = "$anna"',
      'other.account = "$firm"',
    ],
    [
      "showed another moment",
      [ANNA, FIRM, REQUEST, { see: "link", with: { link: "$bond" }, like: { deadline: 1_768_039_200_001 } }],
      "view link with deadline = 1768039200001 (2026-01-10T10:00:00.001Z)",
      "deadline = 1768039200000 (2026-01-10T10:00:00.000Z)",
    ],
    [
      "showed more",
      [ANNA, FIRM, REQUEST, { see: "links", like: { links: [] } }],
      "view links with links with 0 members",
      expect.stringMatching(/^links with 1 member, 0 = \{"id":"\$bond",/) as unknown as string,
    ],
    [
      "looked for what is not there",
      [{ see: "link", with: { link: "x" }, like: {} }],
      "view link answered",
      'refused as not-found {"id":"x"}',
    ],
    ["looked at no view", [{ see: "weather", like: {} }], "view weather answered", "invalid at name (no such name)"],
    [
      "looked with wrong words",
      [{ see: "journal", with: { limit: 0 }, like: {} }],
      "view journal answered",
      "invalid at limit (Invalid value: Expected >=1 but received 0)",
    ],
    [
      "waited for a letter in vain",
      [ANNA, { read: "code", of: "$anna" }],
      'a code in the newest message for "$anna"',
      "no message has arrived",
    ],
  ])("tells where and why: the last step %s", async (_, steps, expected, came) => {
    expect(await play(steps)).toEqual({
      name: "a story",
      ok: false,
      failedStep: steps.length,
      expected,
      came,
      said: [],
    });
  });

  it("stops there: later comments are not said", async () => {
    const report = await play([{ say: "Before." }, { do: "account.fly" }, { say: "After." }]);
    expect(report).toMatchObject({ failedStep: 2, said: ["Before."] });
  });

  it("tells what broke instead of breaking too", async () => {
    const broken: OpenStore = (source) => ({
      ...freshDatabase()(source),
      view: () => Promise.reject(new RangeError("the disk is gone")),
    });
    const report = await play([ANNA, { see: "waiting", like: {} }], broken);
    expect(report).toMatchObject({ ok: false, failedStep: 2, came: "RangeError: the disk is gone" });
  });
});
