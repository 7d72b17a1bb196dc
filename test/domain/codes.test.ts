import { describe, expect, it } from "vitest";
import { hashCode } from "../../src/domain/code";
import type { RuleValues } from "../../src/domain/rule-pack";
import { MIN, NOON, Paper } from "./paper";

function asked(rules: Partial<RuleValues> = {}, needsReview = false) {
  const paper = new Paper(rules);
  const link = paper.request(paper.account("anna"), paper.account("b-firm", { needsReview }));
  const tried = (code: string) => paper.decide("link.confirm-code", { link, code }).refusal?.code ?? "accepted";
  const resent = () => paper.decide("link.resend-code", { link }).refusal?.code ?? "accepted";
  const guess = (times: number): void => {
    for (let at = 0; at < times; at++) tried("000000");
  };
  return { paper, link, code: paper.codeFor(link), tried, resent, guess };
}

describe("a code", () => {
  it("is kept only as a salted hash, and told only to the outside world", () => {
    const { paper, link, code } = asked();
    const challenge = paper.challengeOf(link);
    expect(challenge).toEqual({
      link,
      channel: "email",
      salt: challenge.salt,
      hash: hashCode(code, challenge.salt),
      expiresAt: NOON + 10 * MIN,
      expired: false,
      attemptsLeft: 5,
      lockedUntil: null,
      resendAt: NOON + MIN,
      sends: 1,
    });
    expect(JSON.stringify(paper.journal)).not.toContain(code);
    expect(paper.outgoing).toEqual([
      {
        kind: "code",
        link,
        to: "anna@example.org",
        channel: "email",
        code,
        expiresAt: NOON + 10 * MIN,
        personal: "ANNA",
        business: "B-FIRM",
      },
    ]);
    expect(code).toHaveLength(6);
  });

  it("goes to the phone where that channel was chosen", () => {
    const paper = new Paper();
    const personal = paper.account("anna", { phone: "+79990000000" });
    const business = paper.account("b-firm");
    paper.give("link.request-business", { personal, business, channel: "sms", termsVersion: "2026-11" });
    expect(paper.outgoing).toMatchObject([{ to: "+79990000000", channel: "sms" }]);
  });

  it.each([
    [-1, "accepted"],
    [0, "code-expired"],
    [1, "code-expired"],
  ] as const)("is tried %i ms from the end of its life: %s", (offset, outcome) => {
    const { paper, tried, code } = asked();
    paper.wait(10 * MIN + offset);
    expect(tried(code)).toBe(outcome);
  });

  it.each([
    [-1, "resend-too-soon"],
    [0, "accepted"],
    [1, "accepted"],
  ] as const)("is asked for anew %i ms from the end of the cool-down: %s", (offset, outcome) => {
    const { paper, resent } = asked();
    paper.wait(MIN + offset);
    expect(resent()).toBe(outcome);
  });

  it.each([
    [-1, "code-locked", "code-locked"],
    [0, "code-expired", "accepted"],
    [1, "code-expired", "accepted"],
  ] as const)("is locked for confirming and resending %i ms from the end of the lock: %s, %s", (offset, one, two) => {
    const { paper, tried, resent, guess, code } = asked();
    guess(5);
    paper.wait(15 * MIN + offset);
    expect(tried(code)).toBe(one);
    expect(resent()).toBe(two);
  });

  it.each([
    [0, "accepted"],
    [3, "accepted"],
    [4, "accepted"],
    [5, "code-locked"],
    [6, "code-locked"],
  ] as const)("that is right comes after %i wrong ones: %s", (wrong, outcome) => {
    const { tried, guess, code } = asked();
    guess(wrong);
    expect(tried(code)).toBe(outcome);
  });

  it("says after each wrong try how many are left, and locks with the last", () => {
    const { paper, link } = asked();
    const said = [1, 2, 3, 4, 5].map(() => {
      const { attemptsLeft, earliest } = paper.refused("link.confirm-code", { link, code: "000000" });
      return [attemptsLeft, earliest];
    });
    expect(said).toEqual([
      [4, null],
      [3, null],
      [2, null],
      [1, null],
      [0, NOON + 15 * MIN],
    ]);
  });

  it("is not looked at while it is locked: nothing is counted and the lock does not move", () => {
    const { paper, link, guess } = asked();
    guess(5);
    const locked = paper.challengeOf(link);
    const entries = paper.journal.length;
    paper.wait(MIN);
    guess(3);
    expect(paper.challengeOf(link)).toEqual(locked);
    expect(paper.journal).toHaveLength(entries);
  });

  it("that is new ends the old one, gives back all tries and restarts the cool-down", () => {
    const { paper, link, code, guess, tried, resent } = asked();
    guess(4);
    paper.wait(3 * MIN);
    expect(resent()).toBe("accepted");
    expect(paper.challengeOf(link)).toMatchObject({
      attemptsLeft: 5,
      lockedUntil: null,
      expiresAt: NOON + 13 * MIN,
      resendAt: NOON + 4 * MIN,
      sends: 2,
    });
    expect(tried(code)).toBe("code-wrong");
    expect(resent()).toBe("resend-too-soon");
    expect(tried(paper.codeFor(link))).toBe("accepted");
  });

  it("helps again after a lock only if it is a new one", () => {
    const { paper, link, code, guess, tried, resent } = asked();
    guess(5);
    paper.wait(15 * MIN);
    expect(tried(code)).toBe("code-expired");
    expect(resent()).toBe("accepted");
    expect(tried(paper.codeFor(link))).toBe("accepted");
  });

  it("is dead after its last try, also where it would have lived longer than the lock", () => {
    const { paper, code, guess, tried } = asked({ "code.life": 50 * MIN });
    guess(5);
    paper.wait(15 * MIN);
    expect(tried(code)).toBe("code-expired");
  });

  it("is sent five times at the most", () => {
    const { paper, link, resent } = asked();
    const outcomes = [2, 3, 4, 5, 6, 7].map(() => {
      paper.wait(MIN);
      return resent();
    });
    expect(outcomes).toEqual(["accepted", "accepted", "accepted", "accepted", "resend-limit", "resend-limit"]);
    expect(paper.challengeOf(link).sends).toBe(5);
    expect(paper.outgoing).toHaveLength(5);
  });

  it("that is new never moves the end of the request", () => {
    const { paper, link, resent } = asked();
    const before = paper.recordOf(link);
    for (const _ of [1, 2, 3, 4]) {
      paper.wait(14 * MIN);
      expect(resent()).toBe("accepted");
      expect(paper.recordOf(link)).toEqual(before);
    }
    paper.wait(4 * MIN);
    expect(paper.recordOf(link)).toMatchObject({ state: "expired", since: NOON + 60 * MIN });
    expect(resent()).toBe("wrong-state");
  });

  it("never outlives its request", () => {
    const { paper, link, resent, tried } = asked();
    paper.wait(55 * MIN);
    expect(resent()).toBe("accepted");
    expect(paper.challengeOf(link).expiresAt).toBe(NOON + 60 * MIN);
    expect(paper.outgoing.at(-1)).toMatchObject({ kind: "code", expiresAt: NOON + 60 * MIN });
    paper.wait(5 * MIN);
    expect(tried(paper.codeFor(link))).toBe("wrong-state");
    expect(paper.journal.at(-1)).toMatchObject({ event: "link.moved", by: "timer" });
  });

  it("that has died stays dead although the clock is set back", () => {
    const { paper, link, tried, code } = asked();
    const before = paper.challengeOf(link);
    paper.wait(10 * MIN);
    expect(paper.journal.at(-1)).toMatchObject({
      event: "code.expired",
      by: "timer",
      at: NOON + 10 * MIN,
      ids: [link, "anna", "b-firm"],
    });
    expect(paper.challengeOf(link)).toEqual({ ...before, expired: true });
    paper.wait(-9 * MIN);
    expect(tried(code)).toBe("code-expired");
  });

  it.each([
    [false, "active", null],
    [true, "awaiting-review", NOON + MIN + 3 * 24 * 60 * MIN],
  ] as const)("that is right, with a review needed: %s, makes the link %s", (review, state, deadline) => {
    const { paper, link, code } = asked({}, review);
    const before = paper.recordOf(link);
    paper.wait(MIN);
    paper.give("link.confirm-code", { link, code });
    const now = NOON + MIN;
    const evidence = { by: "code", at: now, seenAt: null };
    expect(paper.recordOf(link)).toEqual({ ...before, state, since: now, deadline, evidence });
    expect(paper.book.challenges.size).toBe(0);
  });
});
