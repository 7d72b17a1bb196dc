import { describe, expect, it } from "vitest";
import { accountId, linkId } from "../../src/domain/ids";
import { type Link, SHARES_NOTHING } from "../../src/domain/link";
import type { RefusalCode } from "../../src/domain/refusal";
import { Paper } from "./paper";
import { expectFirstNamed, type Faulty, inOrder } from "./refusal-sets";

const identity = { kind: "social", other: { provider: "vk", handle: "anna" } } satisfies Partial<Link>;

const REQUEST: readonly RefusalCode[] = [
  "not-found",
  "terms-not-accepted",
  "kind-mismatch",
  "duplicate-link",
  "social-taken",
];

const request: Faulty = (has) => {
  const paper = new Paper();
  const account = paper.account("anna", { kind: has("kind-mismatch") ? "business" : "personal" });
  if (has("duplicate-link")) paper.link("own", "anna", "", { ...identity, other: { provider: "vk", handle: "old" } });
  if (has("social-taken")) paper.link("other", "oleg", "", identity);
  return paper.decide("link.request-social", {
    account: has("not-found") ? accountId("nobody") : account,
    provider: "vk",
    handle: "anna",
    termsVersion: has("terms-not-accepted") ? "old" : "2026-11",
  }).refusal?.code;
};

const GRANT: readonly RefusalCode[] = ["not-found", "wrong-state", "scope-missing"];

const grant: Faulty = (has) => {
  const paper = new Paper();
  paper.account("anna");
  const link = paper.link("l", "anna", "", { ...identity, state: has("wrong-state") ? "active" : "awaiting-consent" });
  const scopes = has("scope-missing") ? ["email"] : ["basic"];
  return paper.decide("link.grant-consent", { link: has("not-found") ? linkId("nothing") : link, scopes }).refusal
    ?.code;
};

const RESTORE: readonly RefusalCode[] = ["not-found", "wrong-state", "duplicate-link", "social-taken", "undo-over"];

const restore: Faulty = (has) => {
  const paper = new Paper();
  paper.account("anna");
  const link = paper.link("l", "anna", "", {
    ...identity,
    state: has("wrong-state") ? "declined" : "unlinked",
    cameFrom: { state: "active", since: paper.now },
    undoUntil: paper.now + (has("undo-over") ? 0 : 1),
  });
  if (has("duplicate-link")) paper.link("own", "anna", "", { ...identity, other: { provider: "vk", handle: "old" } });
  if (has("social-taken")) paper.link("other", "oleg", "", identity);
  return paper.decide("link.restore", { link: has("not-found") ? linkId("nothing") : link }).refusal?.code;
};

const SHARE: readonly RefusalCode[] = ["not-found", "wrong-state", "kind-mismatch", "always-private"];

const share: Faulty = (has) => {
  const paper = new Paper();
  const kind: Partial<Link> = has("kind-mismatch") ? identity : {};
  const link = paper.link("l", "anna", "b-firm", { ...kind, state: has("wrong-state") ? "ending" : "active" });
  return paper.decide("sharing.set", {
    link: has("not-found") ? linkId("nothing") : link,
    from: "owner",
    what: has("always-private") ? "messages" : "orders",
    on: true,
  }).refusal?.code;
};

const TRANSFER: readonly RefusalCode[] = ["not-found", "not-sharing", "points-missing", "points-limit"];

const transfer: Faulty = (has) => {
  const paper = new Paper();
  paper.account("anna", { points: 50 });
  paper.account("oleg");
  const link = paper.link("l", "anna", "oleg", {
    // Only of a family's points is there a part.
    kind: has("points-limit") ? "family" : "business",
    shares: { owner: { ...SHARES_NOTHING, bonuses: !has("not-sharing") }, other: SHARES_NOTHING },
    ...(has("not-found") && { other: { contact: "kid@example.org" } }),
  });
  const points = has("points-missing") ? 51 : 50;
  return paper.decide("bonus.transfer", { link, from: "owner", points }).refusal?.code;
};

describe("where several rules of sign-ins and of sharing are broken, the first of the table is named", () => {
  it.each([
    ["a sign-in", REQUEST, request],
    ["a consent", GRANT, grant],
    ["the restoring of a sign-in", RESTORE, restore],
    ["sharing", SHARE, share],
    ["a moving of points", TRANSFER, transfer],
  ] as const)("for %s, whichever of them, and without a fault it passes", (_, faults, story) => {
    expectFirstNamed(faults, story);
    expect(faults).toEqual(inOrder(faults));
  });
});
