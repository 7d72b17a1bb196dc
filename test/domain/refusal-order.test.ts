import { describe, expect, it } from "vitest";
import { accountId, linkId } from "../../src/domain/ids";
import type { RefusalCode } from "../../src/domain/refusal";
import { MIN, Paper } from "./paper";
import { expectFirstNamed, type Faulty, inOrder } from "./refusal-sets";

const REQUEST: readonly RefusalCode[] = [
  "not-found",
  "terms-not-accepted",
  "kind-mismatch",
  "marketplace-mismatch",
  "business-limit",
  "business-taken",
  "duplicate-link",
  "channel-missing",
];

const request: Faulty = (has) => {
  const paper = new Paper({ maxBusinessPerPersonal: has("business-limit") ? 1 : 5 });
  const personal = paper.account("anna", has("channel-missing") ? { email: null } : {});
  const business = paper.account("b-firm", {
    ...(has("kind-mismatch") && { kind: "personal" }),
    ...(has("marketplace-mismatch") && { marketplace: "far" as "ozon" }),
  });
  paper.account("oleg");
  if (has("business-taken")) paper.link("l-taken", "oleg", "b-firm");
  if (has("duplicate-link")) paper.link("l-same", "anna", "b-firm");
  if (has("business-limit")) paper.link("l-other", "anna", "b-other");
  return paper.decide("link.request-business", {
    personal: has("not-found") ? accountId("nobody") : personal,
    business,
    channel: "email",
    termsVersion: has("terms-not-accepted") ? "old" : "2026-11",
  }).refusal?.code;
};

const RESEND: readonly RefusalCode[] = [
  "not-found",
  "wrong-state",
  "channel-missing",
  "code-locked",
  "resend-too-soon",
  "resend-limit",
];

const resend: Faulty = (has) => {
  const paper = new Paper();
  const link = paper.request(paper.account("anna"), paper.account("b-firm"));
  const later = paper.now + MIN;
  paper.book.challenges.set(link, {
    ...paper.challengeOf(link),
    lockedUntil: has("code-locked") ? later : null,
    resendAt: has("resend-too-soon") ? later : paper.now,
    sends: has("resend-limit") ? 5 : 4,
  });
  if (has("channel-missing")) paper.account("anna", { email: null });
  if (has("wrong-state")) paper.patch(link, { state: "active" });
  return paper.decide("link.resend-code", { link: has("not-found") ? linkId("nothing") : link }).refusal?.code;
};

const RESTORE: readonly RefusalCode[] = [
  "not-found",
  "wrong-state",
  "business-limit",
  "business-taken",
  "duplicate-link",
  "undo-over",
];

const restore: Faulty = (has) => {
  const paper = new Paper({ maxBusinessPerPersonal: has("business-limit") ? 1 : 5 });
  paper.account("anna");
  paper.account("b-firm");
  const link = paper.link("l", "anna", "b-firm", {
    state: has("wrong-state") ? "revoked" : "unlinked",
    cameFrom: { state: "active", since: paper.now },
    undoUntil: paper.now + (has("undo-over") ? 0 : 1),
  });
  if (has("business-taken")) paper.link("l-taken", "oleg", "b-firm");
  if (has("duplicate-link")) paper.link("l-same", "anna", "b-firm");
  if (has("business-limit")) paper.link("l-other", "anna", "b-other");
  return paper.decide("link.restore", { link: has("not-found") ? linkId("nothing") : link }).refusal?.code;
};

/** The row of the codes is read so: what makes trying useless goes before what trying would tell. */
const CONFIRM: readonly RefusalCode[] = ["not-found", "wrong-state", "code-locked", "code-expired", "code-wrong"];

const confirm: Faulty = (has) => {
  const paper = new Paper();
  const link = paper.request(paper.account("anna"), paper.account("b-firm"));
  paper.book.challenges.set(link, {
    ...paper.challengeOf(link),
    lockedUntil: has("code-locked") ? paper.now + 1 : null,
    expiresAt: paper.now + (has("code-expired") ? 0 : 1),
  });
  if (has("wrong-state")) paper.patch(link, { state: "active" });
  const code = has("code-wrong") ? "000000" : paper.codeFor(link);
  return paper.decide("link.confirm-code", { link: has("not-found") ? linkId("nothing") : link, code }).refusal?.code;
};

/** Two rows of the table bear more than one code: locked goes before all of these, as nothing may be tried then. */
const LOCKED_FIRST: readonly RefusalCode[] = ["code-locked", "code-expired", "code-wrong"];

describe("where several rules are broken, the first of the table is named", () => {
  it.each([
    ["a request", REQUEST, request],
    ["a new code", RESEND, resend],
    ["a confirmation", CONFIRM, confirm],
    ["a restoring", RESTORE, restore],
  ] as const)("for %s, whichever of them, and without a fault it passes", (_, faults, story) => {
    expectFirstNamed(faults, story);
    const plain = faults.filter((code) => !LOCKED_FIRST.includes(code));
    expect(plain).toEqual(inOrder(plain));
  });
});
