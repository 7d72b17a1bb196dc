import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasPremium } from "../../src/domain/account";
import { accountId, linkId } from "../../src/domain/ids";
import { byMoment, fire, type LinkTimerKind, type Timer, timersOf, timersOfAccount } from "../../src/domain/timers";
import { MIN, NOON, Paper } from "./paper";

describe("the timers of a link", () => {
  it("of a request are its end and that of its code", () => {
    const paper = new Paper();
    const link = paper.request(paper.account("anna"), paper.account("b-firm"));
    const { createdSeq } = paper.recordOf(link);
    expect(timersOf(paper.recordOf(link), paper.challengeOf(link))).toEqual([
      { at: NOON + 60 * MIN, kind: "deadline", link, createdSeq },
      { at: NOON + 10 * MIN, kind: "code", link, createdSeq },
    ]);
    paper.wait(10 * MIN);
    const left = timersOf(paper.recordOf(link), paper.challengeOf(link)).map((timer) => timer.kind);
    expect(left, "a code dies once").toEqual(["deadline"]);
  });

  it("of an unlinking are the end of the question, then the end of the undoing, then none", () => {
    const paper = new Paper();
    const link = paper.linked(paper.account("anna"), paper.account("b-firm"));
    const kinds = () => timersOf(paper.recordOf(link), undefined).map((timer) => [timer.kind, timer.at - paper.now]);
    expect(kinds()).toEqual([]);
    paper.give("link.unlink", { link });
    expect(kinds()).toEqual([["deadline", 10 * MIN]]);
    paper.give("link.confirm-unlink", { link });
    expect(kinds()).toEqual([["undo", MIN]]);
    paper.wait(MIN);
    expect(kinds()).toEqual([]);
  });

  it("fire by moment, then Premium, then the older link, then what a link is before what hangs on it", () => {
    const ofLink = fc.record({
      at: fc.nat({ max: 3 }),
      kind: fc.constantFrom("deadline", "code", "undo"),
      link: fc.constant(linkId("l")),
      createdSeq: fc.nat({ max: 3 }),
    });
    const ofAccount = fc.record({
      at: fc.nat({ max: 3 }),
      kind: fc.constant("premium"),
      account: fc.constant(accountId("a")),
      createdSeq: fc.nat({ max: 3 }),
    });
    const timer = fc.oneof(ofLink, ofAccount) as fc.Arbitrary<Timer>;
    const rank = ({ at, kind, createdSeq }: Timer): number =>
      at * 1_000 +
      Number(kind !== "premium") * 100 +
      createdSeq * 10 +
      ["premium", "deadline", "code", "undo"].indexOf(kind);
    fc.assert(
      fc.property(fc.array(timer), (timers) => {
        const ranks = [...timers].sort(byMoment).map(rank);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });
});

describe("the timer of an account", () => {
  it.each([
    ["has no Premium", { premiumUntil: null }, []],
    ["has Premium", { premiumUntil: NOON + 1 }, [{ at: NOON + 1, kind: "premium", account: "vera", createdSeq: 7 }]],
    ["had Premium and it was noticed", { premiumUntil: NOON, premiumLapsed: true }, []],
    [
      "has it anew",
      { premiumUntil: NOON, premiumLapsed: false },
      [{ at: NOON, kind: "premium", account: "vera", createdSeq: 7 }],
    ],
  ])("that %s", (_, said, timers) => {
    const paper = new Paper();
    expect(timersOfAccount(paper.accountOf(paper.account("vera", { createdSeq: 7, ...said })))).toEqual(timers);
  });

  it("fires once: what is gone is gone, also where the clock is set back", () => {
    const paper = new Paper();
    const vera = paper.account("vera", { premiumUntil: NOON + MIN });
    paper.wait(MIN - 1);
    expect(paper.journal).toEqual([]);
    paper.wait(1);
    paper.wait(MIN);
    paper.wait(-5 * MIN);
    expect(paper.journal.map(({ at, by, what }) => ({ at, by, what }))).toEqual([
      { at: NOON + MIN, by: "timer", what: { type: "premium.lapsed", account: vera } },
    ]);
    expect(hasPremium(paper.accountOf(vera), paper.now)).toBe(false);
  });
});

describe("a timer fires nothing", () => {
  const ofLink = (paper: Paper, link: string, at = NOON, kind: LinkTimerKind = "deadline"): Timer => {
    const createdSeq = paper.book.links.get(linkId(link))?.createdSeq ?? 0;
    return { at, kind, link: linkId(link), createdSeq };
  };
  const fired = (paper: Paper, timer: Timer) => fire(timer, paper.book, () => paper.pack);

  it.each(["deadline", "code", "undo"] as const)("of a link that is not there: %s", (kind) => {
    const paper = new Paper();
    expect(fired(paper, ofLink(paper, "nothing", NOON, kind))).toEqual([]);
  });

  it("at another moment than the link's own", () => {
    const paper = new Paper();
    paper.link("l", "anna", "b-firm", { state: "ending", deadline: NOON + 1, undoUntil: NOON + 1 });
    expect(fired(paper, ofLink(paper, "l", NOON))).toEqual([]);
    expect(fired(paper, ofLink(paper, "l", NOON, "undo"))).toEqual([]);
    expect(fired(paper, ofLink(paper, "l", NOON + 1))).toHaveLength(1);
    expect(fired(paper, ofLink(paper, "l", NOON + 1, "undo"))).toEqual([{ type: "undo.closed", link: "l" }]);
  });

  it("of a code that is awaited no more, as after the request's own end at the same moment", () => {
    const paper = new Paper();
    paper.link("l", "anna", "b-firm", { state: "expired" });
    expect(fired(paper, ofLink(paper, "l", NOON, "code"))).toEqual([]);
  });

  it("of a deadline that an ended link still has", () => {
    const paper = new Paper();
    paper.link("l", "anna", "b-firm", { state: "revoked", deadline: NOON });
    expect(fired(paper, ofLink(paper, "l"))).toEqual([]);
  });

  it.each([
    ["nobody", null],
    ["somebody without", { premiumUntil: null }],
    ["somebody whose Premium was renewed meanwhile", { premiumUntil: NOON + 1 }],
    ["somebody whose end was noticed", { premiumUntil: NOON, premiumLapsed: true }],
  ])("of the Premium of %s", (_, said) => {
    const paper = new Paper();
    if (said !== null) paper.account("vera", said);
    expect(fired(paper, { at: NOON, kind: "premium", account: accountId("vera"), createdSeq: 1 })).toEqual([]);
  });
});

describe("at one moment", () => {
  it("each timer of a round sees what those before it have made", () => {
    const paper = new Paper();
    const vera = paper.account("vera", { premiumUntil: NOON + MIN });
    const link = paper.link("l", vera, "petr", {
      kind: "family",
      state: "ending",
      deadline: NOON + MIN,
      cameFrom: { state: "active", since: NOON },
    });
    paper.wait(MIN);
    expect(paper.journal.map(({ event }) => event)).toEqual(["premium.lapsed", "link.moved", "link.moved"]);
    expect(paper.recordOf(link)).toMatchObject({ state: "suspended", since: NOON + MIN, cameFrom: null });
  });

  it("the older link goes first, whichever was written first", () => {
    const paper = new Paper();
    const waits = { state: "awaiting-review", deadline: NOON + 1 } as const;
    paper.link("younger", "anna", "b-1", { ...waits, createdSeq: 8 });
    paper.link("older", "anna", "b-2", { ...waits, createdSeq: 7 });
    paper.wait(MIN);
    expect(paper.journal.map(({ ids, at }) => [ids[0], at])).toEqual([
      ["older", NOON + 1],
      ["younger", NOON + 1],
    ]);
  });
});
