import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountId } from "../../src/domain/ids";
import { REFUSAL_CODES } from "../../src/domain/refusal";
import { FAILURE_CODES, failed } from "../../src/messages/contract";
import type { Flow } from "../../src/popup/screens/business/draft";
import { refusalOf } from "../ui/shown";

const { EMPTY_FLOW, FLOW_STEPS, flowDraftName, isFlow, mendedAt, soundFlow } = await import(
  "../../src/popup/screens/business/draft"
);

const ANNA = { id: accountId("anna"), kind: "personal" } as const;
const ROMASHKA = { id: accountId("romashka"), kind: "business" } as const;
const FULL: Flow = { step: "terms", personal: ANNA.id, business: ROMASHKA.id, channel: "email", accepted: "2026-11" };

describe("a flow that goes on where it was left", () => {
  it.each<[string, Partial<Flow>, Flow["step"]]>([
    ["at the terms, with all that comes before", {}, "terms"],
    ["at an earlier step, though all is answered", { step: "business" }, "business"],
    ["at the channel where none was chosen yet", { channel: null }, "channel"],
    ["at the business account where there is none", { business: null }, "business"],
    ["at the personal account where there is none", { personal: null }, "personal"],
    ["at the first of two questions that are open", { personal: null, channel: null }, "personal"],
  ])("stands %s", (_, said, step) => {
    expect(soundFlow({ ...FULL, ...said }, null)).toEqual({ ...FULL, ...said, step });
  });

  it("begins with the account that it began at, as the end that it can be", () => {
    expect(soundFlow(EMPTY_FLOW, ANNA)).toEqual({ ...EMPTY_FLOW, personal: ANNA.id });
    expect(soundFlow(EMPTY_FLOW, ROMASHKA)).toEqual({ ...EMPTY_FLOW, business: ROMASHKA.id });
    expect(soundFlow(EMPTY_FLOW, null)).toEqual(EMPTY_FLOW);
  });

  it("keeps what was chosen in place of that account", () => {
    const other = accountId("petr");
    expect(soundFlow({ ...FULL, personal: other }, ANNA).personal).toBe(other);
  });

  it("never stands behind an open question, and never changes an answer", () => {
    const flow: fc.Arbitrary<Flow> = fc.record({
      step: fc.constantFrom(...FLOW_STEPS),
      personal: fc.constantFrom(null, ANNA.id),
      business: fc.constantFrom(null, ROMASHKA.id),
      channel: fc.constantFrom(null, "email", "sms"),
      accepted: fc.constantFrom(null, "2026-11"),
    });
    fc.assert(
      fc.property(flow, fc.constantFrom(null, ANNA, ROMASHKA), (kept, preset) => {
        const sound = soundFlow(kept, preset);
        const before = FLOW_STEPS.slice(0, FLOW_STEPS.indexOf(sound.step)) as readonly Exclude<Flow["step"], "terms">[];
        for (const step of before) expect(sound[step]).not.toBeNull();
        expect(FLOW_STEPS.indexOf(sound.step)).toBeLessThanOrEqual(FLOW_STEPS.indexOf(kept.step));
        for (const answered of ["personal", "business", "channel", "accepted"] as const) {
          if (kept[answered] !== null) expect(sound[answered]).toBe(kept[answered]);
        }
        expect(soundFlow(sound, preset)).toEqual(sound);
      }),
    );
  });
});

describe("a request that was not done", () => {
  it.each([
    ["kind-mismatch", "personal"],
    ["business-limit", "personal"],
    ["not-found", "personal"],
    ["marketplace-mismatch", "business"],
    ["self-link", "business"],
    ["business-taken", "business"],
    ["duplicate-link", "business"],
    ["channel-missing", "channel"],
    ["terms-not-accepted", "terms"],
  ] as const)("because of %s is mended at the step %s", (code, step) => {
    expect(mendedAt({ ok: false, refusal: refusalOf(code) })).toBe(step);
  });

  it("is mended at some step, whatever the refusal", () => {
    for (const code of REFUSAL_CODES) expect(FLOW_STEPS).toContain(mendedAt({ ok: false, refusal: refusalOf(code) }));
  });

  it("is tried again where it was given, after a failure", () => {
    for (const code of FAILURE_CODES) expect(mendedAt(failed(code, "x"))).toBe("terms");
    expect(mendedAt({ ok: false, invalid: { path: "channel", message: "x" } })).toBe("terms");
  });
});

describe("a flow that was kept", () => {
  it.each<[string, unknown]>([
    ["an empty one", EMPTY_FLOW],
    ["a full one", FULL],
    ["one by SMS", { ...FULL, channel: "sms" }],
  ])("is known again: %s", (_, kept) => {
    expect(isFlow(JSON.parse(JSON.stringify(kept)))).toBe(true);
  });

  it.each<[string, unknown]>([
    ["null", null],
    ["words", "terms"],
    ["a step that is not known", { ...FULL, step: "code" }],
    ["a channel that is not known", { ...FULL, channel: "pigeon" }],
    ["no channel, not even null", { ...FULL, channel: undefined }],
    ["an account that is a number", { ...FULL, personal: 1 }],
    ["terms that were ticked with true", { ...FULL, accepted: true }],
  ])("is not taken from %s", (_, kept) => {
    expect(isFlow(kept)).toBe(false);
  });

  it("is that of the account it began at", () => {
    expect(new Set([null, ANNA.id, ROMASHKA.id].map(flowDraftName)).size).toBe(3);
  });
});
