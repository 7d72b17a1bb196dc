import { describe, expect, it } from "vitest";
import type { LinkId } from "../../src/domain/ids";
import { isLive, LINK_STATES } from "../../src/domain/link";
import { HOUR, MIN, NOON, Paper } from "./paper";
import { reach } from "./reach";

class Networks extends Paper {
  ask(account: string, handle: string, provider = "vk") {
    return this.decide("link.request-social", {
      account: this.account(account),
      provider,
      handle,
      termsVersion: "2026-11",
    });
  }

  answer(account: string, handle: string, provider = "vk"): string {
    return this.ask(account, handle, provider).refusal?.code ?? "asked";
  }

  begin(account: string, handle: string, provider = "vk"): LinkId {
    const { value } = this.ask(account, handle, provider);
    if (value === undefined) throw new Error("nobody was asked");
    return value.id;
  }
}

describe("a sign-in", () => {
  it("begins by waiting ten minutes for the consent", () => {
    const paper = new Networks();
    const link = paper.begin("anna", " @Anna ");
    expect(paper.recordOf(link)).toMatchObject({
      kind: "social",
      marketplace: "ozon",
      owner: "anna",
      other: { provider: "vk", handle: "@Anna" },
      state: "awaiting-consent",
      since: NOON,
      deadline: NOON + 10 * MIN,
      terms: { version: "2026-11", acceptedAt: NOON },
      evidence: { by: null, at: null, seenAt: null },
    });
    expect(paper.recordOf(link)).not.toHaveProperty("invitation");
    expect(paper.outgoing).toEqual([]);
  });

  it("keeps each granted scope once, and waits anew for the last yes", () => {
    const { paper, link } = reach("social", "awaiting-consent");
    const before = paper.recordOf(link);
    paper.wait(9 * MIN);
    paper.give("link.grant-consent", { link, scopes: ["email", "basic", "email"] });
    expect(paper.recordOf(link)).toEqual({
      ...before,
      state: "awaiting-confirmation",
      since: NOON + 9 * MIN,
      deadline: NOON + 19 * MIN,
      scopes: ["email", "basic"],
    });
  });

  it.each([[[]], [["email"]], [["Basic"]], [["basic "]]])("without the basic scope goes no further: %j", (scopes) => {
    const { paper, link } = reach("social", "awaiting-consent");
    expect(paper.refused("link.grant-consent", { link, scopes }).code).toBe("scope-missing");
    expect(paper.recordOf(link).state).toBe("awaiting-consent");
  });

  it("holds after the last yes, with the consent as evidence", () => {
    const { paper, link } = reach("social", "awaiting-confirmation");
    const before = paper.recordOf(link);
    paper.wait(MIN);
    paper.give("link.confirm", { link });
    expect(paper.recordOf(link)).toEqual({
      ...before,
      state: "active",
      since: NOON + MIN,
      deadline: null,
      evidence: { by: "consent", at: NOON + MIN, seenAt: null },
    });
  });

  it("that is denied is declined, by the user", () => {
    const { paper, link } = reach("social", "awaiting-consent");
    const before = paper.recordOf(link);
    paper.give("link.deny-consent", { link });
    const endReason = { by: "user", words: null };
    expect(paper.recordOf(link)).toEqual({ ...before, state: "declined", deadline: null, endReason });
  });
});

describe("an identity of a network", () => {
  it.each([
    ["the same handle", "anna"],
    ["in capitals", "ANNA"],
    ["with the sign before it", "@anna"],
    ["with spaces around", "  Anna "],
    ["with all of it", " @AnnA"],
  ])("is one account's: %s", (_, handle) => {
    const paper = new Networks();
    const link = paper.begin("anna", "anna");
    const { refusal } = paper.ask("petr", handle);
    expect(refusal).toMatchObject({ code: "social-taken", culprits: [link], values: { handle: handle.trim() } });
  });

  it.each([
    ["another handle", "anna2", "vk"],
    ["the handle with two signs", "@@anna", "vk"],
    ["the same handle of another network", "anna", "yandex-id"],
  ])("is another's: %s", (_, handle, provider) => {
    const paper = new Networks();
    paper.begin("anna", "anna");
    expect(paper.answer("petr", handle, provider)).toBe("asked");
  });

  it("may sign in to an account of each marketplace", () => {
    const paper = new Networks();
    paper.begin("anna", "anna");
    const account = paper.account("far", { marketplace: "yandex" });
    const args = { account, provider: "vk", handle: "anna", termsVersion: "2026-11" };
    expect(paper.decide("link.request-social", args).refusal).toBeUndefined();
  });

  it.each(LINK_STATES)("is free, or not, while the other link is %s", (state) => {
    const paper = new Networks();
    paper.link("l", "anna", "", { kind: "social", other: { provider: "vk", handle: "anna" }, state });
    expect(paper.answer("petr", "anna")).toBe(isLive({ state }) ? "social-taken" : "asked");
  });
});

describe("an account", () => {
  it("has one sign-in of each network, whatever the handle", () => {
    const paper = new Networks();
    const link = paper.begin("anna", "anna");
    for (const handle of ["anna", "other"]) {
      expect(paper.ask("anna", handle).refusal).toMatchObject({
        code: "duplicate-link",
        values: { provider: "vk", present: 1 },
        culprits: [link],
      });
    }
    expect(paper.answer("anna", "anna", "yandex-id")).toBe("asked");
  });

  it.each(LINK_STATES)("may have another one, or not, while the first is %s", (state) => {
    const paper = new Networks();
    paper.link("l", "anna", "", { kind: "social", other: { provider: "vk", handle: "anna" }, state });
    expect(paper.answer("anna", "other")).toBe(isLive({ state }) ? "duplicate-link" : "asked");
  });

  it("is told of all that are in the way, the oldest first, should an old database hold several", () => {
    const paper = new Networks();
    for (const [id, createdSeq] of [
      ["younger", 9],
      ["older", 8],
    ] as const) {
      paper.link(id, "anna", "", { kind: "social", other: { provider: "vk", handle: id }, createdSeq });
    }
    const { refusal } = paper.ask("anna", "anna");
    expect(refusal).toMatchObject({ values: { present: 2 }, culprits: ["older", "younger"] });
  });

  it("may sign in beside its family and its firm", () => {
    const paper = new Networks();
    paper.link("f", "olga", "anna", { kind: "family" });
    paper.linked(paper.account("anna"), paper.account("b-firm"));
    expect(paper.answer("anna", "anna")).toBe("asked");
  });
});

describe("a sign-in that was ended", () => {
  const ended = () => {
    const { paper, link } = reach("social", "active", { undoWindow: HOUR });
    const before = paper.recordOf(link);
    paper.unlinked(link);
    const take = (account: string, handle: string) =>
      paper.give("link.request-social", {
        account: paper.account(account),
        provider: "vk",
        handle,
        termsVersion: "2026-11",
      }).id;
    return { paper, link, before, take };
  };

  it("comes back byte for byte", () => {
    const { paper, link, before } = ended();
    paper.give("link.restore", { link });
    expect(paper.recordOf(link)).toEqual(before);
  });

  it.each([
    ["somebody else has the identity", "petr", " ANNA", "social-taken"],
    ["the account has another identity", "anna", "new", "duplicate-link"],
  ])("does not come back where %s meanwhile", (_, account, handle, code) => {
    const { paper, link, take } = ended();
    const other = take(account, handle);
    expect(paper.refused("link.restore", { link })).toMatchObject({
      code,
      culprits: [other],
      // What is in the way waits ten minutes for its consent.
      earliest: NOON + 10 * MIN,
    });
    paper.give("link.deny-consent", { link: other });
    paper.give("link.restore", { link });
  });
});
