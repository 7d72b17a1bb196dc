import { describe, expect, it } from "vitest";
import type { LinkId } from "../../src/domain/ids";
import { MIN, NOON, Paper } from "./paper";

function linked() {
  const paper = new Paper();
  const anna = paper.account("anna");
  const firm = paper.account("b-firm");
  const link = paper.linked(anna, firm);
  paper.wait(24 * 60 * MIN);
  return { paper, anna, firm, link, before: JSON.stringify(paper.recordOf(link)) };
}

const unlinkFully = (paper: Paper, link: LinkId): void => {
  paper.give("link.unlink", { link, reason: "sold the firm" });
  paper.wait(MIN);
  paper.give("link.confirm-unlink", { link });
};

describe("an unlinking", () => {
  it("is asked first: the link holds on until the yes, with a deadline and the reason", () => {
    const { paper, link } = linked();
    const active = paper.recordOf(link);
    paper.give("link.unlink", { link, reason: "sold the firm" });
    expect(paper.recordOf(link)).toEqual({
      ...active,
      state: "ending",
      since: paper.now,
      deadline: paper.now + 10 * MIN,
      endReason: { by: "user", words: "sold the firm" },
      cameFrom: { state: "active", since: NOON },
    });
  });

  it("without a reason has none", () => {
    const { paper, link } = linked();
    paper.give("link.unlink", { link });
    expect(paper.recordOf(link).endReason).toEqual({ by: "user", words: null });
  });

  it("that is confirmed can be undone for a minute", () => {
    const { paper, link } = linked();
    paper.give("link.unlink", { link });
    const ending = paper.recordOf(link);
    paper.wait(MIN);
    paper.give("link.confirm-unlink", { link });
    expect(paper.recordOf(link)).toEqual({
      ...ending,
      state: "unlinked",
      since: paper.now,
      deadline: null,
      undoUntil: paper.now + MIN,
    });
  });

  it("that is called off gives the link back byte for byte", () => {
    const { paper, link, before } = linked();
    paper.give("link.unlink", { link, reason: "oops" });
    paper.wait(MIN);
    paper.give("link.keep", { link });
    expect(JSON.stringify(paper.recordOf(link))).toBe(before);
  });

  it("that nobody confirms gives the link back byte for byte", () => {
    const { paper, link, before } = linked();
    paper.give("link.unlink", { link, reason: "oops" });
    paper.wait(10 * MIN);
    expect(JSON.stringify(paper.recordOf(link))).toBe(before);
  });

  it("that is undone gives the link back byte for byte, again and again", () => {
    const { paper, link, before } = linked();
    for (const _ of [1, 2, 3]) {
      unlinkFully(paper, link);
      paper.wait(MIN - 1);
      paper.give("link.restore", { link });
      expect(JSON.stringify(paper.recordOf(link))).toBe(before);
    }
  });

  it.each([
    [-1, undefined],
    [0, "undo-over"],
    [1, "undo-over"],
  ] as const)("is undone %i ms from the end of the window: %s", (offset, refused) => {
    const { paper, link } = linked();
    unlinkFully(paper, link);
    paper.wait(MIN + offset);
    expect(paper.decide("link.restore", { link }).refusal?.code).toBe(refused);
  });

  it("that can no more be undone stays so although the clock is set back", () => {
    const { paper, link } = linked();
    unlinkFully(paper, link);
    const before = paper.recordOf(link);
    paper.wait(MIN);
    expect(paper.journal.at(-1)).toMatchObject({
      event: "undo.closed",
      by: "timer",
      at: before.undoUntil,
      ids: [link, "anna", "b-firm"],
    });
    expect(paper.recordOf(link)).toEqual({ ...before, undoUntil: null });
    paper.wait(-MIN);
    expect(paper.refused("link.restore", { link }).code).toBe("undo-over");
  });

  it.each(["suspended", "active"] as const)("of a link that was %s leads back to it on both ways", (state) => {
    const paper = new Paper();
    paper.account("anna");
    paper.account("b-firm");
    const link = paper.link("l", "anna", "b-firm", { state, since: NOON - 5 });
    const before = JSON.stringify(paper.recordOf(link));
    paper.give("link.unlink", { link });
    expect(paper.recordOf(link).cameFrom).toEqual({ state, since: NOON - 5 });
    paper.give("link.keep", { link });
    expect(JSON.stringify(paper.recordOf(link))).toBe(before);
    unlinkFully(paper, link);
    paper.give("link.restore", { link });
    expect(JSON.stringify(paper.recordOf(link))).toBe(before);
  });
});

describe("an undoing looks at the rules again", () => {
  it("and is refused where the buyer has asked another firm meanwhile", () => {
    const { paper, anna, link } = linked();
    unlinkFully(paper, link);
    const other = paper.request(anna, paper.account("b-two"));
    expect(paper.refused("link.restore", { link })).toMatchObject({ code: "business-limit", culprits: [other] });
    paper.give("link.revoke", { link: other });
    paper.give("link.restore", { link });
    expect(paper.recordOf(link).state).toBe("active");
  });

  it("and is refused where somebody else has the firm meanwhile", () => {
    const { paper, firm, link } = linked();
    unlinkFully(paper, link);
    const other = paper.request(paper.account("oleg"), firm);
    expect(paper.refused("link.restore", { link })).toMatchObject({ code: "business-taken", culprits: [other] });
  });

  it.each(["anna", "firm"] as const)("and finds nobody where %s was removed meanwhile", (who) => {
    const all = linked();
    unlinkFully(all.paper, all.link);
    all.paper.give("account.remove", { account: all[who] });
    const refused = all.paper.refused("link.restore", { link: all.link });
    expect(refused).toMatchObject({ code: "not-found", values: { id: all[who] } });
  });
});

describe("a review", () => {
  function reviewed() {
    const paper = new Paper();
    const link = paper.linked(paper.account("anna"), paper.account("b-firm", { needsReview: true }));
    paper.wait(MIN);
    return { paper, link, before: paper.recordOf(link) };
  }

  it("that approves makes the link active and says so", () => {
    const { paper, link, before } = reviewed();
    paper.give("link.review", { link, verdict: "approve" });
    const evidence = { by: "review", at: NOON + MIN, seenAt: null };
    expect(paper.recordOf(link)).toEqual({ ...before, state: "active", since: NOON + MIN, deadline: null, evidence });
  });

  it.each([
    ["with the reviewer's words", "no licence", "no licence"],
    ["without words", undefined, null],
  ])("that rejects ends the link %s", (_, reason, words) => {
    const { paper, link, before } = reviewed();
    paper.give("link.review", { link, verdict: "reject", ...(reason !== undefined && { reason }) });
    const endReason = { by: "reviewer", words };
    expect(paper.recordOf(link)).toEqual({ ...before, state: "failed", since: NOON + MIN, deadline: null, endReason });
  });
});

describe("a revoking", () => {
  it("ends what waits, with the user as the reason and no code left", () => {
    const paper = new Paper();
    const link = paper.request(paper.account("anna"), paper.account("b-firm"));
    const before = paper.recordOf(link);
    paper.wait(MIN);
    paper.give("link.revoke", { link });
    const endReason = { by: "user", words: null };
    expect(paper.recordOf(link)).toEqual({ ...before, state: "revoked", since: NOON + MIN, deadline: null, endReason });
    expect(paper.book.challenges.size).toBe(0);
  });
});
