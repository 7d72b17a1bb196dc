import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { liveBusinessLinks } from "../../src/domain/guards";
import { accountId, linkId } from "../../src/domain/ids";
import type { Refusal } from "../../src/domain/refusal";
import { MIN, NOON, Paper, packWith } from "./paper";
import { expectTruth, type Refusing } from "./refusing";

describe("the live business links of an account", () => {
  it("are those it is an end of, the oldest first, without ended ones, other kinds and the one passed over", () => {
    const book = new Paper();
    book.link("three", "anna", "b-3", { createdSeq: 3 });
    book.link("one", "anna", "b-1", { createdSeq: 1 });
    book.link("as-other", "oleg", "anna", { createdSeq: 2 });
    book.link("gone", "anna", "b-1", { state: "unlinked" });
    book.link("family", "anna", "kolya", { kind: "family" });
    book.link("not-hers", "oleg", "b-2");
    book.link("passed-over", "anna", "b-4");
    const facts = { ...book.facts("account.remove", { account: accountId("anna") }), links: book.book.links };
    const found = liveBusinessLinks(facts, accountId("anna"), linkId("passed-over"));
    expect(found.map((link) => link.id)).toEqual(["one", "as-other", "three"]);
  });
});

function blockedRequest(limit: number, deadlines: readonly (number | null)[]): Refusing {
  const world = new Paper();
  world.pack = packWith({ maxBusinessPerPersonal: limit });
  const personal = world.account("anna");
  const business = world.account("b-new");
  deadlines.forEach((deadline, at) => {
    const state = deadline === null ? "active" : "awaiting-review";
    world.link(`l-${at}`, "anna", `b-${at}`, { state, deadline: deadline === null ? null : NOON + deadline });
  });
  const args = { personal, business, channel: "email", termsVersion: "2026-11" } as const;
  return { paper: world, again: () => world.decide("link.request-business", args).refusal };
}

function asked(): Refusing & { guess: (times: number) => void; resend: () => Refusal | undefined } {
  const world = new Paper();
  const link = world.request(world.account("anna"), world.account("b-firm"));
  const guess = (times: number): void => {
    for (let at = 0; at < times; at++) world.decide("link.confirm-code", { link, code: "000000" });
  };
  const resend = () => world.decide("link.resend-code", { link }).refusal;
  return { paper: world, again: resend, guess, resend };
}

describe("earliest is the moment from which the same command passes, if nothing else happens", () => {
  it("for a limit, whatever the limit and whatever waits", () => {
    const deadline = fc.option(fc.integer({ min: 1, max: 1000 }), { nil: null });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.array(deadline, { maxLength: 6 }), (limit, deadlines) => {
        fc.pre(deadlines.length >= limit);
        const story = blockedRequest(limit, deadlines);
        const enough = deadlines.filter((each) => each !== null).length > deadlines.length - limit;
        expect(story.again()?.earliest !== null).toBe(enough);
        expectTruth(story);
      }),
    );
  });

  it("for a firm that somebody else has asked", () => {
    const world = new Paper();
    world.request(world.account("oleg"), world.account("b-firm"));
    const args = { personal: world.account("anna"), business: accountId("b-firm"), channel: "email" } as const;
    const again = () => world.decide("link.request-business", { ...args, termsVersion: "2026-11" }).refusal;
    expect(again()?.earliest).toBe(NOON + 60 * MIN);
    expectTruth({ paper: world, again });
  });

  it("for a new code inside the cool-down", () => {
    expectTruth(asked());
  });

  it("for a new code behind a lock", () => {
    const story = asked();
    story.guess(5);
    expectTruth(story);
  });

  it("and null for a new code inside the cool-down when no more may be sent", () => {
    const story = asked();
    for (let sent = 1; sent < 5; sent++) {
      story.paper.wait(MIN);
      story.resend();
    }
    expectTruth(story);
  });

  it("and null for a new code whose cool-down outlasts the request", () => {
    const story = asked();
    story.paper.wait(59.5 * MIN);
    story.resend();
    expectTruth(story);
  });

  it("and null for a new code behind a lock that outlasts the request", () => {
    const story = asked();
    story.paper.wait(50 * MIN);
    story.resend();
    story.guess(5);
    expectTruth(story);
  });

  it("and null for a new code behind a lock that ends with the request", () => {
    const story = asked();
    story.paper.wait(45 * MIN);
    story.resend();
    story.guess(5);
    expect(story.resend()?.values.lockedUntil).toBe(NOON + 60 * MIN);
    expectTruth(story);
  });

  it("for a firm that several have asked, which no rule allows but an old database may hold", () => {
    const world = new Paper();
    const business = world.account("b-firm");
    for (const [at, deadline] of [9, 5].entries()) {
      world.link(`l-${at}`, `buyer-${at}`, business, { state: "awaiting-review", deadline: NOON + deadline });
    }
    const args = { personal: world.account("anna"), business, channel: "email", termsVersion: "2026-11" } as const;
    const again = () => world.decide("link.request-business", args).refusal;
    expect(again()).toMatchObject({ code: "business-taken", earliest: NOON + 9, culprits: ["l-0", "l-1"] });
    expectTruth({ paper: world, again });
  });

  it("and null for an undoing that is blocked longer than it can be undone", () => {
    const world = new Paper();
    const anna = world.account("anna");
    const link = world.linked(anna, world.account("b-firm"));
    world.give("link.unlink", { link });
    world.give("link.confirm-unlink", { link });
    world.request(anna, world.account("b-two"));
    expectTruth({ paper: world, again: () => world.decide("link.restore", { link }).refusal });
  });
});
