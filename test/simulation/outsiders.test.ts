import { describe, expect, it } from "vitest";
import { PREFERENCES_AT_FIRST } from "../../src/domain/commands";
import type { ContactKey } from "../../src/domain/ids";
import { answering, outsiderSet } from "../../src/simulation/outsiders";
import type { Asked } from "../../src/store/asked";
import type { Knobs } from "../../src/store/keyed";

const NONE = { answer: "none", after: 0, setAt: 0 } as const;
const AT_FIRST: Knobs = {
  clockOffset: 0,
  preferences: PREFERENCES_AT_FIRST,
  faults: { email: { fault: "none", by: 0 }, sms: { fault: "none", by: 0 } },
  outsiders: { named: {}, others: NONE },
  reviewer: { verdict: "none", after: 0, setAt: 0 },
};
const NOBODY = { at: null, answer: null };
const zoe = "zoe@example.org" as ContactKey;
const asked = (since: number | null, contact = zoe): Asked => ({ asks: "reply", contact, since });

describe("who is invited", () => {
  it("answers nothing at first", () => {
    expect(answering(asked(100), AT_FIRST)).toEqual(NOBODY);
  });

  it.each([
    ["from the letter on, where it came later", 100, 50, 110],
    ["from the setting on, where that came later", 50, 100, 110],
    ["from both on, where they came together", 100, 100, 110],
  ])("answers %s", (_, since, setAt, at) => {
    const knobs = outsiderSet(AT_FIRST, { answer: "accept", after: 10 }, setAt);
    expect(answering(asked(since), knobs)).toEqual({ at, answer: "accept" });
  });

  it("never answers what never came", () => {
    const knobs = outsiderSet(AT_FIRST, { answer: "accept", after: 0 }, 1);
    expect(answering(asked(null), knobs)).toEqual(NOBODY);
  });

  it("answers by name rather than as all others, also with silence, in whichever order that was said", () => {
    const named = { contact: " ZOE@Example.org", answer: "none", after: 0 } as const;
    const others = { answer: "decline", after: 5 } as const;
    const orders = [
      outsiderSet(outsiderSet(AT_FIRST, named, 1), others, 2),
      outsiderSet(outsiderSet(AT_FIRST, others, 2), named, 1),
    ];
    for (const knobs of orders) {
      expect(answering(asked(10), knobs)).toEqual(NOBODY);
      expect(answering(asked(10, "yan@example.org" as ContactKey), knobs)).toEqual({ at: 15, answer: "decline" });
    }
  });

  it("answers as was said last, and each name by itself", () => {
    const first = outsiderSet(AT_FIRST, { contact: "8 900 111-22-33", answer: "accept", after: 1 }, 1);
    const second = outsiderSet(first, { contact: "zoe@example.org", answer: "accept", after: 2 }, 2);
    const knobs = outsiderSet(second, { contact: "+7 900 111 22 33", answer: "decline", after: 3 }, 3);
    expect(answering(asked(10, "+79001112233" as ContactKey), knobs)).toEqual({ at: 13, answer: "decline" });
    expect(answering(asked(10), knobs)).toEqual({ at: 12, answer: "accept" });
    expect(answering(asked(10), first)).toEqual(NOBODY);
  });

  it("is not taken for what every object has", () => {
    expect(answering(asked(10, "constructor" as ContactKey), AT_FIRST)).toEqual(NOBODY);
  });
});

describe("the reviewer", () => {
  const review = (since: number): Asked => ({ asks: "review", contact: null, since });

  it("answers as they are played, and not as those who are invited", () => {
    const knobs = outsiderSet(AT_FIRST, { answer: "accept", after: 0 }, 1);
    expect(answering(review(10), knobs)).toEqual(NOBODY);
    const played: Knobs = { ...AT_FIRST, reviewer: { verdict: "reject", after: 5, setAt: 20 } };
    expect(answering(review(10), played)).toEqual({ at: 25, answer: "reject" });
    expect(answering(review(30), played)).toEqual({ at: 35, answer: "reject" });
    expect(answering(asked(10), played)).toEqual(NOBODY);
  });
});
