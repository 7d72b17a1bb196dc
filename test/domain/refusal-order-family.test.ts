import { describe, expect, it } from "vitest";
import { contactKey } from "../../src/domain/contact";
import { accountId, linkId } from "../../src/domain/ids";
import type { Invitation, Link } from "../../src/domain/link";
import type { RefusalCode } from "../../src/domain/refusal";
import { Household, mail } from "./household";
import { DAY } from "./paper";
import { expectFirstNamed, type Faulty, inOrder } from "./refusal-sets";

const invitedBy = (contact: string): Invitation => ({
  contact,
  key: contactKey(contact),
  channel: "email",
  role: null,
  sends: 1,
  resendAt: null,
});

/** Links that stand in the way of whoever has that contact; rules are not asked for them. */
function writeFaults(home: Household, contact: string, has: Parameters<Faulty>[0]): void {
  const person = { other: { contact }, invitation: invitedBy(contact) } satisfies Partial<Link>;
  home.account("vera");
  if (has("family-full")) home.member("seated", home.olga, "gran");
  if (has("already-in-family")) home.member("elsewhere", "vera", "", person);
  if (has("already-invited")) home.member("here", home.olga, "", { ...person, state: "awaiting-reply" });
  if (has("cooldown")) home.member("left", "vera", "", { ...person, state: "unlinked" });
}

const rules = (has: Parameters<Faulty>[0]) => ({
  // One seat more for the invitation that stands in the way itself.
  "family.seats": has("family-full") ? 1 : 3,
  "family.cooldown": has("cooldown") ? DAY : null,
});

const INVITE: readonly RefusalCode[] = [
  "not-found",
  "terms-not-accepted",
  "kind-mismatch",
  "self-link",
  "premium-required",
  "family-full",
  "already-in-family",
  "already-invited",
  "cooldown",
];

const invite: Faulty = (has) => {
  const home = new Household(rules(has));
  home.organiser("olga", {
    ...(has("kind-mismatch") && { kind: "business" }),
    ...(has("premium-required") && { premiumUntil: null }),
  });
  const contact = mail(has("self-link") ? "olga" : "kid");
  writeFaults(home, contact, has);
  return home.decide("link.invite-member", {
    organiser: has("not-found") ? accountId("nobody") : home.olga,
    contact,
    termsVersion: has("terms-not-accepted") ? "old" : "2026-11",
  }).refusal?.code;
};

const ACCEPT: readonly RefusalCode[] = [
  "not-found",
  "wrong-state",
  "kind-mismatch",
  "marketplace-mismatch",
  "self-link",
  "premium-required",
  "family-full",
  "already-in-family",
  "already-invited",
  "cooldown",
];

const accept: Faulty = (has) => {
  const home = new Household(rules(has));
  const link = home.member("asked", home.olga, "", {
    state: has("wrong-state") ? "revoked" : "awaiting-reply",
    evidence: { by: null, at: null, seenAt: null },
    other: { contact: mail("someone") },
    invitation: invitedBy(mail("someone")),
  });
  const kind = has("kind-mismatch") ? "business" : "personal";
  home.organiser("olga", { premiumUntil: has("premium-required") ? null : home.now + DAY });
  home.account("petr", { kind, email: mail("petr"), marketplace: has("marketplace-mismatch") ? "yandex" : "ozon" });
  if (has("self-link")) home.book.accounts.set(home.olga, { ...home.accountOf(home.olga), kind });
  const account = has("self-link") ? home.olga : accountId("petr");
  writeFaults(home, mail(account), has);
  return home.decide("link.accept", { link, account: has("not-found") ? accountId("nobody") : account }).refusal?.code;
};

const RESEND: readonly RefusalCode[] = ["not-found", "wrong-state", "resend-too-soon", "resend-limit"];

const resend: Faulty = (has) => {
  const home = new Household({ "family.maxSends": has("resend-limit") ? 1 : 2 });
  const link = home.invite(mail("kid"));
  const resendAt = has("resend-too-soon") ? home.now + 1 : null;
  const invitation = { ...invitedBy(mail("kid")), resendAt };
  home.patch(link, { invitation, ...(has("wrong-state") && { state: "declined" }) });
  return home.decide("link.resend-invitation", { link: has("not-found") ? linkId("nothing") : link }).refusal?.code;
};

const RESTORE: readonly RefusalCode[] = [
  "not-found",
  "wrong-state",
  "family-full",
  "already-in-family",
  "already-invited",
  "undo-over",
];

const restore: Faulty = (has) => {
  const home = new Household(rules(has));
  const link = home.member("gone", home.olga, "", {
    state: has("wrong-state") ? "expired" : "unlinked",
    other: { contact: mail("kid") },
    invitation: invitedBy(mail("kid")),
    cameFrom: { state: "active", since: home.now },
    undoUntil: home.now + (has("undo-over") ? 0 : 1),
  });
  writeFaults(home, mail("kid"), has);
  return home.decide("link.restore", { link: has("not-found") ? linkId("nothing") : link }).refusal?.code;
};

describe("where several rules of families are broken, the first of the table is named", () => {
  it.each([
    ["an invitation", INVITE, invite],
    ["a letter that is sent again", RESEND, resend],
    ["a restoring", RESTORE, restore],
  ] as const)("for %s, whichever of them, and without a fault it passes", (_, faults, story) => {
    expectFirstNamed(faults, story);
    expect(faults).toEqual(inOrder(faults));
  });

  it("for an acceptance, whichever of them; only oneself is never of another marketplace", () => {
    const apart = (some: readonly RefusalCode[]) =>
      !(some.includes("self-link") && some.includes("marketplace-mismatch"));
    expectFirstNamed(ACCEPT, accept, apart);
    expect(ACCEPT).toEqual(inOrder(ACCEPT));
  });
});
