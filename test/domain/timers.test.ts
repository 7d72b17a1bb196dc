import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byMoment, fire, type Timer, timersOf } from "../../src/domain/timers";
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

  it("fire by moment, then the older link, then what a link is before what hangs on it", () => {
    const timer = fc.record({
      at: fc.nat({ max: 3 }),
      kind: fc.constantFrom("deadline", "code", "undo"),
      link: fc.constant("l"),
      createdSeq: fc.nat({ max: 3 }),
    }) as fc.Arbitrary<Timer>;
    const rank = ({ at, createdSeq, kind }: Timer): number =>
      at * 100 + createdSeq * 10 + (kind === "deadline" ? 0 : kind === "code" ? 1 : 2);
    fc.assert(
      fc.property(fc.array(timer), (timers) => {
        const ranks = [...timers].sort(byMoment).map(rank);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });
});

describe("a timer fires nothing", () => {
  const timer = (paper: Paper, link: Parameters<Paper["recordOf"]>[0], said: Partial<Timer>): Timer => ({
    at: NOON,
    kind: "deadline",
    link,
    createdSeq: paper.book.links.get(link)?.createdSeq ?? 0,
    ...said,
  });

  it.each(["deadline", "code", "undo"] as const)("of a link that is not there: %s", (kind) => {
    const paper = new Paper();
    expect(fire(timer(paper, "nothing" as Timer["link"], { kind }), paper.book)).toBeNull();
  });

  it("at another moment than the link's own", () => {
    const paper = new Paper();
    const link = paper.link("l", "anna", "b-firm", { state: "ending", deadline: NOON + 1, undoUntil: NOON + 1 });
    expect(fire(timer(paper, link, { at: NOON }), paper.book)).toBeNull();
    expect(fire(timer(paper, link, { at: NOON, kind: "undo" }), paper.book)).toBeNull();
    expect(fire(timer(paper, link, { at: NOON + 1 }), paper.book)).not.toBeNull();
    expect(fire(timer(paper, link, { at: NOON + 1, kind: "undo" }), paper.book)).not.toBeNull();
  });

  it("of a code that is awaited no more, as after the request's own end at the same moment", () => {
    const paper = new Paper();
    const link = paper.link("l", "anna", "b-firm", { state: "expired" });
    expect(fire(timer(paper, link, { kind: "code" }), paper.book)).toBeNull();
  });

  it("of a deadline that an ended link still has", () => {
    const paper = new Paper();
    const link = paper.link("l", "anna", "b-firm", { state: "revoked", deadline: NOON });
    expect(fire(timer(paper, link, {}), paper.book)).toBeNull();
  });
});
